// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/caller.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

const QByteArray contactsPath = "/api/partner/v2/contacts";

} // namespace

/** Reading contacts as Linq v2: list, get, find, and who may not. */
class tst_DemoContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aWrongOrMissingTokenIsRefused();
    void theListIsPaged_data();
    void theListIsPaged();
    void deletedContactsLeaveNoHoleInThePages();
    void newestFirstShiftsThePagesWhenSomebodyJoins();
    void aContactHasTheDocumentedShape();
    void anUnknownContactIsNotFound_data();
    void anUnknownContactIsNotFound();
    void findGivesTheBareContactOrNull();
    void findReadsPhoneNumbersAsPeopleWriteThem_data();
    void findReadsPhoneNumbersAsPeopleWriteThem();
    void findRefusesNothingAndNonsense();

private:
    std::optional<DemoServer> m_server;
    std::optional<Caller> m_caller;
};

void tst_DemoContacts::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_caller.reset();
    m_server.emplace(demo::Options{.contacts = 260, .seed = 7});
    QVERIFY(m_server->start());
    m_caller.emplace(*m_server);
}

void tst_DemoContacts::aWrongOrMissingTokenIsRefused()
{
    for (const QByteArray &token : {QByteArray("wrong"), QByteArray()}) {
        m_caller->token = token;
        const Heard heard = m_caller->call("GET", contactsPath);
        QCOMPARE(heard.status, 401);
        const QJsonValue error = heard.json()[u"errors"_s][0];
        QCOMPARE(error[u"status"_s].toString(), u"401"_s);
        QVERIFY(!error[u"title"_s].toString().isEmpty());
        QCOMPARE(m_caller->call("DELETE", contactsPath + "/1").status, 401);
    }
    QCOMPARE(m_server->contactCount(), 260);
}

void tst_DemoContacts::theListIsPaged_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("perPage");
    QTest::addColumn<int>("pages");
    QTest::newRow("defaults") << QByteArray() << 1 << 25 << 25 << 11;
    QTest::newRow("second page") << QByteArray("?page=2&per_page=100") << 101 << 100 << 100 << 3;
    QTest::newRow("last page") << QByteArray("?page=3&per_page=100") << 201 << 60 << 100 << 3;
    QTest::newRow("past the end") << QByteArray("?page=4&per_page=100") << 0 << 0 << 100 << 3;
    QTest::newRow("more than a page holds") << QByteArray("?per_page=500") << 1 << 100 << 100 << 3;
    QTest::newRow("nonsense") << QByteArray("?page=x&per_page=-3") << 1 << 25 << 25 << 11;
}

void tst_DemoContacts::theListIsPaged()
{
    QFETCH(QByteArray, query);
    const Heard heard = m_caller->call("GET", contactsPath + query);
    QCOMPARE(heard.status, 200);
    const QJsonArray contacts = heard.json()[u"contacts"_s].toArray();
    QTEST(int(contacts.size()), "length");
    QTEST(contacts.first()[u"id"_s].toInt(), "first");
    const QJsonValue pagination = heard.json()[u"pagination"_s];
    QTEST(pagination[u"per_page"_s].toInt(), "perPage");
    QTEST(pagination[u"total_pages"_s].toInt(), "pages");
    QCOMPARE(pagination[u"total_count"_s].toInt(), 260);
}

void tst_DemoContacts::deletedContactsLeaveNoHoleInThePages()
{
    for (const qint64 id : {1, 2, 27, 55, 54, 260})
        QVERIFY(m_server->deleteBehindTheClientsBack(id));
    QCOMPARE(m_server->createBehindTheClientsBack({{u"first_name"_s, u"Nina"_s}}), 261);
    QList<int> ids;
    for (int page = 1; page <= 26; ++page) {
        const Heard heard =
            m_caller->call("GET", contactsPath + "?per_page=10&page=" + QByteArray::number(page));
        for (const QJsonValue contact : heard.json()[u"contacts"_s].toArray())
            ids.append(contact[u"id"_s].toInt());
    }
    QList<int> expected;
    for (int id = 1; id <= 261; ++id) {
        if (!QList{1, 2, 27, 54, 55, 260}.contains(id))
            expected.append(id);
    }
    QCOMPARE(ids, expected);
}

void tst_DemoContacts::newestFirstShiftsThePagesWhenSomebodyJoins()
{
    m_server->setQuirks({.newestFirst = true});
    const auto firstIdOf = [this](const QByteArray &page) {
        return m_caller->call("GET", contactsPath + "?page=" + page)
            .json()[u"contacts"_s][0][u"id"_s]
            .toInt();
    };
    QCOMPARE(firstIdOf("1"), 260);
    QCOMPARE(firstIdOf("2"), 235);
    m_server->createBehindTheClientsBack({{u"first_name"_s, u"Nina"_s}});
    QCOMPARE(firstIdOf("2"), 236);
}

void tst_DemoContacts::aContactHasTheDocumentedShape()
{
    const QJsonObject contact = m_caller->call("GET", contactsPath + "/56").data();
    QCOMPARE(contact[u"id"_s].toInt(), 56);
    QVERIFY(contact[u"id"_s].isDouble());
    QCOMPARE(contact[u"full_name"_s].toString(),
             contact[u"first_name"_s].toString() + u" "_s + contact[u"last_name"_s].toString());
    for (const QString &key : {u"created_at"_s, u"updated_at"_s}) {
        static const QRegularExpression form(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}-05:00$"_s);
        QVERIFY2(form.match(contact[key].toString()).hasMatch(),
                 qPrintable(contact[key].toString()));
    }
    const QJsonValue owner = contact[u"contact_owner"_s];
    QVERIFY(owner[u"id"_s].isDouble());
    QVERIFY(m_server->ownerEmails().contains(owner[u"email"_s].toString()));
    QCOMPARE(owner[u"name"_s].toString(),
             owner[u"first_name"_s].toString() + u" "_s + owner[u"last_name"_s].toString());
    QVERIFY(contact.contains(u"image_url"_s));
}

void tst_DemoContacts::anUnknownContactIsNotFound_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("id");
    for (const char *method : {"GET", "PATCH", "PUT", "DELETE"}) {
        QTest::addRow("%s beyond the last", method) << QByteArray(method) << QByteArray("261");
        QTest::addRow("%s no number", method) << QByteArray(method) << QByteArray("abc");
    }
}

void tst_DemoContacts::anUnknownContactIsNotFound()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, id);
    const QByteArray body = method.startsWith("P") ? R"({"contact":{"first_name":"N"}})" : "";
    const Heard heard = m_caller->call(method, contactsPath + "/" + id, body);
    QCOMPARE(heard.status, 404);
    QCOMPARE(heard.errorCode(), u"CONTACT_NOT_FOUND"_s);
}

void tst_DemoContacts::findGivesTheBareContactOrNull()
{
    m_server->changeBehindTheClientsBack(
        9, {{u"email"_s, u"Nina@Office.test"_s}, {u"phone_number"_s, u"+12125550177"_s}});
    const QByteArray find = contactsPath + "/find?";
    const QJsonObject nine = m_server->contact(9);
    QCOMPARE(m_caller->call("GET", find + "email=nina%40office.test").json(), nine);
    QCOMPARE(m_caller->call("GET", find + "phone_number=%2B12125550177").json(), nine);
    // Both together: either is enough.
    QCOMPARE(m_caller->call("GET", find + "email=nobody@x.test&phone_number=%2B12125550177").json(),
             nine);
    const Heard none = m_caller->call("GET", find + "email=nobody@x.test");
    QCOMPARE(none.status, 200);
    QCOMPARE(none.body, R"({"contact":null})");
    // An original address, and the number of somebody who never changed.
    const QJsonObject original = m_server->contact(56);
    QCOMPARE(
        m_caller
            ->call("GET", find + "email=" +
                              QUrl::toPercentEncoding(original[u"email"_s].toString().toUpper()))
            .json()[u"id"_s],
        56);
    QCOMPARE(m_caller
                 ->call("GET", find + "phone_number=" +
                                   QUrl::toPercentEncoding(original[u"phone_number"_s].toString()))
                 .json()[u"id"_s],
             56);
    m_server->changeBehindTheClientsBack(56, {{u"phone_number"_s, u""_s}, {u"email"_s, u""_s}});
    QCOMPARE(m_caller
                 ->call("GET", find + "phone_number=" +
                                   QUrl::toPercentEncoding(original[u"phone_number"_s].toString()))
                 .body,
             R"({"contact":null})");
}

void tst_DemoContacts::findReadsPhoneNumbersAsPeopleWriteThem_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("E.164") << QByteArray("%2B15555550123");
    QTest::newRow("brackets") << QByteArray("(555)%20555-0123");
    QTest::newRow("dashes") << QByteArray("555-555-0123");
    QTest::newRow("dots") << QByteArray("1.555.555.0123");
    QTest::newRow("a raw plus is a blank, and the country is guessed")
        << QByteArray("+15555550123");
}

void tst_DemoContacts::findReadsPhoneNumbersAsPeopleWriteThem()
{
    QFETCH(QByteArray, typed);
    m_server->changeBehindTheClientsBack(9, {{u"phone_number"_s, u"(555) 555-0123"_s}});
    const Heard heard = m_caller->call("GET", contactsPath + "/find?phone_number=" + typed);
    QCOMPARE(heard.json()[u"id"_s].toInt(), 9);
}

void tst_DemoContacts::findRefusesNothingAndNonsense()
{
    const QByteArray find = contactsPath + "/find";
    const Heard nothing = m_caller->call("GET", find);
    QCOMPARE(nothing.status, 400);
    QCOMPARE(nothing.errorCode(), u"MISSING_PARAMETERS"_s);
    for (const char *query : {"?email=nina", "?email=a@b@c", "?phone_number=12", "?phone_number=ab",
                              "?email=a@x.test&phone_number=zero"}) {
        const Heard heard = m_caller->call("GET", find + query);
        QCOMPARE(heard.status, 422);
        QCOMPARE(heard.errorCode(), u"VALIDATION_ERROR"_s);
    }
}

QTEST_GUILESS_MAIN(tst_DemoContacts)
#include "tst_democontacts.moc"
