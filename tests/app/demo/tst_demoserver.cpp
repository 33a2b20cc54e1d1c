// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/caller.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {
const QByteArray contactsPath = "/api/partner/v2/contacts";
}

/** The demo server as a server: connections, records, faults, another person's hand. */
class tst_DemoServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itListensOnLoopbackOnly();
    void itRecordsEachRequestByteForByte();
    void recordsCanBeForgottenOrNeverKept();
    void sixRequestsAtOnceAreAllAnswered();
    void aConnectionIsUsedAgain();
    void stoppingDoesNotWaitForIdleOrDelayedClients();
    void aFaultAnswersOnceAndChangesNothing();
    void aLateFaultChangesThoughItReportsFailure();
    void hangingUpGivesNoAnswer();
    void faultsMeetOnlyWhatTheyAreFor();
    void aDelayHoldsTheAnswerBack();
    void hooksReplaceAndAlterAnswers();
    void anotherPersonChangesAndDeletes();
    void picturesNeedNoToken();
    void aMillionContactsStartAtOnceAndPageDeepDown();
};

void tst_DemoServer::itListensOnLoopbackOnly()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    QVERIFY(!server.start());
    QVERIFY(server.port() > 0);
    QCOMPARE(server.origin(), u"http://127.0.0.1:%1"_s.arg(server.port()));
    QVERIFY(server.token().size() > 20);
    QVERIFY(DemoServer().token() != server.token());
    DemoServer second({.contacts = 3, .port = server.port()});
    QVERIFY(!second.start());
}

void tst_DemoServer::itRecordsEachRequestByteForByte()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    caller.call("GET",
                contactsPath + "/find?phone_number=%2B1212%20555+0100&email=a%2Bb%40x.example");
    caller.token = "wrong%0Atoken";
    caller.call("PATCH", contactsPath + "/2", R"({"contact":{"first_name":"Zoë"}})");

    const QList<demo::Request> requests = server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].number, 1);
    QCOMPARE(requests[1].number, 2);
    QCOMPARE(requests[0].method, "GET");
    QCOMPARE(requests[0].target,
             contactsPath + "/find?phone_number=%2B1212%20555+0100&email=a%2Bb%40x.example");
    QCOMPARE(requests[0].query("phone_number"), u"+1212 555 0100"_s);
    QCOMPARE(requests[0].query("email"), u"a+b@x.example"_s);
    QVERIFY(!requests[0].hasQuery("page"));
    QCOMPARE(requests[0].header("x-linq-integration-token"), server.token());
    QVERIFY(requests[0].remotePort > 0);
    QCOMPARE(requests[1].method, "PATCH");
    QCOMPARE(requests[1].header("X-LINQ-INTEGRATION-TOKEN"), "wrong%0Atoken");
    QCOMPARE(requests[1].body, R"({"contact":{"first_name":"Zoë"}})");
    QCOMPARE(requests[1].json()[u"contact"_s][u"first_name"_s].toString(), u"Zoë"_s);
}

void tst_DemoServer::recordsCanBeForgottenOrNeverKept()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    caller.call("GET", contactsPath);
    server.clearRequests();
    QVERIFY(server.requests().isEmpty());
    caller.call("GET", contactsPath);
    QCOMPARE(server.requests().value(0).number, 2);

    DemoServer forgetful({.contacts = 3, .keepRequests = false});
    QVERIFY(forgetful.start());
    QCOMPARE(Caller(forgetful).call("GET", contactsPath).status, 200);
    QVERIFY(forgetful.requests().isEmpty());
}

void tst_DemoServer::sixRequestsAtOnceAreAllAnswered()
{
    DemoServer server({.contacts = 1000});
    QVERIFY(server.start());
    // None is answered before the sixth has come: one after the other they would all fail.
    std::mutex mutex;
    std::condition_variable oneMore;
    int arrived = 0;
    server.setBeforeAnswer([&](const demo::Request &) -> std::optional<demo::Answer> {
        std::unique_lock lock(mutex);
        ++arrived;
        oneMore.notify_all();
        if (oneMore.wait_for(lock, std::chrono::seconds(10), [&] { return arrived == 6; }))
            return {};
        return demo::Answer{.status = 503};
    });
    Caller caller(server);
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int page = 1; page <= 6; ++page) {
        replies.push_back(
            caller.send("GET", contactsPath + "?per_page=100&page=" + QByteArray::number(page)));
    }
    std::set<qint64> ids;
    for (const auto &reply : replies) {
        const QJsonArray contacts = Caller::heard(*reply).json()[u"contacts"_s].toArray();
        QCOMPARE(contacts.size(), 100);
        for (const QJsonValue contact : contacts)
            ids.insert(contact[u"id"_s].toInteger());
    }
    QCOMPARE(ids.size(), 600);
    std::set<int> connections;
    for (const demo::Request &request : server.requests())
        connections.insert(request.remotePort);
    QCOMPARE(connections.size(), 6);
}

void tst_DemoServer::aConnectionIsUsedAgain()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(caller.call("GET", contactsPath + "/1").status, 200);
    std::set<int> connections;
    for (const demo::Request &request : server.requests())
        connections.insert(request.remotePort);
    QCOMPARE(connections.size(), 1);
}

void tst_DemoServer::stoppingDoesNotWaitForIdleOrDelayedClients()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    QCOMPARE(caller.call("GET", contactsPath).status, 200);
    server.delayNext({}, std::chrono::hours(1));
    const auto waiting = caller.send("GET", contactsPath);
    QTRY_COMPARE(server.requests().size(), 2);
    server.stop(); // hangs here, and runs into the test's time limit, when it waits for either
    Caller::heard(*waiting); // cut off, or answered before its time: either way it has ended
    QVERIFY(waiting->isFinished());
    QVERIFY(caller.call("GET", contactsPath).failure != QNetworkReply::NoError);
    QCOMPARE(server.requests().size(), 2);
}

void tst_DemoServer::aFaultAnswersOnceAndChangesNothing()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    const QJsonObject before = server.contact(1);
    server.failNext({.method = "PATCH"}, {.status = 429,
                                          .body = "slow down",
                                          .headers = {{"Retry-After", "7"}},
                                          .contentType = "text/plain"});
    const QByteArray body = R"({"contact":{"first_name":"Nina"}})";
    const auto reply = caller.send("PATCH", contactsPath + "/1", body);
    const Heard heard = Caller::heard(*reply);
    QCOMPARE(heard.status, 429);
    QCOMPARE(heard.body, "slow down");
    QCOMPARE(heard.contentType, "text/plain");
    QCOMPARE(reply->rawHeader("Retry-After"), "7");
    QCOMPARE(server.contact(1), before);
    QCOMPARE(caller.call("PATCH", contactsPath + "/1", body).status, 200);
    QCOMPARE(server.contact(1)[u"first_name"_s].toString(), u"Nina"_s);
}

void tst_DemoServer::aLateFaultChangesThoughItReportsFailure()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    server.failNextAfterApplying({.method = "DELETE"}, {.status = 504});
    QCOMPARE(Caller(server).call("DELETE", contactsPath + "/1").status, 504);
    QCOMPARE(server.contactCount(), 2);
}

void tst_DemoServer::hangingUpGivesNoAnswer()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    server.failNextAfterApplying({.method = "POST"}, {.hangUp = true});
    // A bare socket: QNetworkAccessManager would send the request again by itself.
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, server.port());
    const QByteArray body = R"({"contact":{"first_name":"Nina"}})";
    socket.write("POST /api/partner/v2/contacts HTTP/1.1\r\nHost: localhost\r\n"
                 "Content-Type: application/json\r\nX-LINQ-INTEGRATION-TOKEN: " +
                 server.token() + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\n\r\n" + body);
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    QVERIFY(gone.wait());
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(server.contactCount(), 4);
    QCOMPARE(Caller(server).call("GET", contactsPath).status, 200);
}

void tst_DemoServer::faultsMeetOnlyWhatTheyAreFor()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    server.failNext({.method = "GET", .pathPrefix = contactsPath + "/2"}, {.status = 500}, 2);
    QCOMPARE(caller.call("GET", contactsPath + "/1").status, 200);
    QCOMPARE(caller.call("GET", contactsPath + "/2").status, 500);
    QCOMPARE(caller.call("GET", contactsPath + "/2").status, 500);
    QCOMPARE(caller.call("GET", contactsPath + "/2").status, 200);
    server.failNext({}, {.status = 503}, 100);
    server.behave();
    QCOMPARE(caller.call("GET", contactsPath + "/1").status, 200);
}

void tst_DemoServer::aDelayHoldsTheAnswerBack()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    server.delayNext({.pathPrefix = contactsPath + "/1"}, std::chrono::milliseconds(50));
    QCOMPARE(caller.call("GET", contactsPath + "/1").status, 200);
    server.delayNext({.pathPrefix = contactsPath + "/1"}, std::chrono::hours(1));
    const auto slow = caller.send("GET", contactsPath + "/1");
    QTRY_COMPARE(server.requests().size(), 2);
    QCOMPARE(caller.call("GET", contactsPath + "/2").status, 200);
    QVERIFY(!slow->isFinished());
}

void tst_DemoServer::hooksReplaceAndAlterAnswers()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    server.setBeforeAnswer([&server](const demo::Request &request) -> std::optional<demo::Answer> {
        if (request.method == "GET")
            return demo::Answer{.body = "<html>Log in</html>", .contentType = "text/html"};
        server.deleteBehindTheClientsBack(2);
        return {};
    });
    QCOMPARE(caller.call("GET", contactsPath).body, "<html>Log in</html>");
    QCOMPARE(
        caller.call("PATCH", contactsPath + "/2", R"({"contact":{"email":"a@b.example"}})").status,
        404);
    server.behave();
    server.setAfterAnswer(
        [](const demo::Request &, demo::Answer &answer) { answer.body.chop(10); });
    const Heard cut = caller.call("GET", contactsPath);
    QCOMPARE(cut.status, 200);
    QVERIFY(cut.json().isEmpty());
}

void tst_DemoServer::anotherPersonChangesAndDeletes()
{
    DemoServer server({.contacts = 3});
    QVERIFY(server.start());
    Caller caller(server);
    const QJsonObject before = server.contact(2);
    const QString owner = server.ownerEmails().at(4);
    QVERIFY(server.changeBehindTheClientsBack(
        2, {{u"company"_s, u"Finch"_s}, {u"email"_s, QJsonValue::Null}, {u"user_email"_s, owner}}));
    const QJsonObject now = caller.call("GET", contactsPath + "/2").json()[u"data"_s].toObject();
    QCOMPARE(now, server.contact(2));
    QCOMPARE(now[u"company"_s].toString(), u"Finch"_s);
    QVERIFY(now[u"email"_s].isNull());
    QCOMPARE(now[u"contact_owner"_s][u"email"_s].toString(), owner);
    QVERIFY(now[u"updated_at"_s] != before[u"updated_at"_s]);
    QVERIFY(server.changeBehindTheClientsBack(2, {{u"user_email"_s, QJsonValue::Null}}));
    QVERIFY(server.contact(2)[u"contact_owner"_s].isNull());
    QVERIFY(!server.changeBehindTheClientsBack(2, {{u"user_email"_s, u"who@demo.example"_s}}));
    QVERIFY(!server.changeBehindTheClientsBack(9, {}));

    QVERIFY(server.deleteBehindTheClientsBack(2));
    QVERIFY(!server.deleteBehindTheClientsBack(2));
    QVERIFY(server.contact(2).isEmpty());
    QCOMPARE(server.createBehindTheClientsBack({{u"last_name"_s, u"Reed"_s}}), 4);
    QCOMPARE(caller.call("GET", contactsPath + "/4").json()[u"data"_s][u"full_name"_s].toString(),
             u"Reed"_s);
}

void tst_DemoServer::picturesNeedNoToken()
{
    DemoServer server({.contacts = 100});
    QVERIFY(server.start());
    Caller caller(server);
    const Heard picture = caller.call("GET", "/pictures/7.png");
    QCOMPARE(picture.contentType, "image/png");
    QVERIFY(picture.body.startsWith("\x89PNG\r\n\x1a\n"));
    QVERIFY(picture.body != caller.call("GET", "/pictures/8.png").body);
    QCOMPARE(caller.call("GET", "/pictures/../secret").status, 404);
    QCOMPARE(caller.call("GET", "/").status, 404);
    int withPicture = 0;
    for (qint64 id = 1; id <= 100; ++id) {
        const QString address = server.contact(id)[u"image_url"_s].toString();
        withPicture += address.isEmpty() ? 0 : 1;
        QVERIFY(address.isEmpty() || address.startsWith(server.origin() + u"/pictures/"_s));
    }
    QVERIFY(withPicture > 0 && withPicture < 50);
}

void tst_DemoServer::aMillionContactsStartAtOnceAndPageDeepDown()
{
    QElapsedTimer timer;
    timer.start();
    DemoServer server({.contacts = 1'000'000});
    QVERIFY(server.start());
    // Generating them all beforehand would take many seconds on any machine.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    const QJsonObject page =
        Caller(server).call("GET", contactsPath + "?per_page=100&page=10000").json();
    const QJsonArray contacts = page[u"contacts"_s].toArray();
    QCOMPARE(contacts.size(), 100);
    QCOMPARE(contacts.first()[u"id"_s].toInteger(), 999'901);
    QCOMPARE(contacts.last()[u"id"_s].toInteger(), 1'000'000);
    QCOMPARE(page[u"pagination"_s][u"total_pages"_s].toInt(), 10'000);
    QCOMPARE(page[u"pagination"_s][u"total_count"_s].toInt(), 1'000'000);
    const QString email = server.contact(777'778)[u"email"_s].toString();
    QVERIFY(!email.isEmpty());
    const QByteArray target = contactsPath + "/find?email=" + QUrl::toPercentEncoding(email);
    QCOMPARE(Caller(server).call("GET", target).json()[u"id"_s].toInteger(), 777'778);
}

QTEST_GUILESS_MAIN(tst_DemoServer)
#include "tst_demoserver.moc"
