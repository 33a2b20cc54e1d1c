// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/plainaccount.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;
using namespace patchbook::test;

/** How an account keeps within what its service allows, and what it tells of it. */
class AccountPaceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlainAccount> m_account;

    static RawAnswer rated(int status, const QList<QByteArray> &rates)
    {
        return RawAnswer::reply(status, R"({"id":"7","total":1})",
                                QList<QByteArray>{"Content-Type: application/json"} + rates);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_account = std::make_unique<PlainAccount>();
    }
    void cleanup() { m_account.reset(); }

    void listsWaitForTheirTurn();
    void aSaveHasRoomWhileAListIsRead();
    void aWriteWithoutRoomIsToldWhenToCome();
    void aListThatIsAskedForByPostIsRepeatedLikeAnyRead();
    void aPauseWithoutATimeIsTheServicesWindow_data();
    void aPauseWithoutATimeIsTheServicesWindow();
    void whatOthersUsedUpIsWaitedFor();
    void whatIsLeftIsTold();
    void withoutALimitNothingIsTold();
};

void AccountPaceTest::listsWaitForTheirTurn()
{
    m_account->limit = Pace{10, 10s, 4};
    m_account->clock.setJumping(false);
    m_account->connectTo({thing()});
    QList<QFuture<ServiceResult<ContactPage>>> pages;
    for (int i = 0; i < 15; ++i)
        pages.append(m_account->contacts->page({}));
    QTRY_COMPARE(m_account->server->requestCount(), 6);
    QCOMPARE(m_account->clock.waiting(), 9);
    m_account->clock.advance(10s);
    QCOMPARE(m_account->clock.waiting(), 9); // both ends of the window count
    m_account->clock.advance(1ms);
    QTRY_COMPARE(m_account->server->requestCount(), 12);
    m_account->clock.advance(10'001ms);
    QTRY_COMPARE(m_account->server->requestCount(), 15);
    for (const auto &page : pages)
        QVERIFY(await(page)->ok());
}

void AccountPaceTest::aSaveHasRoomWhileAListIsRead()
{
    m_account->limit = Pace{14, 10s, 8};
    m_account->clock.setJumping(false);
    m_account->connectTo({thing()});
    for (int i = 0; i < 15; ++i)
        m_account->contacts->page({});
    QTRY_COMPARE(m_account->server->requestCount(), 6);
    for (int save = 0; save < 2; ++save) {
        const auto look = await(m_account->contacts->read(u"7"_s));
        QVERIFY(look && look->ok());
        const auto saved = await(m_account->save(EditKind::Change, {u"name"_s}));
        QVERIFY(saved && saved->ok());
    }
    QCOMPARE(m_account->server->requestCount(), 10);
}

void AccountPaceTest::aWriteWithoutRoomIsToldWhenToCome()
{
    m_account->limit = Pace{3, 10s, 0};
    m_account->clock.setJumping(false);
    m_account->connectTo({thing()});
    for (int i = 0; i < 3; ++i)
        QVERIFY(await(m_account->save(EditKind::Change, {u"name"_s}))->ok());
    m_account->clock.advance(4s);
    const auto early = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(early && !early->ok());
    QCOMPARE(early->error().kind, ErrorKind::RateLimited);
    QCOMPARE(early->error().delivery, Delivery::NotSent);
    QCOMPARE(early->error().retryAfter, std::optional(7s)); // 6.001 s
    QCOMPARE(m_account->server->requestCount(), 3);
    m_account->clock.advance(7s);
    QVERIFY(await(m_account->save(EditKind::Change, {u"name"_s}))->ok());
}

void AccountPaceTest::aListThatIsAskedForByPostIsRepeatedLikeAnyRead()
{
    m_account->connectTo({RawAnswer::reply(500, "{}"), RawAnswer::reset(), thing()});
    const auto page = await(m_account->contacts->page({}));
    QVERIFY(page && page->ok());
    QCOMPARE(m_account->log(), QByteArrayList(3, "POST /things/search"));
}

void AccountPaceTest::aPauseWithoutATimeIsTheServicesWindow_data()
{
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::addColumn<bool>("limited");
    QTest::addColumn<int>("seconds"); // 0: nobody knows
    const QByteArray window = "X-RateLimit-Interval-Milliseconds: 4000";
    QTest::newRow("nothing told") << QList<QByteArray>{} << true << 10;
    QTest::newRow("a window told") << QList<QByteArray>{window} << true << 4;
    QTest::newRow("a time told") << QList<QByteArray>{window, "Retry-After: 25"} << true << 25;
    QTest::newRow("the day is used up")
        << QList<QByteArray>{window, "X-RateLimit-Daily-Remaining: 0"} << true << 600;
    QTest::newRow("a service without a limit") << QList<QByteArray>{} << false << 0;
}

void AccountPaceTest::aPauseWithoutATimeIsTheServicesWindow()
{
    QFETCH(QList<QByteArray>, headers);
    QFETCH(bool, limited);
    QFETCH(int, seconds);
    if (limited)
        m_account->limit = Pace{80, 10s, 8};
    m_account->clock.setJumping(false);
    m_account->connectTo({rated(429, headers), thing()});
    const auto refused = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(refused && !refused->ok());
    const std::chrono::seconds told = refused->error().retryAfter.value_or(0s);
    QCOMPARE(int(told.count()), seconds);
    const auto held = await(m_account->save(EditKind::Change, {u"name"_s}));
    QVERIFY(held && !held->ok());
    QCOMPARE(held->error().delivery, Delivery::NotSent);
    m_account->clock.advance(std::max(told, 1s));
    QVERIFY(await(m_account->save(EditKind::Change, {u"name"_s}))->ok());
}

void AccountPaceTest::whatOthersUsedUpIsWaitedFor()
{
    m_account->limit = Pace{80, 10s, 8};
    m_account->clock.setJumping(false);
    m_account->connectTo(
        {rated(200, {"X-RateLimit-Remaining: 0", "X-RateLimit-Interval-Milliseconds: 10000"}),
         thing()});
    QVERIFY(await(m_account->contacts->read(u"7"_s))->ok());
    const auto page = m_account->contacts->page({});
    QTRY_COMPARE(m_account->clock.waiting(), 1);
    QCOMPARE(m_account->server->requestCount(), 1);
    m_account->clock.advance(10s);
    QVERIFY(await(page)->ok());
}

void AccountPaceTest::whatIsLeftIsTold()
{
    m_account->limit = Pace{80, 10s, 8};
    m_account->clock.setJumping(false);
    m_account->connectTo(
        {rated(200, {"X-RateLimit-Limit-Daily: 200000", "X-RateLimit-Daily-Remaining: 199321",
                     "X-RateLimit-Max: 50"})});
    std::optional<Allowance> allowance = m_account->contacts->allowance();
    QVERIFY(allowance);
    QCOMPARE(allowance->used, 0);
    QCOMPARE(allowance->most, 80);
    QCOMPARE(allowance->window, 10'000ms);
    QCOMPARE(allowance->leftToday, -1);
    QVERIFY(await(m_account->contacts->read(u"7"_s))->ok());
    allowance = m_account->contacts->allowance();
    QCOMPARE(allowance->used, 1);
    QCOMPARE(allowance->most, 40);
    QCOMPARE(allowance->leftToday, 199'321);
    m_account->clock.advance(11s);
    QCOMPARE(m_account->contacts->allowance()->used, 0);
}

void AccountPaceTest::withoutALimitNothingIsTold()
{
    m_account->connectTo({thing()});
    QVERIFY(await(m_account->contacts->read(u"7"_s))->ok());
    QVERIFY(!m_account->contacts->allowance());
}

QTEST_GUILESS_MAIN(AccountPaceTest)
#include "tst_accountpace.moc"
