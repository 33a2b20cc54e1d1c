// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoroutera.h"
#include "tests/app/demo/servicecaller.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** Routera at the demo organisation: every call, every documented error, every oddity. */
class tst_DemoRoutera : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoRoutera> m_demo;
    std::unique_ptr<ServiceCaller> m_caller;

    Reply call(const QByteArray &method, const QByteArray &target)
    {
        return m_caller->call(method, target);
    }
    Reply send(const QByteArray &method, const QByteArray &target, const QJsonObject &fields)
    {
        return m_caller->call(method, target, QJsonObject{{u"fields"_s, fields}});
    }
    QByteArray at(qint64 number) const { return "/contacts/" + m_demo->idOf(number).toLatin1(); }
    QJsonObject stored(qint64 number) const { return m_demo->contact(m_demo->idOf(number)); }

private Q_SLOTS:
    void init();
    void cleanup();

    void theListIsPagedToItsEnd();
    void aWrongPageIsRefused();
    void archivedContactsAreAListOfTheirOwn();
    void onlyWhatIsAskedForIsTold();
    void oneWrongPropertyFailsTheCall_data();
    void oneWrongPropertyFailsTheCall();
    void aWriteChangesWhatItNamesOnly();
    void aWriteIsRefusedForItsValues_data();
    void aWriteIsRefusedForItsValues();
    void aContactNeedsANameOrAnAddress();
    void bothConflictsHaveOneStatus();
    void archivingIsForGood();
    void routersTellTheirUsers();
    void oddWaysAreToBeHad();
    void anotherPersonChangesMakesAndArchives();
    void thePeopleAreTheSameEachTime();
};

void tst_DemoRoutera::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_demo = std::make_unique<DemoRoutera>(demo::Options{.contacts = 130});
    QVERIFY(m_demo->start());
    m_caller = std::make_unique<ServiceCaller>(*m_demo);
    m_caller->setHeader("Authorization", "Bearer " + m_demo->jwt());
}

void tst_DemoRoutera::cleanup()
{
    m_caller.reset();
    m_demo.reset();
}

void tst_DemoRoutera::theListIsPagedToItsEnd()
{
    QSet<QString> ids;
    qsizetype got = 100;
    for (int offset = 0; got == 100; offset += 100) {
        const Reply page = call("GET", "/contacts?limit=100&offset=" + QByteArray::number(offset));
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json()[u"pagination"_s][u"count"_s].toInteger(), m_demo->contactCount());
        got = page.list(u"data"_s).size();
        for (const QJsonValue contact : page.list(u"data"_s)) {
            ids.insert(contact[u"id"_s].toString());
            QVERIFY(!contact[u"archived"_s].toBool(true));
        }
    }
    QCOMPARE(ids.size(), 126);
    QCOMPARE(m_demo->contactCount(), 126);
    const Reply usual = call("GET", "/contacts");
    QCOMPARE(usual.list(u"data"_s).size(), 10);
    static const QRegularExpression uuid(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$"_s);
    QVERIFY(uuid.match(usual.list(u"data"_s)[0][u"id"_s].toString()).hasMatch());
}

void tst_DemoRoutera::aWrongPageIsRefused()
{
    for (const char *query : {"limit=9", "limit=101", "limit=x", "offset=-1", "archived=maybe"}) {
        const Reply refused = call("GET", QByteArray("/contacts?") + query);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json()[u"error"_s].toBool(), true);
    }
}

void tst_DemoRoutera::archivedContactsAreAListOfTheirOwn()
{
    const QJsonArray archived = call("GET", "/contacts?archived=true").list(u"data"_s);
    QCOMPARE(archived.size(), m_demo->archivedCount());
    QCOMPARE(archived.size(), 4);
    for (const QJsonValue contact : archived) {
        QVERIFY(
            QDateTime::fromString(contact[u"archived"_s].toString(), Qt::ISODateWithMs).isValid());
        QVERIFY(!contact[u"archived_by"_s].toString().isEmpty());
    }
}

void tst_DemoRoutera::onlyWhatIsAskedForIsTold()
{
    const QStringList defaults{u"archived"_s, u"contact_owner"_s, u"created_at"_s,
                               u"email"_s,    u"external_id"_s,   u"first_name"_s,
                               u"id"_s,       u"last_name"_s,     u"updated_at"_s};
    QCOMPARE(call("GET", at(1)).json().keys(), defaults);
    QStringList more = defaults;
    more << u"lead_score"_s << u"phone"_s;
    more.sort();
    const QByteArray asked = "?properties=phone,lead_score,email";
    QCOMPARE(call("GET", at(1) + asked).json().keys(), more);
    QCOMPARE(call("GET", "/contacts" + asked).list(u"data"_s)[0].toObject().keys(), more);
    QCOMPARE(send("PATCH", at(1) + asked, {{u"first_name"_s, u"Ada"_s}}).json().keys(), more);
    QCOMPARE(send("PATCH", at(1), {{u"phone"_s, u"+1 212 555 0100"_s}}).json().keys(), defaults);
    QCOMPARE(stored(1)[u"phone"_s].toString(), u"+1 212 555 0100"_s);
}

void tst_DemoRoutera::oneWrongPropertyFailsTheCall_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const QByteArray wrong = "?properties=phone,shoe_size";
    QTest::newRow("list") << "GET"_ba
                          << "/contacts" + wrong;
    QTest::newRow("get") << "GET"_ba
                         << "/contacts/%1" + wrong;
    QTest::newRow("create") << "POST"_ba
                            << "/contacts" + wrong;
    QTest::newRow("update") << "PATCH"_ba
                            << "/contacts/%1" + wrong;
}

void tst_DemoRoutera::oneWrongPropertyFailsTheCall()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    target.replace("/contacts/%1", at(2));
    const QJsonObject before = stored(2);
    const Reply refused = method == "GET" ? call(method, target)
                                          : send(method, target, {{u"first_name"_s, u"Ada"_s}});
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.message().contains(u"shoe_size"_s));
    QCOMPARE(stored(2), before);
    QCOMPARE(m_demo->contactCount(), 126);
}

void tst_DemoRoutera::aWriteChangesWhatItNamesOnly()
{
    QJsonObject expected = stored(3);
    const QString owner = m_demo->ownerEmails().constLast();
    const Reply written = send("PATCH", at(3) + "?properties=phone,lead_score",
                               {{u"phone"_s, u"+49 30 23125 001"_s},
                                {u"lead_score"_s, 77},
                                {u"last_name"_s, QJsonValue::Null},
                                {u"contact_owner"_s, owner},
                                {u"external_id"_s, u"crm/9"_s}});
    QCOMPARE(written.status, 200);
    QCOMPARE(written.json()[u"phone"_s].toString(), u"+49 30 23125 001"_s);
    QCOMPARE(written.json()[u"contact_owner"_s].toString(), owner);
    QVERIFY(written.json()[u"last_name"_s].isNull());
    QVERIFY(!written.json().contains(u"fields"_s));
    const QJsonObject now = stored(3);
    QVERIFY(now[u"updated_at"_s] != expected[u"updated_at"_s]);
    for (const QString &key : {u"phone"_s, u"lead_score"_s, u"last_name"_s, u"contact_owner"_s,
                               u"external_id"_s, u"updated_at"_s})
        expected.insert(key, now[key]);
    QCOMPARE(now, expected);
}

void tst_DemoRoutera::aWriteIsRefusedForItsValues_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << "{"_ba;
    QTest::newRow("no envelope") << R"({"first_name":"Ada"})"_ba;
    QTest::newRow("beside the envelope") << R"({"fields":{},"first_name":"Ada"})"_ba;
    QTest::newRow("a system field") << R"({"fields":{"first_name":"Ada","updated_at":"now"}})"_ba;
    QTest::newRow("archived") << R"({"fields":{"archived":false}})"_ba;
    QTest::newRow("an unknown field") << R"({"fields":{"shoe_size":"40"}})"_ba;
    QTest::newRow("a broken address") << R"({"fields":{"email":"n/a"}})"_ba;
    QTest::newRow("an unknown owner") << R"({"fields":{"contact_owner":"who@demo.example"}})"_ba;
    QTest::newRow("a number in words") << R"({"fields":{"lead_score":"many"}})"_ba;
    QTest::newRow("no option") << R"({"fields":{"territory":"moon"}})"_ba;
    QTest::newRow("no day") << R"({"fields":{"renewal_date":"2027-02-30"}})"_ba;
    QTest::newRow("a number as a name") << R"({"fields":{"first_name":7}})"_ba;
}

void tst_DemoRoutera::aWriteIsRefusedForItsValues()
{
    QFETCH(QByteArray, body);
    const QJsonObject before = stored(4);
    const Reply refused = m_caller->call("PATCH", at(4), body);
    QCOMPARE(refused.status, 400);
    QVERIFY(!refused.message().isEmpty());
    QCOMPARE(m_caller->call("POST", "/contacts", body).status, 400);
    QCOMPARE(stored(4), before);
    QCOMPARE(m_demo->contactCount(), 126);
}

void tst_DemoRoutera::aContactNeedsANameOrAnAddress()
{
    QCOMPARE(send("POST", "/contacts", {{u"phone"_s, u"+12125550100"_s}}).status, 400);
    QCOMPARE(send("POST", "/contacts", {{u"first_name"_s, u" "_s}}).status, 400);
    const Reply made = send("POST", "/contacts?properties=phone",
                            {{u"last_name"_s, u"Reed"_s}, {u"phone"_s, u"+12125550100"_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[u"phone"_s].toString(), u"+12125550100"_s);
    QVERIFY(made.json()[u"email"_s].isNull());
    const QByteArray id = made.json()[u"id"_s].toString().toLatin1();
    QCOMPARE(call("GET", "/contacts/" + id).json()[u"last_name"_s].toString(), u"Reed"_s);
    QCOMPARE(call("GET", "/contacts/" + id + "0").status, 404);
    QCOMPARE(call("GET", "/contacts/").status, 400);
    QCOMPARE(call("GET", at(131)).status, 200); // the one just made
    QCOMPARE(call("GET", at(132)).status, 404);
}

void tst_DemoRoutera::bothConflictsHaveOneStatus()
{
    const QString taken = stored(1)[u"email"_s].toString();
    QVERIFY(!taken.isEmpty());
    const Reply duplicate = send("PATCH", at(2), {{u"email"_s, taken.toUpper()}});
    QCOMPARE(duplicate.status, 409);
    QCOMPARE(send("POST", "/contacts", {{u"email"_s, taken}}).status, 409);
    QCOMPARE(send("PATCH", at(2), {{u"external_id"_s, u"one"_s}}).status, 200);
    QCOMPARE(send("PATCH", at(3), {{u"external_id"_s, u"one"_s}}).status, 409);
    qint64 numbered = 4;
    while (stored(numbered)[u"external_id"_s].isNull())
        ++numbered;
    QCOMPARE(send("PATCH", at(3), {{u"external_id"_s, stored(numbered)[u"external_id"_s]}}).status,
             409);
    QVERIFY(m_demo->archiveBehindTheClientsBack(m_demo->idOf(1)));
    const Reply archived = send("PATCH", at(1), {{u"first_name"_s, u"Ada"_s}});
    QCOMPARE(archived.status, 409);
    QVERIFY(archived.message() != duplicate.message());
    // What is archived takes nothing from anybody.
    QCOMPARE(send("PATCH", at(2), {{u"email"_s, taken}}).status, 200);
}

void tst_DemoRoutera::archivingIsForGood()
{
    const Reply archived = call("DELETE", at(5));
    QCOMPARE(archived.status, 200);
    QVERIFY(archived.json()[u"archived"_s].isString());
    QVERIFY(archived.json()[u"archived_by"_s].isString());
    QCOMPARE(call("DELETE", at(5)).status, 404);
    QCOMPARE(call("DELETE", at(500)).status, 404);
    QCOMPARE(call("GET", at(5)).json()[u"archived"_s], archived.json()[u"archived"_s]);
    QCOMPARE(send("PATCH", at(5), {{u"archived"_s, false}}).status, 400);
    QCOMPARE(m_demo->contactCount(), 125);
    QCOMPARE(m_demo->archivedCount(), 5);
}

void tst_DemoRoutera::routersTellTheirUsers()
{
    const QJsonArray routers = call("GET", "/routers").list(u"data"_s);
    QCOMPARE(routers.size(), 2);
    const QString email = routers[0][u"users"_s][0][u"email"_s].toString();
    QVERIFY(m_demo->ownerEmails().contains(email));
    QCOMPARE(routers[0][u"settings"_s][u"default_user"_s].toString(), email);
    const QByteArray id = routers[1][u"id"_s].toString().toLatin1();
    QCOMPARE(call("GET", "/routers/" + id).json(), routers[1].toObject());
    QCOMPARE(call("GET", "/routers/none").status, 404);
}

void tst_DemoRoutera::oddWaysAreToBeHad()
{
    m_demo->setQuirks({.archivedIsTrue = true,
                       .countIsOfPage = true,
                       .normalizesPhones = true,
                       .answersDefaultsOnly = true,
                       .droppedFields = {u"company"_s},
                       .refusedProperties = {u"city"_s},
                       .renamedKeys = {{u"email"_s, u"mail"_s}}});
    QCOMPARE(call("GET", "/contacts?archived=true").list(u"data"_s)[0][u"archived"_s],
             QJsonValue(true));
    QCOMPARE(call("GET", "/contacts?limit=20").json()[u"pagination"_s][u"count"_s].toInt(), 20);
    QCOMPARE(call("GET", "/contacts?properties=city").status, 400);
    const QJsonValue company = stored(6)[u"company"_s];
    const Reply written = send("PATCH", at(6) + "?properties=phone",
                               {{u"phone"_s, u"(212) 555-0101"_s}, {u"company"_s, u"Finch"_s}});
    QCOMPARE(written.status, 200);
    QVERIFY(!written.json().contains(u"phone"_s));
    QVERIFY(written.json().contains(u"mail"_s));
    QCOMPARE(stored(6)[u"phone"_s].toString(), u"+12125550101"_s);
    QCOMPARE(stored(6)[u"company"_s], company);
    m_demo->behave();
    QVERIFY(call("GET", at(6)).json().contains(u"email"_s));
}

void tst_DemoRoutera::anotherPersonChangesMakesAndArchives()
{
    const QString id = m_demo->idOf(7);
    QVERIFY(m_demo->changeBehindTheClientsBack(id, {{u"first_name"_s, u"Zoë"_s}}));
    QCOMPARE(call("GET", at(7)).json()[u"first_name"_s].toString(), u"Zoë"_s);
    QVERIFY(m_demo->archiveBehindTheClientsBack(id));
    QVERIFY(!m_demo->archiveBehindTheClientsBack(id));
    QVERIFY(call("GET", at(7)).json()[u"archived"_s].isString());
    QVERIFY(m_demo->changeBehindTheClientsBack(id, {{u"archived"_s, false}}));
    QCOMPARE(send("PATCH", at(7), {{u"last_name"_s, u"Reed"_s}}).status, 200);
    const QString made = m_demo->createBehindTheClientsBack({{u"last_name"_s, u"Reed"_s}});
    QCOMPARE(call("GET", "/contacts/" + made.toLatin1()).status, 200);
    QVERIFY(!m_demo->changeBehindTheClientsBack(u"nobody"_s, {}));
}

void tst_DemoRoutera::thePeopleAreTheSameEachTime()
{
    const DemoRoutera again({.contacts = 130});
    const DemoRoutera other({.contacts = 130, .seed = 2});
    QVERIFY(again.clientSecret() != m_demo->clientSecret());
    QVERIFY(other.idOf(1) != m_demo->idOf(1));
    QSet<QString> emails;
    int withEmail = 0;
    for (qint64 number = 1; number <= 130; ++number) {
        QCOMPARE(again.contact(again.idOf(number)), stored(number));
        const QString email = stored(number)[u"email"_s].toString().toLower();
        withEmail += email.isEmpty() ? 0 : 1;
        if (!email.isEmpty())
            emails.insert(email);
    }
    QCOMPARE(emails.size(), withEmail); // the unique key
    QVERIFY(withEmail > 90);
}

QTEST_GUILESS_MAIN(tst_DemoRoutera)
#include "tst_demoroutera.moc"
