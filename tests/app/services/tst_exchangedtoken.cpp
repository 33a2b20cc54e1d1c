// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/exchangedtoken.h"
#include "app/services/requesttarget.h"
#include "tests/app/services/plainaccount.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

namespace {

const auto clientSecret = "canary+secret/0123&456"_ba;

RawAnswer madeToken(const QByteArray &token, int seconds = 3'600)
{
    return RawAnswer::reply(200, json({{u"access_token"_s, QString::fromLatin1(token)},
                                       {u"expires_in"_s, seconds},
                                       {u"token_type"_s, u"Bearer"_s}}));
}

} // namespace

/** Tokens that a service makes for a client's name and secret, over real HTTP. */
class ExchangedTokenTest : public QObject
{
    Q_OBJECT

    VirtualClock m_clock;
    ScriptedCredentials m_credentials;
    std::unique_ptr<RawServer> m_server;
    std::shared_ptr<AccountChannel> m_channel;
    std::shared_ptr<PlainDialect> m_dialect =
        std::make_shared<PlainDialect>(QMap<QString, QString>());
    QList<RawAnswer> m_tokens;   ///< what is made, one after the other, the last again and again
    QList<RawAnswer> m_contacts; ///< what the other calls are answered
    std::atomic<int> m_exchanges = 0;
    std::atomic<int> m_calls = 0;

    void connectTo(const QList<RawAnswer> &tokens, const QList<RawAnswer> &contacts,
                   const QString &client = u"my client"_s)
    {
        m_channel.reset();
        m_server.reset();
        m_tokens = tokens;
        m_contacts = contacts;
        m_exchanges = 0;
        m_calls = 0;
        m_server = std::make_unique<RawServer>([this](const RawRequest &request) {
            if (request.target == "/oauth2/token")
                return m_tokens.at(std::min<qsizetype>(m_exchanges++, m_tokens.size() - 1));
            return m_contacts.at(std::min<qsizetype>(m_calls++, m_contacts.size() - 1));
        });
        Account account{u"a"_s, u"plain"_s, u"Plain"_s, m_server->url(QString())};
        m_channel = std::make_shared<AccountChannel>(
            account, std::nullopt,
            std::make_unique<ExchangedToken>(std::make_unique<StoredToken>(m_credentials, account),
                                             client, urlAt(account.address, "/oauth2/token"),
                                             m_clock, QSslConfiguration::defaultConfiguration(),
                                             5s),
            m_clock, [] { return 0.5; });
    }

    QFuture<ServiceResult<HttpReply>> read()
    {
        return m_channel->read(m_dialect, {"GET", "/things/7", {}}, recordLimits);
    }
    QFuture<ServiceResult<HttpReply>> write()
    {
        return m_channel->write(m_dialect, {"PATCH", "/things/7", R"({"a":1})"});
    }
    QByteArrayList bearers() const
    {
        QByteArrayList tokens;
        for (const RawRequest &request : m_server->requests()) {
            if (request.target != "/oauth2/token")
                tokens.append(request.header("Authorization"));
        }
        return tokens;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_clock.setJumping(true);
        m_credentials.secret = clientSecret;
        m_credentials.reads = 0;
    }
    void cleanup()
    {
        m_channel.reset();
        m_server.reset();
    }

    void theSecretGoesInAFormAndTheTokenInTheHeader();
    void oneExchangeServesAllWhoWait();
    void aTokenIsReplacedBeforeItEnds();
    void aRefusedTokenIsReplacedOnce_data();
    void aRefusedTokenIsReplacedOnce();
    void aSecondRefusalIsTold_data();
    void aSecondRefusalIsTold();
    void twoRefusedAtOnceFetchOneToken();
    void anyOtherRefusalFetchesNoToken();
    void aWrongSecretIsToldInTheServicesWords_data();
    void aWrongSecretIsToldInTheServicesWords();
    void theSecretIsInNoErrorAndNoLog();
    void theSecretGoesToNoOtherOrigin();
    void aServiceInTroubleIsAskedAgainForAReadOnly();
    void withoutAClientNameNothingIsAsked();
    void theEndOfTheChannelEndsTheExchange();
};

void ExchangedTokenTest::theSecretGoesInAFormAndTheTokenInTheHeader()
{
    connectTo({madeToken("first-token-1")}, {thing()});
    QVERIFY(await(read())->ok());
    QVERIFY(await(read())->ok());
    QCOMPARE(int(m_exchanges), 1);
    const RawRequest exchange = m_server->requests().constFirst();
    QCOMPARE(exchange.method, "POST"_ba);
    QCOMPARE(exchange.header("Content-Type"), "application/x-www-form-urlencoded"_ba);
    QVERIFY(exchange.header("Authorization").isEmpty());
    QCOMPARE(exchange.body, "grant_type=client_credentials&client_id=my%20client&client_secret="
                            "canary%2Bsecret%2F0123%26456"_ba);
    QCOMPARE(bearers(), QByteArrayList(2, "Bearer first-token-1"));
}

void ExchangedTokenTest::oneExchangeServesAllWhoWait()
{
    m_credentials.held = true;
    connectTo({madeToken("first-token-1")}, {thing()});
    QList<QFuture<ServiceResult<HttpReply>>> answers;
    for (int i = 0; i < 5; ++i)
        answers.append(i % 2 ? read() : write());
    QCOMPARE(m_credentials.reads, 1);
    m_credentials.held = false;
    m_credentials.letGo();
    for (const auto &answer : answers)
        QVERIFY(await(answer)->ok());
    QCOMPARE(int(m_exchanges), 1);
}

void ExchangedTokenTest::aTokenIsReplacedBeforeItEnds()
{
    m_clock.setJumping(false);
    const QList<RawAnswer> tokens{madeToken("first-token-1", 3'600),
                                  madeToken("second-token-2", 100), madeToken("third-token-3")};
    connectTo(tokens, {thing()});
    QVERIFY(await(read())->ok());
    m_clock.advance(3'539s);
    QVERIFY(await(read())->ok());
    QCOMPARE(int(m_exchanges), 1);
    m_clock.advance(1s); // a minute before the end
    QVERIFY(await(write())->ok());
    QCOMPARE(int(m_exchanges), 2);
    m_clock.advance(89s);
    QVERIFY(await(read())->ok());
    m_clock.advance(1s); // a tenth of a short life before the end
    QVERIFY(await(read())->ok());
    QCOMPARE(bearers(), QByteArrayList({"Bearer first-token-1", "Bearer first-token-1",
                                        "Bearer second-token-2", "Bearer second-token-2",
                                        "Bearer third-token-3"}));
    QCOMPARE(m_credentials.reads, 1);
}

void ExchangedTokenTest::aRefusedTokenIsReplacedOnce_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::newRow("read") << false;
    QTest::newRow("write") << true;
}

void ExchangedTokenTest::aRefusedTokenIsReplacedOnce()
{
    QFETCH(bool, isWrite);
    connectTo({madeToken("first-token-1"), madeToken("second-token-2")},
              {RawAnswer::reply(401, "{}"), thing()});
    QVERIFY(await(isWrite ? write() : read())->ok());
    QCOMPARE(bearers(), QByteArrayList({"Bearer first-token-1", "Bearer second-token-2"}));
    const QList<RawRequest> requests = m_server->requests();
    QCOMPARE(requests.at(1).body, requests.at(3).body);
    QCOMPARE(requests.at(1).target, requests.at(3).target);
}

void ExchangedTokenTest::aSecondRefusalIsTold_data()
{
    aRefusedTokenIsReplacedOnce_data();
}

void ExchangedTokenTest::aSecondRefusalIsTold()
{
    QFETCH(bool, isWrite);
    connectTo({madeToken("first-token-1"), madeToken("second-token-2"), madeToken("third-token-3")},
              {RawAnswer::reply(401, "{}"), RawAnswer::reply(401, "{}"), thing()});
    const auto refused = await(isWrite ? write() : read());
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::Unauthorized);
    QCOMPARE(int(m_calls), 2);
    QCOMPARE(int(m_exchanges), 2);
    QVERIFY(await(read())->ok()); // the next request has a new chance
    QCOMPARE(bearers().constLast(), "Bearer third-token-3"_ba);
}

void ExchangedTokenTest::twoRefusedAtOnceFetchOneToken()
{
    connectTo({madeToken("first-token-1"), madeToken("second-token-2"), madeToken("third-token-3")},
              {thing(), RawAnswer::reply(401, "{}"), RawAnswer::reply(401, "{}"), thing()});
    QVERIFY(await(read())->ok());
    const auto first = read();
    const auto second = read();
    QVERIFY(await(first)->ok());
    QVERIFY(await(second)->ok());
    QCOMPARE(int(m_exchanges), 2);
}

void ExchangedTokenTest::anyOtherRefusalFetchesNoToken()
{
    for (const int status : {400, 403, 404, 409, 422}) {
        connectTo({madeToken("first-token-1")}, {RawAnswer::reply(status, "{}"), thing()});
        QVERIFY(!await(write())->ok());
        QCOMPARE(int(m_exchanges), 1);
        QCOMPARE(int(m_calls), 1);
    }
    // A gateway's page proves nothing: it may have passed the request on.
    connectTo({madeToken("first-token-1")},
              {RawAnswer::reply(401, "<html></html>", {"Content-Type: text/html"}), thing()});
    const auto page = await(write());
    QVERIFY(page && !page->ok());
    QCOMPARE(page->error().kind, ErrorKind::NotTheService);
    QCOMPARE(int(m_calls), 1);
}

void ExchangedTokenTest::aWrongSecretIsToldInTheServicesWords_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("400") << 400;
    QTest::newRow("401") << 401;
}

void ExchangedTokenTest::aWrongSecretIsToldInTheServicesWords()
{
    QFETCH(int, status);
    connectTo({RawAnswer::reply(status, R"({"error":"invalid_client",
                                            "error_description":"No such client"})"),
               madeToken("first-token-1")},
              {thing()});
    const auto refused = await(write());
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::Unauthorized);
    QCOMPARE(refused->error().delivery, Delivery::NotSent);
    QCOMPARE(refused->error().code, u"invalid_client"_s);
    QCOMPARE(refused->error().message, u"No such client"_s);
    QCOMPARE(int(m_calls), 0);
    QVERIFY(await(write())->ok()); // with what the keychain holds by then
    QCOMPARE(m_credentials.reads, 2);
}

void ExchangedTokenTest::theSecretIsInNoErrorAndNoLog()
{
    static QStringList logged;
    logged.clear();
    QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); });
    const QList<RawAnswer> answers{RawAnswer::reply(401, R"({"error":"canary+secret/0123&456",
             "error_description":"bad: canary%2Bsecret%2F0123%26456 canary+secret/0123&456"})"),
                                   RawAnswer::reply(200, "{}"),
                                   RawAnswer::reply(500, "canary+secret/0123&456"),
                                   RawAnswer::reset()};
    for (const RawAnswer &answer : answers) {
        connectTo({answer}, {thing()});
        const auto refused = await(write());
        QVERIFY(refused && !refused->ok());
        const ServiceError error = refused->error();
        logged << error.code << error.message << error.detail << error.details << error.traceId;
        QCOMPARE(error.delivery, Delivery::NotSent);
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    for (const QString &text : std::as_const(logged))
        QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
}

void ExchangedTokenTest::theSecretGoesToNoOtherOrigin()
{
    RawServer elsewhere([](const RawRequest &) { return madeToken("a-stolen-token"); });
    connectTo(
        {RawAnswer::reply(307, {}, {"Location: " + elsewhere.url(u"/oauth2/token"_s).toEncoded()})},
        {thing()});
    const auto refused = await(write());
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::Redirected);
    QCOMPARE(refused->error().delivery, Delivery::NotSent);
    QCOMPARE(elsewhere.requestCount(), 0);
}

void ExchangedTokenTest::aServiceInTroubleIsAskedAgainForAReadOnly()
{
    const QList<RawAnswer> tokens{RawAnswer::reply(503, "{}"), RawAnswer::reply(500, "{}"),
                                  madeToken("first-token-1")};
    connectTo(tokens, {thing()});
    QVERIFY(await(read())->ok());
    QCOMPARE(int(m_exchanges), 3);
    connectTo(tokens, {thing()});
    const auto written = await(write());
    QVERIFY(written && !written->ok());
    QCOMPARE(written->error().kind, ErrorKind::ServerFault);
    QCOMPARE(written->error().delivery, Delivery::NotSent);
    QCOMPARE(int(m_exchanges), 1);
}

void ExchangedTokenTest::withoutAClientNameNothingIsAsked()
{
    connectTo({madeToken("first-token-1")}, {thing()}, QString());
    const auto refused = await(read());
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().kind, ErrorKind::TokenUnusable);
    QCOMPARE(m_server->requestCount(), 0);
}

void ExchangedTokenTest::theEndOfTheChannelEndsTheExchange()
{
    connectTo({RawAnswer::silence()}, {thing()});
    const auto waiting = read();
    QFuture<ServiceResult<HttpReply>> dropped = write();
    QTRY_COMPARE(m_server->requestCount(), 1);
    dropped.cancel();
    QTRY_VERIFY(dropped.isFinished());
    m_channel.reset();
    QTRY_VERIFY(waiting.isFinished() && waiting.isCanceled());
}

QTEST_GUILESS_MAIN(ExchangedTokenTest)
#include "tst_exchangedtoken.moc"
