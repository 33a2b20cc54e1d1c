// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"
#include "tests/support/rawserver.h"
#include "tests/support/testauthority.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

using Reply = ServiceResult<HttpReply>;

constexpr auto token = "token-0123456789";

RawServer::Script always(const RawAnswer &answer)
{
    return [answer](const RawRequest &) {
        return answer;
    };
}

HttpRequest get(const QUrl &url)
{
    return {"GET", url, {{"X-LINQ-INTEGRATION-TOKEN", token}}, {}};
}

HttpRequest patch(const QUrl &url)
{
    return {"PATCH", url, {{"X-LINQ-INTEGRATION-TOKEN", token}}, R"({"name":"Ada"})"};
}

} // namespace

/** What HttpClient sends and what it never does. */
class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aReadFollowsTheRecipe();
    void aWriteCarriesItsBodyOnce();
    void aDeleteHasAnEmptyBodyWithALength();
    void headersGivenReplaceTheDefaults();
    void everyStatusButRedirectsIsAReply_data();
    void everyStatusButRedirectsIsAReply();
    void anInterimAnswerIsSkipped();
    void tlsSpeaksHttp11EvenToAServerThatOffersMore();
    void whatBreaksARuleNeverLeaves();
    void noTokenOrIdChangesTheRequest();

    void redirectsAreNeverFollowed_data();
    void redirectsAreNeverFollowed();
    void aPlainNetworkAccessManagerCarriesTheTokenAway();
    void cookiesNeverComeBack();
    void challengesGetNoAnswer_data();
    void challengesGetNoAnswer();
    void aPlainNetworkAccessManagerAnswersNtlm();

private:
    Reply send(HttpClient &client, const HttpRequest &request);
    Reply send(const HttpRequest &request);

    std::unique_ptr<TestAuthority> m_authority;
};

void TestHttpClient::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>();
}

void TestHttpClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

Reply TestHttpClient::send(HttpClient &client, const HttpRequest &request)
{
    const QFuture<Reply> future = client.send(request);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return fail(ServiceError{});
    return future.result();
}

Reply TestHttpClient::send(const HttpRequest &request)
{
    HttpClient client(m_authority->clientTls());
    return send(client, request);
}

void TestHttpClient::aReadFollowsTheRecipe()
{
    const RawServer server(always(RawAnswer::reply(200, "[1]", {"X-Trace-ID: abc"})));
    const Reply reply = send(get(server.url(u"/contacts?page=2&q=%2B1555"_s)));
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "[1]");
    QCOMPARE(reply->header("x-trace-id"), "abc");

    QCOMPARE(server.requestCount(), 1);
    const RawRequest request = server.requests().constFirst();
    QVERIFY(request.head.startsWith("GET /contacts?page=2&q=%2B1555 HTTP/1.1\r\n"));
    QCOMPARE(request.header("X-LINQ-INTEGRATION-TOKEN"), token);
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("User-Agent"), "Patchbook/" PATCHBOOK_TEST_VERSION);
    QCOMPARE(request.header("Cookie"), "");
    QCOMPARE(request.header("Authorization"), "");
    QCOMPARE(request.header("Upgrade"), "");
    QCOMPARE(request.body, "");
}

void TestHttpClient::aWriteCarriesItsBodyOnce()
{
    const RawServer server(always(RawAnswer::reply(201)));
    HttpRequest request = patch(server.url(u"/contacts/1"_s));
    request.body = "[\"" + QByteArray(300'000, 'x') + "\"]"; // more than one buffer of Qt's
    for (const QByteArray &method : {"POST"_ba, "PUT"_ba, "PATCH"_ba}) {
        request.method = method;
        QVERIFY(send(request).ok());
        QCOMPARE(server.requests().constLast().method, method);
        QCOMPARE(server.requests().constLast().body, request.body);
        QCOMPARE(server.requests().constLast().header("Content-Type"), "application/json");
    }
    QCOMPARE(server.requestCount(), 3);
}

void TestHttpClient::aDeleteHasAnEmptyBodyWithALength()
{
    const RawServer server(always({"HTTP/1.1 204 No Content\r\n\r\n"}));
    const Reply reply = send({"DELETE", server.url(u"/contacts/1"_s), {}, {}});
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 204);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().constFirst().method, "DELETE");
    QCOMPARE(server.requests().constFirst().header("Content-Length"), "0");
    QCOMPARE(server.requests().constFirst().header("Content-Type"), "");
}

void TestHttpClient::headersGivenReplaceTheDefaults()
{
    const RawServer server(always(RawAnswer::reply(200)));
    HttpRequest request = patch(server.url(u"/"_s));
    request.headers += {{"Accept", "text/plain"}, {"content-type", "application/merge-patch+json"}};
    QVERIFY(send(request).ok());
    const RawRequest received = server.requests().constFirst();
    QCOMPARE(received.header("Accept"), "text/plain");
    QCOMPARE(received.header("Content-Type"), "application/merge-patch+json");
    QCOMPARE(received.head.toLower().count("content-type:"), 1);
    QCOMPARE(received.head.toLower().count("accept:"), 1);
}

void TestHttpClient::everyStatusButRedirectsIsAReply_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 204, 206, 299, 400, 401, 403, 404, 405, 408, 409,
                             410, 413, 418, 422, 429, 451, 500, 501, 502, 503, 504, 520, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::everyStatusButRedirectsIsAReply()
{
    QFETCH(const int, status);
    const QByteArray body = status == 204 ? ""_ba : R"({"errors":["no"]})"_ba;
    const RawServer server(
        always(RawAnswer::reply(status, body, {"Content-Type: text/html", "Retry-After: 3"})));
    for (const HttpRequest &request : {get(server.url(u"/"_s)), patch(server.url(u"/"_s))}) {
        const Reply reply = send(request);
        QVERIFY(reply.ok());
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, body);
        QCOMPARE(reply->header("Content-Type"), "text/html");
        QCOMPARE(reply->header("Retry-After"), "3");
    }
    QCOMPARE(server.requestCount(), 2);
}

void TestHttpClient::anInterimAnswerIsSkipped()
{
    const RawServer server(
        always({"HTTP/1.1 100 Continue\r\n\r\n" + RawAnswer::reply(200, "{}").bytes}));
    const Reply reply = send(patch(server.url(u"/"_s)));
    QVERIFY(reply.ok());
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "{}");
}

void TestHttpClient::tlsSpeaksHttp11EvenToAServerThatOffersMore()
{
    const RawServer server(always(RawAnswer::reply(200, "{}")),
                           m_authority->serverTls(u"IP:127.0.0.1"_s));
    QVERIFY(send(get(server.url(u"/"_s))).ok());
    QVERIFY(server.negotiatedProtocol() != "h2");
    QVERIFY(server.requests().constFirst().head.startsWith("GET / HTTP/1.1\r\n"));
    QCOMPARE(server.requests().constFirst().header("HTTP2-Settings"), "");
}

// tst_httprecipe has every rule; here: nothing is even connected.
void TestHttpClient::whatBreaksARuleNeverLeaves()
{
    const RawServer server(always(RawAnswer::reply(200, "{}")));
    HttpRequest injected = patch(server.url(u"/contacts/1"_s));
    injected.headers[0].value = "token\r\nX-Evil: 1";
    const Reply first = send(injected);
    QVERIFY(!first.ok());
    QCOMPARE(first.error().kind, ErrorKind::TokenUnusable);
    QCOMPARE(first.error().delivery, Delivery::NotSent);

    const Reply second = send(patch(server.url(u"/contacts/../users/1"_s)));
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, ErrorKind::NothingToSend);
    QCOMPARE(second.error().delivery, Delivery::NotSent);
    QCOMPARE(server.connectionCount(), 0);
}

// Random ids and tokens, made of what is most likely to break out.
void TestHttpClient::noTokenOrIdChangesTheRequest()
{
    const RawServer server(always(RawAnswer::reply(200, "{}")));
    QVERIFY(send(patch(server.url(u"/contacts/1"_s))).ok());
    const int usualHeaders = server.requests().constFirst().headerCount();

    const QList<QByteArray> parts{"a", "7",   "..",  ".",    "/",        "\\",        "?",
                                  "#", "%2e", "%2F", "\r\n", "\n",       "X-Evil: 1", " ",
                                  ":", ";",   "&",   "=",    "\xc3\xa4", "+"};
    QRandomGenerator random(20'26);
    const auto anyText = [&parts, &random] {
        QByteArray text;
        for (quint32 i = random.bounded(1u, 7u); i > 0; --i)
            text += parts.at(random.bounded(parts.size()));
        return text;
    };
    HttpClient client;
    QHash<QByteArray, QByteArray> tokenOf;
    QList<QFuture<Reply>> answers;
    for (int i = 0; i < 2'000; ++i) {
        const QByteArray segment = anyText().toPercentEncoding();
        QUrl url = server.url(u"/"_s);
        url.setPath(u"/%1/"_s.arg(i) + QString::fromLatin1(segment), QUrl::StrictMode);
        HttpRequest request = patch(url);
        request.headers[0].value = anyText();
        tokenOf.insert("/" + QByteArray::number(i) + "/" + segment, request.headers[0].value);
        answers += client.send(request);
    }
    for (const QFuture<Reply> &answer : std::as_const(answers))
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 20'000);

    const QList<RawRequest> received = server.requests().sliced(1);
    QCOMPARE_GT(received.size(), 100);
    QCOMPARE_LT(received.size(), answers.size() - 100);
    for (const RawRequest &request : received) {
        QVERIFY(tokenOf.contains(request.target));
        QCOMPARE(request.header("X-LINQ-INTEGRATION-TOKEN"),
                 tokenOf.value(request.target).trimmed());
        QCOMPARE(request.headerCount(), usualHeaders);
        QVERIFY(!request.target.contains("/../") && !request.target.endsWith("/.."));
    }
}

void TestHttpClient::redirectsAreNeverFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("tls");
    for (const int status : {300, 301, 302, 303, 304, 307, 308}) {
        QTest::addRow("%d same server", status) << status << u"/other"_s << false;
        QTest::addRow("%d another port", status) << status << u"http://127.0.0.1:%1/"_s << false;
        QTest::addRow("%d another host", status) << status << u"http://localhost:%1/"_s << false;
        QTest::addRow("%d https to http", status) << status << u"http://127.0.0.1:%1/"_s << true;
    }
}

void TestHttpClient::redirectsAreNeverFollowed()
{
    QFETCH(const int, status);
    QFETCH(const QString, to);
    QFETCH(const bool, tls);
    const RawServer second(always(RawAnswer::reply(200, "{}")));
    const QString location = to.contains(u'%') ? to.arg(second.port()) : to;
    const RawServer first(
        always(RawAnswer::reply(status, {}, {"Location: " + location.toLatin1()})),
        tls ? std::optional(m_authority->serverTls(u"IP:127.0.0.1"_s)) : std::nullopt);
    for (const HttpRequest &request : {get(first.url(u"/"_s)), patch(first.url(u"/"_s))}) {
        const Reply reply = send(request);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().kind, ErrorKind::Redirected);
        QCOMPARE(reply.error().delivery, Delivery::Refused);
        QCOMPARE(reply.error().status, status);
    }
    QCOMPARE(first.requestCount(), 2);
    QCOMPARE(second.connectionCount(), 0);
}

// What the rule is against.
void TestHttpClient::aPlainNetworkAccessManagerCarriesTheTokenAway()
{
    const RawServer second(always(RawAnswer::reply(200, "{}")));
    const RawServer first(
        always(RawAnswer::reply(307, {}, {"Location: " + second.url(u"/"_s).toEncoded()})));
    QNetworkAccessManager network;
    QNetworkRequest request(first.url(u"/"_s));
    request.setRawHeader("X-LINQ-INTEGRATION-TOKEN", token);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QTRY_COMPARE(second.requestCount(), 1);
    QCOMPARE(second.requests().constFirst().header("X-LINQ-INTEGRATION-TOKEN"), token);
}

void TestHttpClient::cookiesNeverComeBack()
{
    const RawServer server(
        always(RawAnswer::reply(200, "{}", {"Set-Cookie: session=1; Path=/; Max-Age=3600"})));
    HttpClient client;
    QVERIFY(send(client, get(server.url(u"/"_s))).ok());
    QVERIFY(send(client, get(server.url(u"/"_s))).ok());
    QVERIFY(send(client, patch(server.url(u"/"_s))).ok());
    QCOMPARE(server.requestCount(), 3);
    for (const RawRequest &request : server.requests())
        QCOMPARE(request.header("Cookie"), "");
}

void TestHttpClient::challengesGetNoAnswer_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<int>("status");
    const auto add = [](const char *name, const char *challenge) {
        QTest::addRow("%s", name) << QByteArray("WWW-Authenticate: ") + challenge << 401;
        QTest::addRow("%s, as a proxy", name)
            << QByteArray("Proxy-Authenticate: ") + challenge << 407;
    };
    add("NTLM", "NTLM");
    add("Negotiate", "Negotiate");
    add("Basic", R"(Basic realm="office")");
    add("Digest", R"(Digest realm="office", nonce="abc", qop="auth", algorithm=MD5)");
}

void TestHttpClient::challengesGetNoAnswer()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const int, status);
    for (const bool isWrite : {false, true}) {
        const RawServer server(always(RawAnswer::reply(status, "{}", {challenge})));
        const QUrl url = server.url(u"/"_s);
        HttpClient client;
        for (int turn = 1; turn <= 2; ++turn) {
            const Reply reply = send(client, isWrite ? patch(url) : get(url));
            QCOMPARE(reply.ok(), status == 401);
            QCOMPARE(server.requestCount(), turn);
        }
        for (const RawRequest &request : server.requests()) {
            QCOMPARE(request.header("Authorization"), "");
            QCOMPARE(request.header("Proxy-Authorization"), "");
        }
    }
}

// What the rule is against.
void TestHttpClient::aPlainNetworkAccessManagerAnswersNtlm()
{
    const RawServer server(always(RawAnswer::reply(401, "{}", {"WWW-Authenticate: NTLM"})));
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(server.url(u"/"_s))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE_GT(server.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
