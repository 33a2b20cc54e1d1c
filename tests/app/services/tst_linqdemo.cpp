// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "tests/app/services/scriptedaccount.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

/** Our Linq and the demo organisation's, which know nothing of each other, over real HTTP. */
class LinqDemoTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<ScriptedAccount> m_account;

    ContactService &contacts() const { return *m_account->collections.contacts; }
    ContactCards &cards() const { return *m_account->collections.cards; }
    Contact somebodyWithEverything() const;
    std::optional<ServiceResult<WriteAnswer>>
    write(const Edit &edit, const std::optional<Contact> &look, RecordService &service) const;
    QByteArray lastBody() const { return m_demo->requests().constLast().body; }

private Q_SLOTS:
    void init();
    void cleanup();

    void everyContactIsReadOnceInPages();
    void aChangeIsStoredAsSent_data();
    void aChangeIsStoredAsSent();
    void anOwnerThatMovesUnaskedIsSeen();
    void aFieldThatIsDroppedIsSeen();
    void anUnknownOwnerIsRefusedInTheServicesWords();
    void aContactIsMadeFoundAndDeleted();
    void aWrongTokenIsUnauthorizedInBothVersions();
    void linesComeWithTheirCards();
    void aCardIsChangedByItsEditedFieldOnly();
    void aCardIsSetUpOnceOnly();
};

void LinqDemoTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_demo = std::make_unique<DemoServer>(demo::Options{.contacts = 250});
    QVERIFY(m_demo->start());
    m_account = std::make_unique<ScriptedAccount>();
    m_account->credentials.secret = m_demo->token();
    m_account->connectTo(QUrl(m_demo->origin()));
}

void LinqDemoTest::cleanup()
{
    m_account.reset();
    m_demo.reset();
}

Contact LinqDemoTest::somebodyWithEverything() const
{
    const auto page = await(contacts().page({}));
    if (!page || !page->ok())
        return {};
    for (const Contact &contact : (*page)->contacts.toList()) {
        const auto filled = [&contact](const QString &key) {
            return !contact.text(key).isEmpty();
        };
        if (filled(u"last_name"_s) && filled(u"email"_s) && filled(u"company"_s) &&
            filled(u"owner"_s) && contact.unreadable.isEmpty())
            return contact;
    }
    return {};
}

std::optional<ServiceResult<WriteAnswer>> LinqDemoTest::write(const Edit &edit,
                                                              const std::optional<Contact> &look,
                                                              RecordService &service) const
{
    const ServiceResult<PlannedWrite> plan = service.plan(edit, look);
    if (!plan.ok())
        return ServiceResult<WriteAnswer>(fail(plan.error()));
    return await(service.send(*plan));
}

void LinqDemoTest::everyContactIsReadOnceInPages()
{
    QSet<QString> ids;
    std::optional<PageCursor> cursor = PageCursor{};
    int pages = 0;
    while (cursor) {
        const auto page = await(contacts().page(*cursor));
        QVERIFY(page && page->ok());
        QCOMPARE((*page)->totalCount, 250);
        QCOMPARE((*page)->withoutId, 0);
        for (const Contact &contact : (*page)->contacts.toList()) {
            QVERIFY2(contact.unreadable.isEmpty(), qPrintable(contact.unreadable));
            ids.insert(contact.id);
        }
        cursor = (*page)->next;
        ++pages;
    }
    QCOMPARE(ids.size(), 250);
    QCOMPARE(pages, 3);
}

void LinqDemoTest::aChangeIsStoredAsSent_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("body"); // %1: the last name that goes along
    QTest::newRow("e-mail only") << u"email"_s << QJsonValue(u"new@example.com"_s)
                                 << R"({"contact":{"email":"new@example.com"}})"_ba;
    QTest::newRow("company only") << u"company"_s << QJsonValue(u"Acme"_s)
                                  << R"({"contact":{"company":"Acme","last_name":%1}})"_ba;
    QTest::newRow("clear the company") << u"company"_s << QJsonValue(QJsonValue::Null)
                                       << R"({"contact":{"company":"","last_name":%1}})"_ba;
    QTest::newRow("clear the e-mail") << u"email"_s << QJsonValue(QJsonValue::Null)
                                      << R"({"contact":{"email":"","last_name":%1}})"_ba;
    QTest::newRow("owner only") << u"owner"_s << QJsonValue(u"%2"_s)
                                << R"({"contact":{"last_name":%1},"user_email":"%2"})"_ba;
}

void LinqDemoTest::aChangeIsStoredAsSent()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, body);
    const Contact look = somebodyWithEverything();
    QVERIFY(!look.id.isEmpty());
    QString newOwner = m_demo->ownerEmails().constLast();
    if (newOwner == look.text(u"owner"_s))
        newOwner = m_demo->ownerEmails().at(1);
    if (value.toString() == "%2"_L1)
        value = newOwner;

    const ChangeSet changes{{{key, {look.value(key), value}}}};
    const auto answer = await(contacts().read(look.id));
    QVERIFY(answer && answer->ok());
    const auto written = write({EditKind::Change, look.id, changes}, look, contacts());
    QVERIFY(written && written->ok());
    const QByteArray name =
        QJsonDocument(QJsonArray{look.value(u"last_name"_s)}).toJson(QJsonDocument::Compact);
    body.replace("%1", name.mid(1).chopped(1));
    body.replace("%2", newOwner.toUtf8());
    QCOMPARE(lastBody(), body);

    const Contact echo = *(*written)->echo;
    QVERIFY(unconfirmed(contacts().schema(), changes, echo).isEmpty());
    QVERIFY(sideEffects(contacts().schema(), look, changes, echo).isEmpty());
    QVERIFY(echo.revision != look.revision);
    const auto now = await(contacts().read(look.id));
    QVERIFY(now && now->ok());
    QCOMPARE(now->value(), echo);
}

void LinqDemoTest::anOwnerThatMovesUnaskedIsSeen()
{
    m_demo->setQuirks({.ownerMovesOnUpdate = true});
    Contact look = somebodyWithEverything();
    const QString admin = m_demo->ownerEmails().constFirst();
    if (look.text(u"owner"_s) == admin) {
        QVERIFY(m_demo->changeBehindTheClientsBack(
            look.id.toLongLong(), {{u"user_email"_s, m_demo->ownerEmails().at(1)}}));
        look = await(contacts().read(look.id)).value().value();
    }
    const ChangeSet changes{{{u"company"_s, {look.value(u"company"_s), u"Acme"_s}}}};
    const auto written = write({EditKind::Change, look.id, changes}, look, contacts());
    QVERIFY(written && written->ok());
    const auto surprises = sideEffects(contacts().schema(), look, changes, *(*written)->echo);
    QCOMPARE(surprises.size(), 1);
    QCOMPARE(surprises.constFirst().key, u"owner"_s);
    QCOMPARE(surprises.constFirst().actual.toString(), admin);
}

void LinqDemoTest::aFieldThatIsDroppedIsSeen()
{
    m_demo->setQuirks({.droppedFields = {u"company"_s}});
    const Contact look = somebodyWithEverything();
    const ChangeSet changes{{{u"company"_s, {look.value(u"company"_s), u"Acme"_s}}}};
    const auto written = write({EditKind::Change, look.id, changes}, look, contacts());
    QVERIFY(written && written->ok());
    QCOMPARE(unconfirmed(contacts().schema(), changes, *(*written)->echo).size(), 1);
}

void LinqDemoTest::anUnknownOwnerIsRefusedInTheServicesWords()
{
    const Contact look = somebodyWithEverything();
    const ChangeSet changes{{{u"owner"_s, {look.value(u"owner"_s), u"nobody@nowhere.com"_s}}}};
    const auto written = write({EditKind::Change, look.id, changes}, look, contacts());
    QVERIFY(written && !written->ok());
    QCOMPARE(written->error().kind, ErrorKind::Invalid);
    QCOMPARE(written->error().delivery, Delivery::Refused);
    QVERIFY(!written->error().message.isEmpty());
    QVERIFY(!written->error().code.isEmpty());
}

void LinqDemoTest::aContactIsMadeFoundAndDeleted()
{
    const ChangeSet fields{{{u"first_name"_s, {{}, u"Grace"_s}},
                            {u"email"_s, {{}, u"grace+1@example.com"_s}},
                            {u"phone_number"_s, {{}, u"+12125550199"_s}}}};
    const auto made = write({EditKind::Create, {}, fields}, std::nullopt, contacts());
    QVERIFY(made && made->ok() && (*made)->echo);
    QCOMPARE((*made)->status, 201);
    const QString id = (*made)->echo->id;

    const auto byEmail = await(contacts().find(u"email"_s, u"grace+1@example.com"_s));
    QVERIFY(byEmail && byEmail->ok() && byEmail->value());
    QCOMPARE(byEmail->value()->id, id);
    const auto byPhone = await(contacts().find(u"phone_number"_s, u"+12125550199"_s));
    QVERIFY(byPhone && byPhone->ok() && byPhone->value());
    QCOMPARE(byPhone->value()->id, id);

    const auto removed = write({EditKind::Remove, id, {}}, std::nullopt, contacts());
    QVERIFY(removed && removed->ok());
    const auto gone = await(contacts().read(id));
    QVERIFY(gone && !gone->ok());
    QCOMPARE(gone->error().kind, ErrorKind::NotFound);
    const auto miss = await(contacts().find(u"email"_s, u"grace+1@example.com"_s));
    QVERIFY(miss && miss->ok() && !miss->value());
}

void LinqDemoTest::aWrongTokenIsUnauthorizedInBothVersions()
{
    m_account->credentials.secret = "not-the-right-token";
    const auto page = await(contacts().page({}));
    QVERIFY(page && !page->ok());
    QCOMPARE(page->error().kind, ErrorKind::Unauthorized);
    const auto lines = await(cards().lines());
    QVERIFY(lines && !lines->ok());
    QCOMPARE(lines->error().kind, ErrorKind::Unauthorized);
    QCOMPARE(lines->error().code, u"2004"_s);
    QVERIFY(!lines->error().traceId.isEmpty());
}

void LinqDemoTest::linesComeWithTheirCards()
{
    const auto lines = await(cards().lines());
    QVERIFY(lines && lines->ok());
    QStringList numbers;
    for (const CardLine &line : lines->value()) {
        numbers.append(line.phone);
        QCOMPARE(line.card.has_value(), !m_demo->card(line.phone).isEmpty());
    }
    QCOMPARE(numbers, m_demo->lines());
}

void LinqDemoTest::aCardIsChangedByItsEditedFieldOnly()
{
    const QString line = m_demo->lines().constFirst();
    const auto look = await(cards().read(line));
    QVERIFY(look && look->ok());
    const ChangeSet changes{{{u"first_name"_s, {look->value().value(u"first_name"_s), u"New"_s}}}};
    const auto written = write({EditKind::Change, line, changes}, look->value(), cards());
    QVERIFY(written && written->ok());
    QCOMPARE(lastBody(), R"({"first_name":"New"})"_ba);
    const QByteArray digits = line.mid(1).toLatin1();
    QCOMPARE(m_demo->requests().constLast().target,
             QByteArray("/api/partner/v3/contact_card?phone_number=%2B" + digits));
    QVERIFY(unconfirmed(cards().schema(), changes, *(*written)->echo).isEmpty());
    QVERIFY(sideEffects(cards().schema(), look->value(), changes, *(*written)->echo).isEmpty());
}

void LinqDemoTest::aCardIsSetUpOnceOnly()
{
    QString line;
    for (const QString &number : m_demo->lines()) {
        if (m_demo->card(number).isEmpty())
            line = number;
    }
    const auto absent = await(cards().read(line));
    QVERIFY(absent && !absent->ok());
    QCOMPARE(absent->error().kind, ErrorKind::NotFound);

    const ChangeSet fields{{{u"first_name"_s, {{}, u"Hello"_s}}}};
    const auto made = write({EditKind::Create, line, fields}, std::nullopt, cards());
    QVERIFY(made && made->ok());
    QCOMPARE((*made)->echo->id, line);
    const auto again = write({EditKind::Create, line, fields}, std::nullopt, cards());
    QVERIFY(again && !again->ok());
    QCOMPARE(again->error().kind, ErrorKind::Conflict);
    QCOMPARE(again->error().code, u"2014"_s);
    QCOMPARE(again->error().delivery, Delivery::Refused);
}

QTEST_GUILESS_MAIN(LinqDemoTest)
#include "tst_linqdemo.moc"
