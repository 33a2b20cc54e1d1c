// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Dispatcher when the disk, the clock, the account or the order of things is against it.
#include "models/book/sendingrules.h"
#include "tests/models/book/dispatcherbench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

Op creation(const QString &firstName)
{
    Op op;
    op.account = u"a"_s;
    op.draft = u"new:1"_s;
    op.edit = {EditKind::Create,
               {},
               {{{u"first_name"_s, {QJsonValue::Null, firstName}},
                 {u"email"_s, {QJsonValue::Null, u"n@x.example"_s}}}}};
    return op;
}

} // namespace

class tst_DispatcherTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFullDiskDoesNotMakeItReadTheServiceWithoutEnd()
    {
        Bench b;
        b.service.held = true;
        QSignalSpy failed(&b.dispatcher, &Dispatcher::storageFailed);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.outbox.full = true;
        b.service.answerNext();
        QTRY_COMPARE(failed.count(), 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.service.waiting(), 0);
        QCOMPARE(b.service.count(u"read"_s), 1);
        b.outbox.full = false;
        b.service.held = false;
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 1);
    }

    void anAnswerThatCouldNotBeStoredIsStoredLaterAndNothingIsSentAgain()
    {
        Bench b;
        b.service.beforeSend = [&] {
            b.outbox.full = true;
        };
        QSignalSpy failed(&b.dispatcher, &Dispatcher::storageFailed);
        Op op = creation(u"Ana"_s);
        b.dispatcher.submit(op);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(b.last(), OpState::Sending);
        b.dispatcher.resumeAccount(u"a"_s); // the user pressed "Try again"
        b.outbox.full = false;
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QCOMPARE(b.dispatcher.unfinishedCount(), 0);
    }

    void waitingForTheNetworkDoesNotUseUpTheAttemptsOfANewContact()
    {
        Bench b;
        b.service.fates = QList<FakeContacts::Fate>(
            6, {false, ServiceError{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent}});
        b.dispatcher.submit(creation(u"Ana"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.advance(10min);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().attempts, 1);
    }

    void aClockSetBackDoesNotKeepAnEditWaiting()
    {
        Bench b;
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.shiftWall(-24h);
        b.clock.advance(61s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void anEditFoundWaitingAtStartGoesOnWhenItsWaitIsOver()
    {
        Bench b;
        Op op = Bench::edit(u"X"_s, u"Y"_s);
        op.uuid = QUuid::createUuid();
        op.draft = u"1"_s;
        op.notBeforeMs = b.clock.now().wallMs + 30'000;
        QVERIFY(b.outbox.kept.append({op}).result().ok());
        b.dispatcher.recover();
        QTRY_COMPARE(b.last(), OpState::Pending);
        QVERIFY(b.service.log.isEmpty());
        b.clock.advance(31s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void aCreationFoundWaitingAtStartGoesOnWhenItsWaitIsOver()
    {
        Bench b;
        Op op = creation(u"Ana"_s);
        op.uuid = QUuid::createUuid();
        op.notBeforeMs = b.clock.now().wallMs + 30'000;
        QVERIFY(b.outbox.kept.append({op}).result().ok());
        b.dispatcher.recover();
        QTRY_COMPARE(b.last(), OpState::Pending);
        QVERIFY(b.service.log.isEmpty());
        b.clock.advance(31s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void anEditThatIsBeingCancelledDoesNotComeBackWithTheOneBeforeIt()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.service.answerNext();
        QTRY_COMPARE(b.service.waiting(), 1); // the write is under way
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 2);
        b.outbox.slow = true;
        b.dispatcher.cancel(2);
        b.service.held = false;
        b.service.answerNext();
        while (b.outbox.finishCommit())
            QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QVERIFY(b.outbox.kept.unfinished().result()->isEmpty());
        QCOMPARE(b.company(), u"Y"_s);
    }

    void aDeletionWhoseHoldEndsWhileAStepOfItIsStoredGoesOn()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.service.answerNext();
        QTRY_COMPARE(b.service.waiting(), 1); // the write is under way
        b.dispatcher.submit(Bench::removal({}), 7s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 2);
        b.outbox.slow = true;
        b.service.held = false;
        b.service.answerNext();
        b.clock.advance(8s);
        b.outbox.slow = false;
        while (b.outbox.finishCommit())
            QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.count(u"DELETE"_s), 1);
    }

    void whatIsConfirmedWhileTwoEditsAreKeptIsKnownToBoth()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(creation(u"Ana"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.outbox.slow = b.outbox.slowToKeep = true;
        b.service.answerNext();
        b.dispatcher.submit(creation(u"Bea"_s));
        b.dispatcher.submit(creation(u"Cleo"_s));
        b.service.held = false;
        while (b.outbox.finishCommit())
            QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QStringList drafts;
        for (const Op &op :
             b.outbox.kept.history({.states = {OpState::Confirmed}}).result().value())
            drafts << op.draft;
        drafts.removeAll(u"new:1"_s);
        QCOMPARE(drafts.size(), 2); // both are edits of the contact that was made
        QCOMPARE(b.service.people.value(drafts.constFirst()).text(u"first_name"_s), u"Cleo"_s);
    }

    void aCreationOfWhichNobodyCanTellAfterACrashSaysThatItIsInDoubt()
    {
        Bench b;
        Op op = creation(u"Ana"_s);
        op.edit.changes.fields.remove(u"email"_s);
        op.uuid = QUuid::createUuid();
        Op kept = b.outbox.kept.append({op}).result()->constFirst();
        kept.state = OpState::Sending;
        QVERIFY(b.outbox.kept.commit({{kept, u"sending"_s}}).result().ok());
        b.dispatcher.recover();
        QTRY_COMPARE(b.last(), OpState::Failed);
        QVERIFY(b.seen.last().error.has_value());
        QCOMPARE(b.seen.last().error->delivery, Delivery::Unknown);
    }

    void aPhoneFoundInTheServicesSpellingIsOursAndNoConflict()
    {
        Bench b;
        b.service.fates = {{true, Bench::lost()}};
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"phone_number"_s, u"+491715550123"_s);
        };
        b.dispatcher.submit(Bench::edit({}, u"0171 5550123"_s, u"1"_s, u"phone_number"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 1);
    }

    void savingANewContactTwiceMakesOneContact()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(creation(u"Ana"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.submit(creation(u"Anna"_s));
        b.service.held = false;
        b.service.answerNext();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QCOMPARE(b.service.people.value(u"created1"_s).text(u"first_name"_s), u"Anna"_s);
        QCOMPARE(b.seen.last().state, OpState::Confirmed);
        QCOMPARE(b.seen.last().draft, u"created1"_s);
    }

    void theSecondSaveOfAContactThatWasFoundDoesNotTakeOthersWorkForItsBase()
    {
        Bench b;
        b.service.fates << FakeContacts::Fate{true, Bench::lost()};
        b.service.meddle = [](Contact &made) {
            made.fields.insert(u"company"_s, u"Theirs"_s);
        };
        b.service.held = true;
        b.dispatcher.submit(creation(u"Ada"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        Op second = creation(u"Ada"_s);
        second.edit.changes.fields.insert(u"company"_s, {QJsonValue::Null, u"Mine"_s});
        b.dispatcher.submit(second);
        b.service.held = false;
        b.service.answerNext();
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.seen.last().conflicts.size(), 1);
        QCOMPARE(b.seen.last().conflicts.constFirst().theirs, QJsonValue(u"Theirs"_s));
        QCOMPARE(b.writes(), 1);
    }

    void anEditLeftByAnEarlierRunDoesNotLandAfterAYoungerOne()
    {
        Bench b;
        b.dispatcher.submit(creation(u"Ada"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        Op older = creation(u"Older"_s);
        older.uuid = QUuid::createUuid();
        b.outbox.kept.append({older}, {});
        b.outbox.slow = true;
        b.dispatcher.recover();
        b.dispatcher.submit(Bench::edit(u"Ada"_s, u"Younger"_s, u"created1"_s, u"first_name"_s));
        QTRY_COMPARE(b.service.count(u"read created1"_s), 1);
        QTRY_VERIFY((b.outbox.finishCommit(), b.dispatcher.unfinishedCount() == 0));
        QCOMPARE(b.service.people.value(u"created1"_s).text(u"first_name"_s), u"Younger"_s);
        QCOMPARE(b.service.count(u"PATCH"_s), 1);
        QCOMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.seen.last().conflicts.constFirst().theirs, QJsonValue(u"Younger"_s));
        QCOMPARE(b.seen.last().conflicts.constFirst().mine, QJsonValue(u"Older"_s));
    }

    void theOnlyTraceOfACreationInDoubtIsNotChangedBeforeItIsFound()
    {
        Bench b;
        b.service.fates << FakeContacts::Fate{true, Bench::lost()};
        b.service.readErrors << ServiceError{.kind = ErrorKind::Timeout};
        b.dispatcher.submit(creation(u"Ada"_s));
        QTRY_COMPARE(b.last(), OpState::Ambiguous);
        b.dispatcher.submit(
            Bench::edit(u"n@x.example"_s, u"other@x.example"_s, u"created1"_s, u"email"_s));
        QTRY_COMPARE(b.service.count(u"read created1"_s), 1);
        QCOMPARE(b.service.count(u"PATCH"_s), 0);
        QTRY_VERIFY((b.clock.advance(1s), b.dispatcher.unfinishedCount() == 0));
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QCOMPARE(b.service.count(u"PATCH"_s), 1);
        QCOMPARE(b.service.people.value(u"created1"_s).text(u"email"_s), u"other@x.example"_s);
        QCOMPARE(b.service.people.size(), 2);
    }

    void retryingACreationThatWentThroughMeanwhileMakesNoSecondContact()
    {
        Bench b;
        b.service.fates = {
            {false, ServiceError{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused}}};
        b.dispatcher.submit(creation(u"Ana"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        const Op failed = b.seen.last();
        b.dispatcher.retry(failed);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        b.dispatcher.retry(failed);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.people.size(), 2);
    }

    void whatALaterEditDoesNotHoldOfTheOneItReplacesIsSentWithIt()
    {
        Bench b;
        b.connected = false;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        b.dispatcher.submit(Bench::edit({}, u"Ana"_s, u"1"_s, u"first_name"_s));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 1);
        b.connected = true;
        b.dispatcher.resumeAccount(u"a"_s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.company(), u"Y"_s);
        QCOMPARE(b.service.people.value(u"1"_s).text(u"first_name"_s), u"Ana"_s);
        QCOMPARE(b.writes(), 1);
    }

    void aWaitForAnEarlierAttemptDoesNotShortenTheQuarantineOfTheNext()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}, {false, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Ambiguous);
        b.clock.advance(30s);
        b.clock.shiftWall(-10s);
        b.dispatcher.resumeAccount(u"a"_s); // a second wait, ten seconds longer than the first
        b.clock.advance(35s);
        QTRY_COMPARE(b.writes(), 2);
        QCOMPARE(b.last(), OpState::Ambiguous);
        b.clock.advance(30s);
        QCOMPARE(b.last(), OpState::Ambiguous);
        QCOMPARE(b.writes(), 2);
        b.clock.advance(60s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 3);
    }

    void theMovedBaseOfAFollowerIsKept()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        b.service.answerNext(); // the look
        b.service.answerNext(); // the write
        const QList<Op> left = *b.outbox.kept.unfinished().result();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().edit.changes.fields.value(u"company"_s).before, u"Y"_s);
    }

    void removingAnAccountInTheMiddleOfASaveIsNoFaultOfTheDisk()
    {
        Bench b;
        b.service.held = true;
        QSignalSpy failed(&b.dispatcher, &Dispatcher::storageFailed);
        QSignalSpy paused(&b.dispatcher, &Dispatcher::accountPaused);
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused}};
        b.service.add(person(u"2"_s, {{u"company"_s, u"X"_s}}));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s, u"2"_s));
        QTRY_COMPARE(b.service.waiting(), 2);
        b.dispatcher.forgetAccount(u"a"_s);
        b.service.answerNext();
        b.service.answerNext();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.service.waiting(), 0);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(paused.count(), 0);
    }

    void aFailedEditOfARemovedAccountIsGone()
    {
        Bench b;
        b.service.people.clear();
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        b.dispatcher.forgetAccount(u"a"_s);
        QVERIFY(!b.dispatcher.openFor({u"a"_s, Collection::Contacts, u"1"_s}));
        QVERIFY(b.outbox.history({}).result()->isEmpty());
    }

    void anAccountResumedWhileItsPauseIsBeingStoredGoesOn()
    {
        Bench b;
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused}};
        b.outbox.slow = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.outbox.committed.size(), 1);
        b.dispatcher.resumeAccount(u"a"_s);
        while (b.outbox.finishCommit())
            QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void aRefusedTokenStopsTheSearchForACreationToo()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused}};
        QSignalSpy paused(&b.dispatcher, &Dispatcher::accountPaused);
        b.dispatcher.submit(creation(u"Ana"_s));
        QTRY_COMPARE(paused.count(), 1);
        b.clock.advance(10min);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.service.count(u"find"_s), 1);
        QCOMPARE(b.dispatcher.op(1)->state, OpState::Ambiguous);
    }

    void aValueTheServiceSpellsItsOwnWayIsSavedAndNotCalledIgnored()
    {
        Bench b;
        b.service.meddle = [](Contact &stored) {
            stored.fields.insert(u"company"_s, u"Y Incorporated"_s);
        };
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.seen.last().unconfirmed,
                 (QList<FieldSurprise>{{u"company"_s, u"Y"_s, u"Y Incorporated"_s}}));
    }

    void aDeletionProvedNotAppliedIsSentAgain()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        b.dispatcher.submit(Bench::removal(u"r1"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.clock.advance(5min);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.count(u"DELETE"_s), 2);
    }

    void anEditKeptWhileTheOneBeforeItIsBeingConfirmedStandsOnIt()
    {
        Bench b;
        b.outbox.slow = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.outbox.committed.size(), 1); // sending
        b.outbox.finishCommit();
        QTRY_COMPARE(b.outbox.committed.size(), 2); // confirmed, and not stored yet
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        b.outbox.slow = false;
        while (b.outbox.finishCommit())
            QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.company(), u"Z"_s);
    }

    void aWaitThatItsEditDidNotLiveToSeeStillEndsForTheOthers()
    {
        Bench b;
        b.service.add(person(u"2"_s, {{u"company"_s, u"X"_s}}));
        b.service.readErrors = {ServiceError{
            .kind = ErrorKind::RateLimited, .delivery = Delivery::Refused, .retryAfter = 30s}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        const qint64 first = b.seen.last().id;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s, u"2"_s));
        b.dispatcher.cancel(first);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 1);
        b.clock.advance(31s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.people.value(u"2"_s).text(u"company"_s), u"Y"_s);
    }
};

QTEST_GUILESS_MAIN(tst_DispatcherTroubles)
#include "tst_dispatchertroubles.moc"
