// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"
#include "models/domain/field.h"
#include "models/domain/secret.h"
#include "models/domain/validation.h"
#include "tests/support/fakeservice.h"

#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

class tst_Field : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreComparedAsTheServiceWould_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("phone punctuation")
            << u"phone_number"_s << u"+1 (555) 010-0123"_s << u"+15550100123"_s << true;
        QTest::newRow("phone Arabic digits")
            << u"phone_number"_s << u"+٩٧١٥٠"_s << u"+97150"_s << true;
        QTest::newRow("phone other number")
            << u"phone_number"_s << u"+15550100123"_s << u"+15550100124"_s << false;
        QTest::newRow("phone no digits") << u"phone_number"_s << u"none"_s << u"unknown"_s << false;
        QTest::newRow("email case")
            << u"email"_s << u"Ana@X.example"_s << u"ana@x.EXAMPLE"_s << true;
        QTest::newRow("text case differs") << u"company"_s << u"acme"_s << u"Acme"_s << false;
        QTest::newRow("text blanks") << u"company"_s << u" Acme "_s << u"Acme"_s << true;
        QTest::newRow("text NFC and NFD")
            << u"company"_s << u"Caf\u00e9"_s << u"Cafe\u0301"_s << true;
        QTest::newRow("blanks and nothing") << u"company"_s << u"  "_s << QString() << true;
    }
    void valuesAreComparedAsTheServiceWould()
    {
        QFETCH(QString, key);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(personSchema().sameValue(key, a, b), "same");
        QTEST(personSchema().sameValue(key, b, a), "same");
    }

    void theDisplayNameFallsBackUntilSomethingIsFound()
    {
        const Schema schema = personSchema();
        QCOMPARE(schema.displayName(
                     person(u"1"_s, {{u"first_name"_s, u"Ana"_s}, {u"last_name"_s, u"Silva"_s}})),
                 u"Ana Silva"_s);
        QCOMPARE(schema.displayName(person(u"1"_s, {{u"last_name"_s, u" Silva "_s}})), u"Silva"_s);
        QCOMPARE(schema.displayName(
                     person(u"1"_s, {{u"first_name"_s, u"  "_s}, {u"email"_s, u"a@x.example"_s}})),
                 u"a@x.example"_s);
        QCOMPARE(schema.displayName(person(u"1"_s, {{u"first_name"_s, QJsonValue::Null}})),
                 QString());
    }

    void typedValuesAreChecked_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("problem"); // -1 = none
        QTest::addColumn<QString>("suggestion");
        using Kind = FieldProblem::Kind;
        QTest::newRow("good e-mail")
            << FieldKind::Email << u"a.b+c@sub.example.org"_s << QString() << -1 << QString();
        QTest::newRow("international e-mail")
            << FieldKind::Email << u"dörte@müller.example"_s << QString() << -1 << QString();
        QTest::newRow("no at") << FieldKind::Email << u"a.example.org"_s << QString()
                               << int(Kind::NotAnEmail) << QString();
        QTest::newRow("two ats") << FieldKind::Email << u"a@b@example.org"_s << QString()
                                 << int(Kind::NotAnEmail) << QString();
        QTest::newRow("no dot") << FieldKind::Email << u"a@localhost"_s << QString()
                                << int(Kind::NotAnEmail) << QString();
        QTest::newRow("line end") << FieldKind::Email << u"a@example.org\nb"_s << QString()
                                  << int(Kind::NotAnEmail) << QString();
        QTest::newRow("owner") << FieldKind::Owner << u"nobody"_s << QString()
                               << int(Kind::OwnerNotAnEmail) << QString();
        QTest::newRow("good phone")
            << FieldKind::Phone << u"+12025550143"_s << QString() << -1 << QString();
        QTest::newRow("national phone") << FieldKind::Phone << u"(202) 555-0143"_s << u"US"_s
                                        << int(Kind::PhoneWithoutCountry) << u"+12025550143"_s;
        QTest::newRow("national, no region") << FieldKind::Phone << u"(202) 555-0143"_s << QString()
                                             << int(Kind::PhoneWithoutCountry) << QString();
        QTest::newRow("spaced phone")
            << FieldKind::Phone << u"+49 30 901820"_s << QString() << -1 << QString();
        QTest::newRow("letters") << FieldKind::Phone << u"call me"_s << u"US"_s
                                 << int(Kind::NotAPhone) << QString();
        QTest::newRow("too short")
            << FieldKind::Phone << u"12"_s << u"US"_s << int(Kind::NotAPhone) << QString();
        QTest::newRow("unknown range") << FieldKind::Phone << u"+15551234567"_s << QString()
                                       << int(Kind::UnknownPhoneRange) << QString();
        QTest::newRow("web") << FieldKind::Url << u"https://example.org/a"_s << QString() << -1
                             << QString();
        QTest::newRow("script") << FieldKind::Url << u"javascript:alert(1)"_s << QString()
                                << int(Kind::NotAnAddress) << QString();
        QTest::newRow("file") << FieldKind::Picture << u"file:///etc/passwd"_s << QString()
                              << int(Kind::NotAnAddress) << QString();
        QTest::newRow("empty") << FieldKind::Email << u"  "_s << QString() << -1 << QString();
    }
    void typedValuesAreChecked()
    {
        QFETCH(FieldKind, kind);
        QFETCH(QString, text);
        QFETCH(QString, region);
        QFETCH(int, problem);
        const auto found = checkValue({u"x"_s, kind, "", "", {}}, text, region);
        QCOMPARE(found ? int(found->kind) : -1, problem);
        if (found)
            QTEST(found->suggestion, "suggestion");
    }

    void aRequiredFieldMayNotBeEmpty()
    {
        const auto found =
            checkValue({u"x"_s, FieldKind::Text, "", "", FieldFlag::Required}, QString(), {});
        QVERIFY(found && found->kind == FieldProblem::Kind::Required);
    }

    void onlyHttpsAndLoopbackLiteralsMayGetAToken_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("origin");
        QTest::newRow("https") << u"https://api.linqapp.com"_s << u"https://api.linqapp.com:443"_s;
        QTest::newRow("port") << u"https://api.example.org:8443/"_s
                              << u"https://api.example.org:8443"_s;
        QTest::newRow("http") << u"http://api.linqapp.com"_s << QString();
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("loopback by name") << u"http://localhost:8080"_s << QString();
        QTest::newRow("loopback look-alike") << u"http://127.0.0.1.example.org"_s << QString();
        QTest::newRow("user info") << u"https://a:b@api.example.org"_s << QString();
        QTest::newRow("query") << u"https://api.example.org/?x=1"_s << QString();
        QTest::newRow("no host") << u"https://"_s << QString();
        QTest::newRow("ftp") << u"ftp://api.example.org"_s << QString();
        QTest::newRow("homograph")
            << u"https://\u0430pi.example.org"_s << u"https://xn--pi-6kc.example.org:443"_s;
    }
    void onlyHttpsAndLoopbackLiteralsMayGetAToken()
    {
        QFETCH(QString, address);
        QTEST(originOf(QUrl(address)), "origin");
    }

    void aTokenIsVisibleAsciiOfASaneLength()
    {
        QVERIFY(Secret("abcdefgh").isUsable());
        QVERIFY(!Secret("abcdefg").isUsable());
        QVERIFY(!Secret("abcd efgh").isUsable());
        QVERIFY(!Secret("abcdefgh\r\nX-Evil: 1").isUsable());
        QVERIFY(!Secret(QByteArray("abcdefgh\0", 9)).isUsable());
        QVERIFY(!Secret("abcdefg\xc3\xbc").isUsable());
        QVERIFY(!Secret(QByteArray(2001, 'x')).isUsable());
    }

    void aSecretThatGoesOverwritesItsBytes()
    {
        alignas(16) char storage[64] = "a token that lives in foreign storage";
        const auto *watched = storage;
        {
            // fromRawData shares our storage, so what the destructor leaves there can be seen.
            QByteArray bytes("a token of its own");
            watched = bytes.constData();
            const Secret secret(std::move(bytes));
            QCOMPARE(secret.reveal().constData(), watched);
            Secret copy = secret;
            copy = Secret();
            QCOMPARE(secret.reveal(), QByteArray("a token of its own"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_Field)
#include "tst_field.moc"
