// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/runestimate.h"

#include <QTest>

using namespace patchbook;
using namespace std::chrono_literals;

using Basis = RunEstimate::Basis;

class TestRunEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALimitOrATripNothingIsSaid()
    {
        const RunEstimate estimate = estimated(10, 1, {}, {});
        QCOMPARE(estimate.basis, Basis::Unknown);
        QCOMPARE(estimate.time, 0ms);
        QCOMPARE(estimate.requests, 20);
        QVERIFY(estimate.passesToday);
    }

    void aLimitTellsTheTimeAndLeavesTheUserHisPart()
    {
        const Allowance allowance{.most = 100, .window = 10s};
        const RunEstimate estimate = estimated(900, 1, allowance, 10ms);
        QCOMPARE(estimate.basis, Basis::Allowance);
        // 1,800 requests, 90 of the 100 in 10 s: that many are spent at once, the rest follows.
        QVERIFY(estimate.time >= 190s && estimate.time <= 200s);
    }

    void aSlowWayCountsWhereItIsSlowerThanTheLimit()
    {
        const Allowance allowance{.most = 100, .window = 10s};
        const RunEstimate estimate = estimated(900, 1, allowance, 2s);
        QCOMPARE(estimate.basis, Basis::RoundTrip);
        QCOMPARE(estimate.time, 1800 * 2s / 3);
        QCOMPARE(estimated(900, 1, {}, 2s).time, estimate.time);
    }

    void aContactOfSeveralRequestsTakesLonger()
    {
        QCOMPARE(estimated(3, 1.5, {}, {}).requests, 8);
        QVERIFY(estimated(90, 2, {}, 100ms).time > estimated(90, 1, {}, 100ms).time);
    }

    void theLimitOfTheDayIsTold()
    {
        Allowance allowance{.most = 100, .window = 10s, .leftToday = 1800};
        QVERIFY(estimated(900, 1, allowance, {}).passesToday);
        allowance.leftToday = 1799;
        QVERIFY(!estimated(900, 1, allowance, {}).passesToday);
        allowance.leftToday = -1;
        QVERIFY(estimated(900, 1, allowance, {}).passesToday);
    }

    void nothingToDoTakesNoTime()
    {
        const RunEstimate estimate = estimated(0, 1, Allowance{.most = 100, .window = 10s}, 1s);
        QCOMPARE(estimate.time, 0ms);
        QCOMPARE(estimate.requests, 0);
    }
};

QTEST_APPLESS_MAIN(TestRunEstimate)
#include "tst_runestimate.moc"
