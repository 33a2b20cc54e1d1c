// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokenanswer.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** What a service may say when it is asked for a token. */
class TokenAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void answersAreRead_data();
    void answersAreRead();
};

void TokenAnswerTest::answersAreRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("lifetime"); // 0: refused
    QTest::addColumn<ErrorKind>("kind");
    const auto good = [](const char *name, const char *body, int lifetime) {
        QTest::newRow(name) << 200 << QByteArray(body) << lifetime << ErrorKind::Malformed;
    };
    const auto bad = [](const char *name, int status, const char *body, ErrorKind kind) {
        QTest::newRow(name) << status << QByteArray(body) << 0 << kind;
    };
    good("an hour", R"({"access_token":"12345678","expires_in":3600,"token_type":"Bearer"})", 3600);
    good("small letters", R"({"access_token":"12345678","expires_in":5,"token_type":"bearer"})", 5);
    good("a lifetime in a text", R"({"access_token":"12345678","expires_in":"90"})", 90);
    good("no lifetime", R"({"access_token":"12345678"})", 600);
    good("none left", R"({"access_token":"12345678","expires_in":0})", 600);
    good("a negative one", R"({"access_token":"12345678","expires_in":-5})", 600);
    good("a fraction", R"({"access_token":"12345678","expires_in":1.5})", 600);
    good("words", R"({"access_token":"12345678","expires_in":"soon"})", 600);
    good("for ever", R"({"access_token":"12345678","expires_in":9999999999999})", 86'400);
    using enum ErrorKind;
    bad("another type", 200, R"({"access_token":"12345678","token_type":"mac"})", Malformed);
    bad("a type that is no text", 200, R"({"access_token":"12345678","token_type":7})", Malformed);
    bad("no token", 200, R"({"expires_in":3600,"token_type":"Bearer"})", Malformed);
    bad("a token that is no text", 200, R"({"access_token":12345678})", Malformed);
    bad("a token that ends the header", 200, R"({"access_token":"12345678\r\nX: y"})", Malformed);
    bad("a short token", 200, R"({"access_token":"1234567"})", Malformed);
    bad("a list", 200, R"(["12345678"])", Malformed);
    bad("nothing", 200, "", Malformed);
    bad("a page", 200, "<html>Sign in</html>", NotTheService);
    bad("a page with 401", 401, "<html>Sign in</html>", NotTheService);
    bad("400", 400, R"({"error":"invalid_request"})", Unauthorized);
    bad("401", 401, R"({"error":"invalid_client"})", Unauthorized);
    bad("401 with another body", 401, R"({"message":"no"})", Unauthorized);
    bad("403", 403, "{}", Forbidden);
    bad("404", 404, "{}", NotFound);
    bad("429", 429, "{}", RateLimited);
    bad("503", 503, "<html>busy</html>", ServerFault);
}

void TokenAnswerTest::answersAreRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, lifetime);
    QFETCH(ErrorKind, kind);
    const ServiceResult<AccessToken> access =
        readTokenAnswer({status, {}, body}, Secret("client-secret-1"));
    QCOMPARE(access.ok(), lifetime > 0);
    if (access.ok()) {
        QCOMPARE(access->token, Secret("12345678"));
        QCOMPARE(int(access->lifetime.count()), lifetime);
    } else {
        QCOMPARE(access.error().kind, kind);
        QCOMPARE(access.error().delivery, Delivery::NotSent);
        QCOMPARE(access.error().status, status);
    }
}

QTEST_GUILESS_MAIN(TokenAnswerTest)
#include "tst_tokenanswer.moc"
