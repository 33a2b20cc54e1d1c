// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testauthority.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTest>

#include <arpa/inet.h>
#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;
using Kind = Fault::Kind;

namespace {

/** What a socket tells of an exchange. */
struct Heard
{
    enum class End { Open, Fin, Rst, Refused };
    QByteArray bytes;
    End end = End::Open;

    QByteArray body() const { return bytes.sliced(bytes.indexOf("\r\n\r\n") + 4); }
    int status() const { return bytes.split(' ').value(1).toInt(); }
};

/** A client that knows nothing of HTTP and hides nothing of TCP. */
class BareClient
{
public:
    ~BareClient() { ::close(m_socket); }
    bool connectTo(int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<quint16>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    void send(const QByteArray &bytes)
    {
        ::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    /** Listens until the line ends or `whole` bytes of body or so long nothing came. */
    Heard listen(std::chrono::milliseconds silence = 150ms)
    {
        Heard heard;
        std::array<char, 4096> buffer{};
        pollfd readable{m_socket, POLLIN, 0};
        while (!isWhole(heard.bytes) && ::poll(&readable, 1, int(silence.count())) == 1) {
            const ssize_t some = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (some <= 0) {
                heard.end = some == 0 ? Heard::End::Fin : Heard::End::Rst;
                return heard;
            }
            heard.bytes.append(buffer.data(), some);
        }
        // The end may come just behind.
        if (isWhole(heard.bytes) && ::poll(&readable, 1, 60) == 1) {
            const ssize_t more = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            heard.end = more == 0 ? Heard::End::Fin : more < 0 ? Heard::End::Rst : heard.end;
            if (more > 0)
                heard.bytes.append(buffer.data(), more);
        }
        return heard;
    }

    /** What comes next, as it comes. */
    QByteArray takePiece()
    {
        std::array<char, 4096> buffer{};
        const ssize_t some = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        return {buffer.data(), std::max<qsizetype>(some, 0)};
    }

private:
    static bool isWhole(const QByteArray &bytes)
    {
        const QByteArray length = "Content-Length: ";
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        const qsizetype at = bytes.indexOf(length);
        if (head < 0 || at < 0 || bytes.startsWith("HTTP/1.1 1"))
            return false;
        const qsizetype from = at + length.size();
        return bytes.size() >= head + 4 + bytes.mid(from, bytes.indexOf('\r', from) - from).toInt();
    }

    const int m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
};

Fault faultOf(Kind kind, bool applied = false, bool reset = false)
{
    Fault fault;
    fault.kind = kind;
    fault.applied = applied;
    fault.reset = reset;
    return fault;
}

QByteArray patchOf(int id, const QByteArray &name)
{
    const QByteArray body = R"({"contact":{"first_name":")" + name + R"("}})";
    return "PATCH /api/partner/v2/contacts/" + QByteArray::number(id) +
           " HTTP/1.1\r\nHost: x\r\nX-LINQ-INTEGRATION-TOKEN: t\r\n"
           "Content-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

Q_DECLARE_METATYPE(patchbook::test::Fault)

/** Each fault does what its name says: to the one who asks, and to the server. */
class TestFaultProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aGoodLineAltersNothing();
    void aFaultDoesWhatItsNameSays_data();
    void aFaultDoesWhatItsNameSays();
    void aLengthBelowWhatComesIsAnnounced();
    void anUnframedBodyHasNoLength();
    void chunksAreCutOrCannotBeRead();
    void aCompressedBodyBreaksOff();
    void anotherRecordIsAnsweredFor();
    void aDripComesByteByByte();
    void aLateRequestWaitsForItsTime();
    void aDoubledRequestArrivesTwice();
    void aShutDoorRefuses();
    void aResettingDoorLetsNobodySpeak();
    void aKeptLineIsHungUpWhenItIsUsedAgain();
    void aRequestIsWrittenDown();
    void overTlsItIsTheSame();

private:
    Heard exchange(const Fault &fault);
    QString nameNow() const { return m_server.contact(m_id).value("first_name"_L1).toString(); }
    int received() const { return int(m_server.requests().size()); }

    DemoServer m_server{{.contacts = 20, .tokens = {"t"}}};
    std::unique_ptr<FaultProxy> m_proxy;
    int m_id = 3;
    int m_names = 0;
    QByteArray m_name;
};

void TestFaultProxy::initTestCase()
{
    QVERIFY(m_server.start());
    m_proxy = std::make_unique<FaultProxy>(m_server.port());
}

void TestFaultProxy::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server.clearRequests();
    m_name = "Name" + QByteArray::number(++m_names);
}

// One PATCH with a name that nobody had before.
Heard TestFaultProxy::exchange(const Fault &fault)
{
    m_proxy->begin([fault](const RawRequest &) { return fault; });
    BareClient client;
    if (!client.connectTo(m_proxy->port()))
        return {{}, Heard::End::Refused};
    client.send(patchOf(m_id, m_name));
    return client.listen();
}

void TestFaultProxy::aGoodLineAltersNothing()
{
    const Heard heard = exchange({});
    QCOMPARE(heard.status(), 200);
    QCOMPARE(heard.end, Heard::End::Open);
    QCOMPARE(nameNow(), QString::fromLatin1(m_name));
    QCOMPARE(received(), 1);
    QVERIFY(m_proxy->requests().constFirst().answered);
}

void TestFaultProxy::aFaultDoesWhatItsNameSays_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("applied");
    QTest::addColumn<int>("end");
    QTest::addColumn<QRegularExpression>("bytes");
    const auto row = [](const char *name, const Fault &fault, bool applied, Heard::End end,
                        const QString &bytes) {
        const QRegularExpression pattern(u"\\A"_s + bytes + u"\\z"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
        QTest::newRow(name) << fault << applied << int(end) << pattern;
    };
    using enum Heard::End;
    row("reset during", faultOf(Kind::CutRequest, false, true), false, Rst, u""_s);
    row("closed during", faultOf(Kind::CutRequest), false, Fin, u""_s);
    row("reset after", faultOf(Kind::CutAfterRequest, false, true), false, Rst, u""_s);
    row("closed after", faultOf(Kind::CutAfterRequest), false, Fin, u""_s);
    row("applied, reset", faultOf(Kind::CutAfterRequest, true, true), true, Rst, u""_s);
    row("applied, closed", faultOf(Kind::CutAfterRequest, true), true, Fin, u""_s);
    row("hangs", faultOf(Kind::Hang), false, Open, u""_s);
    row("applied, hangs", faultOf(Kind::Hang, true), true, Open, u""_s);
    row("cut status line", faultOf(Kind::CutStatusLine), true, Fin, u"HTTP/1[^\r]*"_s);
    row("cut head", faultOf(Kind::CutHead), true, Fin,
        u"HTTP/1.1 200 [^\r]*\r\n((?!\r\n\r\n).)+"_s);
    row("cut body", faultOf(Kind::CutBody), true, Fin,
        u"HTTP/1.1 200 .*Content-Length: .*\r\n\r\n\\{((?!\\}\\}).)*"_s);
    Fault status = faultOf(Kind::Instead);
    status.status = 503;
    status.headers = {"Retry-After: 7"};
    status.body = "busy";
    const QString busy =
        u"HTTP/1.1 503 Status\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbusy"_s;
    row("503", status, false, Open, busy);
    status.applied = true;
    row("applied, 503", status, true, Open, busy);
    status = faultOf(Kind::Instead, true);
    status.status = 204;
    row("applied, 204", status, true, Open, u"HTTP/1.1 204 Status\r\n\r\n"_s);
    row("1xx", faultOf(Kind::Interim), true, Open,
        u"HTTP/1.1 100 .*HTTP/1.1 103 .*HTTP/1.1 200 .*\\}"_s);
    row("1xx alone", faultOf(Kind::InterimCut), false, Fin,
        u"HTTP/1.1 100 .*HTTP/1.1 103 .*\r\n\r\n"_s);
}

void TestFaultProxy::aFaultDoesWhatItsNameSays()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, applied);
    QFETCH(const int, end);
    QFETCH(const QRegularExpression, bytes);
    const Heard heard = exchange(fault);
    QCOMPARE(int(heard.end), end);
    QVERIFY2(bytes.match(QString::fromUtf8(heard.bytes)).hasMatch(), heard.bytes.constData());
    QCOMPARE(nameNow() == QLatin1StringView(m_name), applied);
    QCOMPARE(received(), applied ? 1 : 0);
    QCOMPARE(m_proxy->requests().constFirst().handedOnAt.size(), applied ? 1 : 0);
}

void TestFaultProxy::aLengthBelowWhatComesIsAnnounced()
{
    const Heard heard = exchange(faultOf(Kind::ShortLength));
    const QRegularExpression length(u"Content-Length: (\\d+)"_s);
    const int announced = length.match(QString::fromUtf8(heard.bytes)).captured(1).toInt();
    QVERIFY(announced > 0);
    QVERIFY(heard.body().size() > announced);
}

void TestFaultProxy::anUnframedBodyHasNoLength()
{
    const Heard heard = exchange(faultOf(Kind::CutUnframed));
    QCOMPARE(heard.end, Heard::End::Fin);
    QVERIFY(!heard.bytes.contains("Content-Length"));
    QVERIFY(heard.body().startsWith('{') && !heard.body().endsWith('}'));
}

void TestFaultProxy::chunksAreCutOrCannotBeRead()
{
    const Heard cut = exchange(faultOf(Kind::CutChunks));
    QCOMPARE(cut.end, Heard::End::Fin);
    QVERIFY(cut.bytes.contains("Transfer-Encoding: chunked"));
    QVERIFY(cut.body().startsWith("30\r\n{"));
    QVERIFY(!cut.body().endsWith("0\r\n\r\n"));
    const Heard bad = exchange(faultOf(Kind::BadChunks));
    QVERIFY(bad.body().startsWith("zz\r\n{"));
}

void TestFaultProxy::aCompressedBodyBreaksOff()
{
    const Heard heard = exchange(faultOf(Kind::CutGzip));
    QVERIFY(heard.bytes.contains("Content-Encoding: gzip"));
    QVERIFY(heard.body().startsWith(QByteArray::fromHex("1f8b08")));
    QVERIFY(!heard.body().endsWith(QByteArray(8, '\0')));
}

void TestFaultProxy::anotherRecordIsAnsweredFor()
{
    const Heard heard = exchange(faultOf(Kind::OtherId));
    const QJsonObject contact =
        QJsonDocument::fromJson(heard.body()).object().value("data"_L1).toObject();
    QCOMPARE(contact.value("id"_L1).toInt(), m_id + 1'000'000);
    QCOMPARE(contact.value("first_name"_L1).toString(), QString::fromLatin1(m_name));
}

void TestFaultProxy::aDripComesByteByByte()
{
    for (const Kind kind : {Kind::DripHead, Kind::DripBody}) {
        Fault fault = faultOf(kind);
        fault.pieceEveryMs = 100;
        m_proxy->begin([fault](const RawRequest &) { return fault; });
        BareClient client;
        QVERIFY(client.connectTo(m_proxy->port()));
        client.send(patchOf(m_id, m_name));
        const QList<QByteArray> pieces{client.takePiece(), client.takePiece(), client.takePiece()};
        QCOMPARE(pieces.at(0).contains("\r\n\r\n"), kind == Kind::DripBody);
        const qsizetype later = pieces.at(1).size() + pieces.at(2).size();
        QVERIFY(later >= 2 && later < 50);
        QCOMPARE(nameNow(), QString::fromLatin1(m_name));
    }
}

void TestFaultProxy::aLateRequestWaitsForItsTime()
{
    Fault fault = faultOf(Kind::Late);
    fault.late = 30s;
    m_proxy->advance(1'000);
    const Heard heard = exchange(fault);
    QCOMPARE(heard.end, Heard::End::Fin);
    QCOMPARE(m_proxy->nextDueMs(), std::optional<qint64>(31'000));
    m_proxy->advance(30'999);
    QCOMPARE(received(), 0);
    m_proxy->advance(31'000);
    QCOMPARE(nameNow(), QString::fromLatin1(m_name));
    QCOMPARE(m_proxy->requests().constFirst().handedOnAt, QList<qint64>{31'000});
    QVERIFY(!m_proxy->nextDueMs());
}

void TestFaultProxy::aDoubledRequestArrivesTwice()
{
    const Heard heard = exchange(faultOf(Kind::Twice));
    QCOMPARE(heard.status(), 200);
    const QList<demo::Request> requests = m_server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).body, requests.at(1).body);
    QCOMPARE(requests.at(0).header(FaultProxy::mark), "1"_ba);
    QCOMPARE(requests.at(1).header(FaultProxy::mark), "1 copy"_ba);
}

void TestFaultProxy::aShutDoorRefuses()
{
    Fault fault;
    fault.then = Fault::Door::Shut;
    const Heard heard = exchange(fault);
    QCOMPARE(heard.status(), 200);
    QCOMPARE(heard.end, Heard::End::Fin);
    BareClient late;
    QVERIFY(!late.connectTo(m_proxy->port()));
    QCOMPARE(errno, ECONNREFUSED);
    m_proxy->setDoor(Fault::Door::Open);
    BareClient later;
    QVERIFY(later.connectTo(m_proxy->port()));
    m_proxy->setDoor(Fault::Door::Shut);
    // A connection that nobody has taken up yet is reset instead of ended.
    const Heard::End end = later.listen().end;
    QVERIFY(end == Heard::End::Fin || end == Heard::End::Rst);
}

void TestFaultProxy::aResettingDoorLetsNobodySpeak()
{
    Fault fault;
    fault.then = Fault::Door::Resets;
    exchange(fault);
    BareClient late;
    QVERIFY(late.connectTo(m_proxy->port()));
    QCOMPARE(late.listen().end, Heard::End::Rst);
    QCOMPARE(m_proxy->requests().size(), 1);
    QCOMPARE(m_proxy->connectionCount(), 2);
}

void TestFaultProxy::aKeptLineIsHungUpWhenItIsUsedAgain()
{
    m_proxy->begin([](const RawRequest &request) {
        return request.onThisConnection > 1 ? faultOf(Kind::CutRequest, false, true) : Fault{};
    });
    BareClient client;
    QVERIFY(client.connectTo(m_proxy->port()));
    client.send(patchOf(m_id, m_name));
    QCOMPARE(client.listen().end, Heard::End::Open);
    client.send(patchOf(m_id, "Never"));
    QCOMPARE(client.listen().end, Heard::End::Rst);
    QCOMPARE(nameNow(), QString::fromLatin1(m_name));
    QCOMPARE(received(), 1);
}

void TestFaultProxy::aRequestIsWrittenDown()
{
    QList<int> arrived;
    m_proxy->begin([](const RawRequest &) { return faultOf(Kind::CutRequest); },
                   [&arrived](const ProxiedRequest &request) { arrived << request.number; });
    const QByteArray bytes = patchOf(m_id, m_name);
    BareClient half;
    QVERIFY(half.connectTo(m_proxy->port()));
    half.send(bytes.first(bytes.indexOf("\r\n\r\n") + 10));
    QCOMPARE(half.listen().end, Heard::End::Fin);
    BareClient whole;
    QVERIFY(whole.connectTo(m_proxy->port()));
    whole.send(bytes);
    QCOMPARE(whole.listen().end, Heard::End::Fin);
    const QList<ProxiedRequest> requests = m_proxy->requests();
    QCOMPARE(requests.size(), 2);
    QVERIFY(!requests.at(0).whole);
    QVERIFY(requests.at(1).whole);
    QCOMPARE(requests.at(1).request.method, "PATCH"_ba);
    QVERIFY(requests.at(1).request.body.contains(m_name));
    QCOMPARE(requests.at(1).request.connection, 2);
    QVERIFY(!requests.at(1).answered);
    QCOMPARE(arrived, QList<int>{2});
}

void TestFaultProxy::overTlsItIsTheSame()
{
    const TestAuthority authority;
    FaultProxy proxy(m_server.port(), authority.serverTls(u"IP:127.0.0.1"_s));
    QVERIFY(proxy.origin().startsWith(u"https://127.0.0.1:"_s));
    const auto ask = [&](const Fault &fault) {
        proxy.begin([fault](const RawRequest &) { return fault; });
        QSslSocket client;
        client.setSslConfiguration(authority.clientTls());
        client.connectToHostEncrypted(u"127.0.0.1"_s, quint16(proxy.port()));
        if (!client.waitForEncrypted())
            return "not encrypted"_ba;
        client.write(patchOf(m_id, m_name));
        QByteArray bytes;
        while (client.waitForReadyRead(150))
            bytes += client.readAll();
        return bytes;
    };
    QVERIFY(ask({}).startsWith("HTTP/1.1 200 "));
    QCOMPARE(received(), 1);
    QCOMPARE(ask(faultOf(Kind::CutAfterRequest, false, true)), QByteArray());
    QCOMPARE(received(), 1);
    QVERIFY(ask(faultOf(Kind::CutStatusLine)).startsWith("HTTP"));
    QCOMPARE(received(), 2);
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
