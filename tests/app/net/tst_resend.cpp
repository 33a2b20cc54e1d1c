// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"
#include "tests/support/rawserver.h"
#include "tests/support/testauthority.h"

#include <QFutureWatcher>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

using Reply = ServiceResult<HttpReply>;

constexpr int runsPerFault = 50;

RawServer::Script always(const RawAnswer &answer)
{
    return [answer](const RawRequest &) {
        return answer;
    };
}

// Behaves once, then drops the connection as the next request arrives on it.
RawAnswer dropTheSecond(const RawRequest &request)
{
    return request.onThisConnection == 1 ? RawAnswer::reply(200, "{}") : RawAnswer::cut({});
}

} // namespace

/** A write reaches the server once, however the connection breaks. */
class TestResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aWriteIsSentExactlyOnce_data();
    void aWriteIsSentExactlyOnce();
    void aDeleteWithoutBodyIsSentExactlyOnce_data();
    void aDeleteWithoutBodyIsSentExactlyOnce();
    void aPlainNetworkAccessManagerSendsAgain();

private:
    void addFaults();
    void breakAndCount(const QByteArray &method, const QByteArray &body, int runs);

    std::unique_ptr<TestAuthority> m_authority;
    QSslConfiguration m_serverTls;
};

void TestResend::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>();
    m_serverTls = m_authority->serverTls(u"IP:127.0.0.1"_s);
}

void TestResend::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestResend::addFaults()
{
    QTest::addColumn<RawServer::Script>("script");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("onUsedConnection");
    const auto add = [](const char *name, const RawServer::Script &script, bool used = false) {
        QTest::addRow("%s, plain", name) << script << false << used;
        QTest::addRow("%s, TLS", name) << script << true << used;
    };
    add("close without reply", always(RawAnswer::cut({})));
    add("reset without reply", always(RawAnswer::reset()));
    add("cut in the status line", always(RawAnswer::cut("HTTP/1.1 20")));
    add("cut in the headers", always(RawAnswer::cut("HTTP/1.1 200 OK\r\nContent-Type: app")));
    add("an answer that is not HTTP", always(RawAnswer::cut("220 mail.example ESMTP\r\n")));
    add("kept-alive connection dropped", dropTheSecond, true);
}

void TestResend::breakAndCount(const QByteArray &method, const QByteArray &body, int runs)
{
    QFETCH(const RawServer::Script, script);
    QFETCH(const bool, tls);
    QFETCH(const bool, onUsedConnection);
    const RawServer server(script, tls ? std::optional(m_serverTls) : std::nullopt);

    // A client each: of several requests on one connection the later ones may fail unsent.
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (int i = 0; i < runs; ++i)
        clients.push_back(std::make_unique<HttpClient>(m_authority->clientTls()));

    QList<QFuture<Reply>> first;
    for (int i = 0; onUsedConnection && i < runs; ++i) {
        first += clients[static_cast<std::size_t>(i)]->send(
            {"GET", server.url(u"/first/%1"_s.arg(i)), {}, {}});
    }
    for (const QFuture<Reply> &future : first) {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        QVERIFY(future.result().ok());
    }

    QList<QFuture<Reply>> writes;
    for (int i = 0; i < runs; ++i) {
        writes += clients[static_cast<std::size_t>(i)]->send(
            {method, server.url(u"/write/%1"_s.arg(i)), {}, body});
    }
    for (const QFuture<Reply> &future : writes) {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
        QVERIFY(!future.result().ok());
        QCOMPARE(future.result().error().kind, ErrorKind::ConnectionLost);
        QCOMPARE(future.result().error().delivery, Delivery::Unknown);
    }

    QHash<QByteArray, int> seen;
    for (const RawRequest &request : server.requests()) {
        if (request.target.startsWith("/write/")) {
            ++seen[request.target];
            QCOMPARE(request.body, body);
            QCOMPARE(request.onThisConnection, onUsedConnection ? 2 : 1);
        }
    }
    QCOMPARE(seen.size(), runs);
    for (const int times : std::as_const(seen))
        QCOMPARE(times, 1);
}

void TestResend::aWriteIsSentExactlyOnce_data()
{
    addFaults();
}

void TestResend::aWriteIsSentExactlyOnce()
{
    breakAndCount("PATCH", R"({"contact":{"email":"new@example.com"}})", runsPerFault);
}

void TestResend::aDeleteWithoutBodyIsSentExactlyOnce_data()
{
    addFaults();
}

void TestResend::aDeleteWithoutBodyIsSentExactlyOnce()
{
    breakAndCount("DELETE", {}, 10);
}

// What the rule is against. If this ever fails, Qt has changed and the tests above prove nothing.
void TestResend::aPlainNetworkAccessManagerSendsAgain()
{
    for (const bool tls : {false, true}) {
        const RawServer server(always(RawAnswer::cut("HTTP/1.1 20")),
                               tls ? std::optional(m_serverTls) : std::nullopt);
        QNetworkAccessManager network;
        QNetworkRequest request(server.url(u"/write"_s));
        request.setSslConfiguration(m_authority->clientTls());
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        const std::unique_ptr<QNetworkReply> reply(
            network.sendCustomRequest(request, "PATCH", "{}"_ba));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
        QCOMPARE_GT(server.requestCount(), 1);
    }
}

QTEST_GUILESS_MAIN(TestResend)
#include "tst_resend.moc"
