// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"
#include "tests/support/rawserver.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace std::chrono_literals;
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

Reply sendAndWait(HttpClient &client, const HttpRequest &request)
{
    const QFuture<Reply> future = client.send(request);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return fail(ServiceError{});
    return future.result();
}

} // namespace

/** Which connections a client keeps, and what becomes of a request nobody waits for. */
class TestHttpConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cancellingTheFutureAbortsTheRequest();
    void aClientThatGoesEndsItsFuturesCancelled();
    void aContinuationMayDeleteItsClient();
    void twoClientsShareNoConnection();
    void idleConnectionsAreDroppedBeforeAWrite();
    void requestsInFlightSurviveAWrite();
};

void TestHttpConnections::cancellingTheFutureAbortsTheRequest()
{
    const RawServer server(always(RawAnswer::silence()));
    HttpClient client;
    QFuture<Reply> future = client.send(patch(server.url(u"/"_s)));
    QTRY_COMPARE(server.requestCount(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpConnections::aClientThatGoesEndsItsFuturesCancelled()
{
    const RawServer server(always(RawAnswer::silence()));
    QFuture<Reply> read;
    QFuture<Reply> write;
    {
        HttpClient client;
        read = client.send(get(server.url(u"/"_s)));
        write = client.send(patch(server.url(u"/"_s)));
        QTRY_COMPARE(server.requestCount(), 2);
    }
    QVERIFY(read.isFinished() && read.isCanceled());
    QVERIFY(write.isFinished() && write.isCanceled());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpConnections::aContinuationMayDeleteItsClient()
{
    const RawServer server(always(RawAnswer::reply(200, "{}")));
    auto client = std::make_unique<HttpClient>();
    QFuture<Reply> other = client->send(get(server.url(u"/other"_s)));
    bool continued = false;
    client->send(patch(server.url(u"/"_s))).then(this, [&](const Reply &reply) {
        continued = reply.ok();
        client.reset();
    });
    QTRY_VERIFY(continued);
    QTRY_VERIFY(other.isFinished());
}

void TestHttpConnections::twoClientsShareNoConnection()
{
    const RawServer server(always(RawAnswer::reply(200, "{}")));
    HttpClient one;
    HttpClient other;
    for (int turn = 0; turn < 2; ++turn) {
        QVERIFY(sendAndWait(one, get(server.url(u"/one"_s))).ok());
        QVERIFY(sendAndWait(other, get(server.url(u"/other"_s))).ok());
    }
    QCOMPARE(server.connectionCount(), 2);
    QHash<int, QByteArray> userOf;
    for (const RawRequest &request : server.requests()) {
        QCOMPARE(userOf.value(request.connection, request.target), request.target);
        userOf.insert(request.connection, request.target);
    }
}

void TestHttpConnections::idleConnectionsAreDroppedBeforeAWrite()
{
    const RawServer server(always(RawAnswer::reply(200, "{}")));
    HttpClient client;
    QVERIFY(sendAndWait(client, get(server.url(u"/"_s))).ok());
    QVERIFY(sendAndWait(client, patch(server.url(u"/"_s))).ok());
    QCOMPARE(server.connectionCount(), 1);
    client.setIdleLimit(0ms);
    QVERIFY(sendAndWait(client, get(server.url(u"/"_s))).ok());
    QCOMPARE(server.connectionCount(), 1);
    QVERIFY(sendAndWait(client, patch(server.url(u"/"_s))).ok());
    QCOMPARE(server.connectionCount(), 2);
    QTRY_COMPARE(server.openConnections(), 1);
}

void TestHttpConnections::requestsInFlightSurviveAWrite()
{
    const RawServer server([](const RawRequest &request) {
        if (request.method == "GET" && request.target == "/slow")
            return RawAnswer{RawAnswer::reply(200, "{}").bytes, RawAnswer::Then::KeepOpen, 10, 10};
        return RawAnswer::reply(200, "{}");
    });
    HttpClient client;
    client.setIdleLimit(0ms);
    QVERIFY(sendAndWait(client, get(server.url(u"/"_s))).ok());
    const QFuture<Reply> slow = client.send(get(server.url(u"/slow"_s)));
    QVERIFY(sendAndWait(client, patch(server.url(u"/"_s))).ok());
    QTRY_VERIFY(slow.isFinished());
    QVERIFY(slow.result().ok());
}

QTEST_GUILESS_MAIN(TestHttpConnections)
#include "tst_httpconnections.moc"
