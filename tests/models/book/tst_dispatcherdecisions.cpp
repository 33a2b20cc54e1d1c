// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user decides about an operation: hold, cancel, try again, decide, put back, dismiss; and
// what of it an ended program leaves behind.
#include "tests/models/book/dispatcherbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

Op held(Bench &b)
{
    b.dispatcher.submit(Bench::removal(u"r1"_s), 8s);
    return b.seen.isEmpty() ? Op{} : b.seen.last();
}

Op stored(Bench &b, qint64 id)
{
    const QList<Op> all = *b.outbox.history({}).result();
    for (const Op &op : all) {
        if (op.id == id)
            return op;
    }
    return {};
}

/** Another run of the program over the same outbox and service. */
struct NextRun
{
    explicit NextRun(Bench &b)
        : dispatcher(b.outbox, b.clock, [&b](const QString &, Collection) { return &b.service; })
    {
        b.connected = false; // the first run is no more
        QObject::connect(&dispatcher, &Dispatcher::opChanged, &dispatcher,
                         [this](const Op &op) { seen << op; });
        dispatcher.recover();
    }
    Dispatcher dispatcher;
    QList<Op> seen;
};

} // namespace

class tst_DispatcherDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDeletionIsHeldBackAndThenSentOnce()
    {
        Bench b;
        held(b);
        b.clock.advance(7900ms);
        QCoreApplication::sendPostedEvents();
        QVERIFY(b.service.log.isEmpty());
        b.clock.advance(200ms);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.service.count(u"DELETE"_s), 1);
    }

    void aDeletionTakenBackInTimeIsNeverSent()
    {
        Bench b;
        const Op op = held(b);
        b.clock.advance(7s);
        b.dispatcher.cancel(op.id);
        QTRY_COMPARE(b.last(), OpState::Cancelled);
        QCOMPARE(b.seen.last().heldUntilMs, 0); // by the user, not by the end of the program
        b.clock.advance(60s);
        QCoreApplication::sendPostedEvents();
        QVERIFY(b.service.log.isEmpty());
    }

    void aDeletionHeldWhenTheProgramEndedIsCancelledAndSaysSo()
    {
        Bench b;
        const Op op = held(b);
        NextRun next(b);
        QTRY_VERIFY(!next.seen.isEmpty());
        QCOMPARE(next.seen.last().id, op.id);
        QCOMPARE(next.seen.last().state, OpState::Cancelled);
        QVERIFY(next.seen.last().heldUntilMs != 0);
        b.clock.advance(60s);
        QCOMPARE(b.service.count(u"DELETE"_s), 0);
    }

    void anEditSavedBeforeADeletionSurvivesTheDeletionBeingTakenBack()
    {
        Bench b;
        b.connected = false;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.seen.size(), 1);
        const Op removal = held(b);
        b.dispatcher.cancel(removal.id);
        QTRY_COMPARE(b.last(), OpState::Cancelled);
        b.connected = true;
        b.dispatcher.resumeAccount(u"a"_s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.company(), u"Y"_s);
    }

    void anEditSavedAfterADeletionWasAskedForKeepsTheContact()
    {
        Bench b;
        held(b);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        b.clock.advance(60s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.company(), u"Y"_s);
        QCOMPARE(b.service.count(u"DELETE"_s), 0);
    }

    void puttingBackWritesWhatWasThereOnTopOfWhatWeWrote()
    {
        Bench b;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        const Op done = b.seen.last();
        b.dispatcher.putBack(done);
        b.dispatcher.putBack(done); // a double click
        QTRY_COMPARE(b.company(), u"X"_s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.writes(), 2);
        QCOMPARE(stored(b, done.id).closed, true);
        QCOMPARE(b.seen.last().undoOf, done.id);
        // And that can be put back too.
        b.dispatcher.putBack(b.seen.last());
        QTRY_COMPARE(b.company(), u"Y"_s);
    }

    void puttingBackAsksWhenSomebodyChangedItSince()
    {
        Bench b;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.dispatcher.putBack(b.seen.last());
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        QCOMPARE(b.company(), u"Theirs"_s);
        QCOMPARE(b.writes(), 1);
    }

    void whatWasNotSentCannotBePutBack()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Y"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QVERIFY(putBackOf(b.seen.last()).isEmpty());
        b.dispatcher.putBack(b.seen.last());
        QCOMPARE(b.dispatcher.unfinishedCount(), 0);
    }

    void tryingAgainTwiceSendsItOnce()
    {
        Bench b;
        b.service.fates = {
            {false, ServiceError{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused}}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        const Op failed = b.seen.last();
        QVERIFY(b.dispatcher.openFor({u"a"_s, Collection::Contacts, u"1"_s}));
        b.dispatcher.retry(failed);
        b.dispatcher.retry(failed);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.writes(), 2);
        QCOMPARE(b.seen.last().goesOn, failed.id);
        QVERIFY(!b.dispatcher.openFor({u"a"_s, Collection::Contacts, u"1"_s}));
        QCOMPARE(b.outbox.counts().result().value(), OpCounts{});
    }

    void savingTheFieldsAnewClosesTheirFailure()
    {
        Bench b;
        b.service.fates = {
            {false, ServiceError{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused}}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Failed);
        b.dispatcher.submit(Bench::edit(u"a@x.example"_s, u"b@x.example"_s, u"1"_s, u"email"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.outbox.counts().result()->failed, 1); // of another field: still open
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Z"_s));
        QTRY_COMPARE(b.company(), u"Z"_s);
        QTRY_COMPARE(b.outbox.counts().result()->failed, 0);
    }

    void aDismissedConflictNeedsNobodyAnyMore()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Mine"_s));
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        b.dispatcher.dismiss(b.seen.last());
        QTRY_VERIFY(b.seen.last().closed);
        QCOMPARE(b.outbox.counts().result()->conflicted, 0);
        QCOMPARE(b.writes(), 0);
    }

    void aConflictLeftBehindIsKnownInTheNextRun()
    {
        Bench b;
        b.service.change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Mine"_s));
        QTRY_COMPARE(b.last(), OpState::Conflicted);
        NextRun next(b);
        const RecordRef record{u"a"_s, Collection::Contacts, u"1"_s};
        QTRY_VERIFY(next.dispatcher.openFor(record));
        next.dispatcher.resolve(*next.dispatcher.openFor(record),
                                {{{u"company"_s, {u"X"_s, u"Mine"_s}}}});
        QTRY_COMPARE(b.company(), u"Mine"_s);
    }

    void theSecondSaveOfANewContactIsAChangeAlsoAfterACrash()
    {
        Bench b;
        Op creation;
        creation.account = u"a"_s;
        creation.draft = u"new:1"_s;
        creation.edit = {EditKind::Create, {}, {{{u"first_name"_s, {QJsonValue::Null, u"Ana"_s}}}}};
        b.dispatcher.submit(creation);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        // Kept just before the program ended, by a run that knew nothing of the answer yet.
        creation.uuid = QUuid::createUuid();
        creation.edit.changes.fields[u"first_name"_s].after = u"Anna"_s;
        QVERIFY(b.outbox.append({creation}).result().ok());
        NextRun next(b);
        QTRY_COMPARE(next.dispatcher.unfinishedCount(), 0);
        QTRY_COMPARE(b.service.people.value(u"created1"_s).text(u"first_name"_s), u"Anna"_s);
        QCOMPARE(b.service.count(u"POST"_s), 1);
    }

    void theSecondSaveOfAContactInDoubtIsNotSentByItself()
    {
        Bench b;
        b.service.fates = {{false, Bench::lost()}};
        Op creation; // neither e-mail nor phone: nobody can tell whether it was made
        creation.account = u"a"_s;
        creation.draft = u"new:1"_s;
        creation.edit = {EditKind::Create, {}, {{{u"first_name"_s, {QJsonValue::Null, u"Ana"_s}}}}};
        b.service.held = true;
        b.dispatcher.submit(creation);
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.submit(creation);
        b.service.held = false;
        b.service.answerNext();
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.service.count(u"POST"_s), 1);
        QCOMPARE(b.outbox.counts().result()->failed, 2);
    }

    void whileOneIsInDoubtOthersGoOn()
    {
        Bench b;
        for (int i = 2; i <= 9; ++i)
            b.service.add(person(QString::number(i), {{u"company"_s, u"X"_s}}));
        b.service.fates = QList<FakeContacts::Fate>(4, {false, Bench::lost()});
        for (int i = 1; i <= 9; ++i)
            b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s, QString::number(i)));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 4); // no minute has passed
        b.clock.advance(5min);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(b.writes(), 13);
    }

    void whatWaitsForTheNetworkGoesOnWhenTheServiceIsReached()
    {
        Bench b;
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        QCOMPARE(b.writes(), 0);
        b.dispatcher.serviceReached(u"a"_s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void anAccountForgottenWhileAnEditIsBeingKeptSendsNothing()
    {
        Bench b;
        const auto kept = b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        b.dispatcher.forgetAccount(u"a"_s);
        QTRY_VERIFY(kept.isFinished());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.dispatcher.unfinishedCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_DispatcherDecisions)
#include "tst_dispatcherdecisions.moc"
