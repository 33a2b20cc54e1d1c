// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a list still takes: from what really came, and told so that it can be believed.
#include "models/book/walkpace.h"

#include <QTest>

#include <functional>

using namespace patchbook;
using namespace std::chrono_literals;

namespace {

/** A list that comes in pages at times of a virtual clock, and what was said of it each second. */
struct PacedWalk
{
    WalkPace pace;
    qint64 now = 5'000;
    int here = 0;
    int expected = 100'000;
    int pageSize = 100;
    QList<std::optional<std::chrono::seconds>> said;

    /** A page comes after each of these pauses, until all are here or the time is over. */
    void run(std::chrono::milliseconds time, const std::function<int(int page)> &pause)
    {
        const qint64 until = now + time.count();
        int page = 0;
        qint64 nextPage = now + pause(page);
        while (now < until && here < expected) {
            now += 50;
            while (nextPage <= now && here < expected) {
                here = std::min(expected, here + pageSize);
                pace.note(now, here);
                nextPage += pause(++page);
            }
            if (now % 1'000 == 0)
                said << pace.left(now, expected);
        }
    }
    std::optional<std::chrono::seconds> left() { return pace.left(now, expected); }
};

int steadily(int)
{
    return 100;
}

/** A hundred pages in two seconds, and none until ten are over. */
int inBursts(int page)
{
    return page > 0 && page % 100 == 0 ? 8'020 : 20;
}

} // namespace

class tst_WalkPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidBeforeThereIsSomethingToSay()
    {
        PacedWalk walk;
        QVERIFY(!walk.left());
        walk.run(2s, steadily);
        QCOMPARE(walk.here, 2'000);
        QVERIFY(!walk.left());
        walk.run(3s, steadily);
        QVERIFY(walk.left());
        QVERIFY(*walk.left() > 80s && *walk.left() < 110s);
    }

    void fewPagesTellNothingHoweverLongTheyTook()
    {
        PacedWalk walk;
        walk.run(15s, [](int) { return 5'000; });
        QCOMPARE(walk.here, 300);
        QVERIFY(!walk.left());
        walk.run(11s, [](int) { return 5'000; });
        QVERIFY(walk.left());
    }

    void aListOfUnknownLengthHasNoTimeLeft()
    {
        PacedWalk walk;
        walk.run(20s, steadily);
        QVERIFY(walk.left());
        QVERIFY(!walk.pace.left(walk.now, -1));
        QVERIFY(walk.pace.perSecond(walk.now) > 900);
    }

    void aMatterOfSecondsIsNotTalkedAbout()
    {
        PacedWalk walk;
        walk.expected = 10'000;
        walk.run(1h, steadily);
        QCOMPARE(walk.here, 10'000);
        QVERIFY(std::ranges::none_of(walk.said, [](const auto &left) { return left.has_value(); }));
    }

    void theTimeCountsDownEvenlyToTheEnd()
    {
        PacedWalk walk;
        walk.run(1h, steadily);
        QCOMPARE(walk.here, 100'000);
        std::optional<std::chrono::seconds> before;
        for (const auto &left : std::as_const(walk.said)) {
            if (before)
                QVERIFY(left && *left <= *before && *before - *left <= 2s);
            before = left;
        }
        QVERIFY(before && *before <= 1s);
    }

    void whatTheServiceAllowsIsThePaceFromTheFirstWordOn()
    {
        PacedWalk walk;
        walk.pace.setMost(100 * 100 / 10.0);
        walk.run(1h, inBursts);
        QCOMPARE(walk.here, 100'000);
        std::optional<qint64> before;
        for (qsizetype second = 0; second < walk.said.size(); ++second) {
            const auto &left = walk.said.at(second);
            if (!left)
                continue;
            const double truth = double(walk.said.size() - second);
            QVERIFY2(std::abs(double(left->count()) - truth) <= qMax(12.0, truth * 0.3),
                     qPrintable(QString::number(second)));
            // As it is told, it only ever gets less.
            const qint64 minutes = left->count() < 45 ? 0 : (left->count() + 30) / 60;
            QVERIFY(!before || minutes <= *before);
            before = minutes;
        }
        QVERIFY(before);
    }

    void withoutALimitToldThePaceSettlesOnWhatComesInBursts()
    {
        PacedWalk walk;
        walk.run(40s, inBursts);
        QVERIFY(walk.left());
        QVERIFY(*walk.left() > 45s && *walk.left() < 85s); // 60 s is the truth
    }

    void aListThatStandsStillTakesLongerAndAtLastNobodyKnows()
    {
        PacedWalk walk;
        walk.run(30s, steadily);
        const auto before = walk.left();
        walk.now += 30'000;
        QVERIFY(*walk.left() > *before);
        walk.now += 40'000;
        QVERIFY(!walk.left());
    }

    void aPaceThatChangesIsFollowedWithinAMinute()
    {
        PacedWalk walk;
        walk.run(30s, steadily);
        walk.run(61s, [](int) { return 1'000; });
        const int rest = walk.expected - walk.here;
        const double truth = rest / 100.0;
        QVERIFY(std::abs(double(walk.left()->count()) - truth) < truth * 0.3);
    }

    void aNewWalkKnowsNothingOfTheOneBefore()
    {
        PacedWalk walk;
        walk.run(30s, steadily);
        QVERIFY(walk.left());
        walk.pace.begin();
        QVERIFY(!walk.left());
        walk.here = 0;
        walk.run(2s, steadily);
        QVERIFY(!walk.left());
    }

    void whatItRemembersStaysSmallHoweverManyPagesCome()
    {
        PacedWalk walk;
        walk.expected = 10'000'000;
        walk.run(5min, [](int) { return 1; });
        const double pace = walk.pace.perSecond(walk.now);
        QVERIFY(pace > 99'000 && pace < 101'000);
    }
};

QTEST_GUILESS_MAIN(tst_WalkPace)
#include "tst_walkpace.moc"
