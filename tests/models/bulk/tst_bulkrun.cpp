// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk run from its first contact to its end: what goes when, at which pace, and beside whom.
#include "tests/models/bulk/runbench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

/** Lets held answers go until none is left and nobody asks any more. */
void answerAll(RunBench &b)
{
    for (int quiet = 0; quiet < 5; ++quiet) {
        while (b.service().answerNext())
            quiet = 0;
        b.pass(10ms);
    }
}

} // namespace

class tst_BulkRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachContactIsLookedAtAndWrittenOnce()
    {
        RunBench b(40);
        b.begin(b.opsFor(1, 40));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        b.pass(1s);
        QCOMPARE(b.endings, 1);
        QCOMPARE(b.count(JobOutcome::Changed), 40);
        QVERIFY(b.addsUp());
        QCOMPARE(b.writes(), 40);
        QCOMPARE(b.service().count(u"read"_s), 41); // the first is read back
        for (int i = 1; i <= 40; ++i)
            QCOMPARE(b.ownerOf(i), newOwner);
        QCOMPARE(b.outbox.jobStates.last().state, JobState::Done);
        QVERIFY(b.outbox.jobStates.last().ended.isValid());
    }

    void theSumsOfEveryKindOfEndAddUp()
    {
        RunBench b(12);
        QList<Op> ops = b.opsFor(1, 12);
        ops[9].state = OpState::Cancelled; // left out by the rehearsal
        ops[9].error = leftOutError(LeftOut::ReadOnly);
        ops[10].state = OpState::Confirmed; // theirs already
        ops[10].echo = ops[10].look;
        b.service().change(RunBench::idOf(3), u"owner"_s, otherOwner);
        b.service().change(RunBench::idOf(4), u"owner"_s, newOwner);
        b.service().change(RunBench::idOf(5), u"email"_s, u"elsewhere@x.example"_s);
        b.service().people.remove(RunBench::idOf(6));
        b.begin(ops);
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Changed), 6);
        QCOMPARE(b.count(JobOutcome::Already), 2);
        QCOMPARE(b.count(JobOutcome::Skipped), 2);
        QCOMPARE(b.count(JobOutcome::Conflicted), 1);
        QCOMPARE(b.count(JobOutcome::Failed), 1);
        QVERIFY(b.addsUp());
        QCOMPARE(b.ownerOf(3), otherOwner);
    }

    void theFirstGoesAloneIsReadBackAndTenFollowOneByOne()
    {
        RunBench b(30);
        b.service().held = true;
        b.begin(b.opsFor(1, 30));
        b.pass(1s);
        QVERIFY(b.run().isTrying());
        QStringList expected;
        for (int i = 1; i <= 11; ++i) {
            QCOMPARE(b.service().waiting(), 1); // its look
            QCOMPARE(b.service().log.last(), u"read "_s + RunBench::idOf(i));
            b.service().answerNext();
            b.pass(1s);
            QCOMPARE(b.service().waiting(), 1);
            QVERIFY(b.service().log.last().startsWith(u"PATCH "_s + RunBench::idOf(i)));
            b.service().answerNext();
            b.pass(1s);
            if (i > 1)
                continue;
            QCOMPARE(b.service().waiting(), 1);
            QCOMPARE(b.service().log.last(), u"read "_s + RunBench::idOf(1));
            b.service().answerNext();
            b.pass(1s);
        }
        QVERIFY(!b.run().isTrying());
        QCOMPARE(b.service().waiting(), operationsPerAccount);
        answerAll(b);
        QCOMPARE(b.count(JobOutcome::Changed), 30);
    }

    void eachNewOwnerIsTriedOnOneContact()
    {
        RunBench b(40);
        QList<Op> ops{b.opFor(1, newOwner), b.opFor(2, otherOwner)};
        ops << b.opsFor(3, 20, newOwner) << b.opsFor(21, 40, otherOwner);
        b.begin(ops, RunBench::jobTo({newOwner, otherOwner}));
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 40);
        QCOMPARE(b.service().count(u"read"_s), 42);
        QCOMPARE(
            b.service().log.mid(0, 6),
            QStringList({u"read c000001"_s, u"PATCH c000001 {\"owner\":\"new@x.example\"}"_s,
                         u"read c000001"_s, u"read c000002"_s,
                         u"PATCH c000002 {\"owner\":\"other@x.example\"}"_s, u"read c000002"_s}));
    }

    void anUndoTriesOneContactWhateverItsOwners()
    {
        RunBench b(30);
        Job job = RunBench::jobTo({newOwner, otherOwner});
        job.kind = JobKind::Undo;
        job.canaries = 1;
        QList<Op> ops;
        for (int i = 1; i <= 30; ++i) {
            ops << b.opFor(i, i % 2 ? newOwner : otherOwner);
            ops.last().undoOf = 100 + i;
            ops.last().look.reset();
        }
        b.begin(ops, job);
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 30);
        QCOMPARE(b.service().count(u"read"_s), 31);
    }

    void aFirstContactThatIsLeftOutProvesNothing()
    {
        RunBench b(5);
        QList<Op> ops = b.opsFor(1, 5);
        b.service().change(RunBench::idOf(1), u"email"_s, u"elsewhere@x.example"_s);
        b.begin(ops);
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Skipped), 1);
        QCOMPARE(b.service().log.mid(1, 3),
                 QStringList({u"read c000002"_s, u"PATCH c000002 {\"owner\":\"new@x.example\"}"_s,
                              u"read c000002"_s}));
    }

    void aRunWithNothingToSendIsOverAtOnce()
    {
        RunBench b(2);
        QList<Op> ops = b.opsFor(1, 2);
        for (Op &op : ops) {
            op.state = OpState::Cancelled;
            op.error = leftOutError(LeftOut::NothingAccepted);
        }
        b.begin(ops);
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.endings, 1);
        QVERIFY(b.addsUp());
    }

    void aSaveByHandGoesInFront()
    {
        RunBench b(60);
        b.service().held = true;
        b.begin(b.opsFor(2, 60));
        for (b.pass(10ms); b.service().waiting() < operationsPerAccount; b.pass(10ms))
            b.service().answerNext();
        b.session().book().edit(RunBench::idOf(1), u"company"_s, u"By hand"_s);
        b.workspace->save(b.session(), Collection::Contacts, RunBench::idOf(1));
        QCOMPARE(b.service().log.last(), u"read c000001"_s); // at once, beside the run
        const qsizetype asked = b.service().log.size();
        for (qsizetype i = b.service().waiting(); i > 0; --i)
            b.service().answerNext();
        const QString next = b.service().log.mid(asked).filter(u"c000001"_s).value(0);
        QVERIFY(next.startsWith(u"PATCH c000001"_s));
        answerAll(b);
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 59);
    }

    void whatTheUserTypedInAContactOfTheRunStaysWithItsBase()
    {
        RunBench b(3);
        AddressBook &book = b.session().book();
        const QString id = RunBench::idOf(2);
        book.edit(id, u"company"_s, u"Typed"_s);
        book.edit(id, u"owner"_s, otherOwner);
        const QString same = RunBench::idOf(3);
        book.edit(same, u"owner"_s, newOwner);
        b.begin(b.opsFor(1, 3));
        QVERIFY(b.finish());
        QCOMPARE(book.baseline(id).text(u"owner"_s), newOwner);
        QCOMPARE(book.draft(id).text(u"owner"_s), otherOwner);
        QCOMPARE(book.changes(id).fields.value(u"owner"_s).before, QJsonValue(oldOwner));
        QCOMPARE(book.draft(id).text(u"company"_s), u"Typed"_s);
        QVERIFY(!book.isDirty(same)); // it is what was typed
        QCOMPARE(book.baseline(RunBench::idOf(1)).text(u"owner"_s), newOwner);
    }

    void thePaceIsKeptInEveryWindow()
    {
        RunBench b(400);
        b.catalog.newest->limit = Allowance{.most = 100, .window = 10s};
        b.begin(b.opsFor(1, 400));
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 400);
        int most = 0;
        for (const qint64 at : std::as_const(b.catalog.newest->requestsAt))
            most = std::max(most, b.catalog.newest->usedAt(at));
        QVERIFY2(most <= 90, qPrintable(QString::number(most)));
        QVERIFY2(most >= 84, qPrintable(QString::number(most)));
        QVERIFY(qAbs(b.run().perMinute() - 270) < 15);
    }

    void withoutALimitNothingHoldsItUp()
    {
        RunBench b(400);
        b.begin(b.opsFor(1, 400));
        b.pass(2s);
        QCOMPARE(b.count(JobOutcome::Changed), 400);
    }

    void afterRetryAfterNothingGoesOutBeforeItsTime()
    {
        RunBench b(40);
        b.begin(b.opsFor(1, 40));
        QList<qint64> refusedAt;
        int writes = 0;
        b.service().beforeSend = [&] {
            if (++writes != 15)
                return;
            refusedAt << b.clock.now().monotonicMs;
            b.service().fates << FakeContacts::Fate{.apply = false,
                                                    .error =
                                                        ServiceError{.kind = ErrorKind::RateLimited,
                                                                     .delivery = Delivery::Refused,
                                                                     .status = 429,
                                                                     .retryAfter = 30s}};
        };
        QVERIFY(b.finish(10min));
        QCOMPARE(b.count(JobOutcome::Changed), 40);
        QCOMPARE(refusedAt.size(), 1);
        QVERIFY(b.stops.isEmpty());
        for (const qint64 at : std::as_const(b.catalog.newest->requestsAt))
            QVERIFY(at <= refusedAt.first() || at >= refusedAt.first() + 30'000);
    }

    void answersThatAreLostAreSettledAndWrittenOnce()
    {
        RunBench b(60);
        int writes = 0;
        b.service().beforeSend = [&] {
            if (++writes % 5 != 0)
                return;
            b.service().fates << FakeContacts::Fate{
                .apply = writes % 10 == 0,
                .error =
                    ServiceError{.kind = ErrorKind::ConnectionLost, .delivery = Delivery::Unknown}};
        };
        b.begin(b.opsFor(1, 60));
        QVERIFY(b.finish(30min));
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QVERIFY(b.addsUp());
        for (int i = 1; i <= 60; ++i)
            QCOMPARE(b.ownerOf(i), newOwner);
    }

    void fiveThousandContactsCostFiveThousandTimesOne()
    {
        constexpr int many = 5'000;
        RunBench b(many);
        b.begin(b.opsFor(1, many));
        QSignalSpy changes(&b.run(), &BulkRun::changed);
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), many);
        QCOMPARE(b.writes(), many);
        QCOMPARE(b.service().count(u"read"_s), many + 1);
        QCOMPARE(b.outbox.commits, 2 * many); // sending, confirmed
        QVERIFY(b.outbox.pages <= many / 50 + 2);
        QVERIFY(b.outbox.largestPage <= 200);
        QCOMPARE(b.outbox.tallies, 1); // whether it is over
        QVERIFY(changes.size() < 200); // many come as one
        QVERIFY(b.addsUp());
    }

    void aCountThatIsWrongIsTakenFromTheOutboxAnew()
    {
        RunBench b(3);
        JobTally wrong;
        for (int i = 0; i < 5; ++i)
            wrong.add(Op{}); // two of them are nowhere
        Job job;
        b.outbox.beginJob(RunBench::jobTo(), b.opsFor(1, 3))
            .then(b.runs.get(), [&job](const OutboxResult<Job> &kept) { job = *kept; });
        BulkRun run(b.outbox, b.dispatcher(), b.clock, b.session(), job, wrong);
        run.start();
        b.pass(5s);
        QCOMPARE(run.job().state, JobState::Done);
        QCOMPARE(run.tally().of(JobOutcome::Changed), 3);
    }
};

QTEST_GUILESS_MAIN(tst_BulkRun)
#include "tst_bulkrun.moc"
