// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/highlevelbench.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

/** HighLevel at the demo organisation: who may ask, and what is told. */
class tst_DemoHighLevel : public QObject, private HighLevelBench
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void whoMayNotAskIsToldWhy_data();
    void whoMayNotAskIsToldWhy();
    void aTokenMayDoWhatItsScopesSay();
    void theWholeListIsWalkedByItsCursor();
    void pagesByNumberEndAtTheWindow();
    void aSearchWithoutWhatItNeedsIsRefused_data();
    void aSearchWithoutWhatItNeedsIsRefused();
    void searchHasOtherKeysThanAGet();
    void searchIsBehindWrites();
    void anUnknownContactIsABadRequest();
    void theLocationTellsItsFieldsTagsAndUsers();
    void theSocialSecurityNumberIsShownWhenOrdered();
    void theHundredAndFirstRequestIsTooMany();
    void anotherPersonChangesMakesAndDeletes();
    void thePeopleAreTheSameEachTime();
    void aHundredThousandContactsStartAtOnce();
};

void tst_DemoHighLevel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(open());
}

void tst_DemoHighLevel::whoMayNotAskIsToldWhy_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::newRow("no token") << "Authorization"_ba
                              << ""_ba << 401 << u"Invalid JWT"_s;
    QTest::newRow("a wrong token") << "Authorization"_ba
                                   << "Bearer nonsense"_ba << 401 << u"Invalid JWT"_s;
    QTest::newRow("no scope") << "Authorization"_ba
                              << "Bearer of-nothing"_ba << 401
                              << u"The token is not authorized for this scope."_s;
    QTest::newRow("elsewhere") << "Authorization"_ba
                               << "Bearer of-elsewhere"_ba << 403
                               << u"The token does not have access to this location."_s;
    QTest::newRow("a location header")
        << "Location-Id"_ba
        << "anything"_ba << 403 << u"The token does not have access to this location."_s;
    QTest::newRow("no version") << "Version"_ba
                                << ""_ba << 401 << u"version header was not found."_s;
}

void tst_DemoHighLevel::whoMayNotAskIsToldWhy()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    m_demo->allow("of-nothing", {.scopes = {u"workflows.readonly"_s}});
    m_demo->allow("of-elsewhere", {.otherLocation = true});
    m_caller->setHeader(header, value);
    const Reply refused = search({{u"pageLimit"_s, 10}});
    QTEST(refused.status, "status");
    QTEST(refused.message(), "message");
    QCOMPARE(refused.json()[u"statusCode"_s].toInt(), refused.status);
}

void tst_DemoHighLevel::aTokenMayDoWhatItsScopesSay()
{
    m_demo->allow("reader", {.scopes = {u"contacts.readonly"_s}});
    m_caller->setHeader("Authorization", "Bearer reader");
    QCOMPARE(search({{u"pageLimit"_s, 10}}).status, 200);
    QCOMPARE(get(m_demo->idOf(1)).status, 200);
    QCOMPARE(put(m_demo->idOf(1), {{u"city"_s, u"Ulm"_s}}).status, 401);
    QCOMPARE(call("DELETE", "/contacts/" + m_demo->idOf(1).toLatin1()).status, 401);
    QCOMPARE(call("GET", inLocation("/locations/")).status, 401);
    QCOMPARE(call("GET", inLocation("/locations/") + "/customFields").status, 401);
    QCOMPARE(call("GET", inLocation("/users/?locationId=")).status, 401);
    QVERIFY(!m_demo->contact(m_demo->idOf(1)).isEmpty());
    m_demo->revoke("reader");
    QCOMPARE(search({{u"pageLimit"_s, 10}}).message(), u"Invalid JWT"_s);
    m_caller->setHeader("Authorization", "Bearer " + m_demo->token());
    QCOMPARE(call("GET", "/locations/AAAAAAAAAAAAAAAAAAAA").status, 403);
}

void tst_DemoHighLevel::theWholeListIsWalkedByItsCursor()
{
    QSet<QString> ids;
    QStringList times;
    QJsonObject body{{u"pageLimit"_s, 50}};
    int pages = 0;
    for (QJsonArray found; pages == 0 || !found.isEmpty(); ++pages) {
        const Reply page = search(body);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.json()[u"total"_s].toInt(), 120);
        found = page.list(u"contacts"_s);
        for (const QJsonValue contact : std::as_const(found)) {
            ids.insert(contact[u"id"_s].toString());
            times.prepend(contact[u"dateAdded"_s].toString());
        }
        if (!found.isEmpty())
            body.insert(u"searchAfter"_s, found.last()[u"searchAfter"_s]);
    }
    QCOMPARE(ids.size(), 120);
    QCOMPARE(times.size(), 120);
    QCOMPARE(pages, 4); // two full ones, a short one and an empty one
    QVERIFY(std::is_sorted(times.begin(), times.end()));
    QVERIFY(std::all_of(ids.begin(), ids.end(), [](const QString &id) { return id.size() == 20; }));
}

void tst_DemoHighLevel::pagesByNumberEndAtTheWindow()
{
    const Reply second = search({{u"pageLimit"_s, 50}, {u"page"_s, 3}});
    QCOMPARE(second.list(u"contacts"_s).size(), 20);
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.pageWindow = 100; });
    QCOMPARE(search({{u"pageLimit"_s, 50}, {u"page"_s, 2}}).list(u"contacts"_s).size(), 50);
    QCOMPARE(search({{u"pageLimit"_s, 50}, {u"page"_s, 3}}).status, 400);
    m_demo->behave();
    QCOMPARE(search({{u"pageLimit"_s, 500}, {u"page"_s, 20}}).status, 200);
    QCOMPARE(search({{u"pageLimit"_s, 500}, {u"page"_s, 21}}).status, 400);
}

void tst_DemoHighLevel::aSearchWithoutWhatItNeedsIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    const QString here = u"here"_s;
    QTest::newRow("no location") << QJsonObject{{u"pageLimit"_s, 20}};
    QTest::newRow("no limit") << QJsonObject{{u"locationId"_s, here}};
    QTest::newRow("too many") << QJsonObject{{u"locationId"_s, here}, {u"pageLimit"_s, 501}};
    QTest::newRow("none") << QJsonObject{{u"locationId"_s, here}, {u"pageLimit"_s, 0}};
    QTest::newRow("two ways at once") << QJsonObject{{u"locationId"_s, here},
                                                     {u"pageLimit"_s, 20},
                                                     {u"page"_s, 1},
                                                     {u"searchAfter"_s, QJsonArray{1, here}}};
    QTest::newRow("a long query") << QJsonObject{
        {u"locationId"_s, here}, {u"pageLimit"_s, 20}, {u"query"_s, u"a"_s.repeated(76)}};
    QTest::newRow("an unknown key")
        << QJsonObject{{u"locationId"_s, here}, {u"pageLimit"_s, 20}, {u"limit"_s, 20}};
}

void tst_DemoHighLevel::aSearchWithoutWhatItNeedsIsRefused()
{
    QFETCH(QJsonObject, body);
    if (body.contains(u"locationId"_s))
        body.insert(u"locationId"_s, m_demo->location());
    const Reply refused = call("POST", "/contacts/search", body);
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.json()[u"message"_s].isArray());
    QVERIFY(!refused.message().isEmpty());
}

void tst_DemoHighLevel::searchHasOtherKeysThanAGet()
{
    const QString id = m_demo->idOf(120);
    m_demo->changeBehindTheClientsBack(
        id, {{u"address1"_s, u"4 Lime Street"_s}, {u"dateOfBirth"_s, u"1990-09-25"_s}});
    const QJsonObject got = get(id).contact();
    QCOMPARE(got[u"address1"_s].toString(), u"4 Lime Street"_s);
    QCOMPARE(got[u"dateOfBirth"_s].toString(), u"1990-09-25"_s);
    QVERIFY(!got.contains(u"searchAfter"_s));
    const QJsonObject found = search({{u"pageLimit"_s, 1}}).list(u"contacts"_s)[0].toObject();
    QCOMPARE(found[u"id"_s].toString(), id);
    QCOMPARE(found[u"address"_s].toString(), u"4 Lime Street"_s);
    QVERIFY(!found.contains(u"address1"_s));
    QCOMPARE(found[u"dateOfBirth"_s].toInteger(), 654'220'800'000);
    QCOMPARE(found[u"contactName"_s], got[u"name"_s]);
    QCOMPARE(found[u"searchAfter"_s][1].toString(), id);
    QVERIFY(found.contains(u"dndSettings"_s));
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.searchWithoutDnd = true; });
    QVERIFY(!search({{u"pageLimit"_s, 1}})
                 .list(u"contacts"_s)[0]
                 .toObject()
                 .contains(u"dndSettings"_s));
}

void tst_DemoHighLevel::searchIsBehindWrites()
{
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.indexLag = std::chrono::minutes(5); });
    const QString first = m_demo->idOf(120);
    const QString before = m_demo->contact(first)[u"city"_s].toString();
    QCOMPARE(put(first, {{u"city"_s, u"Gotham"_s}}).status, 200);
    const Reply made = call("POST", "/contacts/",
                            {{u"locationId"_s, m_demo->location()}, {u"firstName"_s, u"Nina"_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(call("DELETE", "/contacts/" + m_demo->idOf(119).toLatin1()).status, 200);
    const auto cityAndCount = [this] {
        const Reply page = search({{u"pageLimit"_s, 500}});
        for (const QJsonValue contact : page.list(u"contacts"_s)) {
            if (contact[u"id"_s].toString() == m_demo->idOf(120))
                return std::pair(contact[u"city"_s].toString(), page.list(u"contacts"_s).size());
        }
        return std::pair(QString(), page.list(u"contacts"_s).size());
    };
    QCOMPARE(cityAndCount(), std::pair(before, qsizetype(120)));
    QCOMPARE(search({{u"pageLimit"_s, 1}}).json()[u"total"_s].toInt(), 120);
    QCOMPARE(get(first).contact()[u"city"_s].toString(), u"Gotham"_s);
    QCOMPARE(get(m_demo->idOf(119)).status, 400);
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.indexLag = {}; });
    QCOMPARE(cityAndCount(), std::pair(u"Gotham"_s, qsizetype(120)));
    setQuirks(
        [](demo::HighLevelQuirks &quirks) { quirks.indexLag = std::chrono::milliseconds(80); });
    put(first, {{u"city"_s, u"Metropolis"_s}});
    QTRY_COMPARE(cityAndCount().first, u"Metropolis"_s);
}

void tst_DemoHighLevel::anUnknownContactIsABadRequest()
{
    for (const QString &id : {u"ocQHyuzHvuMOe5N5jjXF"_s, u"nonsense"_s, m_demo->idOf(121)}) {
        QCOMPARE(get(id).status, 400);
        QVERIFY(get(id).message().contains(u"not found"_s));
        QCOMPARE(put(id, {{u"city"_s, u"Ulm"_s}}).status, 400);
        QCOMPARE(call("DELETE", "/contacts/" + id.toLatin1()).status, 400);
        QCOMPARE(
            call("POST", "/contacts/" + id.toLatin1() + "/tags", {{u"tags"_s, QJsonArray{u"a"_s}}})
                .status,
            400);
    }
}

void tst_DemoHighLevel::theLocationTellsItsFieldsTagsAndUsers()
{
    const QJsonObject location =
        call("GET", inLocation("/locations/")).json()[u"location"_s].toObject();
    QCOMPARE(location[u"id"_s].toString(), m_demo->location());
    QCOMPARE(location[u"settings"_s][u"allowDuplicateContact"_s].toBool(true), false);
    const QJsonArray fields = call("GET", inLocation("/locations/") + "/customFields?model=contact")
                                  .list(u"customFields"_s);
    QSet<QString> kinds;
    for (const QJsonValue field : fields)
        kinds.insert(field[u"dataType"_s].toString());
    QCOMPARE(kinds.size(), 14);
    QVERIFY(!call("GET", inLocation("/locations/") + "/tags").list(u"tags"_s).isEmpty());

    const QByteArray company = location[u"companyId"_s].toString().toLatin1();
    const QByteArray users = inLocation("/users/search?locationId=");
    QCOMPARE(call("GET", users).status, 422);
    QCOMPARE(call("GET", users + "&companyId=other").status, 403);
    const Reply some = call("GET", users + "&companyId=" + company + "&skip=20&limit=10");
    QCOMPARE(some.list(u"users"_s).size(), 2);
    QCOMPARE(some.json()[u"count"_s].toInt(), 22);
    QCOMPARE(call("GET", inLocation("/users/?locationId=")).list(u"users"_s).size(), 22);
    QVERIFY(!m_demo->agencyUserIds().isEmpty());
    int ofAgency = 0;
    for (qint64 number = 1; number <= 120; ++number) {
        const QString owner = m_demo->contact(m_demo->idOf(number))[u"assignedTo"_s].toString();
        ofAgency += m_demo->agencyUserIds().contains(owner) ? 1 : 0;
    }
    QVERIFY(ofAgency > 0);
}

void tst_DemoHighLevel::theSocialSecurityNumberIsShownWhenOrdered()
{
    const QString id = m_demo->idOf(5);
    QVERIFY(!get(id).contact().contains(u"ssn"_s));
    setQuirks([](demo::HighLevelQuirks &quirks) { quirks.showsSsn = true; });
    QVERIFY(get(id).contact().contains(u"ssn"_s));
    QVERIFY(!search({{u"pageLimit"_s, 100}}).body.contains("ssn"));
}

void tst_DemoHighLevel::theHundredAndFirstRequestIsTooMany()
{
    setQuirks([](demo::HighLevelQuirks &quirks) {
        quirks.burstWindow = std::chrono::hours(1);
        quirks.tellsRetryAfter = true;
    });
    const Reply first = get(m_demo->idOf(1));
    QCOMPARE(first.header("X-RateLimit-Max"), "100"_ba);
    QCOMPARE(first.header("X-RateLimit-Remaining"), "99"_ba);
    QCOMPARE(first.header("X-RateLimit-Interval-Milliseconds"), "3600000"_ba);
    QCOMPARE(first.header("X-RateLimit-Limit-Daily"), "200000"_ba);
    QCOMPARE(first.header("X-RateLimit-Daily-Remaining"), "199999"_ba);
    for (int i = 0; i < 99; ++i)
        QCOMPARE(get(m_demo->idOf(1)).status, 200);
    const Reply refused = get(m_demo->idOf(1));
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.header("X-RateLimit-Remaining"), "0"_ba);
    QCOMPARE(refused.header("Retry-After"), "1"_ba);
    QCOMPARE(m_demo->refusals(), 1);
    setQuirks(
        [](demo::HighLevelQuirks &quirks) { quirks.burstWindow = std::chrono::milliseconds(1); });
    QTRY_COMPARE(get(m_demo->idOf(1)).status, 200);
}

void tst_DemoHighLevel::anotherPersonChangesMakesAndDeletes()
{
    const QString id = m_demo->idOf(2);
    const QJsonValue before = m_demo->contact(id)[u"dateUpdated"_s];
    QVERIFY(m_demo->changeBehindTheClientsBack(
        id, {{u"city"_s, u"Ulm"_s}, {u"email"_s, QJsonValue()}}));
    QCOMPARE(get(id).contact()[u"city"_s].toString(), u"Ulm"_s);
    QVERIFY(!get(id).contact().contains(u"email"_s));
    QVERIFY(get(id).contact()[u"dateUpdated"_s] != before);
    QVERIFY(m_demo->deleteBehindTheClientsBack(id));
    QVERIFY(!m_demo->deleteBehindTheClientsBack(id));
    QVERIFY(!m_demo->changeBehindTheClientsBack(id, {}));
    QCOMPARE(get(id).status, 400);
    const QString made = m_demo->createBehindTheClientsBack({{u"lastName"_s, u"Reed"_s}});
    QCOMPARE(get(made).contact()[u"name"_s].toString(), u"Reed"_s);
    setQuirks([](demo::HighLevelQuirks &quirks) {
        quirks.renamedKeys = {{u"lastName"_s, u"surname"_s}};
    });
    QCOMPARE(get(made).contact()[u"surname"_s].toString(), u"Reed"_s);
}

void tst_DemoHighLevel::thePeopleAreTheSameEachTime()
{
    const DemoHighLevel again({.contacts = 120});
    const DemoHighLevel other({.contacts = 120, .seed = 2});
    QVERIFY(again.token() != m_demo->token());
    QCOMPARE(again.location(), m_demo->location());
    QVERIFY(other.location() != m_demo->location());
    QVERIFY(other.idOf(1) != m_demo->idOf(1));
    for (qint64 number = 1; number <= 120; ++number) {
        QCOMPARE(again.idOf(number), m_demo->idOf(number));
        QCOMPARE(again.contact(again.idOf(number)), m_demo->contact(m_demo->idOf(number)));
        QVERIFY(!m_demo->contact(m_demo->idOf(number)).isEmpty());
    }
}

void tst_DemoHighLevel::aHundredThousandContactsStartAtOnce()
{
    DemoHighLevel large({.contacts = 100'000});
    QVERIFY(large.start());
    ServiceCaller caller(large);
    caller.setHeader("Authorization", "Bearer " + large.token());
    caller.setHeader("Version", "2021-07-28");
    const QJsonArray after{demo::HighLevelPeople::addedMs(12'001), large.idOf(12'001)};
    const Reply deep = caller.call("POST", "/contacts/search",
                                   QJsonObject{{u"locationId"_s, large.location()},
                                               {u"pageLimit"_s, 500},
                                               {u"searchAfter"_s, after}});
    QCOMPARE(deep.list(u"contacts"_s).size(), 500);
    QCOMPARE(deep.list(u"contacts"_s)[0][u"id"_s].toString(), large.idOf(12'000));
    QCOMPARE(deep.json()[u"total"_s].toInt(), 100'000);
}

QTEST_GUILESS_MAIN(tst_DemoHighLevel)
#include "tst_demohighlevel.moc"
