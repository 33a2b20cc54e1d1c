// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/ratenews.h"
#include "app/net/requestbudget.h"

#include <QList>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;

using Share = RequestBudget::Share;

namespace {

constexpr Pace eightyInTenSeconds{80, 10s, 8};

/** The most that lie in any window, its ends included, by looking at every one that begins. */
int fullestWindow(const QList<qint64> &times, qint64 window)
{
    qsizetype fullest = 0;
    for (const qint64 start : times) {
        const auto inside = [start, window](qint64 t) {
            return t >= start && t <= start + window;
        };
        fullest = std::max(fullest, qsizetype(std::ranges::count_if(times, inside)));
    }
    return int(fullest);
}

} // namespace

class TestRequestBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void withoutAPaceThereIsAlwaysRoom();
    void aFullWindowMakesTheNextWaitUntilTheFirstHasLeft();
    void listsLeaveRoomForASave();
    void aReadLeavesRoomForTheWriteThatFollows();
    void whateverThePatternNoWindowHoldsMore_data();
    void whateverThePatternNoWindowHoldsMore();
    void whoWaitsAsToldFindsRoom();
    void aServiceThatTakesLessIsObeyed();
    void whatIsUsedIsForgottenWithItsWindow();
    void headersAreRead_data();
    void headersAreRead();
};

void TestRequestBudget::withoutAPaceThereIsAlwaysRoom()
{
    RequestBudget budget(std::nullopt);
    for (int i = 0; i < 1'000; ++i)
        budget.noteSent(0);
    QCOMPARE(budget.waitFrom(0, Share::List), 0ms);
    QCOMPARE(budget.used(0), 0);
    QVERIFY(!budget.pace());
}

void TestRequestBudget::aFullWindowMakesTheNextWaitUntilTheFirstHasLeft()
{
    RequestBudget budget(Pace{3, 10s, 0});
    for (const qint64 at : {1'000, 2'000, 2'500})
        budget.noteSent(at);
    QCOMPARE(budget.used(2'500), 3);
    QCOMPARE(budget.waitFrom(3'000, Share::Write), 8'001ms);
    QCOMPARE(budget.waitFrom(11'000, Share::Write), 1ms); // the window's ends count too
    QCOMPARE(budget.waitFrom(11'001, Share::Write), 0ms);
}

void TestRequestBudget::listsLeaveRoomForASave()
{
    RequestBudget budget(eightyInTenSeconds);
    int lists = 0;
    for (; budget.waitFrom(0, Share::List) == 0ms; ++lists)
        budget.noteSent(0);
    QCOMPARE(lists, 72);
    int reads = 0;
    for (; budget.waitFrom(0, Share::Record) == 0ms; ++reads)
        budget.noteSent(0);
    QCOMPARE(reads, 4);
    int writes = 0;
    for (; budget.waitFrom(0, Share::Write) == 0ms; ++writes)
        budget.noteSent(0);
    QCOMPARE(writes, 4);
    QCOMPARE(budget.used(0), 80);
}

void TestRequestBudget::aReadLeavesRoomForTheWriteThatFollows()
{
    RequestBudget budget(eightyInTenSeconds);
    qint64 now = 0;
    for (int save = 0; save < 500; ++save) {
        now += budget.waitFrom(now, Share::Record).count();
        budget.noteSent(now);
        now += 20;
        QCOMPARE(budget.waitFrom(now, Share::Write), 0ms);
        budget.noteSent(now);
        now += 20;
    }
}

void TestRequestBudget::whateverThePatternNoWindowHoldsMore_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("windowMs");
    QTest::addColumn<int>("longestPauseMs");
    QTest::newRow("bursts") << 80 << 10'000 << 3;
    QTest::newRow("steady") << 80 << 10'000 << 250;
    QTest::newRow("sparse") << 80 << 10'000 << 4'000;
    QTest::newRow("one at a time") << 1 << 700 << 300;
    QTest::newRow("a short window") << 7 << 50 << 20;
}

void TestRequestBudget::whateverThePatternNoWindowHoldsMore()
{
    QFETCH(const int, most);
    QFETCH(const int, windowMs);
    QFETCH(const int, longestPauseMs);
    QRandomGenerator random(quint32(most * 1'000 + longestPauseMs));
    for (int round = 0; round < 2; ++round) {
        RequestBudget budget(Pace{most, std::chrono::milliseconds(windowMs), most / 10});
        QList<qint64> sent;
        QList<qint64> lists;
        qint64 now = 0;
        for (int i = 0; i < 1'500; ++i) {
            const auto share = static_cast<Share>(random.bounded(3));
            if (random.bounded(4) == 0) // now and then somebody comes after a silence
                now += random.bounded(longestPauseMs + 1);
            if (budget.waitFrom(now, share) == 0ms) {
                budget.noteSent(now);
                sent.append(now);
                if (share == Share::List)
                    lists.append(now);
            } else if (random.bounded(3) == 0) {
                now += budget.waitFrom(now, share).count();
            }
        }
        QVERIFY(sent.size() > most);
        QVERIFY(fullestWindow(sent, windowMs) <= most);
        QVERIFY(fullestWindow(lists, windowMs) <= std::max(1, most - most / 10));
        if (longestPauseMs * 10 < windowMs)
            QCOMPARE(fullestWindow(sent, windowMs), most); // and is not half empty either
    }
}

void TestRequestBudget::whoWaitsAsToldFindsRoom()
{
    QRandomGenerator random(7);
    RequestBudget budget(Pace{10, 1s, 2});
    qint64 now = 0;
    for (int i = 0; i < 2'000; ++i) {
        now += random.bounded(150);
        const auto share = static_cast<Share>(random.bounded(3));
        const auto wait = budget.waitFrom(now, share);
        QVERIFY(wait >= 0ms && wait <= 1'001ms);
        if (wait > 0ms)
            QVERIFY(budget.waitFrom(now + wait.count() - 1, share) > 0ms); // no longer than needed
        now += wait.count();
        QCOMPARE(budget.waitFrom(now, share), 0ms);
        budget.noteSent(now);
    }
}

void TestRequestBudget::aServiceThatTakesLessIsObeyed()
{
    RequestBudget budget(eightyInTenSeconds);
    budget.noteMost(100); // what we know of it already
    QCOMPARE(budget.pace()->most, 80);
    budget.noteMost(20);
    QCOMPARE(budget.pace()->most, 16);
    for (int i = 0; i < 16; ++i)
        budget.noteSent(0);
    QCOMPARE(budget.waitFrom(0, Share::Write), 10'001ms);
    budget.noteMost(500);
    QCOMPARE(budget.pace()->most, 80);
    budget.noteMost(0);
    QCOMPARE(budget.pace()->most, 1); // a service that takes nothing would not answer
}

void TestRequestBudget::whatIsUsedIsForgottenWithItsWindow()
{
    RequestBudget budget(eightyInTenSeconds);
    for (qint64 at = 0; at < 100'000; at += 500)
        budget.noteSent(at);
    QCOMPARE(budget.used(99'500), 21);
    QCOMPARE(budget.used(109'501), 0);
}

void TestRequestBudget::headersAreRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("number");
    QTest::newRow("a number") << QByteArray("100") << 100;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("blanks around it") << QByteArray(" 42 ") << 42;
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("a fraction") << QByteArray("1.5") << -1;
    QTest::newRow("words") << QByteArray("many") << -1;
    QTest::newRow("too long") << QByteArray("99999999999999") << -1;
}

void TestRequestBudget::headersAreRead()
{
    QFETCH(const QByteArray, value);
    QFETCH(const int, number);
    const RateNews news = rateNews({200,
                                    {{"x-ratelimit-max", value},
                                     {"X-RateLimit-Remaining", value},
                                     {"X-RateLimit-Daily-Remaining", value},
                                     {"X-RateLimit-Interval-Milliseconds", value}},
                                    {}});
    QCOMPARE(news.most, number);
    QCOMPARE(news.left, number);
    QCOMPARE(news.leftToday, number);
    QCOMPARE(news.window ? int(news.window->count()) : -1, number > 0 ? number : -1);
}

QTEST_GUILESS_MAIN(TestRequestBudget)
#include "tst_requestbudget.moc"
