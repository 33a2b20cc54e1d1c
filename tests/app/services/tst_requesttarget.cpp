// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/requesttarget.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** The one function that makes addresses: never another server, never another path. */
class RequestTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTargetArrivesByteForByte_data();
    void aTargetArrivesByteForByte();
    void noTargetLeadsElsewhere_data();
    void noTargetLeadsElsewhere();
    void noTokenGoesToAnAddressThatIsNotOurs_data();
    void noTokenGoesToAnAddressThatIsNotOurs();
    void aPlusIsEscapedInAQuery();
};

void RequestTargetTest::aTargetArrivesByteForByte_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("a name") << u"https://api.example.com"_s << "https://api.example.com"_ba;
    QTest::newRow("with a root") << u"https://api.example.com/"_s << "https://api.example.com"_ba;
    QTest::newRow("a port") << u"https://api.example.com:8443"_s
                            << "https://api.example.com:8443"_ba;
    QTest::newRow("loopback") << u"http://127.0.0.1:4711"_s << "http://127.0.0.1:4711"_ba;
    QTest::newRow("loopback of six") << u"http://[::1]:4711"_s << "http://[::1]:4711"_ba;
    QTest::newRow("umlaut") << u"https://bücher.example"_s << "https://xn--bcher-kva.example"_ba;
}

void RequestTargetTest::aTargetArrivesByteForByte()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, url);
    for (const QByteArray &target :
         {"/api/v2/contacts/7"_ba, "/c?phone_number=%2B1555"_ba, "/c?q=a%20b%26c%23d%2F"_ba}) {
        const std::optional<QUrl> made = urlAt(QUrl(address), target);
        QVERIFY(made);
        QCOMPARE(made->toEncoded(), QByteArray(url + target));
    }
}

void RequestTargetTest::noTargetLeadsElsewhere_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("none") << ""_ba;
    QTest::newRow("relative") << "contacts"_ba;
    QTest::newRow("another server") << "//evil.example/contacts"_ba;
    QTest::newRow("user name") << "@evil.example/contacts"_ba;
    QTest::newRow("longer name") << ".evil.example/contacts"_ba;
    QTest::newRow("port") << ":81/contacts"_ba;
    QTest::newRow("fragment") << "/contacts#x"_ba;
    QTest::newRow("blank") << "/contacts 1"_ba;
    QTest::newRow("line end") << "/contacts\r\nX: y"_ba;
    QTest::newRow("broken escape") << "/contacts/%zz"_ba;
    QTest::newRow("raw letter") << "/contacts/\xc3\xbc"_ba;
}

void RequestTargetTest::noTargetLeadsElsewhere()
{
    QFETCH(QByteArray, target);
    const QUrl address(u"https://api.example.com"_s);
    QVERIFY(!urlAt(address, target));
    QVERIFY(urlAt(address, "/contacts")); // and the address is not why
}

void RequestTargetTest::noTokenGoesToAnAddressThatIsNotOurs_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address :
         {u""_s, u"http://api.example.com"_s, u"http://localhost:80"_s, u"https://"_s,
          u"https://user@api.example.com"_s, u"https://api.example.com?x=y"_s,
          u"https://api.example.com#x"_s, u"file:///etc/passwd"_s, u"ftp://127.0.0.1"_s})
        QTest::newRow(qPrintable(address)) << address;
}

void RequestTargetTest::noTokenGoesToAnAddressThatIsNotOurs()
{
    QFETCH(QString, address);
    QVERIFY(!urlAt(QUrl(address), "/contacts"));
}

void RequestTargetTest::aPlusIsEscapedInAQuery()
{
    QCOMPARE(queryValue(u"+1 a&b=c#d/é%"_s), "%2B1%20a%26b%3Dc%23d%2F%C3%A9%25"_ba);
}

QTEST_GUILESS_MAIN(RequestTargetTest)
#include "tst_requesttarget.moc"
