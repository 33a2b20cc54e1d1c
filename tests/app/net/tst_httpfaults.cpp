// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"
#include "tests/support/rawserver.h"
#include "tests/support/testauthority.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
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

/** Servers, lines and answers that break: each is an error of its kind, none a success. */
class TestHttpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSlowDripEndsAtTheDeadline_data();
    void aSlowDripEndsAtTheDeadline();
    void aTimedOutWriteMayHaveBeenApplied();
    void aBodyOverTheCapEndsTheRequest_data();
    void aBodyOverTheCapEndsTheRequest();
    void aFloodOfHeadersEndsTheRequest();
    void aBrokenAnswerIsAnError_data();
    void aBrokenAnswerIsAnError();
    void aLaterBrokenChunkIsLeftToTheParser();
    void aRefusedConnectionIsSurelyNotSent();
    void anUnknownHostIsSurelyNotSent();
    void aServerThatCannotProveItselfGetsNothing_data();
    void aServerThatCannotProveItselfGetsNothing();
    void aServerThatSpeaksNoTlsGetsNothing();

private:
    Reply send(const HttpRequest &request);

    std::unique_ptr<TestAuthority> m_authority;
};

void TestHttpFaults::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>();
}

void TestHttpFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

Reply TestHttpFaults::send(const HttpRequest &request)
{
    HttpClient client(m_authority->clientTls());
    const QFuture<Reply> future = client.send(request);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return fail(ServiceError{});
    return future.result();
}

void TestHttpFaults::aSlowDripEndsAtTheDeadline_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nX: ");
    QTest::newRow("in the body") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n[");
    QTest::newRow("silence") << QByteArray();
}

void TestHttpFaults::aSlowDripEndsAtTheDeadline()
{
    QFETCH(const QByteArray, start);
    RawAnswer answer;
    if (!start.isEmpty())
        answer = {start + QByteArray(100'000, ' '), RawAnswer::Then::KeepOpen,
                  static_cast<int>(start.size()), 10};
    const RawServer server(always(answer));
    HttpRequest request = get(server.url(u"/"_s));
    request.deadline = 150ms;
    const Reply reply = send(request);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QCOMPARE_LE(server.requestCount(), 1); // 0 on a very busy machine
}

void TestHttpFaults::aTimedOutWriteMayHaveBeenApplied()
{
    const RawServer server(always(RawAnswer::silence()));
    HttpRequest request = patch(server.url(u"/"_s));
    request.deadline = 100ms;
    const Reply reply = send(request);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QCOMPARE(reply.error().delivery, Delivery::Unknown);
    QCOMPARE_LE(server.requestCount(), 1); // 0 on a very busy machine
}

void TestHttpFaults::aBodyOverTheCapEndsTheRequest_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("fits");
    const auto add = [](const char *name, const QByteArray &header, int bytes, bool fits) {
        QTest::newRow(name) << header << bytes << fits;
    };
    add("length told, fits", "Content-Length: 50000", 50'000, true);
    add("length told, one more", "Content-Length: 50001", 50'001, false);
    add("length told, nothing follows", "Content-Length: 99999999999", 0, false);
    add("chunked, fits", "Transfer-Encoding: chunked", 50'000, true);
    add("chunked, one more", "Transfer-Encoding: chunked", 50'001, false);
    add("chunked, much more", "Transfer-Encoding: chunked", 4'000'000, false);
    add("until the end, much more", "Connection: close", 4'000'000, false);
}

void TestHttpFaults::aBodyOverTheCapEndsTheRequest()
{
    QFETCH(const QByteArray, head);
    QFETCH(const int, bytes);
    QFETCH(const bool, fits);
    QByteArray body(bytes, ' ');
    if (head.endsWith("chunked"))
        body = QByteArray::number(bytes, 16) + "\r\n" + body + "\r\n0\r\n\r\n";
    const RawServer server(always({"HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body}));
    HttpRequest request = patch(server.url(u"/"_s));
    request.maxBytes = 50'000;
    const Reply reply = send(request);
    QCOMPARE(reply.ok(), fits);
    if (fits) {
        QCOMPARE(reply->body.size(), bytes);
    } else {
        QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
        QCOMPARE(reply.error().delivery, Delivery::Unknown);
    }
}

void TestHttpFaults::aFloodOfHeadersEndsTheRequest()
{
    QList<QByteArray> headers;
    for (int i = 0; i < 40; ++i)
        headers += "X-" + QByteArray::number(i) + ": " + QByteArray(2'000, 'x');
    const RawServer server(always(RawAnswer::reply(200, "{}", headers)));
    const Reply reply = send(get(server.url(u"/"_s)));
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
}

void TestHttpFaults::aBrokenAnswerIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    const auto add = [](const char *name, const QByteArray &bytes,
                        ErrorKind kind = ErrorKind::ConnectionLost) {
        QTest::newRow(name) << bytes << kind;
    };
    add("nothing", {});
    add("cut in the status line", "HTTP/1.1 2");
    add("cut in the headers", ok);
    add("body shorter than its length", ok + "Content-Length: 20\r\n\r\n{\"a\":1}");
    add("no body though a length", ok + "Content-Length: 20\r\n\r\n");
    add("body of a 404 cut", "HTTP/1.1 404 No\r\nContent-Length: 20\r\n\r\n{\"a\"");
    add("body of a 500 cut", "HTTP/1.1 500 No\r\nContent-Length: 20\r\n\r\n{\"a\"");
    add("cut inside a chunk", chunked + "10\r\n{\"a\":1");
    add("cut before the first chunk", chunked);
    add("cut between chunks", chunked + "7\r\n{\"a\":1}\r\n");
    add("cut in a chunk's size", chunked + "7\r\n{\"a\":1}\r\n1");
    add("chunk size that is no number", chunked + "zz\r\n{\"a\":1}\r\n0\r\n\r\n");
    add("not HTTP", "220 mail.example ESMTP ready\r\n");
    add("HTTP/0.9", "<html>hello</html>");
    add("status that is no number", "HTTP/1.1 abc OK\r\n\r\n");
}

void TestHttpFaults::aBrokenAnswerIsAnError()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorKind, kind);
    const RawServer server(always(RawAnswer::cut(bytes)));
    const Reply reply = send(patch(server.url(u"/"_s)));
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, kind);
    QCOMPARE(reply.error().delivery, Delivery::Unknown);
    QCOMPARE(server.requestCount(), 1);
}

// Qt tells nothing of it. This is why only a whole document of the right shape is a success.
void TestHttpFaults::aLaterBrokenChunkIsLeftToTheParser()
{
    const RawServer server(always({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "4\r\n{\"a\"\r\nzz\r\n:1}\r\n0\r\n\r\n"}));
    const Reply reply = send(get(server.url(u"/"_s)));
    QVERIFY(reply.ok());
    QVERIFY(QJsonDocument::fromJson(reply->body).isNull());
}

void TestHttpFaults::aRefusedConnectionIsSurelyNotSent()
{
    QUrl url;
    {
        const RawServer server(always(RawAnswer::reply(200)));
        url = server.url(u"/"_s);
    }
    const Reply reply = send(patch(url));
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().delivery, Delivery::NotSent);
}

void TestHttpFaults::anUnknownHostIsSurelyNotSent()
{
    const Reply reply = send(patch(QUrl(u"https://no-such-host.invalid/"_s)));
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
    QCOMPARE(reply.error().delivery, Delivery::NotSent);
}

void TestHttpFaults::aServerThatCannotProveItselfGetsNothing_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::newRow("for another host") << m_authority->serverTls(u"DNS:other.example"_s);
    QTest::newRow("for another address") << m_authority->serverTls(u"IP:127.0.0.2"_s);
    QTest::newRow("self-signed") << m_authority->selfSignedTls();
    QTest::newRow("expired") << m_authority->expiredTls();
    QTest::newRow("of an unknown authority") << TestAuthority().serverTls(u"IP:127.0.0.1"_s);
    QSslConfiguration old = m_authority->serverTls(u"IP:127.0.0.1"_s);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    QTest::newRow("TLS 1.1") << old;
}

void TestHttpFaults::aServerThatCannotProveItselfGetsNothing()
{
    QFETCH(const QSslConfiguration, tls);
    const RawServer server(always(RawAnswer::reply(200, "{}")), tls);
    for (const HttpRequest &request : {get(server.url(u"/"_s)), patch(server.url(u"/"_s))}) {
        const Reply reply = send(request);
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().kind, ErrorKind::Tls);
        QCOMPARE(reply.error().delivery, Delivery::NotSent);
    }
    QCOMPARE(server.plainBytes(), 0);
    QCOMPARE_GT(server.connectionCount(), 0);
}

void TestHttpFaults::aServerThatSpeaksNoTlsGetsNothing()
{
    const RawServer server([](const RawRequest &) { return RawAnswer::reply(200, "{}"); });
    QUrl url = server.url(u"/"_s);
    url.setScheme(u"https"_s);
    HttpRequest request = patch(url);
    request.deadline = 300ms; // it waits for a request that never becomes one
    const Reply reply = send(request);
    QVERIFY(!reply.ok());
    QCOMPARE(server.requestCount(), 0);
}

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
