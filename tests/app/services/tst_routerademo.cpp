// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoroutera.h"
#include "tests/app/services/scriptedaccount.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

/** Our Routera and the demo organisation's, which know nothing of each other, over real HTTP. */
class RouteraDemoTest : public QObject
{
    Q_OBJECT

    using Written = std::optional<ServiceResult<WriteAnswer>>;

    std::unique_ptr<DemoRoutera> m_demo;
    std::unique_ptr<ScriptedAccount> m_account;
    ServiceConnection m_connection;
    QMap<QString, QString> m_settings;

    ContactService &contacts() const { return *m_connection.contacts; }
    void connectWith(const QMap<QString, QString> &settings);
    Contact read(const QString &id) const;
    Contact somebody() const;
    Written write(const Edit &edit, const std::optional<Contact> &look) const;

private Q_SLOTS:
    void init();
    void cleanup();

    void everyContactIsReadOnceInPages_data();
    void everyContactIsReadOnceInPages();
    void aChangeIsStoredAsSent_data();
    void aChangeIsStoredAsSent();
    void theDescriptionTellsOwnersAndTypes();
    void anArchivedContactRefusesChangesAndCountsAsDeleted();
    void aDuplicateIsToldFromAnArchivedContact();
    void aContactIsMadeAndArchived();
    void oneRefusedPropertyFailsTheCallAndIsNamed();
    void aFieldThatIsDroppedIsSeen();
    void aFieldThatStaysIsClearedTheOtherWay();
    void aRenamedFieldIsNotEmptied();
    void aTokenThatEndedIsFetchedAnewOnce();
    void aTokenWithoutAnAccountIsRefusedInTheServicesWords();
};

void RouteraDemoTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_demo = std::make_unique<DemoRoutera>(demo::Options{.contacts = 250});
    QVERIFY(m_demo->start());
    m_account = std::make_unique<ScriptedAccount>();
    m_account->credentials.secret = m_demo->clientSecret();
    connectWith({{u"clientId"_s, QString::fromLatin1(m_demo->clientId())},
                 {u"properties"_s, u"company, lead_score, is_partner, territory"_s}});
}

void RouteraDemoTest::cleanup()
{
    m_connection = {};
    m_account.reset();
    m_demo.reset();
}

void RouteraDemoTest::connectWith(const QMap<QString, QString> &settings)
{
    m_settings = settings;
    Account account{u"22222222-2222-3333-4444-555555555555"_s, u"routera"_s, u"R"_s,
                    QUrl(m_demo->origin())};
    account.settings = settings;
    m_connection =
        m_account->catalog.connect(account, [this](const QString &key, const QString &value) {
            m_settings.insert(key, value);
        });
}

Contact RouteraDemoTest::read(const QString &id) const
{
    const auto answer = await(contacts().read(id));
    return answer && answer->ok() ? **answer : Contact();
}

Contact RouteraDemoTest::somebody() const
{
    for (int number = 1; number < 100; ++number) {
        const QJsonObject stored = m_demo->contact(m_demo->idOf(number));
        const bool isFull = !stored.value(u"phone"_s).toString().isEmpty() &&
                            !stored.value(u"email"_s).toString().isEmpty() &&
                            stored.value(u"lead_score"_s).isDouble() &&
                            stored.value(u"archived"_s) == QJsonValue(false);
        if (isFull)
            return read(m_demo->idOf(number));
    }
    return {};
}

RouteraDemoTest::Written RouteraDemoTest::write(const Edit &edit,
                                                const std::optional<Contact> &look) const
{
    const ServiceResult<PlannedWrite> plan = contacts().plan(edit, look);
    if (!plan.ok())
        return ServiceResult<WriteAnswer>(fail(plan.error()));
    return await(contacts().send(*plan));
}

void RouteraDemoTest::everyContactIsReadOnceInPages_data()
{
    QTest::addColumn<bool>("archived");
    QTest::addColumn<bool>("countIsOfPage");
    QTest::newRow("active") << false << false;
    QTest::newRow("active, counted by the page") << false << true;
    QTest::newRow("archived") << true << false;
}

void RouteraDemoTest::everyContactIsReadOnceInPages()
{
    QFETCH(bool, archived);
    QFETCH(bool, countIsOfPage);
    m_demo->setQuirks({.countIsOfPage = countIsOfPage});
    QSet<QString> ids;
    std::optional<PageCursor> cursor = PageCursor{.archived = archived};
    while (cursor) {
        const auto page = await(contacts().page(*cursor));
        QVERIFY(page && page->ok());
        for (const Contact &contact : (*page)->contacts.toList()) {
            QVERIFY2(contact.unreadable.isEmpty(), qPrintable(contact.unreadable));
            QVERIFY(contact.fields.contains(u"phone"_s));
            QCOMPARE(contacts().schema().isArchived(contact), archived);
            ids.insert(contact.id);
        }
        cursor = (*page)->next;
    }
    QVERIFY(!ids.isEmpty());
    QCOMPARE(ids.size(), archived ? m_demo->archivedCount() : m_demo->contactCount());
}

void RouteraDemoTest::aChangeIsStoredAsSent_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("phone only") << u"phone"_s << QJsonValue(u"+15557654321"_s)
                                << R"({"fields":{"phone":"+15557654321"}})"_ba;
    QTest::newRow("clear the phone")
        << u"phone"_s << QJsonValue(QJsonValue::Null) << R"({"fields":{"phone":null}})"_ba;
    QTest::newRow("external id") << u"external_id"_s << QJsonValue(u"x-1"_s)
                                 << R"({"fields":{"external_id":"x-1"}})"_ba;
    QTest::newRow("a number") << u"lead_score"_s << QJsonValue(7)
                              << R"({"fields":{"lead_score":7}})"_ba;
    QTest::newRow("a number, typed")
        << u"lead_score"_s << QJsonValue(u"8"_s) << R"({"fields":{"lead_score":8}})"_ba;
    QTest::newRow("a flag") << u"is_partner"_s << QJsonValue(u"true"_s)
                            << R"({"fields":{"is_partner":true}})"_ba;
    QTest::newRow("clear a number") << u"lead_score"_s << QJsonValue(QJsonValue::Null)
                                    << R"({"fields":{"lead_score":null}})"_ba;
    QTest::newRow("clear the owner") << u"contact_owner"_s << QJsonValue(QJsonValue::Null)
                                     << R"({"fields":{"contact_owner":null}})"_ba;
}

void RouteraDemoTest::aChangeIsStoredAsSent()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, body);
    const Contact look = somebody();
    QVERIFY(!look.id.isEmpty());
    const ChangeSet changes{{{key, {look.value(key), value}}}};
    const Written answer = write({EditKind::Change, look.id, changes}, look);
    QVERIFY(answer && answer->ok());
    QCOMPARE(m_demo->bodies("PATCH"), QList<QByteArray>{body});
    const QJsonObject fields = QJsonDocument::fromJson(body).object().value(u"fields"_s).toObject();
    QCOMPARE(m_demo->contact(look.id).value(key), fields.value(key));
    // The echo tells it under the same properties, and nothing else moved.
    QCOMPARE((*answer)->echo->value(key), fields.value(key));
    QVERIFY(sideEffects(contacts().schema(), look, changes, *(*answer)->echo).isEmpty());
}

void RouteraDemoTest::theDescriptionTellsOwnersAndTypes()
{
    const auto description = await(contacts().describe());
    QVERIFY(description && description->ok());
    const Schema &schema = contacts().schema();
    QCOMPARE(schema.field(u"lead_score"_s)->kind, FieldKind::Number);
    QCOMPARE(schema.field(u"is_partner"_s)->kind, FieldKind::Flag);
    QCOMPARE(schema.field(u"territory"_s)->kind, FieldKind::Text);
    const Field *owner = schema.field(FieldRole::Owner);
    QVERIFY(owner->option(m_demo->ownerEmails().constFirst()));
    QVERIFY(owner->options.size() >= 10);
}

void RouteraDemoTest::anArchivedContactRefusesChangesAndCountsAsDeleted()
{
    const Contact look = somebody();
    QVERIFY(m_demo->archiveBehindTheClientsBack(look.id));
    const ChangeSet changes{{{u"phone"_s, {look.value(u"phone"_s), u"+15557654321"_s}}}};
    const Written late = write({EditKind::Change, look.id, changes}, look);
    QVERIFY(late && !late->ok());
    QCOMPARE(late->error().kind, ErrorKind::Archived);
    QCOMPARE(late->error().delivery, Delivery::Refused);

    const Contact now = read(look.id);
    QVERIFY(contacts().schema().isArchived(now));
    m_demo->clearRequests();
    const Written known = write({EditKind::Change, look.id, changes}, now);
    QVERIFY(known && !known->ok());
    QCOMPARE(known->error().kind, ErrorKind::Archived);
    QVERIFY(m_demo->requests().isEmpty());

    const Written removal = write({EditKind::Remove, look.id, {}}, now);
    QVERIFY(removal && !removal->ok());
    QCOMPARE(removal->error().kind, ErrorKind::NotFound); // which a deletion takes for done
}

void RouteraDemoTest::aDuplicateIsToldFromAnArchivedContact()
{
    const Contact look = somebody();
    const QString taken = u"taken@example.com"_s;
    QVERIFY(!m_demo->createBehindTheClientsBack({{u"email"_s, taken}}).isEmpty());
    const ChangeSet changes{{{u"email"_s, {look.value(u"email"_s), taken}}}};
    const Written change = write({EditKind::Change, look.id, changes}, look);
    QVERIFY(change && !change->ok());
    QCOMPARE(change->error().kind, ErrorKind::Duplicate);
    const Written creation = write({EditKind::Create, {}, changes}, {});
    QVERIFY(creation && !creation->ok());
    QCOMPARE(creation->error().kind, ErrorKind::Duplicate);
}

void RouteraDemoTest::aContactIsMadeAndArchived()
{
    const ChangeSet changes{{{u"first_name"_s, {{}, u"Ada"_s}},
                             {u"phone"_s, {{}, u"+15557654321"_s}},
                             {u"lead_score"_s, {{}, 3}},
                             {u"company"_s, {{}, u"Engines"_s}}}};
    const Written made = write({EditKind::Create, {}, changes}, {});
    QVERIFY(made && made->ok());
    const Contact contact = *(*made)->echo;
    QVERIFY(unconfirmed(contacts().schema(), changes, contact).isEmpty());
    const qint64 archived = m_demo->archivedCount();
    const Written removed = write({EditKind::Remove, contact.id, {}}, contact);
    QVERIFY(removed && removed->ok());
    QVERIFY(!(*removed)->echo);
    QCOMPARE(m_demo->archivedCount(), archived + 1);
    QVERIFY(contacts().schema().isArchived(read(contact.id)));
}

void RouteraDemoTest::oneRefusedPropertyFailsTheCallAndIsNamed()
{
    m_demo->setQuirks({.refusedProperties = {u"territory"_s}});
    const auto page = await(contacts().page({}));
    QVERIFY(page && !page->ok());
    QCOMPARE(page->error().kind, ErrorKind::BadRequest);
    QVERIFY(page->error().message.contains(u"territory"_s));
}

void RouteraDemoTest::aFieldThatIsDroppedIsSeen()
{
    m_demo->setQuirks({.droppedFields = {u"phone"_s}});
    const Contact look = somebody();
    const ChangeSet changes{{{u"phone"_s, {look.value(u"phone"_s), u"+15557654321"_s}}}};
    const Written answer = write({EditKind::Change, look.id, changes}, look);
    QVERIFY(answer && answer->ok());
    QCOMPARE(unconfirmed(contacts().schema(), changes, *(*answer)->echo).size(), 1);
}

void RouteraDemoTest::aFieldThatStaysIsClearedTheOtherWay()
{
    // A service that ignores null, and takes an empty text.
    m_demo->setBeforeAnswer([this](const demo::Request &request) -> std::optional<demo::Answer> {
        const bool ignores = request.method == "PATCH" && request.body.contains("null");
        m_demo->setQuirks({.droppedFields = ignores ? QSet<QString>{u"phone"_s} : QSet<QString>()});
        return {};
    });
    const Contact look = somebody();
    const ChangeSet changes{{{u"phone"_s, {look.value(u"phone"_s), QJsonValue::Null}}}};
    const Edit edit{EditKind::Change, look.id, changes};
    const Written first = write(edit, look);
    QVERIFY(first && !first->ok());
    QCOMPARE(first->error().kind, ErrorKind::AskedOtherwise);
    QVERIFY(m_settings.contains(u"clearWith"_s));

    const Written second = write(edit, read(look.id));
    QVERIFY(second && second->ok());
    QVERIFY(isEmptyValue(m_demo->contact(look.id).value(u"phone"_s)));
    QCOMPARE(m_demo->bodies("PATCH"),
             (QList<QByteArray>{R"({"fields":{"phone":null}})", R"({"fields":{"phone":""}})"}));
}

void RouteraDemoTest::aRenamedFieldIsNotEmptied()
{
    const Contact before = somebody();
    m_demo->setQuirks({.renamedKeys = {{u"first_name"_s, u"given_name"_s}}});
    const Contact look = read(before.id);
    QVERIFY(!look.fields.contains(u"first_name"_s));
    const ChangeSet changes{{{u"phone"_s, {look.value(u"phone"_s), u"+15557654321"_s}}}};
    const Written answer = write({EditKind::Change, look.id, changes}, look);
    QVERIFY(answer && answer->ok());
    QCOMPARE(m_demo->contact(look.id).value(u"first_name"_s), before.value(u"first_name"_s));
}

void RouteraDemoTest::aTokenThatEndedIsFetchedAnewOnce()
{
    const Contact look = somebody();
    QCOMPARE(m_demo->tokensGiven(), 1);
    m_demo->expireTokens();
    QCOMPARE(read(look.id).id, look.id);
    QCOMPARE(m_demo->tokensGiven(), 2);
}

void RouteraDemoTest::aTokenWithoutAnAccountIsRefusedInTheServicesWords()
{
    m_account->credentials.secret = m_demo->jwtWithoutAccount();
    connectWith({{u"signIn"_s, u"token"_s}});
    const auto answer = await(contacts().read(m_demo->idOf(1)));
    QVERIFY(answer && !answer->ok());
    QCOMPARE(answer->error().kind, ErrorKind::Unauthorized);
    QVERIFY(answer->error().message.contains(u"account context"_s));
}

QTEST_GUILESS_MAIN(RouteraDemoTest)
#include "tst_routerademo.moc"
