// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/sendingrules.h"
#include "tests/models/book/dispatcherbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

class tst_Dispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCleanEditIsOneLookAndOneWriteAndNothingElse()
    {
        Bench b;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.log, (QStringList{u"read 1"_s, u"PATCH 1 {\"company\":\"Y\"}"_s}));
        QCOMPARE(b.company(), u"Y"_s);
    }

    void theOutboxHoldsSendingBeforeTheRequestArrives()
    {
        Bench b;
        QList<OpState> atArrival;
        b.service.beforeSend = [&] {
            atArrival = b.outbox.committed;
        };
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QVERIFY(atArrival.contains(OpState::Sending));
    }

    void withAFullDiskNotAByteLeaves()
    {
        Bench b;
        b.outbox.full = true;
        const auto kept = b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(!kept.result().ok());
        QCOMPARE(kept.result().error().kind, OutboxError::Kind::DiskFull);
        QVERIFY(b.service.log.isEmpty());
    }

    void whenOnlyTheSendingCommitFailsTheRequestStaysHere()
    {
        Bench b;
        b.service.held = true;
        QSignalSpy failed(&b.dispatcher, &Dispatcher::storageFailed);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.outbox.full = true;
        b.service.answerNext();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(b.writes(), 0);
    }

    void theSameFieldMovedAtTheServiceSendsNothing()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Mine"_s));
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.seen.last().conflicts,
                 (QList<FieldConflict>{{u"company"_s, u"X"_s, u"Theirs"_s, u"Mine"_s}}));
    }

    void aDifferentFieldMovedAtTheServiceAndBothSurvive()
    {
        Bench b;
        b.service.change(u"1"_s, u"email"_s, u"theirs@x.example"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Mine"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.company(), u"Mine"_s);
        QCOMPARE(b.service.people.value(u"1"_s).text(u"email"_s), u"theirs@x.example"_s);
    }

    void aDecidedConflictIsSentOnTopOfWhatTheServiceHasNow()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Mine"_s));
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        b.dispatcher.resolve(b.seen.last(), {{{u"company"_s, {u"X"_s, u"Mine"_s}}}});
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.company(), u"Mine"_s);
    }

    void aConflictIsNotOverwrittenWhenItMovesAgainWhileTheUserDecides()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Mine"_s));
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        b.service.change(u"1"_s, u"company"_s, u"Theirs again"_s);
        b.dispatcher.resolve(b.seen.last(), {{{u"company"_s, {u"X"_s, u"Mine"_s}}}});
        QTRY_VERIFY(b.seen.last().id == 2 && b.last() == OpState::Conflicted);
        QCOMPARE(b.company(), u"Theirs again"_s);
    }

    void whatTheServiceHasAlreadyIsConfirmedWithoutAWrite()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Y"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 0);
    }

    void anAppliedWriteWhoseAnswerWasLostIsConfirmedByReadingAndNeverSentAgain()
    {
        Bench b;
        b.service.fates = {{true, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 1);
        QVERIFY(std::ranges::any_of(b.seen,
                                    [](const Op &op) { return op.state == OpState::Ambiguous; }));
    }

    void aLostWriteIsSentAgainOnlyAfterTheQuarantine()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Ambiguous);
        QTRY_COMPARE(b.clock.waiting(), 1);
        b.clock.advance(b.service.lateness() - 1s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.writes(), 1);
        b.clock.advance(1500ms);
        QTRY_COMPARE(b.last(), OpState::Pending);
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.advance(60s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 2);
        QCOMPARE(b.company(), u"Y"_s);
    }

    void aFaultOfTheServiceIsStillNamedWhenNothingWasApplied()
    {
        Bench b;
        const ServiceError fault{.kind = ErrorKind::ServerFault,
                                 .delivery = Delivery::Unknown,
                                 .status = 500,
                                 .code = u"3006"_s,
                                 .message = u"Internal server error"_s};
        b.service.fates = {{false, fault}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Ambiguous);
        QTRY_COMPARE(b.clock.waiting(), 1);
        b.clock.advance(b.service.lateness() + 500ms);
        QTRY_COMPARE(b.last(), OpState::Pending);
        QVERIFY(b.seen.last().error);
        QCOMPARE(b.seen.last().error->code, u"3006"_s);
        QCOMPARE(b.seen.last().error->delivery, Delivery::NotSent);
    }

    void aRequestThatLandsLateIsSeenAndNotSentTwice()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.clock.waiting(), 1);
        b.clock.advance(30s);
        b.service.change(u"1"_s, u"company"_s, u"Y"_s); // our own request, landing late
        b.clock.advance(31s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 1);
    }

    void whenSomebodyElseWroteWhileItWasInDoubtTheUserIsAsked()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.clock.waiting(), 1);
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.clock.advance(b.service.lateness() + 1s);
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.writes(), 1);
        QCOMPARE(b.company(), u"Theirs"_s);
    }

    void anUntouchedFieldWithAMovedRevisionIsNotTakenForNotApplied()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.clock.waiting(), 1);
        b.service.change(u"1"_s, u"company"_s, u"X"_s); // ours may have landed and been taken back
        b.clock.advance(b.service.lateness() + 1s);
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.writes(), 1);
    }

    void aClockSetForwardDoesNotShortenTheQuarantine()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.service.answerNext(); // the look
        QTRY_COMPARE(b.service.waiting(), 1);
        b.service.answerNext(); // the write: lost
        QTRY_COMPARE(b.service.waiting(), 1);
        b.clock.shiftWall(1h);
        b.service.held = false;
        b.service.answerNext(); // the first doubting read
        QTRY_COMPARE(b.clock.waiting(), 1);
        b.clock.advance(b.service.lateness() - 1s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.writes(), 1);
    }

    void aRefusalIsFailedWithTheServicesWordsAndNotRepeated()
    {
        Bench b;
        const ServiceError refusal{.kind = ErrorKind::Invalid,
                                   .delivery = Delivery::Refused,
                                   .status = 422,
                                   .code = {},
                                   .message = u"Email is invalid"_s};
        b.service.fates = {{false, refusal}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        QCOMPARE(b.seen.last().error, refusal);
        QCOMPARE(b.writes(), 1);
        b.dispatcher.retry(b.seen.last());
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void aRefusedTokenBlocksTheAccountAndLosesNothing()
    {
        Bench b;
        const ServiceError refused{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused};
        b.service.readErrors = {refused};
        QSignalSpy paused(&b.dispatcher, &Dispatcher::accountPaused);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(paused.count(), 1);
        b.service.add(person(u"2"_s, {{u"company"_s, u"X"_s}}));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s, u"2"_s));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.service.count(u"read 2"_s), 0);
        b.dispatcher.resumeAccount(u"a"_s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.company(), u"Y"_s);
        QCOMPARE(b.service.people.value(u"2"_s).text(u"company"_s), u"Z"_s);
    }

    void offlineWaitsAndGoesOnByItself()
    {
        Bench b;
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(!b.seen.isEmpty() && b.seen.last().error);
        QCOMPARE(b.last(), OpState::Pending);
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.advance(5s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void oneBadEditDoesNotBlockTheOthers()
    {
        Bench b;
        b.service.add(person(u"2"_s, {{u"company"_s, u"X"_s}}));
        b.service.fates = {
            {false, ServiceError{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused}}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s, u"2"_s));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.people.value(u"2"_s).text(u"company"_s), u"Z"_s);
    }

    void aFieldTheServiceDropsIsReported()
    {
        Bench b;
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"company"_s, u"X"_s);
        };
        Op op = Bench::edit(u"X"_s, u"Y"_s);
        op.edit.changes.fields.insert(u"email"_s, {u"a@x.example"_s, u"b@x.example"_s});
        b.dispatcher.submit(op);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().unconfirmed, (QList<FieldSurprise>{{u"company"_s, u"Y"_s, u"X"_s}}));
    }

    void aWriteOfWhichNothingWasTakenIsNotCalledSaved()
    {
        Bench b;
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"company"_s, u"X"_s);
        };
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        QCOMPARE(b.seen.last().unconfirmed.size(), 1);
        QVERIFY(!b.seen.last().error);
    }

    void anOwnerThatMovedUnaskedIsReported()
    {
        Bench b;
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"owner"_s, u"admin@x.example"_s);
        };
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().sideEffects,
                 (QList<FieldSurprise>{{u"owner"_s, u"o@x.example"_s, u"admin@x.example"_s}}));
    }

    void aContactDeletedBySomebodyElseIsFailedAndNeverCreatedAnew()
    {
        Bench b;
        b.service.people.clear();
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        QCOMPARE(b.seen.last().error->kind, ErrorKind::NotFound);
        QCOMPARE(b.writes(), 0);
    }

    void deletingWhatIsGoneAlreadyIsDone()
    {
        Bench b;
        b.service.people.clear();
        b.dispatcher.submit(Bench::removal(u"r1"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 0);
    }

    void aContactChangedMeanwhileIsNotDeletedUnseen()
    {
        Bench b;
        b.service.change(u"1"_s, u"email"_s, u"theirs@x.example"_s);
        b.dispatcher.submit(Bench::removal(u"r1"_s));
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.service.people.size(), 1);
    }

    void aDeletionWhoseAnswerWasLostIsConfirmedByReading()
    {
        Bench b;
        b.service.fates = {{true, Bench::lost()}};
        b.dispatcher.submit(Bench::removal(u"r1"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 1);
    }

    void aCreationWhoseAnswerWasLostIsLookedForBeforeItIsSentAgain()
    {
        Bench b;
        b.service.fates = {{true, Bench::lost()}};
        Op op;
        op.account = u"a"_s;
        op.draft = u"new:1"_s;
        op.edit = {EditKind::Create, {}, {{{u"email"_s, {QJsonValue::Null, u"n@x.example"_s}}}}};
        b.dispatcher.submit(op);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QVERIFY(b.seen.last().echo->id.startsWith(u"created"_s));
    }

    void aCreationFoundWithOtherValuesAsksAndIsNeverRepeated()
    {
        Bench b;
        b.service.fates = {{true, Bench::lost()}};
        b.service.meddle = [](Contact &made) {
            made.fields.insert(u"company"_s, u"Theirs"_s); // by somebody, a moment later
        };
        Op op;
        op.account = u"a"_s;
        op.draft = u"new:1"_s;
        op.edit = {EditKind::Create,
                   {},
                   {{{u"email"_s, {QJsonValue::Null, u"n@x.example"_s}},
                     {u"company"_s, {QJsonValue::Null, u"Ours"_s}}}}};
        b.dispatcher.submit(op);
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.advance(2min);
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        b.service.meddle = {};
        QCOMPARE(b.seen.last().conflicts,
                 (QList<FieldConflict>{{u"company"_s, QJsonValue::Null, u"Theirs"_s, u"Ours"_s}}));
        // The decision changes the contact that was found.
        b.dispatcher.resolve(b.seen.last(), {{{u"company"_s, {u"Theirs"_s, u"Ours"_s}}}});
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().echo->text(u"company"_s), u"Ours"_s);
        QCOMPARE(b.service.count(u"POST"_s), 1);
    }

    void aCreationThatLeavesNoTraceToLookForIsNeverRepeated()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        Op op;
        op.account = u"a"_s;
        op.draft = u"new:1"_s;
        op.edit = {EditKind::Create, {}, {{{u"first_name"_s, {QJsonValue::Null, u"Ana"_s}}}}};
        b.dispatcher.submit(op);
        QTRY_COMPARE(b.last(), OpState::Failed);
        b.clock.advance(10min);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.service.count(u"POST"_s), 1);
    }

    void aLaterEditTakesThePlaceOfOneThatStillWaits()
    {
        Bench b;
        b.connected = false;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 1);
        b.connected = true;
        b.dispatcher.resumeAccount(u"a"_s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.company(), u"Z"_s);
        QCOMPARE(b.writes(), 1);
    }

    void anEditMadeWhileAnotherIsUnderWayFollowsItWithoutAConflict()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        b.service.held = false;
        b.service.answerNext();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.company(), u"Z"_s);
        QCOMPARE(b.writes(), 2);
    }

    void whatIsFoundSendingAtStartIsInDoubtAndReadFirst()
    {
        Bench b;
        Op op = Bench::edit(u"X"_s, u"Y"_s);
        op.uuid = QUuid::createUuid();
        op.draft = u"1"_s;
        op = b.outbox.kept.append({op}).result()->first();
        op.state = OpState::Sending;
        op.attempts = 1;
        op.look = b.service.people.value(u"1"_s);
        op.sent = {b.clock.now().wallMs, 5, u"an earlier boot"_s};
        QVERIFY(b.outbox.kept.commit({{op, {}}}).result().ok());
        b.service.change(u"1"_s, u"company"_s, u"Y"_s); // it had arrived
        b.dispatcher.recover();
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 0);
    }

    void cancellingAWaitingEditSendsNothing()
    {
        Bench b;
        b.connected = false;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 1);
        b.dispatcher.cancel(b.seen.last().id);
        QTRY_COMPARE(b.last(), OpState::Cancelled);
        b.connected = true;
        b.dispatcher.resumeAccount(u"a"_s);
        QCoreApplication::sendPostedEvents();
        QVERIFY(b.service.log.isEmpty());
    }

    void threeAttemptsAndThenItIsFailed()
    {
        Bench b;
        b.service.fates = QList<FakeContacts::Fate>(5, {false, Bench::lost()});
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        for (int i = 0; i < 10 && b.last() != OpState::Failed; ++i) {
            QTRY_VERIFY(b.clock.waiting() > 0 || b.last() == OpState::Failed);
            b.clock.advance(61s);
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(b.last(), OpState::Failed);
        QCOMPARE(b.writes(), 3);
    }

    void beingAskedToComeLaterUsesUpNoAttempt()
    {
        Bench b;
        b.service.fates = QList<FakeContacts::Fate>(
            5,
            {false, ServiceError{.kind = ErrorKind::RateLimited, .delivery = Delivery::Refused}});
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.advance(10min);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 6);
        QCOMPARE(b.seen.last().attempts, 1);
    }

    void aForgottenAccountSendsNothingMore()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.forgetAccount(u"a"_s);
        b.service.answerNext();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.dispatcher.unfinishedCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Dispatcher)
#include "tst_dispatcher.moc"
