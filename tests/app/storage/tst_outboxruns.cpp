// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memoryoutbox.h"
#include "app/storage/sqliteoutbox.h"
#include "models/domain/leftout.h"
#include "tests/app/storage/outboxsubject.h"
#include "tests/app/storage/sampleops.h"
#include "tests/support/answered.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Ids = QList<qint64>;

Job runOf(const QString &account = u"account"_s)
{
    Job job;
    job.account = account;
    job.fields = {u"owner"_s};
    job.begun = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    return job;
}

/** Operations of a run, titled "Contact 0", "Contact 1", … */
QList<Op> contactsOf(int count, const QString &account = u"account"_s)
{
    QList<Op> ops;
    for (int i = 0; i < count; ++i) {
        ops.append(newOp(QString::number(i), account));
        ops.last().title = u"Contact %1"_s.arg(i);
    }
    return ops;
}

ServiceError refusedFor(const QString &reason)
{
    return {.kind = ErrorKind::Invalid, .status = 422, .message = reason};
}

/** By message or code; the order of reasons is nobody's rule. */
QMap<QString, int> reasonsOf(const JobTally &tally, JobOutcome outcome)
{
    QMap<QString, int> counts;
    for (const JobReason &reason : tally.reasons) {
        if (reason.outcome == outcome)
            counts[reason.error.message + reason.error.code] += reason.count;
    }
    return counts;
}

} // namespace

// What every outbox promises of bulk runs, asked of each one.
class tst_OutboxRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("durable");
        QTest::newRow("memory") << false;
        QTest::newRow("file") << true;
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QFETCH_GLOBAL(const bool, durable);
        m_folder = std::make_unique<QTemporaryDir>();
        m_subject = durable ? subject<SqliteOutbox>(m_folder->filePath(u"outbox.db"_s))
                            : subject<MemoryOutbox>();
        QCOMPARE(answered(m_subject.outbox->open()).value(), OutboxOpening{});
    }
    void cleanup() { m_subject = {}; }

    void whatWaitsIsToldInPages();
    void whatWaitsInARunIsNoSingleEdit();
    void cancellingTakesAllThatWaitsButWhatIsUnderWay();
    void theTallyCountsEachContactByItsLastOperation();
    void theTallyAddsUpWhateverBecomesOfAContact();
    void theHistoryOfARunIsToldByOutcomeAndTitle();
    void pruningTakesARunWhollyOrNotAtAll();
    void forgettingTakesTheRunsOfAnAccount();
    void aRefusedBeginningLeavesNothing();
    void manyOperationsBeginTogether();

private:
    Outbox &outbox() const { return *m_subject.outbox; }
    qint64 begun(const QList<Op> &ops, const Job &job = runOf()) const
    {
        return answered(outbox().beginJob(job, ops)).value().id;
    }
    Ids waiting(qint64 job, qint64 after = 0, int limit = 1000) const
    {
        return idsOf(answered(outbox().waitingIn(job, after, limit)).value());
    }
    JobTally tally(qint64 job) const { return answered(outbox().tally(job)).value(); }
    Op first(qint64 job) const
    {
        return answered(outbox().waitingIn(job, 0, 1)).value().constFirst();
    }
    Ids told(const OpQuery &query) const
    {
        return idsOf(answered(outbox().history(query)).value());
    }
    /** Stores an end of an operation which waits. */
    void end(Op op, OpState state, int attempts = 1,
             const std::optional<ServiceError> &error = {}) const
    {
        op.attempts = attempts;
        op.error = error;
        QVERIFY(moved(outbox(), op, state));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Subject m_subject;
};

void tst_OutboxRuns::whatWaitsIsToldInPages()
{
    kept(outbox(), newOp(u"single"_s));
    const qint64 run = begun(contactsOf(7));
    const qint64 other = begun(contactsOf(2, u"other"_s), runOf(u"other"_s));
    const Ids all = waiting(run);
    QCOMPARE(all.size(), 7);
    QVERIFY(std::ranges::is_sorted(all));
    QCOMPARE(waiting(run, 0, 3), all.mid(0, 3));
    QCOMPARE(waiting(run, all.at(2), 3), all.mid(3, 3));
    QCOMPARE(waiting(run, all.at(5), 3), all.mid(6));
    QVERIFY(waiting(run, all.at(6), 3).isEmpty());
    QVERIFY(waiting(run, 0, 0).isEmpty());
    QCOMPARE(waiting(other).size(), 2);
    QVERIFY(waiting(99).isEmpty());

    const QList<Op> ops = answered(outbox().waitingIn(run, 0, 3)).value();
    QVERIFY(moved(outbox(), ops.at(0), OpState::Sending));
    QVERIFY(moved(outbox(), ops.at(1), OpState::Blocked));
    end(ops.at(2), OpState::Confirmed);
    QCOMPARE(waiting(run), Ids{all.at(1)} + all.mid(3));
}

void tst_OutboxRuns::whatWaitsInARunIsNoSingleEdit()
{
    const Op single = kept(outbox(), newOp(u"single"_s));
    const qint64 run = begun(contactsOf(5));
    const QList<Op> ops = answered(outbox().waitingIn(run, 0, 9)).value();
    QVERIFY(moved(outbox(), ops.at(0), OpState::Sending));
    QVERIFY(moved(outbox(), ops.at(1), OpState::Ambiguous));
    QVERIFY(moved(outbox(), ops.at(2), OpState::Blocked));
    end(ops.at(3), OpState::Failed, 1, refusedFor(u"no"_s));

    // What a crash has left under way has to be looked after, in a run or not.
    QCOMPARE(idsOf(answered(outbox().unfinished()).value()),
             (Ids{single.id, ops.at(0).id, ops.at(1).id}));
    QCOMPARE(answered(outbox().counts()).value(), (OpCounts{1, 0, 0}));
    QCOMPARE(told({.job = 0}), Ids{single.id});
    QCOMPARE(told({}).size(), 6);
}

void tst_OutboxRuns::cancellingTakesAllThatWaitsButWhatIsUnderWay()
{
    const qint64 run = begun(contactsOf(6));
    const qint64 other = begun(contactsOf(1, u"other"_s), runOf(u"other"_s));
    QList<Op> ops = answered(outbox().waitingIn(run, 0, 9)).value();
    QVERIFY(moved(outbox(), ops.at(0), OpState::Sending));
    end(ops.at(1), OpState::Confirmed);
    ops[2].error = refusedFor(u"too many requests"_s);
    QVERIFY(moved(outbox(), ops.at(2), OpState::Blocked));

    QVERIFY(answered(outbox().cancelWaiting(run, {ops.at(3).id})));
    QCOMPARE(waiting(run), Ids{ops.at(3).id});
    QCOMPARE(waiting(other).size(), 1);
    // One that had to wait before was not left out: it ends without a reason.
    QCOMPARE(told({.job = run, .outcome = JobOutcome::Cancelled}),
             (Ids{ops.at(5).id, ops.at(4).id, ops.at(2).id}));
    QCOMPARE(tally(run).of(JobOutcome::Skipped), 0);

    const QList<OpEvent> events = answered(outbox().events(ops.at(2).id)).value();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.at(2).seq, 3);
    QCOMPARE(events.at(2).from, OpState::Blocked);
    QCOMPARE(events.at(2).to, OpState::Cancelled);
    QVERIFY(!events.at(2).why.isEmpty());
    QCOMPARE(answered(outbox().events(ops.at(3).id))->size(), 1);

    // Again, it finds nothing that is over already.
    QVERIFY(answered(outbox().cancelWaiting(run, {})));
    QCOMPARE(answered(outbox().events(ops.at(2).id))->size(), 3);
    QCOMPARE(answered(outbox().events(ops.at(3).id))->size(), 2);
}

void tst_OutboxRuns::theTallyCountsEachContactByItsLastOperation()
{
    const qint64 run = begun(contactsOf(3));
    Op failed = first(run);
    end(failed, OpState::Failed, 1, refusedFor(u"no"_s));
    QCOMPARE(tally(run).of(JobOutcome::Failed), 1);

    failed = answered(outbox().history({.job = run, .outcome = JobOutcome::Failed}))->constFirst();
    Op again = failed;
    again.uuid = QUuid::createUuid();
    again.state = OpState::Pending;
    again.attempts = 0;
    again.error.reset();
    again.goesOn = failed.id;
    failed.closed = true;
    again = answered(outbox().append({again}, {{failed, u"tried again"_s}}))->constFirst();
    QCOMPARE(again.job, run);
    QCOMPARE(tally(run).total(), 3);
    QCOMPARE(tally(run).of(JobOutcome::Waiting), 3);
    QVERIFY(tally(run).reasons.isEmpty());
    QVERIFY(told({.job = run, .outcome = JobOutcome::Failed}).isEmpty());

    end(again, OpState::Confirmed);
    QCOMPARE(tally(run).total(), 3);
    QCOMPARE(tally(run).of(JobOutcome::Changed), 1);

    // Taken up by a single edit, it still is what became of the contact in this run.
    const qint64 second = begun(contactsOf(1));
    Op lost = first(second);
    end(lost, OpState::Failed, 1, refusedFor(u"no"_s));
    Op byHand = newOp(u"0"_s);
    byHand.goesOn = lost.id;
    kept(outbox(), byHand);
    QCOMPARE(tally(second).of(JobOutcome::Failed), 1);
    QCOMPARE(tally(99), JobTally{});
}

void tst_OutboxRuns::theTallyAddsUpWhateverBecomesOfAContact()
{
    QList<Op> ops = contactsOf(12);
    ops[0].state = OpState::Confirmed;
    ops[1].state = OpState::Cancelled;
    ops[1].error = leftOutError(LeftOut::ReadOnly);
    ops[2].state = OpState::Cancelled;
    ops[2].error = leftOutError(LeftOut::ReadOnly);
    ops[3].state = OpState::Cancelled;
    ops[3].error = leftOutError(LeftOut::ChangedLately);
    const qint64 run = begun(ops);
    ops = answered(outbox().waitingIn(run, 0, 20)).value();
    QCOMPARE(ops.size(), 8);
    end(ops.at(0), OpState::Confirmed, 1);
    end(ops.at(1), OpState::Confirmed, 3);
    end(ops.at(2), OpState::Confirmed, 0);
    end(ops.at(3), OpState::Conflicted, 0, refusedFor(u"whatever"_s));
    ServiceError traced = refusedFor(u"no"_s);
    traced.traceId = u"one"_s;
    end(ops.at(4), OpState::Failed, 1, traced);
    traced.traceId = u"two"_s;
    traced.existing = u"17"_s;
    end(ops.at(5), OpState::Failed, 1, traced);
    end(ops.at(6), OpState::Failed, 1, refusedFor(u"not this either"_s));
    end(ops.at(7), OpState::Cancelled, 0);

    const JobTally sums = tally(run);
    QCOMPARE(sums.total(), 12);
    QCOMPARE(sums.of(JobOutcome::Waiting), 0);
    QCOMPARE(sums.of(JobOutcome::Changed), 2);
    QCOMPARE(sums.of(JobOutcome::Already), 2);
    QCOMPARE(sums.of(JobOutcome::Skipped), 3);
    QCOMPARE(sums.of(JobOutcome::Conflicted), 1);
    QCOMPARE(sums.of(JobOutcome::Failed), 3);
    QCOMPARE(sums.of(JobOutcome::Cancelled), 1);
    QCOMPARE(reasonsOf(sums, JobOutcome::Failed),
             (QMap<QString, int>{{u"no"_s, 2}, {u"not this either"_s, 1}}));
    QCOMPARE(reasonsOf(sums, JobOutcome::Skipped),
             (QMap<QString, int>{{leftOutError(LeftOut::ReadOnly).code, 2},
                                 {leftOutError(LeftOut::ChangedLately).code, 1}}));

    // The list of each outcome is as long as its sum says.
    int listed = 0;
    for (int i = 0; i < jobOutcomes; ++i) {
        const QList<Op> rows =
            answered(outbox().history({.job = run, .outcome = JobOutcome(i)})).value();
        QCOMPARE(rows.size(), sums.of(JobOutcome(i)));
        for (const Op &op : rows)
            QCOMPARE(outcomeOf(op), JobOutcome(i));
        listed += int(rows.size());
    }
    QCOMPARE(listed, 12);
}

void tst_OutboxRuns::theHistoryOfARunIsToldByOutcomeAndTitle()
{
    const qint64 run = begun(contactsOf(25));
    const qint64 other = begun(contactsOf(3, u"other"_s), runOf(u"other"_s));
    const QList<Op> ops = answered(outbox().waitingIn(run, 0, 25)).value();
    for (const Op &op : ops.mid(0, 20))
        end(op, OpState::Confirmed);
    QCOMPARE(told({.job = other}).size(), 3);
    OpQuery page{.job = run, .outcome = JobOutcome::Changed, .limit = 8};
    Ids all;
    for (Ids ids = told(page); !ids.isEmpty(); ids = told(page)) {
        all << ids;
        page.before = ids.constLast();
    }
    QCOMPARE(all.size(), 20);
    QVERIFY(std::ranges::is_sorted(all, std::greater<>()));
    QCOMPARE(told({.title = u"CONTACT 1"_s, .job = run}).size(), 11); // 1 and 10 … 19
    QCOMPARE(told({.title = u"contact 2"_s, .job = run, .outcome = JobOutcome::Waiting}).size(),
             5); // 20 … 24: 2 is changed
    QVERIFY(told({.title = u"contact 9"_s, .job = other}).isEmpty());
}

void tst_OutboxRuns::pruningTakesARunWhollyOrNotAtAll()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto run = [&](JobState state, const QDateTime &ended, OpState left) {
        Job job = answered(outbox().beginJob(runOf(), contactsOf(3))).value();
        const QList<Op> ops = answered(outbox().waitingIn(job.id, 0, 9)).value();
        end(ops.at(0), OpState::Confirmed);
        end(ops.at(1), OpState::Failed, 1, refusedFor(u"no"_s)); // not closed
        if (left != OpState::Pending)
            end(ops.at(2), left);
        job.state = state;
        job.ended = ended;
        [&] {
            QVERIFY(answered(outbox().commitJob(job)));
        }();
        return job.id;
    };
    const qint64 old = run(JobState::Done, now.addDays(-91), OpState::Confirmed);
    const qint64 young = run(JobState::Done, now.addDays(-89), OpState::Confirmed);
    const qint64 running = run(JobState::Running, {}, OpState::Pending);
    const qint64 paused = run(JobState::Paused, {}, OpState::Confirmed);
    const qint64 doubtful = run(JobState::Cancelled, now.addDays(-91), OpState::Ambiguous);
    const qint64 event = told({.job = old}).constFirst();

    QVERIFY(answered(outbox().prune(now.addDays(-90))));
    QVERIFY(told({.job = old}).isEmpty());
    QVERIFY(answered(outbox().events(event))->isEmpty());
    for (const qint64 stays : {young, running, paused, doubtful}) {
        QCOMPARE(told({.job = stays}).size(), 3);
        QCOMPARE(tally(stays).total(), 3);
    }
    Ids left;
    for (const Job &job : answered(outbox().jobs()).value())
        left.append(job.id);
    QCOMPARE(left, (Ids{doubtful, paused, running, young}));

    // Whole runs only, however old their operations are.
    QVERIFY(answered(outbox().prune(now.addDays(1))));
    QCOMPARE(told({.job = running}).size(), 3);
    QCOMPARE(told({.job = paused}).size(), 3);
    QVERIFY(told({.job = young}).isEmpty());
}

void tst_OutboxRuns::forgettingTakesTheRunsOfAnAccount()
{
    const qint64 gone = begun(contactsOf(3));
    const qint64 stays = begun(contactsOf(2, u"other"_s), runOf(u"other"_s));
    QVERIFY(moved(outbox(), first(gone), OpState::Sending));
    QVERIFY(answered(outbox().forget(u"account"_s)));
    QVERIFY(told({.job = gone}).isEmpty());
    QCOMPARE(tally(gone), JobTally{});
    QCOMPARE(waiting(stays).size(), 2);
    QCOMPARE(answered(outbox().jobs())->size(), 1);
    QVERIFY(answered(outbox().unfinished())->isEmpty());
    Job lost = runOf();
    lost.id = gone;
    QVERIFY(!answered(outbox().commitJob(lost)));
    QCOMPARE_GT(begun(contactsOf(1)), stays); // the id of a run is never another's
}

void tst_OutboxRuns::aRefusedBeginningLeavesNothing()
{
    QList<Op> running = contactsOf(3);
    running[2].state = OpState::Sending;
    QVERIFY(!answered(outbox().beginJob(runOf(), running)));
    QList<Op> twice = contactsOf(3);
    twice[2].uuid = twice.at(0).uuid;
    QVERIFY(!answered(outbox().beginJob(runOf(), twice)));
    QVERIFY(answered(outbox().jobs())->isEmpty());
    QVERIFY(told({}).isEmpty());
    QCOMPARE(waiting(begun(contactsOf(3))).size(), 3);
}

void tst_OutboxRuns::manyOperationsBeginTogether()
{
    constexpr int many = 5000;
    Job job = runOf();
    job.total = many;
    job = answered(outbox().beginJob(job, contactsOf(many))).value();
    QCOMPARE(answered(outbox().jobs()).value(), QList<Job>{job});
    QCOMPARE(tally(job.id).of(JobOutcome::Waiting), many);
    const Ids all = waiting(job.id, 0, many + 1);
    QCOMPARE(all.size(), many);
    QCOMPARE(all.constLast() - all.constFirst(), many - 1); // in the order of the selection
    QCOMPARE(waiting(job.id, all.at(many - 2), 10), Ids{all.constLast()});
    QVERIFY(answered(outbox().cancelWaiting(job.id, all.mid(0, 10))));
    QCOMPARE(tally(job.id).of(JobOutcome::Cancelled), many - 10);
}

QTEST_GUILESS_MAIN(tst_OutboxRuns)
#include "tst_outboxruns.moc"
