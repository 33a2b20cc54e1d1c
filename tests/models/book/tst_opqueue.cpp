// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/opqueue.h"
#include "models/book/sendingrules.h"

#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const SentAt noon{1'000'000, 1'000'000, {}};

Op waiting(qint64 id, const QString &record, const QString &account = u"a"_s)
{
    Op op;
    op.id = id;
    op.account = account;
    op.draft = record;
    return op;
}

} // namespace

class tst_OpQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldestGoesFirstWhateverCameFirst()
    {
        OpQueue queue;
        queue.put(waiting(7, u"y"_s));
        queue.put(waiting(3, u"x"_s));
        QCOMPARE(queue.next(u"a"_s, noon), 3);
        queue.setRunning(3, true);
        QCOMPARE(queue.next(u"a"_s, noon), 7);
    }

    void twoOfOneRecordGoOneAfterTheOtherAndOthersPassThem()
    {
        OpQueue queue;
        queue.put(waiting(1, u"x"_s));
        queue.put(waiting(2, u"x"_s));
        queue.put(waiting(3, u"y"_s));
        queue.setRunning(1, true);
        QCOMPARE(queue.next(u"a"_s, noon), 3);
        queue.remove(1);
        QCOMPARE(queue.next(u"a"_s, noon), 2);
    }

    void anOlderOneThatMayNotStartYetHoldsUpItsRecordAlone()
    {
        OpQueue queue;
        Op late = waiting(1, u"x"_s);
        late.notBeforeMs = noon.wallMs + 1;
        queue.put(late);
        queue.put(waiting(2, u"x"_s));
        queue.put(waiting(3, u"y"_s));
        Op held = waiting(4, u"z"_s);
        held.heldUntilMs = 5;
        queue.put(held);
        QCOMPARE(queue.next(u"a"_s, noon), 3);
        queue.remove(3);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
    }

    void anAccountTakesAFewAtATimeAndNoneWhenPaused()
    {
        OpQueue queue;
        for (qint64 id = 1; id <= 10; ++id)
            queue.put(waiting(id, QString::number(id)));
        queue.put(waiting(11, u"1"_s, u"b"_s));
        for (int i = 0; i < operationsPerAccount; ++i)
            queue.setRunning(queue.next(u"a"_s, noon).value(), true);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        QCOMPARE(queue.next(u"b"_s, noon), 11);
        queue.setRunning(2, false);
        queue.setPaused(u"a"_s, true);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        queue.setPaused(u"a"_s, false);
        QCOMPARE(queue.next(u"a"_s, noon), 2);
    }

    void aServiceThatIsAwayIsTriedByOneAtATimeAndLessAndLessOften()
    {
        OpQueue queue;
        queue.put(waiting(1, u"x"_s));
        queue.put(waiting(2, u"y"_s));
        QCOMPARE(queue.slowDown(u"a"_s, noon, 0ms), 1s);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        const SentAt later{0, noon.monotonicMs + 1000, {}}; // somebody set the wall clock
        QCOMPARE(queue.next(u"a"_s, later), 1);
        queue.setRunning(1, true);
        QCOMPARE(queue.next(u"a"_s, later), std::nullopt);
        QCOMPARE(queue.slowDown(u"a"_s, later, 0ms), 2s);
        QCOMPARE(queue.slowDown(u"a"_s, later, 90s), 90s);
        queue.speedUp(u"a"_s);
        QCOMPARE(queue.next(u"a"_s, later), 2);
    }

    void aContactThatWasCreatedMovesToTheLineOfItsNewId()
    {
        OpQueue queue;
        queue.put(waiting(1, u"new:1"_s));
        queue.put(waiting(2, u"7"_s));
        Op named = waiting(1, u"7"_s);
        queue.put(named);
        QCOMPARE(queue.ofRecord({u"a"_s, Collection::Contacts, u"7"_s}), (QList<qint64>{1, 2}));
        QVERIFY(queue.ofRecord({u"a"_s, Collection::Contacts, u"new:1"_s}).isEmpty());
    }

    void whatIsForgottenLeavesNothingBehind()
    {
        OpQueue queue;
        queue.put(waiting(1, u"x"_s));
        queue.setRunning(1, true);
        queue.setPaused(u"a"_s, true);
        queue.forget(u"a"_s);
        QCOMPARE(queue.size(), 0);
        QVERIFY(!queue.isPaused(u"a"_s));
        queue.put(waiting(2, u"x"_s));
        QCOMPARE(queue.next(u"a"_s, noon), 2);
    }

    void onlyPendingOperationsStart()
    {
        OpQueue queue;
        for (const OpState state : {OpState::Sending, OpState::Ambiguous, OpState::Blocked}) {
            Op op = waiting(qint64(state) + 1, QString::number(int(state)));
            op.state = state;
            queue.put(op);
        }
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
    }

    void singleEditsGoBeforeThoseOfARunAndHavePlacesOfTheirOwn()
    {
        OpQueue queue;
        for (qint64 id = 1; id <= 6; ++id) {
            Op op = waiting(id, QString::number(id));
            op.job = 9;
            queue.put(op);
        }
        for (int i = 0; i < operationsPerAccount; ++i)
            queue.setRunning(queue.next(u"a"_s, noon).value(), true);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        for (qint64 id = 11; id <= 14; ++id)
            queue.put(waiting(id, QString::number(id)));
        for (qint64 id = 11; id <= 13; ++id) {
            QCOMPARE(queue.next(u"a"_s, noon), id);
            queue.setRunning(id, true);
        }
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        queue.remove(1);
        QCOMPARE(queue.next(u"a"_s, noon), 4); // the place of a run is no place for a single edit
        queue.remove(11);
        QCOMPARE(queue.next(u"a"_s, noon), 14);
        QCOMPARE(queue.singleEdits(), 3);
        QCOMPARE(queue.ofJob(9).size(), 5);
    }

    void aLaneThatFailedLetsOneThroughOfBothTogether()
    {
        OpQueue queue;
        Op ofRun = waiting(1, u"x"_s);
        ofRun.job = 9;
        queue.put(ofRun);
        queue.put(waiting(2, u"y"_s));
        queue.slowDown(u"a"_s, noon, 0ms);
        SentAt later = noon;
        later.monotonicMs += 3'600'000;
        QCOMPARE(queue.next(u"a"_s, later), 2);
        queue.setRunning(2, true);
        QCOMPARE(queue.next(u"a"_s, later), std::nullopt);
        queue.remove(2);
        QCOMPARE(queue.next(u"a"_s, later), 1);
    }

    void inTheLineOfARecordTheSingleEditIsFirstUnlessTheRunsIsUnderWay()
    {
        OpQueue queue;
        Op ofRun = waiting(1, u"x"_s);
        ofRun.job = 9;
        queue.put(ofRun);
        queue.put(waiting(2, u"x"_s));
        QVERIFY(!queue.isNext(1));
        QCOMPARE(queue.next(u"a"_s, noon), 2);
        queue.setRunning(2, true);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        queue.setRunning(2, false);
        queue.setRunning(1, true);
        QCOMPARE(queue.next(u"a"_s, noon), std::nullopt);
        queue.remove(1);
        QCOMPARE(queue.next(u"a"_s, noon), 2);
    }
};

QTEST_APPLESS_MAIN(tst_OpQueue)
#include "tst_opqueue.moc"
