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

/** Creating, changing and deleting contacts as Linq v2. */
class tst_DemoContactWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void creatingNeedsAnIdentity();
    void aNewContactBelongsToTheFirstAdminUnlessSaidOtherwise();
    void patchAndPutChangeOnlyWhatIsSent_data();
    void patchAndPutChangeOnlyWhatIsSent();
    void anUpdateNeedsAnIdentityField();
    void theOwnerStandsBesideTheContact();
    void badWritesAreRefusedAndChangeNothing_data();
    void badWritesAreRefusedAndChangeNothing();
    void anEmptyStringClears();
    void eachWriteMovesTheTimeOfChange();
    void deletingIsForGood();
    void quirksBreakTheDocumentedWays();

private:
    std::optional<DemoServer> m_server;
    std::optional<Caller> m_caller;
};

void tst_DemoContactWrites::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_caller.reset();
    m_server.emplace(demo::Options{.contacts = 260, .seed = 7});
    QVERIFY(m_server->start());
    m_caller.emplace(*m_server);
}

void tst_DemoContactWrites::creatingNeedsAnIdentity()
{
    for (const QJsonObject &contact : {QJsonObject{{u"company"_s, u"Finch"_s}}, QJsonObject(),
                                       QJsonObject{{u"email"_s, u""_s}}}) {
        const Heard heard = m_caller->call("POST", contactsPath, writeBody(contact));
        QCOMPARE(heard.status, 422);
        QCOMPARE(heard.errorCode(), u"VALIDATION_ERROR"_s);
    }
    QCOMPARE(m_server->contactCount(), 260);
    for (const QString &key : {u"first_name"_s, u"last_name"_s, u"email"_s, u"phone_number"_s}) {
        const QString value = key == u"email"_s ? u"n@x.test"_s : u"+12125550100"_s;
        const Heard heard = m_caller->call("POST", contactsPath, writeBody({{key, value}}));
        QCOMPARE(heard.status, 201);
        QVERIFY(heard.data()[u"id"_s].toInt() > 260);
        QCOMPARE(heard.data()[key].toString(), value);
    }
    QCOMPARE(m_server->contactCount(), 264);
}

void tst_DemoContactWrites::aNewContactBelongsToTheFirstAdminUnlessSaidOtherwise()
{
    const QStringList owners = m_server->ownerEmails();
    QCOMPARE(owners.size(), 25);
    QCOMPARE(QSet(owners.begin(), owners.end()).size(), 25);
    const auto ownerOf = [this](const QString &named) {
        const QByteArray body = writeBody({{u"first_name"_s, u"N"_s}}, named);
        const Heard heard = m_caller->call("POST", contactsPath, body);
        return heard.data()[u"contact_owner"_s][u"email"_s].toString();
    };
    QCOMPARE(ownerOf({}), owners.first());
    QCOMPARE(ownerOf(owners.at(2)), owners.at(2));
    const QByteArray stranger = writeBody({{u"first_name"_s, u"N"_s}}, u"who@demo.example"_s);
    QCOMPARE(m_caller->call("POST", contactsPath, stranger).errorCode(), u"USER_NOT_FOUND"_s);
}

void tst_DemoContactWrites::patchAndPutChangeOnlyWhatIsSent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("PATCH") << QByteArray("PATCH");
    QTest::newRow("PUT") << QByteArray("PUT");
}

void tst_DemoContactWrites::patchAndPutChangeOnlyWhatIsSent()
{
    QFETCH(QByteArray, method);
    const QJsonObject before = m_server->contact(56);
    const Heard heard = m_caller->call(
        method, contactsPath + "/56",
        R"({"contact":{"last_name":"Groß","title":"Chef","nickname":"x","id":9,"full_name":"F"}})");
    QCOMPARE(heard.status, 200);
    QJsonObject expected = before;
    expected[u"last_name"_s] = u"Groß"_s;
    expected[u"title"_s] = u"Chef"_s;
    expected[u"full_name"_s] = QString(before[u"first_name"_s].toString() + u" Groß"_s);
    expected[u"updated_at"_s] = heard.data()[u"updated_at"_s];
    QCOMPARE(heard.data(), expected);
    QCOMPARE(m_server->contact(56), expected);
}

void tst_DemoContactWrites::anUpdateNeedsAnIdentityField()
{
    const QString owner = m_server->ownerEmails().at(3);
    const QJsonObject before = m_server->contact(56);
    const QJsonObject others{
        {u"company"_s, u"Finch"_s}, {u"title"_s, u"x"_s}, {u"location"_s, u"y"_s}};
    for (const QByteArray &body :
         {writeBody(others), writeBody({}, owner), QByteArray("{}"), QByteArray("[]")}) {
        const Heard heard = m_caller->call("PATCH", contactsPath + "/56", body);
        QCOMPARE(heard.status, 422);
        QCOMPARE(heard.errorCode(), u"VALIDATION_ERROR"_s);
    }
    QCOMPARE(m_server->contact(56), before);
}

void tst_DemoContactWrites::theOwnerStandsBesideTheContact()
{
    const QStringList owners = m_server->ownerEmails();
    const QJsonObject name{{u"first_name"_s, u"N"_s}};
    m_server->changeBehindTheClientsBack(56, {{u"user_email"_s, owners.at(1)}});
    const auto ownerAfter = [this](const QByteArray &body) {
        const Heard heard = m_caller->call("PATCH", contactsPath + "/56", body);
        return heard.status == 200 ? heard.data()[u"contact_owner"_s][u"email"_s].toString()
                                   : heard.errorCode();
    };
    QCOMPARE(ownerAfter(writeBody(name)), owners.at(1));
    QCOMPARE(ownerAfter(writeBody(name, owners.at(2))), owners.at(2));
    // Inside it is one more unknown key.
    QJsonObject misplaced = name;
    misplaced.insert(u"user_email"_s, owners.at(3));
    QCOMPARE(ownerAfter(writeBody(misplaced)), owners.at(2));
    QCOMPARE(ownerAfter(writeBody(name, u"who@demo.example"_s)), u"USER_NOT_FOUND"_s);
    QCOMPARE(m_server->contact(56)[u"contact_owner"_s][u"email"_s].toString(), owners.at(2));
}

void tst_DemoContactWrites::badWritesAreRefusedAndChangeNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("null") << QByteArray(R"({"contact":{"first_name":"N","title":null}})") << 422;
    QTest::newRow("number") << QByteArray(R"({"contact":{"first_name":5}})") << 422;
    QTest::newRow("object") << QByteArray(R"({"contact":{"first_name":"N","email":{}}})") << 422;
    QTest::newRow("no object") << QByteArray(R"({"contact":"N"})") << 422;
    QTest::newRow("null owner") << QByteArray(R"({"contact":{"first_name":"N"},"user_email":null})")
                                << 422;
    QTest::newRow("no address") << QByteArray(R"({"contact":{"email":"n/a"}})") << 422;
    QTest::newRow("no number") << QByteArray(R"({"contact":{"phone_number":"call me"}})") << 422;
    QTest::newRow("cut JSON") << QByteArray(R"({"contact":{"first_name":"N")") << 400;
}

void tst_DemoContactWrites::badWritesAreRefusedAndChangeNothing()
{
    QFETCH(QByteArray, body);
    const QJsonObject before = m_server->contact(56);
    const Heard update = m_caller->call("PATCH", contactsPath + "/56", body);
    QTEST(update.status, "status");
    QVERIFY(update.errorCode() != u"not a standard error"_s);
    QTEST(m_caller->call("POST", contactsPath, body).status, "status");
    m_caller->contentType = "text/plain";
    QCOMPARE(m_caller->call("POST", contactsPath, R"({"contact":{"first_name":"N"}})").status, 422);
    QCOMPARE(m_server->contact(56), before);
    QCOMPARE(m_server->contactCount(), 260);
}

void tst_DemoContactWrites::anEmptyStringClears()
{
    const Heard heard = m_caller->call("PATCH", contactsPath + "/56",
                                       R"({"contact":{"first_name":"N","title":"","email":""}})");
    QCOMPARE(heard.status, 200);
    QCOMPARE(m_server->contact(56)[u"title"_s], u""_s);
    QCOMPARE(m_server->contact(56)[u"email"_s], u""_s);
}

void tst_DemoContactWrites::eachWriteMovesTheTimeOfChange()
{
    QSet<QString> times{m_server->contact(56)[u"updated_at"_s].toString()};
    for (int i = 0; i < 20; ++i) {
        const Heard heard =
            m_caller->call("PATCH", contactsPath + "/56", R"({"contact":{"first_name":"Same"}})");
        times.insert(heard.data()[u"updated_at"_s].toString());
    }
    QCOMPARE(times.size(), 21);
}

void tst_DemoContactWrites::deletingIsForGood()
{
    const Heard heard = m_caller->call("DELETE", contactsPath + "/56");
    QCOMPARE(heard.status, 204);
    QCOMPARE(heard.body, "");
    QCOMPARE(m_caller->call("GET", contactsPath + "/56").status, 404);
    QCOMPARE(m_caller->call("DELETE", contactsPath + "/56").status, 404);
    QCOMPARE(m_caller->call("GET", contactsPath).json()[u"pagination"_s][u"total_count"_s].toInt(),
             259);
}

void tst_DemoContactWrites::quirksBreakTheDocumentedWays()
{
    const QStringList owners = m_server->ownerEmails();
    const QJsonValue title = m_server->contact(56)[u"title"_s];
    m_server->changeBehindTheClientsBack(56, {{u"user_email"_s, owners.at(1)}});
    m_server->setQuirks({.droppedFields = {u"title"_s},
                         .ownerMovesOnUpdate = true,
                         .blankIsNoIdentity = true,
                         .normalizesPhones = true});
    const Heard heard = m_caller->call(
        "PATCH", contactsPath + "/56",
        R"({"contact":{"phone_number":"(212) 555-0123","title":"dropped","company":"kept"}})");
    QCOMPARE(heard.status, 200);
    QCOMPARE(heard.data()[u"title"_s], title);
    QCOMPARE(heard.data()[u"company"_s], u"kept"_s);
    QCOMPARE(heard.data()[u"phone_number"_s], u"+12125550123"_s);
    QCOMPARE(heard.data()[u"contact_owner"_s][u"email"_s].toString(), owners.first());
    QCOMPARE(m_caller->call("PATCH", contactsPath + "/56", R"({"contact":{"email":""}})").status,
             422);
}

QTEST_GUILESS_MAIN(tst_DemoContactWrites)
#include "tst_democontactwrites.moc"
