// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a run stop by itself, and that it stops in time.
#include "tests/models/bulk/runbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

const ServiceError unknownOwner{.kind = ErrorKind::Invalid,
                                .delivery = Delivery::Refused,
                                .status = 422,
                                .message = u"no such user"_s};

FakeContacts::Fate refusedBy(const ServiceError &error)
{
    return {.apply = false, .error = error};
}

/** Refuses what `which` says of the writes, counted from 1. */
void refuse(RunBench &b, const ServiceError &error, std::function<bool(int)> which)
{
    auto writes = std::make_shared<int>(0);
    b.service().beforeSend = [&b, error, which, writes] {
        if (which(++*writes))
            b.service().fates << refusedBy(error);
    };
}

} // namespace

class tst_BulkRunBreakers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anUnknownOwnerStopsAtTheFirstContact()
    {
        RunBench b(2'000);
        refuse(b, unknownOwner, [](int) { return true; });
        b.begin(b.opsFor(1, 2'000));
        QVERIFY(b.finish());
        b.pass(1min);
        QCOMPARE(b.run().job().state, JobState::Paused);
        QCOMPARE(b.run().job().pause, JobPause::CanaryFailed);
        QCOMPARE(b.run().job().trouble->message, u"no such user"_s);
        QCOMPARE(b.stops, QList<JobPause>{JobPause::CanaryFailed});
        QCOMPARE(b.writes(), 1);
        QCOMPARE(b.count(JobOutcome::Failed), 1);
        QCOMPARE(b.outbox.jobStates.last().pause, JobPause::CanaryFailed); // on the disk too
        QVERIFY(b.addsUp());
    }

    void oneOfTwoNewOwnersThatIsUnknownStopsBeforeTheRest()
    {
        RunBench b(40);
        QList<Op> ops{b.opFor(1, newOwner), b.opFor(2, otherOwner)};
        ops << b.opsFor(3, 40, newOwner);
        refuse(b, unknownOwner, [](int write) { return write == 2; });
        b.begin(ops, RunBench::jobTo({newOwner, otherOwner}));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().pause, JobPause::CanaryFailed);
        QCOMPARE(b.writes(), 2);
    }

    void aServiceThatSaysYesAndKeepsSomethingElseIsFoundByReadingBack()
    {
        RunBench b(20);
        bool wrote = false;
        b.service().beforeSend = [&] {
            wrote = true;
        };
        QList<Op> ops;
        for (int i = 1; i <= 20; ++i) {
            ops << b.opFor(i);
            ops.last().edit.changes.fields = {{u"company"_s, {u"X"_s, u"Y"_s}}};
        }
        Job job = RunBench::jobTo({});
        job.kind = JobKind::Edit;
        job.canaries = 1;
        b.service().held = true;
        b.begin(ops, job);
        while (!wrote) {
            b.pass(10ms);
            b.service().answerNext();
        }
        b.service().answerNext(); // yes
        b.service().people[RunBench::idOf(1)].fields.insert(u"company"_s, u"X"_s);
        b.service().held = false;
        while (b.service().answerNext()) {
        }
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().pause, JobPause::ReadBackDiffers);
        QCOMPARE(b.writes(), 1);
    }

    void anOwnerWhoIsAnotherWhenReadBackIsToldAsThat()
    {
        RunBench b(20);
        bool wrote = false;
        b.service().beforeSend = [&] {
            wrote = true;
        };
        b.service().held = true;
        b.begin(b.opsFor(1, 20));
        while (!wrote) {
            b.pass(10ms);
            b.service().answerNext();
        }
        b.service().answerNext();
        b.service().people[RunBench::idOf(1)].fields.insert(u"owner"_s, u"admin@x.example"_s);
        b.service().held = false;
        while (b.service().answerNext()) {
        }
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().pause, JobPause::OwnerMoved);
        QCOMPARE(b.writes(), 1);
    }

    void whatIsReadBackAsAskedForGoesOn() // the control of the two before
    {
        RunBench b(20);
        b.begin(b.opsFor(1, 20));
        QVERIFY(b.finish());
        QVERIFY(b.stops.isEmpty());
    }

    void aReadBackWaitsForTheNetworkAndGivesUpOnAnythingElse()
    {
        for (const bool offline : {true, false}) {
            RunBench b(20);
            b.service().beforeSend = [&b, offline] {
                b.service().beforeSend = {};
                for (int i = 0; i < (offline ? 20 : 5); ++i)
                    b.service().readErrors << ServiceError{.kind = offline ? ErrorKind::Offline
                                                                           : ErrorKind::ServerFault,
                                                           .status = offline ? 0 : 500};
            };
            b.begin(b.opsFor(1, 20));
            b.pass(10s);
            QCOMPARE(b.writes(), 1);
            QVERIFY(b.finish(30min));
            QCOMPARE(b.run().isPaused(), !offline);
            QCOMPARE(b.count(JobOutcome::Changed), offline ? 20 : 1);
            if (!offline)
                QCOMPARE(b.run().job().trouble->status, 500);
        }
    }

    void anOwnerThatMovesUnaskedHalfWayStopsIt()
    {
        RunBench b(200);
        int writes = 0;
        b.service().meddle = [&writes](Contact &stored) {
            if (++writes == 100) // as of a write that lost its owner on the way
                stored.fields.insert(u"owner"_s, u"admin@x.example"_s);
        };
        b.begin(b.opsFor(1, 200));
        QVERIFY(b.finish());
        b.pass(1min);
        QCOMPARE(b.run().job().pause, JobPause::OwnerMoved);
        QVERIFY(b.writes() <= 100 + operationsPerAccount);
    }

    void threeEqualRefusalsInARowStopIt()
    {
        RunBench b(200);
        refuse(b, unknownOwner, [](int write) { return write >= 50; });
        b.begin(b.opsFor(1, 200));
        QVERIFY(b.finish());
        b.pass(1min);
        QCOMPARE(b.run().job().pause, JobPause::EqualRefusals);
        QCOMPARE(b.run().job().trouble->status, 422);
        QVERIFY(b.writes() <= 52 + operationsPerAccount);
    }

    void tooManyDifferentErrorsStopIt()
    {
        RunBench b(400);
        int status = 400;
        b.service().beforeSend = [&, writes = 0]() mutable {
            ServiceError error = unknownOwner;
            error.message = QString::number(++status);
            if (++writes > 50 && writes % 3 == 0)
                b.service().fates << refusedBy(error);
        };
        b.begin(b.opsFor(1, 400));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().pause, JobPause::TooManyErrors);
        QCOMPARE(b.count(JobOutcome::Failed), RunBreakers::errorsAllowed + 1);
    }

    void aFewErrorsDoNot()
    {
        RunBench b(400);
        refuse(b, unknownOwner, [](int write) { return write > 50 && write % 6 == 0; });
        b.begin(b.opsFor(1, 400));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QVERIFY(b.count(JobOutcome::Failed) > 50);
        QVERIFY(b.addsUp());
    }

    void conflictsAndContactsThatChangedSinceStopNothing()
    {
        RunBench b(100);
        const QList<Op> ops = b.opsFor(1, 100);
        for (int i = 10; i <= 90; ++i)
            b.service().change(RunBench::idOf(i), i % 2 ? u"owner"_s : u"email"_s,
                               u"elsewhere@x.example"_s);
        b.begin(ops);
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Changed), 19);
        QVERIFY(b.stops.isEmpty());
    }

    void aRefusedTokenStopsItAndItGoesOnWhenThatIsPutRight()
    {
        RunBench b(100);
        const ServiceError refusedToken{
            .kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused, .status = 401};
        refuse(b, refusedToken, [](int write) { return write == 40; });
        b.begin(b.opsFor(1, 100));
        QVERIFY(b.finish());
        b.pass(1min);
        QCOMPARE(b.run().job().pause, JobPause::AccountPaused);
        QCOMPARE(b.run().job().trouble->status, 401);
        QCOMPARE(b.count(JobOutcome::Failed), 0);
        QVERIFY(b.writes() <= 40 + operationsPerAccount);
        b.run().resume(); // the account is still paused
        b.pass(1s);
        QCOMPARE(b.run().job().pause, JobPause::AccountPaused);
        b.dispatcher().resumeAccount(u"a"_s);
        b.pass(1min);
        QVERIFY(b.run().isPaused()); // the user decides
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Changed), 100);
        QVERIFY(b.addsUp());
    }

    void aTokenThatASaveByHandFoundRefusedStopsItToo()
    {
        RunBench b(100);
        b.service().held = true;
        b.begin(b.opsFor(2, 100));
        b.pass(1s);
        b.session().book().edit(RunBench::idOf(1), u"company"_s, u"Y"_s);
        b.service().held = false;
        b.service().readErrors << ServiceError{.kind = ErrorKind::Unauthorized, .status = 401};
        b.workspace->save(b.session(), Collection::Contacts, RunBench::idOf(1));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().pause, JobPause::AccountPaused);
    }

    void anAccountThatIsSwitchedToReadOnlyStopsIt()
    {
        RunBench b(100);
        b.service().held = true;
        b.begin(b.opsFor(1, 100));
        b.pass(100ms);
        b.dispatcher().setReadOnly(u"a"_s, true);
        Q_EMIT b.session().accountChanged();
        b.service().held = false;
        while (b.service().answerNext()) {
        }
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.run().job().pause, JobPause::AccountReadOnly);
        QCOMPARE(b.writes(), 0);
        b.run().resume();
        b.pass(1s);
        QCOMPARE(b.run().job().pause, JobPause::AccountReadOnly);
        b.dispatcher().setReadOnly(u"a"_s, false);
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 100);
    }

    void aFullDiskStopsItAndSaysSoOnceThatCanBeKept()
    {
        RunBench b(100);
        int failures = 0;
        b.begin(b.opsFor(1, 100));
        QObject::connect(&b.run(), &BulkRun::storageFailed, &b.run(), [&failures] { ++failures; });
        b.service().beforeSend = [&, writes = 0]() mutable {
            b.outbox.full = ++writes == 30;
        };
        b.pass(5s);
        QVERIFY(b.run().isPaused());
        QCOMPARE(b.run().job().pause, JobPause::NotStored);
        QVERIFY(b.stops.isEmpty()); // it is not on the disk yet
        QVERIFY(failures > 0);
        const int writes = b.writes();
        QVERIFY(writes <= 30 + operationsPerAccount);
        b.outbox.full = false;
        b.pass(2min);
        QCOMPARE(b.stops, QList<JobPause>{JobPause::NotStored});
        QCOMPARE(b.writes(), writes);
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 100);
        QCOMPARE(b.writes(), 100); // none of them twice
        QVERIFY(b.addsUp());
    }

    void aStateOfTheRunThatCannotBeKeptLetsNothingBegin()
    {
        RunBench b(50);
        b.begin(b.opsFor(1, 50));
        b.run().pause();
        b.pass(1s);
        b.outbox.jobsFull = true;
        b.run().resume();
        b.pass(1min);
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.run().job().pause, JobPause::NotStored);
        b.outbox.jobsFull = false;
        b.pass(2min);
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 50);
    }

    void anAlarmAtTheLastContactIsNotPassedOver()
    {
        RunBench b(1);
        b.service().meddle = [](Contact &stored) {
            stored.fields.insert(u"owner"_s, u"admin@x.example"_s);
        };
        b.begin(b.opsFor(1, 1));
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.run().job().pause, JobPause::OwnerMoved);
        b.run().resume();
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Done);
    }

    void aRefusalOfTheOnlyContactIsItsEnd()
    {
        RunBench b(1);
        refuse(b, unknownOwner, [](int) { return true; });
        b.begin(b.opsFor(1, 1));
        b.pass(5s);
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Failed), 1);
    }
};

QTEST_GUILESS_MAIN(tst_BulkRunBreakers)
#include "tst_bulkrunbreakers.moc"
