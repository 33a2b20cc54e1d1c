// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/systemclock.h"

#include <QTest>

#include <memory>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class tst_SystemClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeGoesOnWithinOneBoot();
    void wakesOnceAndInOrder();
    void nobodyIsWokenWhoIsGone();
    void nobodyIsWokenBeforeTheTime();
};

void tst_SystemClock::timeGoesOnWithinOneBoot()
{
    SystemClock clock;
    const SentAt before = clock.now();
    QVERIFY(!before.boot.isEmpty());
    QCOMPARE(before.boot, SystemClock().now().boot);
    QTRY_COMPARE_GT(clock.now().monotonicMs, before.monotonicMs);
    QCOMPARE_GE(clock.now().wallMs, before.wallMs);
}

void tst_SystemClock::wakesOnceAndInOrder()
{
    SystemClock clock;
    QStringList woken;
    clock.after(60ms, this, [&] { woken.append(u"late"_s); });
    clock.after(-5s, this, [&] { woken.append(u"soon"_s); });
    clock.after(24h * 400, this, [&] { woken.append(u"next year"_s); });
    QVERIFY(woken.isEmpty());
    QTRY_COMPARE(woken, (QStringList{u"soon"_s, u"late"_s}));
}

void tst_SystemClock::nobodyIsWokenWhoIsGone()
{
    SystemClock clock;
    auto context = std::make_unique<QObject>();
    bool gone = false;
    bool later = false;
    clock.after(1ms, context.get(), [&] { gone = true; });
    clock.after(30ms, this, [&] { later = true; });
    context.reset();
    QTRY_VERIFY(later);
    QVERIFY(!gone);
}

// Qt's coarse timers, its default for waits this long, may end a twentieth too early.
void tst_SystemClock::nobodyIsWokenBeforeTheTime()
{
    SystemClock clock;
    const qint64 start = clock.now().monotonicMs;
    QList<qint64> tooEarly;
    int woken = 0;
    for (qint64 wait = 2'001; wait < 2'400; wait += 7) {
        clock.after(std::chrono::milliseconds(wait), this, [&, wait] {
            ++woken;
            if (clock.now().monotonicMs - start < wait)
                tooEarly << wait;
        });
    }
    QTRY_COMPARE(woken, 57);
    QCOMPARE(tooEarly, QList<qint64>());
}

QTEST_GUILESS_MAIN(tst_SystemClock)
#include "tst_systemclock.moc"
