// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An account that the user set to read-only: nothing is written, and nothing is lost.
#include "tests/models/book/dispatcherbench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

class tst_ReadOnlyAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itTakesNoEdit_data()
    {
        QTest::addColumn<bool>("on");
        QTest::newRow("read-only") << true;
        QTest::newRow("not") << false; // without the switch the same edit is written
    }
    void itTakesNoEdit()
    {
        QFETCH(bool, on);
        Bench b;
        b.dispatcher.setReadOnly(u"a"_s, on);
        const auto kept = b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 0);
        QCOMPARE(kept.result().ok(), !on);
        QCOMPARE(b.writes(), on ? 0 : 1);
        if (on) {
            QCOMPARE(kept.result().error().kind, OutboxError::Kind::AccountReadOnly);
            QVERIFY(b.outbox.unfinished().result()->isEmpty());
        }
    }

    void otherAccountsGoOn()
    {
        Bench b;
        b.dispatcher.setReadOnly(u"b"_s, true);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void whatWaitsIsBlockedAndGoesOnWhenItIsSwitchedOff()
    {
        Bench b;
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(b.clock.waiting() > 0);
        b.dispatcher.setReadOnly(u"a"_s, true);
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(b.seen.last().error->kind, ErrorKind::ReadOnly);
        b.clock.advance(5min);
        b.dispatcher.serviceReached(u"a"_s);
        b.dispatcher.resumeAccount(u"a"_s); // a new token does not switch it off
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.last(), OpState::Blocked);
        QCOMPARE(b.writes(), 0);
        b.dispatcher.setReadOnly(u"a"_s, false);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
        QCOMPARE(b.company(), u"Y"_s);
    }

    void anEditThatLooksMeanwhileIsStoppedBeforeItsWrite()
    {
        Bench b;
        b.service.held = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.service.waiting(), 1);
        b.dispatcher.setReadOnly(u"a"_s, true);
        b.service.held = false;
        b.service.answerNext();
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(b.writes(), 0);
        b.dispatcher.setReadOnly(u"a"_s, false);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void anEditWhoseLastStepIsBeingStoredIsStoppedToo()
    {
        Bench b;
        b.outbox.slow = true;
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_VERIFY(b.outbox.committed.contains(OpState::Sending));
        b.dispatcher.setReadOnly(u"a"_s, true);
        b.outbox.slow = false;
        QVERIFY(b.outbox.finishCommit());
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(b.writes(), 0);
        QCOMPARE(b.seen.last().attempts, 0);
    }

    void aRefusalByTheTransportBlocksWithoutPausing()
    {
        Bench b;
        QSignalSpy paused(&b.dispatcher, &Dispatcher::accountPaused);
        b.service.beforeSend = [&b] {
            b.dispatcher.setReadOnly(u"a"_s, true);
        };
        b.service.fates = {
            {false, ServiceError{.kind = ErrorKind::ReadOnly, .delivery = Delivery::NotSent}}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(paused.count(), 0);
        b.service.beforeSend = nullptr;
        b.dispatcher.setReadOnly(u"a"_s, false);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void aWriteInDoubtIsStillLookedUpAndNotSentAgain_data()
    {
        QTest::addColumn<bool>("applied");
        QTest::newRow("applied") << true;
        QTest::newRow("not applied") << false;
    }
    void aWriteInDoubtIsStillLookedUpAndNotSentAgain()
    {
        QFETCH(bool, applied);
        Bench b;
        b.service.beforeSend = [&b] {
            b.dispatcher.setReadOnly(u"a"_s, true);
        };
        b.service.fates = {{applied, Bench::lost()}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        if (!applied) {
            QTRY_COMPARE(b.last(), OpState::Ambiguous);
            QTRY_COMPARE(b.clock.waiting(), 1);
            b.clock.advance(b.service.lateness() + 1s);
        }
        QTRY_COMPARE(b.last(), applied ? OpState::Confirmed : OpState::Blocked);
        QCOMPARE(b.writes(), 1);
    }

    void whatAnEarlierRunLeftIsBlockedAtStart_data()
    {
        QTest::addColumn<OpState>("left");
        QTest::newRow("pending") << OpState::Pending;
        QTest::newRow("blocked") << OpState::Blocked;
    }
    void whatAnEarlierRunLeftIsBlockedAtStart()
    {
        QFETCH(OpState, left);
        Bench b;
        Op op = Bench::edit(u"X"_s, u"Y"_s);
        op.uuid = QUuid::createUuid();
        op.draft = u"1"_s;
        op.state = left;
        QVERIFY(b.outbox.kept.append({op}).result().ok());
        b.dispatcher.setReadOnly(u"a"_s, true);
        b.dispatcher.recover();
        QTRY_COMPARE(b.last(), OpState::Blocked);
        QCOMPARE(b.seen.last().error->kind, ErrorKind::ReadOnly);
        QCOMPARE(b.service.log, QStringList());
        b.dispatcher.setReadOnly(u"a"_s, false);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void switchedOffAPausedAccountStaysPaused()
    {
        Bench b;
        b.service.readErrors = {
            ServiceError{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused}};
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s));
        QTRY_COMPARE(b.last(), OpState::Blocked);
        b.dispatcher.setReadOnly(u"a"_s, true);
        b.dispatcher.setReadOnly(u"a"_s, false);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(b.last(), OpState::Blocked);
        b.dispatcher.resumeAccount(u"a"_s);
        QTRY_COMPARE(b.last(), OpState::Confirmed);
    }

    void aBlockedEditCanStillBeTakenBack()
    {
        Bench b;
        b.clock.setJumping(false);
        b.dispatcher.submit(Bench::edit(u"X"_s, u"Y"_s), 8s);
        QTRY_COMPARE(b.dispatcher.unfinishedCount(), 1);
        b.dispatcher.setReadOnly(u"a"_s, true);
        QTRY_COMPARE(b.last(), OpState::Blocked);
        b.dispatcher.cancel(b.seen.last().id);
        QTRY_COMPARE(b.last(), OpState::Cancelled);
        QCOMPARE(b.writes(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ReadOnlyAccount)
#include "tst_readonlyaccount.moc"
