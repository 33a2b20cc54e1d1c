// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a run spreads itself under what a service allows, and how fast it says it is.
#include "models/bulk/runpace.h"
#include "models/bulk/runspeed.h"

#include <QTest>

#include <deque>

using namespace patchbook;
using namespace std::chrono_literals;

namespace {

Allowance hundredInTenSeconds(int used = 0)
{
    return {.used = used, .most = 100, .window = 10s};
}

/** A service whose every request takes this long, and a run that is fed as the pace says. */
struct PacedRun
{
    static constexpr qint64 lookMs = 150;
    static constexpr qint64 writeMs = 150;
    RunPace pace;
    std::deque<qint64> sent;
    std::deque<qint64> looking; // ends of looks
    int begun = 0;
    int mostInAWindow = 0;

    int used(qint64 now)
    {
        while (!sent.empty() && sent.front() < now - 10'000)
            sent.pop_front();
        return int(sent.size());
    }
    void run(qint64 from, qint64 to, int lateBy = 0)
    {
        qint64 next = from;
        for (qint64 now = from; now < to; ++now) {
            while (!looking.empty() && looking.front() <= now) {
                sent.push_back(now); // its write
                looking.pop_front();
            }
            mostInAWindow = std::max(mostInAWindow, used(now));
            if (now < next)
                continue;
            const Allowance allowance = hundredInTenSeconds(used(now));
            const auto wait = pace.waitFrom(now, allowance, int(looking.size()));
            if (wait.count() > 0) {
                next = now + wait.count() + lateBy;
                continue;
            }
            pace.noteBegun(now, allowance);
            sent.push_back(now); // its look
            looking.push_back(now + lookMs);
            ++begun;
        }
    }
};

} // namespace

class tst_RunPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALimitNothingWaits()
    {
        RunPace pace;
        pace.noteBegun(1000);
        QCOMPARE(pace.waitFrom(1000, std::nullopt, 50), 0ms);
    }

    void contactsAreSpreadEvenlyOverNineTenths()
    {
        RunPace pace;
        const Allowance allowance = hundredInTenSeconds();
        QCOMPARE(pace.waitFrom(5000, allowance, 0), 0ms);
        pace.noteBegun(5000, allowance);
        const auto wait = pace.waitFrom(5000, allowance, 1);
        QVERIFY(wait >= 222ms && wait <= 223ms); // 45 contacts of two requests in ten seconds
        QCOMPARE(pace.waitFrom(5000, allowance, 1), wait); // asking changes nothing
        QCOMPARE(pace.waitFrom(5000 + wait.count(), allowance, 1), 0ms);
    }

    void aContactOfOneRequestTakesHalfThePlace()
    {
        RunPace pace;
        pace.noteBegun(5000, hundredInTenSeconds(), 1);
        const auto wait = pace.waitFrom(5000, hundredInTenSeconds(), 0, 1);
        QVERIFY(wait >= 111ms && wait <= 112ms);
    }

    void whatOthersUsedUpIsLeftAlone_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("underWay");
        QTest::addColumn<bool>("waits");
        QTest::newRow("room for one") << 88 << 0 << false;
        QTest::newRow("not for one more request") << 89 << 0 << true;
        QTest::newRow("what is begun still writes") << 87 << 2 << true;
        QTest::newRow("and fits") << 86 << 2 << false;
    }
    void whatOthersUsedUpIsLeftAlone()
    {
        QFETCH(int, used);
        QFETCH(int, underWay);
        const RunPace pace;
        QTEST(pace.waitFrom(5000, hundredInTenSeconds(used), underWay).count() > 0, "waits");
    }

    void nineTenthsAreUsedAndNeverMore_data()
    {
        QTest::addColumn<int>("lateBy");
        QTest::newRow("timers on time") << 0;
        QTest::newRow("timers that are late") << 15;
    }
    void nineTenthsAreUsedAndNeverMore()
    {
        QFETCH(int, lateBy);
        PacedRun run;
        run.run(0, 100'000, lateBy);
        QVERIFY2(run.mostInAWindow <= 90, qPrintable(QString::number(run.mostInAWindow)));
        // Of the 900 requests that a run may make in this time.
        QVERIFY2(run.begun * 2 >= 860, qPrintable(QString::number(run.begun)));
    }

    void whatWasNotUsedDoesNotComeInABurst()
    {
        PacedRun run;
        run.run(0, 5'000);
        const int before = run.begun;
        run.run(60'000, 61'000); // as after a pause
        QVERIFY(run.begun - before <= 7);
    }

    void aServiceThatTakesLessThanOneContactNeedsIsNotWaitedForForever()
    {
        const RunPace pace;
        const Allowance one{.used = 0, .most = 1, .window = 10s};
        QCOMPARE(pace.waitFrom(5000, one, 0), 0ms);
        const Allowance full{.used = 1, .most = 1, .window = 10s};
        QVERIFY(pace.waitFrom(5000, full, 0) > 0ms);
    }

    void nearTheEndOfTheServicesDayOneGoesNowAndThen()
    {
        RunPace pace;
        const Allowance last{.leftToday = 50};
        QCOMPARE(pace.waitFrom(5000, last, 0), 0ms);
        pace.noteBegun(5000, last);
        QCOMPARE(pace.waitFrom(5000, last, 0), 10min);
        QCOMPARE(pace.waitFrom(605'000, last, 0), 0ms);
        QCOMPARE(pace.waitFrom(5000, Allowance{.leftToday = 5000}, 0), 0ms); // the next day
    }

    void theSpeedIsThatOfTheTimeAtWork()
    {
        RunSpeed speed;
        speed.setWorking(true, 0);
        QCOMPARE(speed.perMinute(10'000), 0.0);
        for (int i = 1; i <= 30; ++i)
            speed.noteEnd(i * 1'000);
        QCOMPARE(speed.perMinute(30'000), 60.0);
        speed.setWorking(false, 30'000);
        QCOMPARE(speed.perMinute(900'000), 60.0); // it stood still
        speed.setWorking(true, 900'000);
        QCOMPARE(speed.perMinute(900'000), 60.0);
        QCOMPARE(speed.perMinute(930'000), 30.0); // at work, and nothing came of it
    }

    void onlyTheLastMinutesCount()
    {
        RunSpeed speed;
        speed.setWorking(true, 0);
        for (int i = 1; i <= 600; ++i)
            speed.noteEnd(i * 1'000);
        for (int i = 601; i <= 720; i += 2)
            speed.noteEnd(i * 1'000);
        QVERIFY(qAbs(speed.perMinute(720'000) - 30) < 1);
    }
};

QTEST_APPLESS_MAIN(tst_RunPace)
#include "tst_runpace.moc"
