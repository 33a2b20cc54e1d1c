// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over the life of the program: begun, one after the other, taken up at the next start.
#include "app/storage/sqliteoutbox.h"
#include "tests/models/bulk/runbench.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

const ServiceError lostAnswer{.kind = ErrorKind::ConnectionLost, .delivery = Delivery::Unknown};

/** Answers until so many contacts of the run are changed, and holds all answers from then on. */
void holdAfter(RunBench &b, int changed)
{
    b.service().held = true;
    b.pass(10ms);
    while (b.count(JobOutcome::Changed) < changed) {
        if (!b.service().answerNext())
            b.pass(10ms);
    }
    b.pass(10ms);
}

std::optional<OutboxError> errorOf(const QFuture<OutboxResult<Job>> &begun)
{
    return begun.isFinished() && !begun.result().ok() ? std::optional(begun.result().error())
                                                      : std::nullopt;
}

} // namespace

class tst_BulkRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRunIsKeptWholeBeforeAnythingIsSent()
    {
        RunBench b(10);
        QList<Op> ops = b.opsFor(1, 10);
        ops.first().draft.clear(); // the id there names the line
        const auto begun = b.runs->begin(RunBench::jobTo(), ops);
        QVERIFY(begun.result().ok());
        QCOMPARE(begun.result()->total, 10);
        QVERIFY(begun.result()->begun.isValid());
        QCOMPARE(b.service().log.size(), 0);
        QCOMPARE(b.storedTally().of(JobOutcome::Waiting), 10);
        QCOMPARE(b.runs->run(begun.result()->id), &b.run());
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 10);
    }

    void whatCannotBeKeptIsNotBegun()
    {
        RunBench b(10);
        b.outbox.full = true;
        const auto begun = b.runs->begin(RunBench::jobTo(), b.opsFor(1, 10));
        QCOMPARE(errorOf(begun)->kind, OutboxError::Kind::DiskFull);
        b.pass(1min);
        QVERIFY(b.runs->runs().empty());
        QCOMPARE(b.writes(), 0);
    }

    void aReadOnlyAccountTakesNoRun()
    {
        RunBench b(10);
        b.dispatcher().setReadOnly(u"a"_s, true);
        const auto begun = b.runs->begin(RunBench::jobTo(), b.opsFor(1, 10));
        QCOMPARE(errorOf(begun)->kind, OutboxError::Kind::AccountReadOnly);
        QVERIFY(b.runs->runs().empty());
    }

    void theSecondRunOfAnAccountWaitsForTheFirst()
    {
        RunBench b(40);
        b.begin(b.opsFor(1, 20));
        b.begin(b.opsFor(21, 40));
        BulkRun &first = *b.runs->runs().at(0);
        BulkRun &second = *b.runs->runs().at(1);
        QVERIFY(second.isWaitingForTurn());
        QVERIFY(!first.isWaitingForTurn());
        while (!first.isEnded()) {
            QCOMPARE(second.tally().of(JobOutcome::Waiting), 20);
            b.pass(10ms);
        }
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 20);
        QCOMPARE(second.perMinute() > 0 && first.perMinute() > 0, false); // both took no second
    }

    void aRunThatIsPausedLetsTheNextOneGo()
    {
        RunBench b(40);
        b.begin(b.opsFor(1, 20));
        b.begin(b.opsFor(21, 40));
        BulkRun &first = *b.runs->runs().at(0);
        BulkRun &second = *b.runs->runs().at(1);
        first.pause();
        b.pass(5s);
        QVERIFY(second.isEnded());
        QCOMPARE(first.tally().of(JobOutcome::Waiting), 20);
        first.resume();
        b.pass(5s);
        QVERIFY(first.isEnded());
        // Tried again, it stands in the line as before.
        QCOMPARE(first.tally().of(JobOutcome::Changed), 20);
    }

    void runsOfTwoAccountsGoBesideEachOther()
    {
        RunBench b(20);
        b.runs.reset();
        b.workspace.reset();
        b.accounts.accounts << Account{u"b"_s, u"fake"_s, u"B"_s, QUrl(u"https://x.example"_s)};
        b.catalog.newest = nullptr;
        b.open();
        QList<Op> ops = b.opsFor(1, 10);
        b.begin(ops);
        for (Op &op : ops)
            op.account = u"b"_s;
        Job job = RunBench::jobTo();
        job.account = u"b"_s;
        b.begin(ops, job);
        QVERIFY(!b.runs->runs().at(0)->isWaitingForTurn());
        QVERIFY(!b.runs->runs().at(1)->isWaitingForTurn());
        b.pass(5s);
        QVERIFY(b.runs->runs().at(0)->isEnded() && b.runs->runs().at(1)->isEnded());
    }

    void aRunGoesOnAtTheNextStartAndSaysSo()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        holdAfter(b, 20);
        b.restart();
        QCOMPARE(b.takenUp, 1);
        QCOMPARE(b.count(JobOutcome::Changed), 20);
        QVERIFY(b.run().isTrying()); // one alone first
        QVERIFY(b.finish(10min));
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QVERIFY(b.addsUp());
        for (int i = 1; i <= 60; ++i)
            QCOMPARE(b.ownerOf(i), newOwner);
    }

    void atEveryMomentOfARunAnEndOfTheProgramLosesAndDoublesNothing()
    {
        for (int moment = 0; moment < 100; ++moment) {
            RunBench b(16);
            b.service().held = true;
            b.begin(b.opsFor(1, 16));
            for (int i = 0; i < moment; ++i) {
                if (!b.service().answerNext())
                    b.pass(10ms);
            }
            if (b.run().isEnded())
                break; // there are no more moments
            b.restart();
            QVERIFY2(b.finish(30min), qPrintable(QString::number(moment)));
            QCOMPARE(b.run().job().state, JobState::Done);
            QVERIFY(b.addsUp());
            QCOMPARE(b.count(JobOutcome::Changed) + b.count(JobOutcome::Already), 16);
            for (int i = 1; i <= 16; ++i)
                QCOMPARE(b.ownerOf(i), newOwner);
        }
    }

    // What ends while a run is taken up may be in the sums before the run is told of it.
    void aContactCountedTwiceLeavesNoOtherBehind()
    {
        RunBench b(20);
        b.begin(b.opsFor(1, 20));
        holdAfter(b, 5);
        b.outbox.early = 1;
        b.restart();
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 20);
        QVERIFY(b.addsUp());
    }

    void aPausedRunStaysPausedOverTheEndOfTheProgram()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        holdAfter(b, 20);
        b.run().pause();
        b.restart();
        b.pass(5min);
        QCOMPARE(b.takenUp, 0);
        QCOMPARE(b.run().job().pause, JobPause::User);
        QCOMPARE(b.writes(), 0);
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QVERIFY(b.addsUp());
    }

    void aBreakersReasonIsStillThereAtTheNextStart()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        b.service().fates << FakeContacts::Fate{.apply = false,
                                                .error =
                                                    ServiceError{.kind = ErrorKind::Invalid,
                                                                 .delivery = Delivery::Refused,
                                                                 .status = 422,
                                                                 .message = u"no such user"_s}};
        QVERIFY(b.finish());
        b.restart();
        b.pass(1min);
        QCOMPARE(b.run().job().pause, JobPause::CanaryFailed);
        QCOMPARE(b.run().job().trouble->message, u"no such user"_s);
        QCOMPARE(b.writes(), 0);
    }

    void aCancelledRunIsNotTakenUp()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        holdAfter(b, 20);
        b.run().cancel(); // three are under way
        b.restart();
        QCOMPARE(b.takenUp, 0);
        b.pass(5min);
        QCOMPARE(b.run().job().state, JobState::Cancelled);
        QCOMPARE(b.count(JobOutcome::Changed), 20);
        QCOMPARE(b.count(JobOutcome::Cancelled), 40);
        QCOMPARE(b.writes(), 0);
        QVERIFY(b.addsUp());
        b.restart();
        QVERIFY(b.runs->runs().empty()); // it is over
    }

    void oneInDoubtAtTheEndOfTheProgramIsSettledFirst()
    {
        for (const bool applied : {true, false}) {
            RunBench b(30);
            b.service().beforeSend = [&b, applied, writes = 0]() mutable {
                if (++writes == 20)
                    b.service().fates << FakeContacts::Fate{.apply = applied, .error = lostAnswer};
                b.service().held = writes >= 20;
            };
            b.begin(b.opsFor(1, 30));
            b.pass(2s);
            b.service().answerNext(); // which is lost
            b.restart();
            QVERIFY(b.finish(10min));
            QCOMPARE(b.count(JobOutcome::Changed), 30);
            QVERIFY(b.addsUp());
        }
    }

    void theLastStepOfARunThatWasNotKeptIsTakenAtTheNextStart()
    {
        RunBench b(20);
        b.begin(b.opsFor(1, 20));
        b.outbox.jobsFull = true;
        b.pass(2s);
        QCOMPARE(b.count(JobOutcome::Changed), 20);
        QCOMPARE(b.endings, 0);
        b.outbox.jobsFull = false;
        b.restart();
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.endings, 1);
        QCOMPARE(b.writes(), 0);
    }

    void aRemovedAccountTakesItsRunsWithIt()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60));
        holdAfter(b, 5);
        int leaving = 0;
        QObject::connect(b.runs.get(), &BulkRuns::runAboutToBeRemoved, b.runs.get(),
                         [&leaving] { ++leaving; });
        b.workspace->removeAccount(u"a"_s);
        QTRY_VERIFY(b.runs->runs().empty());
        QCOMPARE(leaving, 1);
        b.pass(5min);
        int jobs = -1;
        b.runs->history().then(b.runs.get(), [&jobs](const OutboxResult<QList<Job>> &found) {
            jobs = int(found->size());
        });
        QCOMPARE(jobs, 0);
    }

    void anAccountThatComesLaterTakesItsRunsUp()
    {
        RunBench b(20);
        b.begin(b.opsFor(1, 20));
        const Account account = b.accounts.accounts.takeFirst(); // gone from the file
        b.catalog.people = b.service().people;
        b.runs.reset();
        b.workspace.reset();
        b.catalog.newest = nullptr;
        b.workspace = std::make_unique<Workspace>(
            WorkspacePorts{b.catalog, b.accounts, b.credentials, b.outbox, b.kept, b.clock});
        b.runs = std::make_unique<BulkRuns>(*b.workspace, b.outbox, b.clock);
        b.workspace->start();
        b.pass(1s);
        QVERIFY(b.runs->runs().empty());
        b.workspace->addAccount(account, Secret("12345678"));
        QTRY_COMPARE(b.runs->runs().size(), std::size_t(1));
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 20);
    }

    void whatARunChangedIsToldInWhole()
    {
        constexpr int many = 1'234;
        RunBench b(many);
        b.begin(b.opsFor(1, many));
        QVERIFY(b.finish());
        QList<Op> changed;
        b.runs->changedBy(b.run().job().id)
            .then(b.runs.get(), [&changed](const OutboxResult<QList<Op>> &ops) { changed = *ops; });
        QCOMPARE(changed.size(), many);
        QSet<QString> ids;
        for (const Op &op : std::as_const(changed)) {
            ids.insert(op.edit.id);
            QCOMPARE(putBackOf(op).fields.value(u"owner"_s).after, QJsonValue(oldOwner));
        }
        QCOMPARE(ids.size(), many);
    }

    void onARealDiskItIsTheSame()
    {
        const QTemporaryDir folder;
        auto disk = std::make_unique<SqliteOutbox>(folder.filePath(u"outbox.db"_s));
        RunBench b(150, disk.get());
        b.clock.setJumping(true);
        QTRY_VERIFY(b.session().loader().state() == ListLoader::State::Complete);
        b.service().beforeSend = [&b, writes = 0]() mutable {
            if (++writes % 9 == 0)
                b.service().fates << FakeContacts::Fate{.apply = writes % 2 == 0,
                                                        .error = lostAnswer};
        };
        b.begin(b.opsFor(1, 150));
        QTRY_VERIFY(!b.runs->runs().empty());
        QTRY_VERIFY(b.count(JobOutcome::Changed) > 40);
        b.run().pause();
        QTRY_VERIFY(b.dispatcher().admittedOf(b.run().job().id).isEmpty());
        QTRY_COMPARE(b.outbox.jobStates.value(b.outbox.jobStates.size() - 1).state,
                     JobState::Paused);
        b.restart();
        QTRY_VERIFY(!b.runs->runs().empty());
        QVERIFY(b.run().isPaused());
        QVERIFY(b.addsUp());
        b.run().resume();
        QTRY_VERIFY(b.count(JobOutcome::Changed) > 90);
        b.restart(); // in the middle of it
        QTRY_VERIFY(!b.runs->runs().empty());
        QTRY_VERIFY_WITH_TIMEOUT(b.run().isEnded(), 60'000);
        QVERIFY(b.addsUp());
        QCOMPARE(b.count(JobOutcome::Changed) + b.count(JobOutcome::Already), 150);
        for (int i = 1; i <= 150; ++i)
            QCOMPARE(b.ownerOf(i), newOwner);
        b.runs.reset();
        b.workspace.reset();
    }
};

QTEST_GUILESS_MAIN(tst_BulkRuns)
#include "tst_bulkruns.moc"
