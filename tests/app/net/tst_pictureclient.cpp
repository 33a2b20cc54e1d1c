// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pictureclient.h"
#include "tests/support/rawserver.h"
#include "tests/support/testauthority.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

using Loaded = Result<QImage, PictureError>;

QByteArray smallPng()
{
    QImage image(12, 8, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return buffer.data();
}

RawServer::Script picturesOnly()
{
    return [png = smallPng()](const RawRequest &) {
        return RawAnswer::reply(200, png, {"Content-Type: image/png", "Set-Cookie: seen=1"});
    };
}

RawServer::Script always(const RawAnswer &answer)
{
    return [answer](const RawRequest &) {
        return answer;
    };
}

PictureClient::Resolver resolvesTo(const QStringList &addresses)
{
    QList<QHostAddress> list;
    for (const QString &address : addresses)
        list += QHostAddress(address);
    return [list](const QString &) {
        return QtFuture::makeReadyFuture(QList<QHostAddress>(list));
    };
}

Loaded loadAndWait(PictureClient &client, const QUrl &url)
{
    const QFuture<Loaded> future = client.load(url);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) ||
        future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

} // namespace

/** Where pictures are loaded from, what is sent for them and what is never connected. */
class TestPictureClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theDemosOwnServerIsAllowed();
    void anotherServerOnThisComputerIsNot();
    void onlyHttpsOnItsOwnPortIsAllowed_data();
    void onlyHttpsOnItsOwnPortIsAllowed();
    void namesThatLeadInwardsAreNotConnected_data();
    void namesThatLeadInwardsAreNotConnected();
    void theCheckedAddressIsTheOneConnected();
    void theCertificateMustBeForTheName();
    void redirectsAreNotFollowed();
    void anythingButAPictureWith200IsUnreachable_data();
    void anythingButAPictureWith200IsUnreachable();
    void aWebPageIsNotAPicture();
    void moreThanTwoMegabytesAreRefused();
    void aClientMayGoWhileANameIsLookedUp();
    void aNameWithoutAddressIsUnreachable();
    void aPictureComesInTheThreadThatAsked();
    void cancellingEndsTheRequest();
    void aClientThatGoesEndsItsFuturesCancelled();

private:
    /** https at a name; the port is the server's. */
    QUrl namedUrl(const RawServer &server) const;

    std::unique_ptr<TestAuthority> m_authority;
    QSslConfiguration m_serverTls;
};

void TestPictureClient::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>();
    m_serverTls = m_authority->serverTls(u"DNS:pictures.example"_s);
}

void TestPictureClient::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

QUrl TestPictureClient::namedUrl(const RawServer &server) const
{
    QUrl url = server.url(u"/a.png"_s);
    url.setHost(u"pictures.example"_s);
    return url;
}

void TestPictureClient::theDemosOwnServerIsAllowed()
{
    const RawServer server(picturesOnly());
    PictureClient client(server.url(u"/"_s));
    for (int turn = 0; turn < 2; ++turn) {
        const Loaded loaded = loadAndWait(client, server.url(u"/a.png?size=2#top"_s));
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->size(), QSize(12, 8));
    }
    QCOMPARE(server.requestCount(), 2);
    for (const RawRequest &request : server.requests()) {
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.target, "/a.png?size=2");
        QCOMPARE(request.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
        for (const QByteArray &name : {"Cookie"_ba, "Authorization"_ba, "Referer"_ba})
            QCOMPARE(request.header(name), "");
        QVERIFY(!request.head.contains("TOKEN"));
    }
}

void TestPictureClient::anotherServerOnThisComputerIsNot()
{
    const RawServer demo(picturesOnly());
    const RawServer other(picturesOnly());
    PictureClient exempting(demo.url(u"/"_s));
    QCOMPARE(loadAndWait(exempting, other.url(u"/a.png"_s)).error(), PictureError::NotAllowed);
    PictureClient strict;
    QCOMPARE(loadAndWait(strict, demo.url(u"/a.png"_s)).error(), PictureError::NotAllowed);
    QCOMPARE(demo.connectionCount() + other.connectionCount(), 0);
}

void TestPictureClient::onlyHttpsOnItsOwnPortIsAllowed_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address :
         {u""_s, u"a.png"_s, u"http://pictures.example/a.png"_s,
          u"https://pictures.example:8443/a.png"_s, u"https://pictures.example:80/a.png"_s,
          u"https://user@pictures.example/a.png"_s, u"https://user:word@pictures.example/a.png"_s,
          u"file:///etc/passwd"_s, u"file://server/share/a.png"_s,
          u"ftp://pictures.example/a.png"_s, u"data:image/png;base64,iVBORw0KGgo="_s,
          u"qrc:/a.png"_s, u"//pictures.example/a.png"_s, u"https:///a.png"_s,
          u"https://pictures.example/../a.png"_s})
        QTest::newRow(qPrintable(address)) << address;
}

void TestPictureClient::onlyHttpsOnItsOwnPortIsAllowed()
{
    QFETCH(const QString, address);
    int asked = 0;
    PictureClient client(
        {},
        [&asked](const QString &) {
            ++asked;
            return QtFuture::makeReadyFuture(QList<QHostAddress>());
        },
        QSslConfiguration::defaultConfiguration());
    QCOMPARE(loadAndWait(client, QUrl(address)).error(), PictureError::NotAllowed);
    QCOMPARE(asked, 0);
    // The rule is what refuses: without the fault the name is asked for.
    QCOMPARE(loadAndWait(client, QUrl(u"https://pictures.example/a.png"_s)).error(),
             PictureError::Unreachable);
    QCOMPARE(asked, 1);
}

void TestPictureClient::namesThatLeadInwardsAreNotConnected_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("addresses");
    const QString name = u"pictures.example"_s;
    QTest::newRow("loopback") << name << QStringList{u"127.0.0.1"_s};
    QTest::newRow("IPv6 loopback") << name << QStringList{u"::1"_s};
    QTest::newRow("private") << name << QStringList{u"192.168.1.1"_s};
    QTest::newRow("cloud metadata") << name << QStringList{u"169.254.169.254"_s};
    QTest::newRow("mapped") << name << QStringList{u"::ffff:127.0.0.1"_s};
    QTest::newRow("NAT64") << name << QStringList{u"64:ff9b::7f00:1"_s};
    QTest::newRow("public and private") << name << QStringList{u"93.184.216.34"_s, u"10.0.0.1"_s};
    QTest::newRow("literal") << u"127.0.0.1"_s << QStringList{u"93.184.216.34"_s};
    QTest::newRow("short literal") << u"127.1"_s << QStringList{u"93.184.216.34"_s};
    QTest::newRow("number") << u"2130706433"_s << QStringList{u"93.184.216.34"_s};
    QTest::newRow("IPv6 literal") << u"[::1]"_s << QStringList{u"93.184.216.34"_s};
}

void TestPictureClient::namesThatLeadInwardsAreNotConnected()
{
    QFETCH(const QString, host);
    QFETCH(const QStringList, addresses);
    PictureClient client({}, resolvesTo(addresses), m_authority->clientTls());
    const QUrl url(u"https://"_s + host + u"/a.png"_s);
    QCOMPARE(loadAndWait(client, url).error(), PictureError::NotAllowed);
}

// A second question about the name would be answered with another address.
void TestPictureClient::theCheckedAddressIsTheOneConnected()
{
    const RawServer server(picturesOnly(), m_serverTls);
    int asked = 0;
    PictureClient client(
        namedUrl(server),
        [&asked](const QString &host) {
            Q_ASSERT(host == "pictures.example"_L1);
            ++asked;
            const QString address = asked == 1 ? u"127.0.0.1"_s : u"127.0.0.2"_s;
            return QtFuture::makeReadyFuture(QList<QHostAddress>{QHostAddress(address)});
        },
        m_authority->clientTls());
    const Loaded loaded = loadAndWait(client, namedUrl(server));
    QVERIFY(loaded.ok());
    QCOMPARE(asked, 1);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.requests().constFirst().header("Host"),
             "pictures.example:" + QByteArray::number(server.port()));
}

void TestPictureClient::theCertificateMustBeForTheName()
{
    // For the address that is connected, but not for the name.
    const RawServer server(picturesOnly(), m_authority->serverTls(u"IP:127.0.0.1"_s));
    PictureClient client(namedUrl(server), resolvesTo({u"127.0.0.1"_s}), m_authority->clientTls());
    QCOMPARE(loadAndWait(client, namedUrl(server)).error(), PictureError::Unreachable);
    QCOMPARE(server.requestCount(), 0);
}

void TestPictureClient::redirectsAreNotFollowed()
{
    const RawServer inner(picturesOnly());
    for (const int status : {301, 302, 303, 307, 308}) {
        const RawServer server(
            always(RawAnswer::reply(status, {}, {"Location: " + inner.url(u"/"_s).toEncoded()})));
        PictureClient client(server.url(u"/"_s));
        QCOMPARE(loadAndWait(client, server.url(u"/a.png"_s)).error(), PictureError::Unreachable);
    }
    QCOMPARE(inner.connectionCount(), 0);
}

void TestPictureClient::anythingButAPictureWith200IsUnreachable_data()
{
    QTest::addColumn<RawAnswer>("answer");
    for (const int status : {201, 204, 206, 401, 403, 404, 500})
        QTest::addRow("%d", status)
            << RawAnswer::reply(status, status == 204 ? QByteArray() : smallPng());
    QTest::newRow("cut") << RawAnswer::cut(
        "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n\x89PNG");
    QTest::newRow("closed") << RawAnswer::cut({});
}

void TestPictureClient::anythingButAPictureWith200IsUnreachable()
{
    QFETCH(const RawAnswer, answer);
    const RawServer server(always(answer));
    PictureClient client(server.url(u"/"_s));
    QCOMPARE(loadAndWait(client, server.url(u"/a.png"_s)).error(), PictureError::Unreachable);
}

void TestPictureClient::aWebPageIsNotAPicture()
{
    const RawServer server(
        always(RawAnswer::reply(200, "<html>Please log in</html>", {"Content-Type: image/png"})));
    PictureClient client(server.url(u"/"_s));
    QCOMPARE(loadAndWait(client, server.url(u"/a.png"_s)).error(), PictureError::NotAPicture);
}

void TestPictureClient::moreThanTwoMegabytesAreRefused()
{
    const RawServer server(always(RawAnswer::reply(200, smallPng() + QByteArray(2 << 20, ' '))));
    PictureClient client(server.url(u"/"_s));
    QCOMPARE(loadAndWait(client, server.url(u"/a.png"_s)).error(), PictureError::TooLarge);
}

void TestPictureClient::aNameWithoutAddressIsUnreachable()
{
    PictureClient client;
    QCOMPARE(loadAndWait(client, QUrl(u"https://no-such-host.invalid/a.png"_s)).error(),
             PictureError::Unreachable);
}

void TestPictureClient::aPictureComesInTheThreadThatAsked()
{
    const RawServer server(picturesOnly());
    PictureClient client(server.url(u"/"_s));
    QThread *finishedIn = nullptr;
    auto loaded = client.load(server.url(u"/a.png"_s)).then([&finishedIn](const Loaded &result) {
        finishedIn = QThread::currentThread();
        return result.ok();
    });
    QTRY_VERIFY(loaded.isFinished());
    QVERIFY(loaded.result());
    QCOMPARE(finishedIn, QThread::currentThread());
}

void TestPictureClient::cancellingEndsTheRequest()
{
    const RawServer server(always(RawAnswer::silence()));
    PictureClient client(server.url(u"/"_s));
    QFuture<Loaded> future = client.load(server.url(u"/a.png"_s));
    QTRY_COMPARE(server.requestCount(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestPictureClient::aClientThatGoesEndsItsFuturesCancelled()
{
    const RawServer server(always(RawAnswer::silence()));
    QFuture<Loaded> future;
    {
        PictureClient client(server.url(u"/"_s));
        future = client.load(server.url(u"/a.png"_s));
        QTRY_COMPARE(server.requestCount(), 1);
    }
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

void TestPictureClient::aClientMayGoWhileANameIsLookedUp()
{
    QFuture<Loaded> future;
    {
        PictureClient client;
        future = client.load(QUrl(u"https://no-such-host.invalid/a.png"_s));
        QVERIFY(!future.isFinished());
    }
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

QTEST_GUILESS_MAIN(TestPictureClient)
#include "tst_pictureclient.moc"
