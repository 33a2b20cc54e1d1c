// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operations of a bulk run in the Dispatcher: admitted, decided, handed back, tried again.
#include "tests/models/book/dispatcherbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

/** A bench that plays the run: it keeps operations, admits them, and notes what comes back. */
struct RunsBench : Bench
{
    QList<Op> back;
    Job job;

    RunsBench()
    {
        service.setSchema(
            personSchemaWith({archivedMark(), {u"tags"_s, FieldKind::Tags, "Tags", "Work"}}));
        QObject::connect(&dispatcher, &Dispatcher::handedBack, &dispatcher,
                         [this](const Op &op) { back << op; });
    }
    Op rehearsed(const QJsonValue &before, const QJsonValue &after, const QString &id = u"1"_s,
                 const QString &key = u"company"_s) const
    {
        Op op = edit(before, after, id, key);
        op.draft = id;
        op.look = service.people.value(id);
        return op;
    }
    QList<Op> keep(const QList<Op> &ops)
    {
        Job fresh;
        fresh.account = u"a"_s;
        outbox.kept.beginJob(fresh, ops).then(&dispatcher, [this](const OutboxResult<Job> &kept) {
            job = *kept;
        });
        return waiting();
    }
    QList<Op> waiting()
    {
        QList<Op> found;
        outbox.kept.waitingIn(job.id, 0, 1000)
            .then(&dispatcher, [&found](const OutboxResult<QList<Op>> &ops) { found = *ops; });
        return found;
    }
    Op stored(qint64 id)
    {
        Op found;
        outbox.kept.history({.job = job.id, .before = id + 1, .limit = 1})
            .then(&dispatcher,
                  [&found](const OutboxResult<QList<Op>> &ops) { found = ops->value(0); });
        return found;
    }
    /** Keeps one operation and admits it. */
    Op run(const Op &op)
    {
        const Op kept = keep({op}).constFirst();
        dispatcher.admit(kept);
        return kept;
    }
    JobOutcome outcome() { return outcomeOf(seen.last()); }
    std::optional<LeftOut> leftOut()
    {
        return seen.last().error ? leftOutOf(*seen.last().error) : std::nullopt;
    }
};

} // namespace

class tst_DispatcherRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsAdmittedIsSavedLikeASingleEdit()
    {
        RunsBench b;
        const Op op = b.run(b.rehearsed(u"X"_s, u"Y"_s));
        QCOMPARE(b.service.log, QStringList({u"read 1"_s, u"PATCH 1 {\"company\":\"Y\"}"_s}));
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        QCOMPARE(b.stored(op.id).state, OpState::Confirmed);
        QVERIFY(b.outbox.committed.contains(OpState::Sending));
        QVERIFY(b.dispatcher.admittedOf(b.job.id).isEmpty());
    }

    void whatWaitsInARunIsNotSentWithoutItsRun()
    {
        RunsBench b;
        b.keep({b.rehearsed(u"X"_s, u"Y"_s)});
        b.dispatcher.recover();
        b.clock.advance(5min);
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.dispatcher.unfinishedCount(), 0);
    }

    void anyOtherFieldThatMovedKeepsItFromBeingSent_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("sent");

        QTest::newRow("another field") << u"email"_s << u"b@x.example"_s << false;
        QTest::newRow("spelt otherwise") << u"email"_s << u" A@X.example"_s << true;
        QTest::newRow("bookkeeping") << u"updated_at"_s << u"later"_s << true;
        QTest::newRow("nothing we know") << u"inner_count"_s << u"7"_s << true;
    }
    void anyOtherFieldThatMovedKeepsItFromBeingSent()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(bool, sent);
        RunsBench b;
        b.service.people[u"1"_s].fields.insert(u"inner_count"_s, u"6"_s);
        b.service.people[u"1"_s].fields.insert(u"updated_at"_s, u"before"_s);
        const Op op = b.rehearsed(u"X"_s, u"Y"_s);
        b.service.change(u"1"_s, key, value);
        b.run(op);
        QCOMPARE(b.writes(), sent ? 1 : 0);
        if (sent)
            return;
        QCOMPARE(b.outcome(), JobOutcome::Skipped);
        QCOMPARE(b.leftOut(), LeftOut::ChangedSince);
        QCOMPARE(b.seen.last().look->text(u"email"_s), u"a@x.example"_s); // as it was rehearsed
        QCOMPARE(b.seen.last().echo->text(u"email"_s), value);
    }

    void aFieldThatWasNotRehearsedIsNotCompared()
    {
        RunsBench b;
        Op op = b.rehearsed(u"X"_s, u"Y"_s);
        op.look->fields.remove(u"email"_s);
        b.service.change(u"1"_s, u"email"_s, u"b@x.example"_s);
        b.run(op);
        QCOMPARE(b.outcome(), JobOutcome::Changed);
    }

    void theSameRevisionIsTheSameContact()
    {
        RunsBench b;
        Op op = b.rehearsed(u"X"_s, u"Y"_s);
        op.look->fields.insert(u"email"_s, u"as the list spelt it"_s);
        b.run(op);
        QCOMPARE(b.outcome(), JobOutcome::Changed);
    }

    void withoutARevisionTheFieldsAloneTell()
    {
        RunsBench b;
        b.service.people[u"1"_s].revision.clear();
        Op op = b.rehearsed(u"X"_s, u"Y"_s);
        b.service.people[u"1"_s].fields.insert(u"email"_s, u"b@x.example"_s);
        b.run(op);
        QCOMPARE(b.leftOut(), LeftOut::ChangedSince);
    }

    void whatHasTheWantedValueIsThereAlreadyWhateverElseMoved()
    {
        RunsBench b;
        const Op op = b.rehearsed(u"X"_s, u"Y"_s);
        b.service.change(u"1"_s, u"company"_s, u"Y"_s);
        b.service.change(u"1"_s, u"email"_s, u"b@x.example"_s);
        b.run(op);
        QCOMPARE(b.outcome(), JobOutcome::Already);
        QCOMPARE(b.writes(), 0);
    }

    void theVeryFieldThatMovedIsAConflictAndOfAnUndoItIsLeftOut()
    {
        for (const bool isUndo : {false, true}) {
            RunsBench b;
            Op op = b.rehearsed(u"X"_s, u"Y"_s);
            if (isUndo) {
                op.undoOf = 77;
                op.look.reset();
            }
            b.service.change(u"1"_s, u"company"_s, u"Z"_s);
            b.run(op);
            QCOMPARE(b.writes(), 0);
            QCOMPARE(b.outcome(), isUndo ? JobOutcome::Skipped : JobOutcome::Conflicted);
            if (isUndo) {
                QCOMPARE(b.leftOut(), LeftOut::MovedOn);
                QCOMPARE(b.seen.last().echo->text(u"company"_s), u"Z"_s);
            } else {
                QCOMPARE(b.seen.last().conflicts.value(0).theirs, QJsonValue(u"Z"_s));
                QVERIFY(b.dispatcher.openFor({u"a"_s, Collection::Contacts, u"1"_s}));
            }
        }
    }

    void anUndoIsSentWhateverElseMoved()
    {
        RunsBench b;
        Op op = b.rehearsed(u"X"_s, u"Y"_s);
        op.undoOf = 77;
        op.look.reset();
        b.service.change(u"1"_s, u"email"_s, u"b@x.example"_s);
        b.service.fates << FakeContacts::Fate{
            .apply = false,
            .error = ServiceError{.kind = ErrorKind::RateLimited, .delivery = Delivery::Refused}};
        b.run(op);
        QCOMPARE(b.back.size(), 1); // with a look of its own by now
        b.service.change(u"1"_s, u"email"_s, u"c@x.example"_s);
        b.clock.advance(1min);
        b.dispatcher.admit(b.waiting().constFirst());
        QCOMPARE(b.outcome(), JobOutcome::Changed);
    }

    void anArchivedContactIsLeftOutAndAMissingOneFails()
    {
        RunsBench b;
        const Op op = b.rehearsed(u"X"_s, u"Y"_s);
        b.service.change(u"1"_s, u"archived"_s, true);
        b.run(op);
        QCOMPARE(b.outcome(), JobOutcome::Skipped);
        QCOMPARE(b.leftOut(), LeftOut::Archived);

        RunsBench c;
        const Op gone = c.rehearsed(u"X"_s, u"Y"_s);
        c.service.people.clear();
        c.run(gone);
        QCOMPARE(c.outcome(), JobOutcome::Failed);
        QCOMPARE(c.seen.last().error->kind, ErrorKind::NotFound);
        QCOMPARE(c.writes(), 0);
    }

    void aSecondAttemptIsNotComparedWithTheRehearsal()
    {
        RunsBench b;
        b.service.fates << FakeContacts::Fate{.apply = false, .error = Bench::lost()};
        b.run(b.rehearsed(u"X"_s, u"Y"_s));
        QCOMPARE(b.last(), OpState::Ambiguous);
        QVERIFY(b.back.isEmpty()); // it is in doubt: it stays
        b.clock.advance(2min);
        QCOMPARE(b.back.size(), 1); // proved not to be applied
        QCOMPARE(b.back.last().attempts, 1);
        b.service.change(u"1"_s, u"email"_s, u"b@x.example"_s);
        b.dispatcher.admit(b.waiting().constFirst());
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        QCOMPARE(b.writes(), 2);
    }

    void whatHasToWaitIsStoredAndHandedBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("state");
        QTest::newRow("too many requests") << int(ErrorKind::RateLimited) << int(OpState::Pending);
        QTest::newRow("no network") << int(ErrorKind::Offline) << int(OpState::Pending);
        QTest::newRow("refused token") << int(ErrorKind::Unauthorized) << int(OpState::Blocked);
    }
    void whatHasToWaitIsStoredAndHandedBack()
    {
        QFETCH(int, kind);
        QFETCH(int, state);
        RunsBench b;
        b.service.fates << FakeContacts::Fate{.apply = false,
                                              .error = ServiceError{.kind = ErrorKind(kind),
                                                                    .delivery = Delivery::NotSent,
                                                                    .retryAfter = 30s}};
        const Op op = b.run(b.rehearsed(u"X"_s, u"Y"_s));
        QCOMPARE(b.back.size(), 1);
        QCOMPARE(int(b.back.last().state), state);
        QCOMPARE(b.back.last().attempts, 0);
        QCOMPARE(b.stored(op.id), b.back.last());
        QVERIFY(!b.dispatcher.op(op.id));
        b.clock.advance(5min);
        QCOMPARE(b.writes(), 1); // nobody but the run sends it again
        if (OpState(state) == OpState::Pending)
            QVERIFY(b.back.last().notBeforeMs >= b.clock.now().wallMs - 5 * 60'000 + 30'000);
        else
            b.dispatcher.resumeAccount(u"a"_s);
        b.dispatcher.admit(b.waiting().constFirst());
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        QCOMPARE(b.writes(), 2);
    }

    void aLaneThatWaitsWakesForOthersAfterARunsOperationWasHandedBack()
    {
        RunsBench b;
        b.service.add(person(u"2"_s, {{u"company"_s, u"X"_s}}));
        b.service.fates << FakeContacts::Fate{
            .apply = false,
            .error = ServiceError{.kind = ErrorKind::RateLimited, .delivery = Delivery::Refused}};
        b.run(b.rehearsed(u"X"_s, u"Y"_s));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s, u"2"_s));
        QCOMPARE(b.writes(), 1);
        b.clock.advance(1min);
        QCOMPARE(b.writes(), 2);
        QCOMPARE(b.dispatcher.unfinishedCount(), 0);
    }

    void aFullDiskHandsItBackAndNothingWasSent()
    {
        RunsBench b;
        const Op op = b.keep({b.rehearsed(u"X"_s, u"Y"_s)}).constFirst();
        b.outbox.full = true;
        b.dispatcher.admit(op);
        QCOMPARE(b.back.size(), 1);
        QCOMPARE(b.back.last().state, OpState::Pending);
        QVERIFY(b.back.last().notBeforeMs > b.clock.now().wallMs);
        b.outbox.full = false;
        b.clock.advance(5min);
        QCOMPARE(b.writes(), 0);
    }

    void anAnswerThatCannotBeStoredStaysUntilItCan()
    {
        RunsBench b;
        b.service.beforeSend = [&b] {
            b.outbox.full = true;
        };
        const Op op = b.run(b.rehearsed(u"X"_s, u"Y"_s));
        QVERIFY(b.back.isEmpty());
        QVERIFY(b.dispatcher.op(op.id));
        QVERIFY(!b.dispatcher.withdraw(op.id));
        b.outbox.full = false;
        b.clock.advance(5min);
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        QCOMPARE(b.writes(), 1);
    }

    void aBlockedOneThatCannotBeMadePendingIsHandedBackAtOnce()
    {
        RunsBench b;
        Op blocked = b.rehearsed(u"X"_s, u"Y"_s);
        blocked.state = OpState::Blocked;
        const Op op = b.keep({blocked}).constFirst();
        b.outbox.full = true;
        b.dispatcher.admit(op);
        QCOMPARE(b.back.size(), 1);
        QCOMPARE(b.back.last().state, OpState::Blocked);
        b.outbox.full = false;
        b.clock.advance(5min);
        QCOMPARE(b.writes(), 0);
        b.dispatcher.admit(op);
        QCOMPARE(b.outcome(), JobOutcome::Changed);
    }

    void withdrawnItIsAsItWasAndUnderWayItStays()
    {
        RunsBench b;
        b.connected = false;
        const QList<Op> ops = b.keep({b.rehearsed(u"X"_s, u"Y"_s)});
        b.dispatcher.admit(ops.first());
        QCOMPARE(b.dispatcher.admittedOf(b.job.id).size(), 1);
        QVERIFY(b.dispatcher.withdraw(ops.first().id));
        QVERIFY(!b.dispatcher.withdraw(ops.first().id));
        QCOMPARE(b.stored(ops.first().id), ops.first());
        b.connected = true;
        b.service.held = true;
        b.dispatcher.admit(ops.first());
        QVERIFY(!b.dispatcher.withdraw(ops.first().id));
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.outcome(), JobOutcome::Changed);
    }

    void readOnlyHandsBackWhatIsAdmittedAndSendsNothing()
    {
        RunsBench b;
        b.service.held = true;
        const Op op = b.run(b.rehearsed(u"X"_s, u"Y"_s));
        b.dispatcher.setReadOnly(u"a"_s, true);
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.back.size(), 1);
        QCOMPARE(b.stored(op.id).state, OpState::Blocked);
        b.dispatcher.setReadOnly(u"a"_s, false);
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.writes(), 0); // only its run lets it go
    }

    void aSaveByHandGoesBeforeWhatIsAdmittedOfItsContact()
    {
        RunsBench b;
        for (int i = 2; i <= 8; ++i)
            b.service.add(person(QString::number(i), {{u"company"_s, u"X"_s}}));
        b.service.held = true;
        QList<Op> ops;
        for (int i = 1; i <= 6; ++i)
            ops << b.rehearsed(u"X"_s, u"Y"_s, QString::number(i));
        for (const Op &op : b.keep(ops))
            b.dispatcher.admit(op);
        QCOMPARE(b.service.log.size(), 3); // so many of a run at a time
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s, u"6"_s));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s, u"7"_s));
        QCOMPARE(b.service.log.mid(3), QStringList({u"read 6"_s, u"read 7"_s})); // beside the run
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.service.people.value(u"6"_s).text(u"company"_s), u"Z"_s);
        QCOMPARE(b.service.people.value(u"5"_s).text(u"company"_s), u"Y"_s);
        const auto end = std::ranges::find_if(std::as_const(b.seen), [&](const Op &op) {
            return op.job != 0 && op.edit.id == u"6"_s && isFinal(op.state);
        });
        QVERIFY(end != b.seen.cend());
        QCOMPARE(outcomeOf(*end), JobOutcome::Conflicted);
    }

    void aSaveByHandWaitsForWhatIsUnderWayAndAsksWhenItMeetsIt()
    {
        RunsBench b;
        b.service.held = true;
        b.run(b.rehearsed(u"X"_s, u"Y"_s));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        while (b.service.answerNext()) {
        }
        // Its user never saw what the run wrote, so its base is not that.
        QCOMPARE(b.company(), u"Y"_s);
        QCOMPARE(b.last(), OpState::Conflicted);
    }

    void anOperationOfARunIsNoFollowerOfASaveByHand()
    {
        RunsBench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        b.run(b.rehearsed(u"X"_s, u"Y"_s)); // with a later number
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.company(), u"Z"_s);
        QCOMPARE(b.outcome(), JobOutcome::Conflicted);
    }

    void whatWasUnderWayAtTheEndIsSettledAtTheNextStart()
    {
        for (const bool applied : {true, false}) {
            RunsBench b;
            b.service.fates << FakeContacts::Fate{.apply = applied, .error = Bench::lost()};
            b.service.readErrors = {}; // the first read is the look
            Op op = b.keep({b.rehearsed(u"X"_s, u"Y"_s)}).constFirst();
            op.state = OpState::Sending;
            op.attempts = 1;
            op.sent = b.clock.now();
            b.outbox.kept.commit({{op, u"sending"_s}});
            if (applied)
                b.service.change(u"1"_s, u"company"_s, u"Y"_s);
            b.service.fates.clear();
            b.dispatcher.recover();
            if (applied) {
                QCOMPARE(b.outcome(), JobOutcome::Changed);
                QVERIFY(b.back.isEmpty());
            } else {
                QCOMPARE(b.dispatcher.admittedOf(b.job.id).size(), 1);
                b.clock.advance(2min);
                QCOMPARE(b.back.size(), 1);
                QCOMPARE(b.back.last().state, OpState::Pending);
                QVERIFY(b.dispatcher.admittedOf(b.job.id).isEmpty());
            }
            QCOMPARE(b.writes(), 0);
        }
    }

    void anOwnerWhoMovedBehindALostAnswerIsSeen()
    {
        RunsBench b;
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"owner"_s, u"admin@x.example"_s);
        };
        b.service.fates << FakeContacts::Fate{.error = Bench::lost()};
        b.run(b.rehearsed(u"X"_s, u"Y"_s));
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        QCOMPARE(b.seen.last().sideEffects.value(0).key, u"owner"_s);
    }

    void aGivenLookIsTakenWhileItIsYoung()
    {
        RunsBench b;
        const Op op = b.keep({b.rehearsed(u"X"_s, u"Y"_s)}).constFirst();
        const qint64 asked = b.clock.now().monotonicMs;
        b.clock.advance(oldestGivenLook - 1ms);
        b.dispatcher.admit(op, GivenLook{b.service.people.value(u"1"_s), asked});
        QCOMPARE(b.service.count(u"read"_s), 0);
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        QCOMPARE(b.writes(), 1);
    }

    void aGivenLookThatIsOldIsTakenAnew()
    {
        RunsBench b;
        const Op op = b.keep({b.rehearsed(u"X"_s, u"Y"_s)}).constFirst();
        const GivenLook look{b.service.people.value(u"1"_s), b.clock.now().monotonicMs};
        b.service.change(u"1"_s, u"company"_s, u"Z"_s);
        b.clock.advance(oldestGivenLook);
        b.dispatcher.admit(op, look);
        QCOMPARE(b.service.count(u"read"_s), 1);
        QCOMPARE(b.outcome(), JobOutcome::Conflicted);
    }

    void aGivenLookIsForgottenWhenASaveByHandCameFirst()
    {
        RunsBench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        const Op op = b.keep({b.rehearsed(u"X"_s, u"Y"_s)}).constFirst();
        b.dispatcher.admit(op,
                           GivenLook{b.service.people.value(u"1"_s), b.clock.now().monotonicMs});
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.company(), u"Z"_s);
        QCOMPARE(b.outcome(), JobOutcome::Conflicted);
    }

    void aGivenLookThatAgedWhileItWasStoredIsNotSentBy()
    {
        RunsBench b;
        b.outbox.slow = true;
        const Op op = b.keep({b.rehearsed(u"X"_s, u"Y"_s)}).constFirst();
        b.dispatcher.admit(op,
                           GivenLook{b.service.people.value(u"1"_s), b.clock.now().monotonicMs});
        b.clock.advance(oldestGivenLook + 1ms);
        while (b.outbox.finishCommit()) {
        }
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.back.size(), 1);
        QCOMPARE(b.back.last().attempts, 0);
    }

    void aContactThatCannotBeReadFailsAfterAFewTries()
    {
        RunsBench b;
        for (int i = 0; i < 20; ++i)
            b.service.readErrors << ServiceError{.kind = ErrorKind::ServerFault, .status = 500};
        b.run(b.rehearsed(u"X"_s, u"Y"_s));
        for (int i = 0; i < 20 && !b.waiting().isEmpty(); ++i) {
            b.clock.advance(1min);
            b.dispatcher.admit(b.waiting().constFirst());
        }
        QCOMPARE(b.outcome(), JobOutcome::Failed);
        QCOMPARE(b.seen.last().error->kind, ErrorKind::ServerFault);
        QCOMPARE(b.service.count(u"read"_s), maxFailedLooksInRun + 1);
    }

    void whatFailedIsTriedAgainInTheSameRun()
    {
        RunsBench b;
        const ServiceError refused{
            .kind = ErrorKind::Invalid, .delivery = Delivery::Refused, .status = 422};
        b.service.fates << FakeContacts::Fate{.apply = false, .error = refused};
        const Op op = b.run(b.rehearsed(u"X"_s, u"Y"_s));
        QCOMPARE(b.outcome(), JobOutcome::Failed);
        const RecordRef record{u"a"_s, Collection::Contacts, u"1"_s};
        QVERIFY(b.dispatcher.openFor(record)); // the form shows it
        QList<Op> again;
        b.dispatcher.retryInRun({b.stored(op.id)})
            .then(&b.dispatcher, [&again](const OutboxResult<QList<Op>> &kept) { again = *kept; });
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().job, b.job.id);
        QCOMPARE(again.first().goesOn, op.id);
        QVERIFY(b.stored(op.id).closed);
        QVERIFY(!b.dispatcher.openFor(record));
        QCOMPARE(b.writes(), 1); // the run has it
        b.dispatcher.admit(again.first());
        QCOMPARE(b.outcome(), JobOutcome::Changed);
        // A click too many makes no second one.
        b.dispatcher.retryInRun({op}).then(
            &b.dispatcher, [&again](const OutboxResult<QList<Op>> &kept) { again = *kept; });
        QVERIFY(again.isEmpty());
    }

    void anAccountThatIsForgottenLeavesNothing()
    {
        RunsBench b;
        b.service.held = true;
        const Op op = b.run(b.rehearsed(u"X"_s, u"Y"_s));
        b.dispatcher.forgetAccount(u"a"_s);
        while (b.service.answerNext()) {
        }
        QCOMPARE(b.writes(), 0);
        QVERIFY(b.back.isEmpty());
        QVERIFY(!b.dispatcher.op(op.id));
    }

    void whatTheUserCancelsOfARunIsCancelledAndNotLeftOut()
    {
        RunsBench b;
        b.connected = false;
        Op op = b.rehearsed(u"X"_s, u"Y"_s);
        op.error = ServiceError{.kind = ErrorKind::RateLimited};
        b.dispatcher.admit(b.keep({op}).constFirst());
        b.dispatcher.cancel(b.waiting().constFirst().id);
        QCOMPARE(b.outcome(), JobOutcome::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_DispatcherRuns)
#include "tst_dispatcherruns.moc"
