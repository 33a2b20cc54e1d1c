// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is paused, resumed, cancelled or tried again by its user, in every state of it.
#include "tests/models/bulk/runbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

const ServiceError refusal{
    .kind = ErrorKind::Invalid, .delivery = Delivery::Refused, .status = 422};
const ServiceError lostAnswer{.kind = ErrorKind::ConnectionLost, .delivery = Delivery::Unknown};

/** A run of which so many contacts are changed, with answers held from then on. */
void beginAndHold(RunBench &b, int contacts, int changed)
{
    b.service().held = true;
    b.begin(b.opsFor(1, contacts));
    b.pass(10ms);
    while (b.count(JobOutcome::Changed) < changed) {
        if (!b.service().answerNext())
            b.pass(100ms);
    }
    b.pass(10ms);
}

void letGo(RunBench &b)
{
    b.service().held = false;
    while (b.service().answerNext()) {
    }
}

} // namespace

class tst_BulkRunStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pausedItBeginsNothingAndResumedItGoesOnWithOneAlone()
    {
        RunBench b(60);
        beginAndHold(b, 60, 20);
        b.run().pause();
        const int underWay = int(b.service().waiting());
        QCOMPARE(underWay, operationsPerAccount);
        letGo(b);
        b.pass(1min);
        QCOMPARE(b.count(JobOutcome::Changed), 20 + underWay); // what had begun came to its end
        QCOMPARE(b.run().job().pause, JobPause::User);
        QCOMPARE(b.outbox.jobStates.last().state, JobState::Paused);
        QVERIFY(b.stops.isEmpty()); // by the user, who knows
        QVERIFY(b.dispatcher().admittedOf(b.run().job().id).isEmpty());
        QVERIFY(b.run().perMinute() > 0); // of the time at work

        b.service().held = true;
        b.run().resume();
        b.pass(1s);
        QVERIFY(b.run().isTrying());
        QCOMPARE(b.service().waiting(), 1);
        letGo(b);
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QCOMPARE(b.writes(), 60);
        QCOMPARE(b.service().count(u"read"_s), 62); // two were read back
        QVERIFY(b.addsUp());
    }

    void pausedAndResumedInOneBreathNothingGoesTwice()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        for (int i = 0; i < 30; ++i) {
            b.run().pause();
            b.run().resume();
            b.clock.advance(1ms);
            b.run().pause();
            b.clock.advance(1ms);
            b.run().resume();
        }
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QCOMPARE(b.writes(), 60);
        QVERIFY(b.addsUp());
    }

    void whatEndsTheLastWhilePausedEndsTheRun()
    {
        RunBench b(12);
        beginAndHold(b, 12, 11);
        b.run().pause();
        letGo(b);
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.endings, 1);
    }

    void anAlarmWhilePausedIsToldAsSuch()
    {
        RunBench b(60);
        beginAndHold(b, 60, 20);
        b.run().pause();
        b.service().meddle = [](Contact &stored) {
            stored.fields.insert(u"owner"_s, u"admin@x.example"_s);
        };
        letGo(b);
        b.pass(1s);
        QCOMPARE(b.run().job().pause, JobPause::OwnerMoved);
        QCOMPARE(b.stops, QList<JobPause>{JobPause::OwnerMoved});
    }

    void cancelledItSendsNoMoreAndEndsWhenNothingIsUnderWay()
    {
        RunBench b(60);
        beginAndHold(b, 60, 20);
        b.run().cancel();
        b.pass(1s);
        QVERIFY(b.run().isCancelling());
        QVERIFY(!b.run().isEnded());
        QCOMPARE(b.endings, 0);
        letGo(b);
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Cancelled);
        QCOMPARE(b.endings, 1);
        QCOMPARE(b.count(JobOutcome::Changed), 20 + operationsPerAccount);
        QCOMPARE(b.count(JobOutcome::Cancelled), 40 - operationsPerAccount);
        QCOMPARE(b.count(JobOutcome::Waiting), 0);
        QVERIFY(b.addsUp());
        QVERIFY(b.outbox.jobStates.last().ended.isValid());
        b.run().resume();
        b.run().retryFailed();
        b.pass(1min);
        QCOMPARE(b.writes(), 20 + operationsPerAccount);
    }

    void cancelledWhilePausedItEndsAtOnce()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        b.run().pause();
        b.pass(1s);
        b.run().cancel();
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Cancelled);
        QCOMPARE(b.count(JobOutcome::Cancelled), 60);
        QCOMPARE(b.writes(), 0);
        QVERIFY(b.addsUp());
    }

    void cancelledWithOneInDoubtItEndsWhenThatIsKnown()
    {
        RunBench b(60);
        beginAndHold(b, 60, 20);
        for (int i = 0; i < operationsPerAccount; ++i)
            b.service().fates << FakeContacts::Fate{.apply = false, .error = lostAnswer};
        letGo(b);
        b.run().cancel();
        b.pass(10s);
        QVERIFY(!b.run().isEnded());
        b.pass(2min); // not applied: handed back, and not sent again
        QCOMPARE(b.run().job().state, JobState::Cancelled);
        QCOMPARE(b.count(JobOutcome::Waiting), 0);
        QVERIFY(b.addsUp());
        QCOMPARE(b.count(JobOutcome::Changed) + b.count(JobOutcome::Cancelled), 60);
        for (int i = 1; i <= 60; ++i)
            QVERIFY(b.service().count(u"PATCH "_s + RunBench::idOf(i)) <= 1);
    }

    void cancelledOnAFullDiskItWaitsForTheDisk()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        b.run().pause();
        b.pass(1s);
        b.outbox.full = true;
        b.run().cancel();
        b.pass(1min);
        QVERIFY(!b.run().isEnded());
        b.outbox.full = false;
        b.pass(2min);
        QCOMPARE(b.run().job().state, JobState::Cancelled);
        QVERIFY(b.addsUp());
    }

    void onlyTheFailedAreTriedAgain()
    {
        RunBench b(60);
        int writes = 0;
        b.service().beforeSend = [&] {
            if (++writes % 7 == 0)
                b.service().fates << FakeContacts::Fate{.apply = false, .error = refusal};
        };
        b.begin(b.opsFor(1, 60));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Failed), 8);
        b.service().beforeSend = {};
        b.run().retryFailed();
        b.run().retryFailed(); // a click too many
        QCOMPARE(b.run().job().state, JobState::Running);
        QVERIFY(!b.run().job().ended.isValid());
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.endings, 2);
        QCOMPARE(b.count(JobOutcome::Failed), 0);
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QCOMPARE(b.run().tally().reasons, QList<JobReason>());
        QCOMPARE(b.writes(), 68);
        QVERIFY(b.addsUp());
    }

    void whatFailsAgainCountsOnce()
    {
        RunBench b(20);
        b.service().beforeSend = [&b, writes = 0]() mutable {
            if (++writes > 18)
                b.service().fates << FakeContacts::Fate{.apply = false, .error = refusal};
        };
        b.begin(b.opsFor(1, 20));
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Failed), 2);
        b.run().retryFailed();
        QVERIFY(b.finish());
        // The first that goes again is alone: its refusal stops the rest.
        QCOMPARE(b.run().job().pause, JobPause::CanaryFailed);
        QCOMPARE(b.count(JobOutcome::Failed), 1);
        QCOMPARE(b.count(JobOutcome::Waiting), 1);
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Failed), 2);
        QVERIFY(b.addsUp());
    }

    void whatTheUserDealtWithIsNotTriedAgain()
    {
        RunBench b(20);
        b.service().beforeSend = [&b, writes = 0]() mutable {
            if (++writes > 18)
                b.service().fates << FakeContacts::Fate{.apply = false, .error = refusal};
        };
        b.begin(b.opsFor(1, 20));
        QVERIFY(b.finish());
        b.service().beforeSend = {};
        const RecordRef record{u"a"_s, Collection::Contacts, RunBench::idOf(20)};
        b.dispatcher().dismiss(*b.dispatcher().openFor(record));
        b.run().retryFailed();
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Failed), 1);
        QCOMPARE(b.count(JobOutcome::Changed), 19);
        QVERIFY(b.addsUp());
    }

    void triedAgainInAReadOnlyAccountItStaysAsItIs()
    {
        RunBench b(20);
        b.service().beforeSend = [&b, writes = 0]() mutable {
            if (++writes > 18)
                b.service().fates << FakeContacts::Fate{.apply = false, .error = refusal};
        };
        b.begin(b.opsFor(1, 20));
        QVERIFY(b.finish());
        b.dispatcher().setReadOnly(u"a"_s, true);
        QList<OutboxError::Kind> told;
        QObject::connect(&b.run(), &BulkRun::storageFailed, &b.run(),
                         [&told](const OutboxError &error) { told << error.kind; });
        b.run().retryFailed();
        b.pass(1s);
        QCOMPARE(told, QList{OutboxError::Kind::AccountReadOnly});
        QCOMPARE(b.run().job().state, JobState::Done);
    }

    void manyFailuresAreTriedAgainInPages()
    {
        constexpr int many = 3'000;
        RunBench b(many);
        b.begin(b.opsFor(1, many));
        b.service().beforeSend = [&b, writes = 0]() mutable {
            if (++writes % 5 == 0)
                b.service().fates << FakeContacts::Fate{.apply = false, .error = refusal};
        };
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Failed), many / 5);
        b.service().beforeSend = {};
        b.run().retryFailed();
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Changed), many);
        QVERIFY(b.addsUp());
    }

    void whatIsLeftAndForHowLongIsTold()
    {
        RunBench b(400);
        b.catalog.newest->limit = Allowance{.most = 100, .window = 10s};
        b.begin(b.opsFor(1, 400));
        QVERIFY(!b.run().remaining());
        b.pass(30s);
        const auto left = b.run().remaining();
        QVERIFY(left);
        const double seconds = b.count(JobOutcome::Waiting) / b.run().perMinute() * 60;
        QVERIFY(qAbs(double(left->count()) - seconds) <= 1);
        QVERIFY(*left > 40s && *left < 80s);
    }
};

QTEST_GUILESS_MAIN(tst_BulkRunStates)
#include "tst_bulkrunstates.moc"
