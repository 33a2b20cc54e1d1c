// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/publicaddress.h"

#include <QHostAddress>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** Which addresses count as public, in every way they can be written. */
class TestPublicAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void hostsOfUrlsAreJudgedAfterParsing_data();
    void hostsOfUrlsAreJudgedAfterParsing();
    void nothingIsNotPublic();
    void qtsOwnAnswerWouldNotDo();
};

void TestPublicAddress::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPublic");
    const auto rows = [](bool isPublic, const QStringList &list) {
        for (const QString &address : list)
            QTest::newRow(qPrintable(address)) << address << isPublic;
    };
    rows(true, {u"1.1.1.1"_s,
                u"8.8.8.8"_s,
                u"93.184.216.34"_s,
                u"9.255.255.255"_s,
                u"11.0.0.0"_s,
                u"100.63.255.255"_s,
                u"100.128.0.0"_s,
                u"126.255.255.255"_s,
                u"128.0.0.1"_s,
                u"169.253.255.255"_s,
                u"169.255.0.0"_s,
                u"172.15.255.255"_s,
                u"172.32.0.0"_s,
                u"192.167.255.255"_s,
                u"192.169.0.0"_s,
                u"198.17.255.255"_s,
                u"198.20.0.0"_s,
                u"223.255.255.255"_s,
                u"2606:4700::1111"_s,
                u"2a00:1450:4001:800::200e"_s,
                u"2001:4860:4860::8888"_s,
                u"2001:200::1"_s,
                u"2003::1"_s});
    rows(false,
         {u"0.0.0.0"_s,         u"0.1.2.3"_s,         u"10.0.0.0"_s,        u"10.255.255.255"_s,
          u"100.64.0.0"_s,      u"100.127.255.255"_s, u"127.0.0.1"_s,       u"127.255.255.254"_s,
          u"169.254.169.254"_s, u"169.254.0.1"_s,     u"172.16.0.0"_s,      u"172.31.255.255"_s,
          u"192.0.0.1"_s,       u"192.0.0.170"_s,     u"192.0.2.1"_s,       u"192.31.196.1"_s,
          u"192.52.193.1"_s,    u"192.88.99.1"_s,     u"192.168.0.1"_s,     u"192.168.255.255"_s,
          u"192.175.48.1"_s,    u"198.18.0.1"_s,      u"198.19.255.255"_s,  u"198.51.100.1"_s,
          u"203.0.113.9"_s,     u"224.0.0.1"_s,       u"239.255.255.255"_s, u"240.0.0.1"_s,
          u"255.255.255.255"_s});
    rows(false, {u"::"_s,
                 u"::1"_s,
                 u"::127.0.0.1"_s,
                 u"::8.8.8.8"_s,
                 u"::ffff:127.0.0.1"_s,
                 u"::ffff:10.0.0.1"_s,
                 u"::ffff:8.8.8.8"_s,
                 u"::ffff:7f00:1"_s,
                 u"::ffff:0:10.0.0.1"_s,
                 u"64:ff9b::7f00:1"_s,
                 u"64:ff9b::10.0.0.1"_s,
                 u"64:ff9b::8.8.8.8"_s,
                 u"64:ff9b:1::10.0.0.1"_s,
                 u"100::1"_s,
                 u"2001::1"_s,
                 u"2001:0:4136:e378:8000:63bf:3fff:fdd2"_s,
                 u"2001:2::1"_s,
                 u"2001:10::1"_s,
                 u"2001:20::1"_s,
                 u"2001:1ff::1"_s,
                 u"2001:db8::1"_s,
                 u"2002:7f00:1::"_s,
                 u"2002:c0a8:1::1"_s,
                 u"2002:808:808::1"_s,
                 u"2620:4f:8000::1"_s,
                 u"3ffe::1"_s,
                 u"3fff::1"_s,
                 u"4000::1"_s,
                 u"5f00::1"_s,
                 u"fc00::1"_s,
                 u"fd12:3456::1"_s,
                 u"fe80::1"_s,
                 u"fe80::1%eth0"_s,
                 u"febf::1"_s,
                 u"fec0::1"_s,
                 u"ff02::1"_s,
                 u"ff0e::1"_s,
                 u"2606:4700::1111%eth0"_s});
}

void TestPublicAddress::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isPublic);
    const QHostAddress parsed(address);
    QVERIFY(!parsed.isNull());
    QCOMPARE(isPublicAddress(parsed), isPublic);
}

void TestPublicAddress::hostsOfUrlsAreJudgedAfterParsing_data()
{
    QTest::addColumn<QString>("host");
    for (const QString &host : {u"127.1"_s,           u"127.0.1"_s,
                                u"0x7f000001"_s,      u"0x7f.1"_s,
                                u"2130706433"_s,      u"017700000001"_s,
                                u"0177.0.0.1"_s,      u"0"_s,
                                u"0x0a000001"_s,      u"167772161"_s,
                                u"012.0.0.1"_s,       u"3232235521"_s,
                                u"0xa9fea9fe"_s,      u"2852039166"_s,
                                u"１２７.０.０.１"_s, u"127。0。0。1"_s,
                                u"[::ffff:7f00:1]"_s, u"[0:0:0:0:0:0:0:1]"_s,
                                u"[::127.0.0.1]"_s,   u"[fe80::1%25eth0]"_s})
        QTest::newRow(qPrintable(host)) << host;
}

// Whatever QUrl makes of it, it must be a non-public address, a name, or nothing at all.
void TestPublicAddress::hostsOfUrlsAreJudgedAfterParsing()
{
    QFETCH(const QString, host);
    const QUrl url(u"https://"_s + host + u"/a.png"_s);
    const QHostAddress address(url.host());
    QVERIFY(!url.isValid() || !address.isNull());
    QVERIFY(!isPublicAddress(address));
}

void TestPublicAddress::nothingIsNotPublic()
{
    QVERIFY(!isPublicAddress(QHostAddress()));
    QVERIFY(!isPublicAddress(QHostAddress(u"not an address"_s)));
    QVERIFY(!isPublicAddress(QHostAddress(QHostAddress::Any)));
    QVERIFY(!isPublicAddress(QHostAddress(QHostAddress::Broadcast)));
}

// Why there is a table of our own.
void TestPublicAddress::qtsOwnAnswerWouldNotDo()
{
    QVERIFY(QHostAddress(u"10.0.0.1"_s).isGlobal());
    QVERIFY(QHostAddress(u"192.168.0.1"_s).isGlobal());
}

QTEST_APPLESS_MAIN(TestPublicAddress)
#include "tst_publicaddress.moc"
