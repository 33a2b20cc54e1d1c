// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a run must stop, and what it tries out before all of it goes.
#include "models/bulk/runbreakers.h"
#include "models/bulk/runtrial.h"
#include "models/domain/leftout.h"
#include "tests/support/fakeservice.h"

#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

Op ended(OpState state, const QString &owner = u"new@x.example"_s)
{
    Op op;
    op.state = state;
    op.attempts = 1;
    op.edit.changes.fields.insert(u"owner"_s, {u"old@x.example"_s, owner});
    return op;
}

Op refused(int status, const QString &owner = u"new@x.example"_s, const QString &words = {})
{
    Op op = ended(OpState::Failed, owner);
    op.error = ServiceError{.kind = ErrorKind::Invalid,
                            .delivery = Delivery::Refused,
                            .status = status,
                            .message = words,
                            .traceId = QUuid::createUuid().toString()};
    return op;
}

Op leftOut()
{
    Op op = ended(OpState::Cancelled);
    op.attempts = 0;
    op.error = leftOutError(LeftOut::ChangedSince);
    return op;
}

} // namespace

class tst_RunBreakers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeEqualRefusalsInARowAreEnough()
    {
        RunBreakers breakers(personSchema());
        QCOMPARE(breakers.noteEnd(refused(422)), JobPause::None);
        QCOMPARE(breakers.noteEnd(refused(422)), JobPause::None);
        QCOMPARE(breakers.noteEnd(refused(422)), JobPause::EqualRefusals);
    }

    void whatCameInBetweenBreaksTheRow_data()
    {
        QTest::addColumn<Op>("between");
        QTest::addColumn<bool>("stops");
        QTest::newRow("one that went through") << ended(OpState::Confirmed) << false;
        QTest::newRow("another status") << refused(400) << false;
        QTest::newRow("other words") << refused(422, u"new@x.example"_s, u"no"_s) << false;
        QTest::newRow("for another owner") << refused(422, u"b@x.example"_s) << true;
        QTest::newRow("one that went through for another owner")
            << ended(OpState::Confirmed, u"b@x.example"_s) << true;
        QTest::newRow("one that was left out") << leftOut() << true;
    }
    void whatCameInBetweenBreaksTheRow()
    {
        QFETCH(Op, between);
        QFETCH(bool, stops);
        RunBreakers breakers(personSchema());
        breakers.noteEnd(refused(422));
        breakers.noteEnd(refused(422));
        QCOMPARE(breakers.noteEnd(between), JobPause::None);
        QCOMPARE(breakers.noteEnd(refused(422)), stops ? JobPause::EqualRefusals : JobPause::None);
    }

    void moreThanAFifthOfTheLastFiftyIsTooMany()
    {
        RunBreakers breakers(personSchema());
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(breakers.noteEnd(refused(400 + i)), JobPause::None);
            for (int good = 0; good < 4; ++good)
                QCOMPARE(breakers.noteEnd(ended(OpState::Confirmed)), JobPause::None);
        }
        QCOMPARE(breakers.noteEnd(ended(OpState::Confirmed)), JobPause::None); // the oldest leaves
        QCOMPARE(breakers.noteEnd(refused(500)), JobPause::None); // ten of the last fifty
        QCOMPARE(breakers.noteEnd(refused(501)), JobPause::TooManyErrors);
    }

    void conflictsAndWhatIsLeftOutAreNoErrors()
    {
        RunBreakers breakers(personSchema());
        for (int i = 0; i < 60; ++i) {
            QCOMPARE(breakers.noteEnd(leftOut()), JobPause::None);
            QCOMPARE(breakers.noteEnd(ended(OpState::Conflicted)), JobPause::None);
        }
    }

    void anOwnerWhoIsNotTheOneAskedForStopsAtOnce()
    {
        RunBreakers breakers(personSchema());
        Op moved = ended(OpState::Confirmed);
        moved.sideEffects = {{u"company"_s, u"X"_s, u"Y"_s}};
        QCOMPARE(breakers.noteEnd(moved), JobPause::None);
        moved.sideEffects << FieldSurprise{u"owner"_s, u"a"_s, u"b"_s};
        QCOMPARE(breakers.noteEnd(moved), JobPause::OwnerMoved);
        Op dropped = ended(OpState::Confirmed);
        dropped.unconfirmed = {{u"owner"_s, u"a"_s, u"b"_s}};
        QCOMPARE(breakers.noteEnd(dropped), JobPause::OwnerMoved);
    }

    void afterAPauseItCountsAnew()
    {
        RunBreakers breakers(personSchema());
        breakers.noteEnd(refused(422));
        breakers.noteEnd(refused(422));
        breakers.reset();
        QCOMPARE(breakers.noteEnd(refused(422)), JobPause::None);
        QCOMPARE(breakers.noteEnd(refused(422)), JobPause::None);
        QCOMPARE(breakers.noteEnd(refused(422)), JobPause::EqualRefusals);
    }

    void theFirstOfEachOwnerGoesAloneThenAFewThenTheRest()
    {
        Job job;
        job.kind = JobKind::Reassign;
        job.canaries = 2;
        RunTrial trial(job, {}, u"owner"_s, 3);
        const Op a = ended(OpState::Confirmed, u"a"_s);
        const Op b = ended(OpState::Confirmed, u"b"_s);
        QVERIFY(trial.goesAlone(a) && trial.goesAlone(b));
        trial.noteProved(a);
        QVERIFY(!trial.goesAlone(a) && trial.goesAlone(b));
        QVERIFY(trial.isOneByOne());
        trial.noteProved(b);
        QVERIFY(!trial.goesAlone(b));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(trial.isOneByOne());
            trial.noteEnd(a);
        }
        QVERIFY(trial.isOver());
    }

    void anOwnerWhoseFirstContactWasLeftOutIsTriedOnItsNextWithoutStoppingTheOthers()
    {
        Job job;
        job.kind = JobKind::Reassign;
        job.canaries = 2;
        RunTrial trial(job, {}, u"owner"_s, 1);
        trial.noteEnd(leftOut()); // that of b
        const Op a = ended(OpState::Confirmed, u"a"_s);
        trial.noteProved(a);
        trial.noteEnd(a);
        QVERIFY(trial.isOver());
        QVERIFY(!trial.goesAlone(a));
        QVERIFY(trial.goesAlone(ended(OpState::Confirmed, u"b"_s)));
    }

    void nothingIsTriedOutByContactsThatWereLeftOut()
    {
        RunTrial trial(Job{}, {}, {}, 0);
        for (int i = 0; i < 5; ++i) {
            trial.noteEnd(leftOut());
            QVERIFY(trial.goesAlone(leftOut()));
        }
        trial.noteProved(ended(OpState::Confirmed));
        QVERIFY(trial.isOver());
    }

    void aRunThatGoesOnTriesOneAloneFirst()
    {
        JobTally tally;
        for (int i = 0; i < 20; ++i)
            tally.add(ended(OpState::Confirmed));
        RunTrial trial(Job{}, tally, {}, 10);
        const Op op = ended(OpState::Confirmed);
        QVERIFY(trial.goesAlone(op) && !trial.isOver());
        trial.noteProved(op);
        QVERIFY(!trial.goesAlone(op) && trial.isOver());
        trial.beginAgain();
        QVERIFY(trial.goesAlone(op) && trial.isOneByOne());
    }
};

QTEST_APPLESS_MAIN(tst_RunBreakers)
#include "tst_runbreakers.moc"
