// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/scriptedaccount.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** Connecting to services, and trying a token before it is kept. */
class CatalogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedAccount> m_account;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_account = std::make_unique<ScriptedAccount>();
    }
    void cleanup() { m_account.reset(); }

    void theTestOfATokenTellsWhatItAllows_data();
    void theTestOfATokenTellsWhatItAllows();
    void theTestOfATokenStopsAtADeadServer();
    void withoutATokenTheStoredOneIsTested();
    void aServiceWeDoNotKnowHasNoCollections();
    void everyServiceSaysHowToSignIn();
    void aServiceWithTwoWaysToSignInIsAskedInTheChosenOne();
    void anAddressThatIsNotAcceptableIsNeverAsked();
    void nobodyWaitsLongerThanTheirPatience();
};

void CatalogTest::theTestOfATokenTellsWhatItAllows_data()
{
    QTest::addColumn<RawAnswer>("contacts");
    QTest::addColumn<RawAnswer>("cards");
    QTest::addColumn<bool>("contactsAllowed");
    QTest::addColumn<bool>("cardsAllowed");
    QTest::addColumn<ErrorKind>("error");
    const RawAnswer page =
        RawAnswer::reply(200, json({{u"contacts"_s, QJsonArray{somebody(1)}},
                                    {u"pagination"_s, QJsonObject{{u"total_count"_s, 4711}}}}));
    const RawAnswer lines = RawAnswer::reply(200, R"({"phone_numbers":[]})");
    const RawAnswer no = RawAnswer::reply(401, "{}");
    const RawAnswer forbidden = RawAnswer::reply(403, "{}");
    QTest::newRow("both") << page << lines << true << true << ErrorKind::Malformed;
    QTest::newRow("contacts only") << page << forbidden << true << false << ErrorKind::Forbidden;
    QTest::newRow("cards only") << no << lines << false << true << ErrorKind::Unauthorized;
    QTest::newRow("neither") << no << forbidden << false << false << ErrorKind::Unauthorized;
}

void CatalogTest::theTestOfATokenTellsWhatItAllows()
{
    QFETCH(RawAnswer, contacts);
    QFETCH(RawAnswer, cards);
    QFETCH(bool, contactsAllowed);
    QFETCH(bool, cardsAllowed);
    QFETCH(ErrorKind, error);
    m_account->connectTo({contacts, cards});
    const auto test =
        await(m_account->catalog.test(m_account->account(), Secret("not-stored-yet-1234")));
    QVERIFY(test);
    QCOMPARE(test->ok(), contactsAllowed || cardsAllowed);
    if (test->ok()) {
        QCOMPARE((*test)->contacts, contactsAllowed);
        QCOMPARE((*test)->contactCount, contactsAllowed ? 4711 : -1);
        QCOMPARE((*test)->cards, cardsAllowed);
        QCOMPARE((*test)->cardsError.has_value(), !cardsAllowed);
        QCOMPARE((*test)->checks.size(), 2);
        QVERIFY((*test)->checks.constFirst().essential);
        QCOMPARE((*test)->checks.constFirst().error.has_value(), !contactsAllowed);
        QVERIFY(!(*test)->checks.constLast().essential);
        QCOMPARE((*test)->checks.constLast().error.has_value(), !cardsAllowed);
        if (!cardsAllowed)
            QCOMPARE((*test)->cardsError->kind, error);
    } else {
        QCOMPARE(test->error().kind, error);
    }
    QCOMPARE(m_account->credentials.reads, 0);
    QCOMPARE(m_account->server->requestCount(), 2);
    for (const RawRequest &request : m_account->server->requests())
        QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(m_account->server->requests().constFirst().header("X-LINQ-INTEGRATION-TOKEN"),
             "not-stored-yet-1234"_ba);
}

void CatalogTest::theTestOfATokenStopsAtADeadServer()
{
    m_account->connectTo({oneContact(7)});
    const Account dead = m_account->account();
    m_account->collections = {};
    m_account->server.reset();
    const auto test = await(m_account->catalog.test(dead, Secret("not-stored-yet-1234")));
    QVERIFY(test && !test->ok());
    QCOMPARE(test->error().kind, ErrorKind::Offline);
    QVERIFY(m_account->clock.asked().isEmpty());
}

void CatalogTest::withoutATokenTheStoredOneIsTested()
{
    m_account->connectTo({pageOf(1)});
    QVERIFY(await(m_account->catalog.test(m_account->account(), Secret()))->ok());
    QCOMPARE(m_account->credentials.reads, 1);
    QCOMPARE(m_account->server->requests().constFirst().header("X-LINQ-INTEGRATION-TOKEN"),
             goodToken);
}

void CatalogTest::aServiceWeDoNotKnowHasNoCollections()
{
    m_account->connectTo({oneContact(7)});
    Account other = m_account->account();
    other.service = u"carrier pigeon"_s;
    const ServiceConnection none = m_account->catalog.connect(other);
    QVERIFY(!none.contacts);
    QVERIFY(!none.cards);
    const auto test = await(m_account->catalog.test(other, Secret(goodToken)));
    QVERIFY(test && !test->ok());
}

// What is asked for has to have a name and a hint, and a key of its own.
void CatalogTest::everyServiceSaysHowToSignIn()
{
    QStringList keys;
    for (const ServiceInfo &service : m_account->catalog.services()) {
        keys.append(service.key);
        QVERIFY(!service.name.isEmpty());
        QVERIFY(service.mark.size() == 1 || service.mark.size() == 2);
        QVERIFY(isAcceptableAddress(service.defaultAddress));
        QVERIFY(!service.signIns.isEmpty());
        for (const SignIn &way : service.signIns) {
            QVERIFY(!way.key.isEmpty());
            QVERIFY(*way.tokenLabel && *way.tokenHint);
            QCOMPARE(*way.label == 0, service.signIns.size() == 1);
            QStringList asked;
            for (const AccountField &field : way.fields + service.fields) {
                QVERIFY(*field.label && *field.hint);
                QVERIFY(!asked.contains(field.key));
                asked.append(field.key);
            }
        }
        Account account = m_account->account();
        account.service = service.key;
        QVERIFY(m_account->catalog.connect(account).contacts); // also without its settings
    }
    QCOMPARE(keys, QStringList({u"linq"_s, u"highlevel"_s, u"routera"_s}));
}

// The same account, once with a token and once with what is exchanged for one.
void CatalogTest::aServiceWithTwoWaysToSignInIsAskedInTheChosenOne()
{
    m_account->server = std::make_unique<RawServer>([](const RawRequest &request) {
        if (request.target == "/oauth2/token")
            return RawAnswer::reply(200, R"({"access_token":"made-token-1","expires_in":3600})");
        return RawAnswer::reply(200, R"({"data":[],"pagination":{"limit":100,"offset":0}})");
    });
    Account account = m_account->account();
    account.address = m_account->server->url(QString());
    account.service = u"routera"_s;
    account.settings = {{signInKey, u"client"_s}, {u"clientId"_s, u"me"_s}};
    const ServiceConnection byClient = m_account->catalog.connect(account);
    QVERIFY(await(byClient.contacts->page({}))->ok());
    QCOMPARE(m_account->server->requests().constFirst().target, "/oauth2/token"_ba);
    QVERIFY(m_account->server->requests().constFirst().body.endsWith(goodToken));
    QCOMPARE(m_account->server->requests().constLast().header("Authorization"),
             "Bearer made-token-1"_ba);

    account.settings = {{signInKey, u"token"_s}};
    const ServiceConnection byToken = m_account->catalog.connect(account);
    QVERIFY(await(byToken.contacts->page({}))->ok());
    QCOMPARE(m_account->server->requests().constLast().header("Authorization"),
             QByteArray("Bearer " + goodToken));
    QCOMPARE(m_account->server->requestCount(), 3);
}

void CatalogTest::anAddressThatIsNotAcceptableIsNeverAsked()
{
    m_account->connectTo({oneContact(7)});
    const QString port = QString::number(m_account->server->port());
    for (const QString &address : QStringList{
             u"http://localhost:"_s + port, u"http://user@127.0.0.1:"_s + port,
             u"ftp://127.0.0.1:"_s + port, u"http://127.0.0.1:"_s + port + u"?a=b"_s, QString()}) {
        Account other = m_account->account();
        other.address = QUrl(address);
        const ServiceConnection connection = m_account->catalog.connect(other);
        const auto read = await(connection.contacts->read(u"7"_s));
        QVERIFY(read && !read->ok());
        QCOMPARE(read->error().kind, ErrorKind::NothingToSend);
    }
    QCOMPARE(m_account->server->requestCount(), 0);
}

void CatalogTest::nobodyWaitsLongerThanTheirPatience()
{
    m_account->connectTo({RawAnswer::silence()});
    Catalog hasty(m_account->credentials, m_account->clock,
                  QSslConfiguration::defaultConfiguration(), 50ms);
    const ServiceConnection connection = hasty.connect(m_account->account());
    const Contact look{u"7"_s, {{u"first_name"_s, u"Ada"_s}}, {}, {}};
    const auto plan = connection.contacts->plan({EditKind::Change, u"7"_s, renaming()}, look);
    QElapsedTimer timer;
    timer.start();
    const auto written = await(connection.contacts->send(plan.value()));
    QVERIFY(written && !written->ok());
    QCOMPARE(written->error().kind, ErrorKind::Timeout);
    QCOMPARE(written->error().delivery, Delivery::Unknown);
    const auto read = await(connection.contacts->read(u"7"_s));
    QVERIFY(read && !read->ok());
    QCOMPARE(read->error().kind, ErrorKind::Timeout);
    QCOMPARE(m_account->server->requestCount(), 4); // a read is asked three times
    QVERIFY(timer.elapsed() >= 200);
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
