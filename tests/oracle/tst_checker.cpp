// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/checker.h"
#include "tests/support/fakeservice.h"

#include <QRegularExpression>
#include <QTest>

namespace patchbook::test {

namespace {

using Kind = ServerStep::Kind;

/** A history in which everything goes well; each test breaks one promise in it. */
struct Tale
{
    History history;
    qint64 seq = 0;
    qint64 ms = 0;
    QJsonObject record{{u"first_name"_s, u"Ann"_s}, {u"company"_s, u"Ltd"_s}};

    Tale() { history.schema = personSchema(); }

    void disk(qint64 op, OpState state, int attempts = 1)
    {
        history.disk << DiskStep{++seq, op, state, attempts};
    }
    void say(qint64 op, OpState state) { history.said << Said{++seq, op, state}; }
    void step(Kind kind, qint64 request, const QJsonObject &sent,
              const QByteArray &method = "PATCH")
    {
        ServerStep step{++seq, ms += 20, kind, u"p1"_s, request, method, sent, record, record, {}};
        if (kind == Kind::WriteApplied || kind == Kind::ForeignApplied) {
            for (auto it = sent.begin(); it != sent.end(); ++it)
                record.insert(it.key(), it.value());
            step.after = record;
        }
        if (method == "DELETE" && kind == Kind::WriteApplied)
            step.after.reset();
        history.steps << step;
    }
    void read() { step(Kind::ReadServed, 0, {}, "GET"); }
    void foreign(const QString &key, const QString &value)
    {
        step(Kind::ForeignApplied, 0, {{key, value}}, {});
    }
    Op &keep(qint64 id, const QString &before, const QString &after)
    {
        Op op;
        op.id = id;
        op.draft = u"p1"_s;
        op.edit = {EditKind::Change, u"p1"_s, {{{u"first_name"_s, {before, after}}}}};
        history.ops << op;
        disk(id, OpState::Pending, 0);
        history.saves << Save{++seq,
                              id,
                              Save::Told::Kept,
                              EditKind::Change,
                              u"p1"_s,
                              op.edit.changes,
                              {u"first_name"_s}};
        return history.ops.last();
    }
    void end(qint64 id, OpState state)
    {
        Op &op = history.ops[id - 1];
        op.state = state;
        disk(id, state);
        say(id, state);
    }
    void sending(qint64 id)
    {
        ++history.ops[id - 1].attempts;
        disk(id, OpState::Sending);
    }
    void write(qint64 request, const QString &value)
    {
        step(Kind::WriteReceived, request, {{u"first_name"_s, value}});
        step(Kind::WriteApplied, request, {{u"first_name"_s, value}});
    }
    /** Ann becomes mine-1, as it should be. */
    void saved()
    {
        keep(1, u"Ann"_s, u"mine-1"_s);
        read();
        sending(1);
        write(1, u"mine-1"_s);
        end(1, OpState::Confirmed);
    }
    Verdict verdict() const { return judge(history); }
};

} // namespace

class CheckerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aGoodHistoryIsGood()
    {
        Tale tale;
        tale.saved();
        QCOMPARE(tale.verdict().sentences, QStringList());
        QCOMPARE(tale.verdict().broken(), 0);
        QCOMPARE(tale.verdict().ops, 1);
    }

    void aKeptEditThatLeftTheOutboxIsLost()
    {
        Tale tale;
        tale.saved();
        tale.history.saves.first().op = 9;
        QCOMPARE(tale.verdict().lost, 1);
    }

    void savedThoughNothingWasAppliedIsLost()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        tale.read();
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().lost, 1);
    }

    void savedBecauseTheValueWasThereAlreadyIsTrue()
    {
        Tale tale;
        tale.foreign(u"first_name"_s, u"MINE-1 "_s.trimmed());
        tale.keep(1, u"Ann"_s, u"MINE-1"_s);
        tale.read();
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().sentences, QStringList());
    }

    void anEditThatNeverEndsIsLostOnceThereWasTime()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        QCOMPARE(tale.verdict().lost, 1);
        tale.history.drained = false;
        QCOMPARE(tale.verdict().lost, 0);
    }

    void cancelledWithoutBeingAskedIsLost()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        tale.end(1, OpState::Cancelled);
        QCOMPARE(tale.verdict().lost, 1);
        tale.history.cancelled.insert(1);
        QCOMPARE(tale.verdict().lost, 0);
    }

    void anEditMayGoIntoTheNextOneOfItsRecord()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        tale.end(1, OpState::Cancelled);
        tale.keep(2, u"Ann"_s, u"mine-2"_s);
        tale.read();
        tale.sending(2);
        tale.write(1, u"mine-2"_s);
        tale.end(2, OpState::Confirmed);
        QCOMPARE(tale.verdict().sentences, QStringList());
        tale.history.saves[1].changes = {{{u"company"_s, {u"Ltd"_s, u"mine-2"_s}}}};
        tale.history.ops[1].edit.changes = tale.history.saves[1].changes;
        QVERIFY(tale.verdict().lost > 0);
    }

    void heldBackMayEndOnlyWithTheProgram()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s).heldUntilMs = 5;
        tale.end(1, OpState::Cancelled);
        QCOMPARE(tale.verdict().lost, 1);
        tale.history.starts = 2;
        QCOMPARE(tale.verdict().lost, 0);
    }

    void appliedTwiceIsTwice()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        for (const qint64 request : {1, 2}) {
            tale.read();
            tale.sending(1);
            tale.write(request, u"mine-1"_s);
        }
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().twice, 1);
    }

    void receivedMoreOftenThanSentIsTwice()
    {
        Tale tale;
        tale.saved();
        tale.history.ops[0].attempts = 0;
        QCOMPARE(tale.verdict().twice, 1);
    }

    void aValueNobodyHasSeenIsOverwritten()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        tale.foreign(u"first_name"_s, u"theirs"_s);
        tale.read();
        tale.sending(1);
        tale.write(1, u"mine-1"_s);
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().overwritten, 1);
    }

    void withinTheWindowNobodyCanSeeIt()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        tale.read();
        tale.sending(1);
        tale.foreign(u"first_name"_s, u"theirs"_s);
        tale.write(1, u"mine-1"_s);
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().sentences, QStringList());
        QCOMPARE(tale.verdict().inWindow, 1);
        tale.history.window = std::chrono::milliseconds(1); // the look was too old
        QCOMPARE(tale.verdict().overwritten, 1);
    }

    void aReadThatIsNotTheLookOpensNoEyes()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s).look = Contact{u"p1"_s, tale.record, {}, {}};
        tale.read();
        tale.sending(1);
        tale.foreign(u"first_name"_s, u"theirs"_s);
        tale.read(); // by the list, which somebody refreshed
        tale.write(1, u"mine-1"_s);
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().sentences, QStringList());
        QCOMPARE(tale.verdict().inWindow, 1);
        // But an engine that wrote although its look told of it has overwritten.
        tale.history.ops[0].look->fields.insert(u"first_name"_s, u"theirs"_s);
        QCOMPARE(tale.verdict().overwritten, 1);
    }

    void anOlderEditMustNotLandOnALaterOne()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s);
        tale.read();
        tale.sending(1);
        tale.step(Kind::WriteReceived, 1, {{u"first_name"_s, u"mine-1"_s}});
        tale.end(1, OpState::Conflicted);
        tale.keep(2, u"Ann"_s, u"mine-2"_s);
        tale.read();
        tale.sending(2);
        tale.write(2, u"mine-2"_s);
        tale.end(2, OpState::Confirmed);
        QCOMPARE(tale.verdict().sentences, QStringList());
        tale.step(Kind::WriteApplied, 1, {{u"first_name"_s, u"mine-1"_s}});
        QCOMPARE(tale.verdict().overwritten, 1);
    }

    void deletingWhatSomebodyChangedIsOverwriting()
    {
        Tale tale;
        tale.keep(1, u"Ann"_s, u"mine-1"_s).edit = {EditKind::Remove, u"p1"_s, {}};
        tale.history.saves[0].kind = EditKind::Remove;
        tale.history.saves[0].changes = {};
        tale.foreign(u"company"_s, u"theirs"_s);
        tale.read();
        tale.sending(1);
        tale.step(Kind::WriteReceived, 1, {}, "DELETE");
        tale.step(Kind::WriteApplied, 1, {}, "DELETE");
        tale.end(1, OpState::Confirmed);
        QCOMPARE(tale.verdict().overwritten, 1);
        tale.history.steps.removeFirst();
        QCOMPARE(tale.verdict().sentences, QStringList());
    }

    void notSavedThoughAppliedIsALie()
    {
        Tale tale;
        tale.saved();
        tale.end(1, OpState::Failed);
        QCOMPARE(tale.verdict().lies, 1);
    }

    void aWordBeforeTheDiskIsALie()
    {
        Tale tale;
        tale.saved();
        tale.history.said.first().seq = 1;
        QCOMPARE(tale.verdict().lies, 1);
    }

    void aLastWordThatIsNotTheStateIsALie()
    {
        Tale tale;
        tale.saved();
        tale.history.ops[0].state = OpState::Conflicted;
        QCOMPARE(tale.verdict().lies, 1);
    }

    void sentThoughToldAsNotKeptIsALie()
    {
        Tale tale;
        tale.saved();
        tale.history.ops.clear();
        tale.history.said.clear();
        tale.history.saves[0].told = Save::Told::NotKept;
        QCOMPARE(tale.verdict().lies, 1);
    }

    void aRequestBeforeTheDiskKnowsIsUnkept()
    {
        Tale tale;
        tale.saved();
        erase_if(tale.history.disk,
                 [](const DiskStep &step) { return step.state == OpState::Sending; });
        QCOMPARE(tale.verdict().unkept, 1);
    }

    void aFieldNobodyEditedIsNotMinimal()
    {
        Tale tale;
        tale.saved();
        tale.history.ops[0].edit.changes.fields.insert(u"company"_s, {u"Ltd"_s, u"Ltd"_s});
        tale.history.steps[1].sent.insert(u"company"_s, u"Ltd"_s);
        QCOMPARE(tale.verdict().notMinimal, 1);
        tale.history.ops[0].plan.anchors = QStringList{u"company"_s};
        QCOMPARE(tale.verdict().sentences, QStringList());
    }

    void anEarlierSendingMayHaveTakenAnotherFieldAlong()
    {
        Tale tale;
        tale.saved();
        tale.history.steps[0].after->insert(u"company"_s, u"Ltd"_s);
        tale.history.steps[1].sent.insert(u"company"_s, u"Ltd"_s);
        QVERIFY(tale.verdict().notMinimal > 0);
        tale.history.ops[0].attempts = 2; // the row tells what went along the second time
        QCOMPARE(tale.verdict().notMinimal, 0);
        tale.history.steps[1].sent.insert(u"company"_s, u"another"_s);
        QVERIFY(tale.verdict().notMinimal > 0);
    }

    void aRequestThatNoSaveExplainsIsNotMinimal()
    {
        Tale tale;
        tale.saved();
        tale.read();
        tale.write(2, u"whence?"_s);
        QCOMPARE(tale.verdict().notMinimal, 1);
    }

    void aWriteWithoutALookIsBlind()
    {
        Tale tale;
        tale.saved();
        tale.history.steps.removeFirst();
        QCOMPARE(tale.verdict().blind, 1);
    }

    void puttingBackSomethingElseIsAWrongUndo()
    {
        Tale tale;
        tale.saved();
        tale.keep(2, u"mine-1"_s, u"Ann"_s).undoOf = 1;
        tale.history.saves.removeLast();
        tale.read();
        tale.sending(2);
        tale.write(2, u"Ann"_s);
        tale.end(2, OpState::Confirmed);
        QCOMPARE(tale.verdict().sentences, QStringList());
        tale.history.saves[0].changes.fields[u"first_name"_s].before = u"Anna"_s;
        tale.history.ops[0].edit.changes.fields[u"first_name"_s].before = u"Anna"_s;
        QCOMPARE(tale.verdict().wrongUndo, 1);
    }

    void aStrayRequestIsALeak()
    {
        Tale tale;
        tale.saved();
        tale.history.strayRequests = 2;
        QCOMPARE(tale.verdict().leaks, 2);
    }

    void aPhoneInTheServicesSpellingIsTheSame()
    {
        Tale tale;
        tale.saved();
        const QJsonObject sent{{u"phone_number"_s, u"0171 555123"_s}};
        tale.history.saves[0].touched = {u"phone_number"_s};
        for (ChangeSet *changes :
             {&tale.history.saves[0].changes, &tale.history.ops[0].edit.changes})
            *changes = {{{u"phone_number"_s, {QJsonValue(), u"0171 555123"_s}}}};
        tale.history.steps[1].sent = tale.history.steps[2].sent = sent;
        tale.history.steps[2].after = QJsonObject{{u"phone_number"_s, u"+49171555123"_s}};
        QCOMPARE(tale.verdict().sentences, QStringList());
        tale.history.steps[2].after = QJsonObject{{u"phone_number"_s, u"+49171555124"_s}};
        QCOMPARE(tale.verdict().lost, 1);
    }
};

} // namespace patchbook::test

QTEST_GUILESS_MAIN(patchbook::test::CheckerTest)
#include "tst_checker.moc"
