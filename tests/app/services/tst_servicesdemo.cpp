// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohighlevel.h"
#include "app/demo/demoroutera.h"
#include "tests/app/services/scriptedaccount.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** Our HighLevel and Routera, and the demo organisation's, which know nothing of each other. */
class ServicesDemoTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoHighLevel> m_highLevel;
    std::unique_ptr<DemoRoutera> m_routera;
    VirtualClock m_clock;
    ScriptedCredentials m_credentials;
    Catalog m_catalog{m_credentials, m_clock};
    Account m_account;
    ServiceConnection m_connection;
    QList<std::pair<QString, QString>> m_learned;

    ContactService &contacts() const { return *m_connection.contacts; }

    void connectTo(const Account &account, const QByteArray &secret)
    {
        m_account = account;
        m_credentials.secret = secret;
        m_connection = m_catalog.connect(account, [this](const QString &key, const QString &value) {
            m_learned.append({key, value});
        });
    }
    void connectToHighLevel()
    {
        m_highLevel = std::make_unique<DemoHighLevel>(demo::Options{.contacts = 230});
        QVERIFY(m_highLevel->start());
        Account account{u"h"_s, u"highlevel"_s, u"H"_s, QUrl(m_highLevel->origin())};
        account.settings = {{u"location"_s, m_highLevel->location()}};
        connectTo(account, m_highLevel->token());
    }
    void connectToRoutera(const QString &properties = u"phone"_s)
    {
        m_routera = std::make_unique<DemoRoutera>(demo::Options{.contacts = 230});
        QVERIFY(m_routera->start());
        Account account{u"r"_s, u"routera"_s, u"R"_s, QUrl(m_routera->origin())};
        account.settings = {{signInKey, u"client"_s},
                            {u"clientId"_s, QString::fromLatin1(m_routera->clientId())},
                            {u"properties"_s, properties}};
        connectTo(account, m_routera->clientSecret());
    }
    QSet<QString> idsOfAllPages()
    {
        QSet<QString> ids;
        std::optional<PageCursor> cursor = PageCursor();
        for (int pages = 0; cursor && pages < 20; ++pages) {
            const auto page = await(contacts().page(*cursor));
            if (!page || !page->ok())
                return {};
            for (const Contact &contact : (*page)->contacts.toList())
                ids.insert(contact.id);
            cursor = (*page)->next;
        }
        return ids;
    }
    std::optional<ServiceResult<WriteAnswer>> save(const QString &id, const QString &key,
                                                   const QJsonValue &value)
    {
        const auto look = await(contacts().read(id));
        if (!look || !look->ok())
            return std::nullopt;
        Edit edit{EditKind::Change, id, {}};
        edit.changes.fields.insert(key, {(*look)->value(key), value});
        const ServiceResult<PlannedWrite> plan = contacts().plan(edit, look->value());
        if (!plan.ok())
            return std::nullopt;
        return await(contacts().send(*plan));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_clock.setJumping(true);
        m_learned.clear();
    }
    void cleanup()
    {
        m_connection = {};
        m_highLevel.reset();
        m_routera.reset();
    }

    void everyContactIsReadOnce();
    void theLocationTellsItsFieldsAndWhatIsLeft();
    void aTagJoinsOneThatCameMeanwhile();
    void aCustomFieldIsSpelledAsTheLocationWantsIt();
    void aTokenThatWasRevokedIsRefused();
    void theTrialOfHighLevelTellsOfEachCall();
    void anEndedTokenIsReplacedInTheMiddleOfASave();
    void aWrongClientSecretIsRefused();
    void theTrialOfRouteraTellsOfEachProperty();
};

void ServicesDemoTest::everyContactIsReadOnce()
{
    connectToHighLevel();
    QCOMPARE(idsOfAllPages().size(), m_highLevel->contactCount());
    connectToRoutera();
    QCOMPARE(idsOfAllPages().size(), m_routera->contactCount());
    QVERIFY(!contacts().allowance());
}

void ServicesDemoTest::theLocationTellsItsFieldsAndWhatIsLeft()
{
    connectToHighLevel();
    const qsizetype before = contacts().schema().fields().size();
    const auto told = await(contacts().describe());
    QVERIFY(told && told->ok());
    QVERIFY(contacts().schema().fields().size() > before);
    QVERIFY(contacts().listLag() > 0ms);
    const std::optional<Allowance> allowance = contacts().allowance();
    QVERIFY(allowance);
    QCOMPARE(allowance->most, 80);
    QVERIFY(allowance->used > 0);
    QVERIFY(allowance->leftToday > 0 && allowance->leftToday < 200'000);

    const Schema described = contacts().schema();
    connectTo(m_account, m_credentials.secret); // the next start
    contacts().recallDescription(told->value());
    QCOMPARE(contacts().schema(), described);
}

void ServicesDemoTest::aTagJoinsOneThatCameMeanwhile()
{
    connectToHighLevel();
    const QString id = m_highLevel->idOf(1);
    const auto look = await(contacts().read(id));
    QVERIFY(look && look->ok());
    QJsonArray tags = (*look)->value(u"tags"_s).toArray();
    QJsonArray theirs = tags;
    theirs.append(u"theirs"_s);
    QVERIFY(m_highLevel->changeBehindTheClientsBack(id, {{u"tags"_s, theirs}}));
    tags.append(u"ours"_s);
    Edit edit{EditKind::Change, id, {}};
    edit.changes.fields.insert(u"tags"_s, {(*look)->value(u"tags"_s), tags});
    const ServiceResult<PlannedWrite> plan = contacts().plan(edit, look->value());
    QVERIFY(plan.ok());
    m_highLevel->clearRequests();
    const auto saved = await(contacts().send(*plan));
    QVERIFY(saved && saved->ok());
    QCOMPARE(m_highLevel->bodies("POST"), QList<QByteArray>{R"({"tags":["ours"]})"});
    QVERIFY(m_highLevel->bodies("PUT").isEmpty());
    const QJsonArray stored = m_highLevel->contact(id).value("tags"_L1).toArray();
    QVERIFY(stored.contains(u"ours"_s) && stored.contains(u"theirs"_s));
    QVERIFY((*saved)->echo); // read back: the tags endpoint answers with tags alone
    QCOMPARE((*saved)->echo->value(u"tags"_s).toArray().size(), stored.size());
}

void ServicesDemoTest::aCustomFieldIsSpelledAsTheLocationWantsIt()
{
    connectToHighLevel();
    demo::HighLevelQuirks quirks;
    quirks.customFieldKey = u"fieldValue"_s;
    m_highLevel->setQuirks(quirks);
    QVERIFY(await(contacts().describe())->ok());
    QString key;
    for (const Field &field : contacts().schema().fields()) {
        if (field.key.startsWith(u"customFields."_s) && field.kind == FieldKind::Text &&
            field.isEditable())
            key = field.key;
    }
    QVERIFY(!key.isEmpty());
    const QString id = m_highLevel->idOf(2);
    const auto taught = await(contacts().read(id));
    QVERIFY(taught && taught->ok());
    const auto first = save(id, key, u"as typed"_s);
    QVERIFY(first && !first->ok());
    QCOMPARE(first->error().kind, ErrorKind::AskedOtherwise);
    QCOMPARE(first->error().delivery, Delivery::Refused);
    const auto second = save(id, key, u"as typed"_s);
    QVERIFY(second && second->ok());
    QCOMPARE((*second)->echo->value(key), QJsonValue(u"as typed"_s));
    QTRY_COMPARE(m_learned.size(), 1);
    QCOMPARE(m_learned.constFirst().first, u"customFieldKey"_s);
    QCOMPARE(m_learned.constFirst().second, u"fieldValue"_s);
}

void ServicesDemoTest::aTokenThatWasRevokedIsRefused()
{
    connectToHighLevel();
    m_highLevel->revoke(m_highLevel->token());
    m_highLevel->clearRequests();
    const auto read = await(contacts().read(m_highLevel->idOf(1)));
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_highLevel->requests().size(), 1); // there is no other token to try
}

void ServicesDemoTest::theTrialOfHighLevelTellsOfEachCall()
{
    connectToHighLevel();
    const auto test = await(m_catalog.test(m_account, Secret(m_highLevel->token())));
    QVERIFY(test && test->ok());
    QCOMPARE((*test)->contactCount, 230);
    QVERIFY((*test)->checks.size() >= 5);
    for (const ConnectionCheck &check : (*test)->checks)
        QVERIFY2(!check.error, check.call);

    Account elsewhere = m_account;
    elsewhere.settings[u"location"_s] = u"anotherLocation00001"_s;
    const auto refused = await(m_catalog.test(elsewhere, Secret(m_highLevel->token())));
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::WrongPlace);
    for (const demo::Request &request : m_highLevel->requests())
        QVERIFY(request.method == "GET" || request.target.startsWith("/contacts/search"));
}

void ServicesDemoTest::anEndedTokenIsReplacedInTheMiddleOfASave()
{
    connectToRoutera();
    const QString id = m_routera->idOf(3);
    const auto look = await(contacts().read(id));
    QVERIFY(look && look->ok());
    QCOMPARE(m_routera->tokensGiven(), 1);
    Edit edit{EditKind::Change, id, {}};
    edit.changes.fields.insert(u"phone"_s, {(*look)->value(u"phone"_s), u"+15550001111"_s});
    const ServiceResult<PlannedWrite> plan = contacts().plan(edit, look->value());
    QVERIFY(plan.ok());
    m_routera->expireTokens();
    const auto saved = await(contacts().send(*plan));
    QVERIFY(saved && saved->ok());
    QCOMPARE(m_routera->tokensGiven(), 2);
    QCOMPARE(m_routera->bodies("PATCH"),
             QList<QByteArray>(2, R"({"fields":{"phone":"+15550001111"}})")); // one was refused
    QCOMPARE((*saved)->echo->text(u"phone"_s), u"+15550001111"_s);
    QCOMPARE(m_routera->contact(id).value("phone"_L1).toString(), u"+15550001111"_s);
}

void ServicesDemoTest::aWrongClientSecretIsRefused()
{
    connectToRoutera();
    m_credentials.secret = "not-the-secret-0123456789";
    const auto read = await(contacts().read(m_routera->idOf(1)));
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::Unauthorized);
    QVERIFY(!read->error().message.isEmpty() || !read->error().code.isEmpty());
    QCOMPARE(m_routera->requests().size(), 1);
}

void ServicesDemoTest::theTrialOfRouteraTellsOfEachProperty()
{
    connectToRoutera(u"phone, no_such_property"_s);
    const auto test = await(m_catalog.test(m_account, Secret(m_routera->clientSecret())));
    QVERIFY(test && test->ok());
    QVERIFY((*test)->contacts);
    int refused = 0;
    for (const ConnectionCheck &check : (*test)->checks) {
        refused += check.error ? 1 : 0;
        QCOMPARE(check.error.has_value(), check.argument == u"no_such_property"_s);
    }
    QCOMPARE(refused, 1);
}

QTEST_GUILESS_MAIN(ServicesDemoTest)
#include "tst_servicesdemo.moc"
