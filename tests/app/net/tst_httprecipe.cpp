// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httprecipe.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** The rules a request has to meet before anything is connected. */
class TestHttpRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void addresses_data();
    void addresses();
    void headers_data();
    void headers();
    void everyControlCharacterInAValueIsRefused();
    void methods_data();
    void methods();
    void theErrorDoesNotRepeatTheContent();
    void everythingAutomaticIsOff();
    void aWriteCannotBeBuffered();
};

void TestHttpRecipe::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const QString &address, bool allowed) {
        QTest::newRow(qPrintable(address)) << address << allowed;
    };
    row(u"https://api.example.com/v2/contacts?page=1&q=a..b"_s, true);
    row(u"https://api.example.com:8443"_s, true);
    row(u"https://api.example.com/v2/contacts/a.b"_s, true);
    row(u"https://api.example.com/v2/contacts/..."_s, true);
    row(u"https://api.example.com/v2/contacts/a%20b"_s, true);
    row(u"https://api.example.com/search?path=/../x"_s, true);
    row(u"http://127.0.0.1:8080/"_s, true);
    row(u"http://127.8.9.1/"_s, true);
    row(u"http://[::1]:8080/"_s, true);
    row(u"http://localhost/"_s, false);
    row(u"http://api.example.com/"_s, false);
    row(u"http://192.168.0.1/"_s, false);
    row(u"http://127.0.0.1.example.com/"_s, false);
    row(u"http://[2001:db8::1]/"_s, false);
    row(u"ftp://api.example.com/"_s, false);
    row(u"file:///etc/passwd"_s, false);
    row(u"data:application/json,{}"_s, false);
    row(u"ws://127.0.0.1/"_s, false);
    row(u"https:///contacts"_s, false);
    row(u"//api.example.com/"_s, false);
    row(u"/contacts"_s, false);
    row(QString(), false);
    row(u"https://user@api.example.com/"_s, false);
    row(u"https://user:word@api.example.com/"_s, false);
    row(u"https://api.example.com@evil.example/"_s, false);
    row(u"https://api.example.com/#a"_s, false);
    row(u"https://api.example.com/v2/../users"_s, false);
    row(u"https://api.example.com/v2/.."_s, false);
    row(u"https://api.example.com/v2/./users"_s, false);
    row(u"https://api.example.com/v2/%2e%2e/users"_s, false);
    row(u"https://api.example.com/v2/%2E./users"_s, false);
    row(u"https://api.example.com/v2/.%2E"_s, false);
    row(u"https://api.example.com/v2/a%2F..%2Fusers"_s, false);
    row(u"https://api.example.com/v2/a%5C..%5Cusers"_s, false);
    row(u"https://api.example.com/v2/..\\users"_s, false);
    row(u"https://api.example.com/v2/a%0D%0Ab"_s, false);
    row(u"https://api.example.com/v2/a%00"_s, false);
}

void TestHttpRecipe::addresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, allowed);
    const std::optional<ServiceError> refusal = whyNotToSend({"GET", QUrl(address), {}, {}});
    QCOMPARE(!refusal, allowed);
    if (refusal) {
        QCOMPARE(refusal->kind, ErrorKind::NothingToSend);
        QCOMPARE(refusal->delivery, Delivery::NotSent);
    }
}

void TestHttpRecipe::headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *what, const QByteArray &name, const QByteArray &value,
                        bool allowed) {
        QTest::newRow(what) << name << value << allowed;
    };
    row("token", "X-LINQ-INTEGRATION-TOKEN", "abc.DEF-123_~=", true);
    row("bearer", "Authorization", "Bearer abc", true);
    row("accept", "Accept", "text/plain", true);
    row("empty value", "X-A", "", true);
    row("CR LF", "X-A", "a\r\nX-Evil: 1", false);
    row("LF", "X-A", "a\nX-Evil: 1", false);
    row("CR", "X-A", "a\r", false);
    row("NUL", "X-A", QByteArray("a\0b", 3), false);
    row("no name", "", "a", false);
    row("line break in the name", "X-A: 1\r\nX-B", "a", false);
    row("colon in the name", "X-A:", "a", false);
    row("blank in the name", "X A", "a", false);
    row("letter beyond ASCII in the name", "X-\xc3\xa4", "a", false);
    row("length", "content-LENGTH", "5", false);
    row("framing", "Transfer-Encoding", "chunked", false);
    row("host", "Host", "evil.example", false);
    row("cookie", "Cookie", "a=1", false);
    row("connection", "Connection", "Upgrade", false);
    row("user agent", "user-agent", "Mozilla/5.0", false);
}

void TestHttpRecipe::headers()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, allowed);
    const QUrl url(u"https://api.example.com/"_s);
    const auto refusal = whyNotToSend({"GET", url, {{"X-Good", "1"}, {name, value}}, {}});
    QCOMPARE(!refusal, allowed);
}

void TestHttpRecipe::everyControlCharacterInAValueIsRefused()
{
    const QUrl url(u"https://api.example.com/"_s);
    for (int code = 0; code < 0x80; ++code) {
        const QByteArray value = "a" + QByteArray(1, static_cast<char>(code)) + "b";
        const auto refusal = whyNotToSend({"GET", url, {{"X-Token", value}}, {}});
        const bool control = code < 0x20 || code == 0x7f;
        QCOMPARE(refusal.has_value(), control);
        if (refusal)
            QCOMPARE(refusal->kind, ErrorKind::TokenUnusable);
    }
}

void TestHttpRecipe::methods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("allowed");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE"}) {
        QTest::addRow("%s", method) << QByteArray(method) << QByteArray("{}") << true;
        QTest::addRow("%s, no body", method) << QByteArray(method) << QByteArray() << true;
    }
    QTest::newRow("GET") << QByteArray("GET") << QByteArray() << true;
    QTest::newRow("GET with a body") << QByteArray("GET") << QByteArray("{}") << false;
    for (const char *method : {"", "get", "HEAD", "TRACE", "CONNECT", "PATCH /x HTTP/1.1\r\nA:"})
        QTest::addRow("refused: %s", method) << QByteArray(method) << QByteArray() << false;
}

void TestHttpRecipe::methods()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, allowed);
    QCOMPARE(!whyNotToSend({method, QUrl(u"https://api.example.com/"_s), {}, body}), allowed);
}

void TestHttpRecipe::theErrorDoesNotRepeatTheContent()
{
    const QUrl url(u"https://api.example.com/"_s);
    const auto refusal = whyNotToSend({"GET", url, {{"X-Token", "canary\n"}}, {}});
    QVERIFY(refusal);
    for (const QString &text :
         {refusal->code, refusal->message, refusal->detail, refusal->details.join(u' ')})
        QVERIFY(!text.contains(u"canary"));
}

void TestHttpRecipe::everythingAutomaticIsOff()
{
    const QNetworkRequest wire = strictRequest(QUrl(u"https://api.example.com/"_s));
    QCOMPARE(wire.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             static_cast<int>(QNetworkRequest::ManualRedirectPolicy));
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        QCOMPARE(wire.attribute(attribute, QNetworkRequest::Automatic).toInt(),
                 static_cast<int>(QNetworkRequest::Manual));
    QCOMPARE(wire.attribute(QNetworkRequest::CacheLoadControlAttribute).toInt(),
             static_cast<int>(QNetworkRequest::AlwaysNetwork));
    QCOMPARE(wire.attribute(QNetworkRequest::CacheSaveControlAttribute, true).toBool(), false);
    QCOMPARE(wire.attribute(QNetworkRequest::Http2AllowedAttribute, true).toBool(), false);
}

void TestHttpRecipe::aWriteCannotBeBuffered()
{
    const QUrl url(u"https://api.example.com/"_s);
    for (const QByteArray &method : {"POST"_ba, "PUT"_ba, "PATCH"_ba, "DELETE"_ba}) {
        for (const QByteArray &body : {QByteArray(), "{}"_ba}) {
            const QNetworkRequest wire = wireRequest({method, url, {}, body});
            QVERIFY(wire.attribute(QNetworkRequest::DoNotBufferUploadDataAttribute).toBool());
            QCOMPARE(wire.rawHeader("Content-Length"), QByteArray::number(body.size()));
        }
    }
}

QTEST_APPLESS_MAIN(TestHttpRecipe)
#include "tst_httprecipe.moc"
