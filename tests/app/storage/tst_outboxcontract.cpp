// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memoryoutbox.h"
#include "app/storage/sqliteoutbox.h"
#include "tests/app/storage/outboxsubject.h"
#include "tests/app/storage/sampleops.h"
#include "tests/support/answered.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

// What every outbox promises, asked of each one.
class tst_OutboxContract : public QObject
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

    void appendedOperationsGetRisingIds();
    void appendKeepsAllOrNone();
    void everyStateChangeLeavesOneEvent();
    void onlyOneOperationOfARecordIsUnderWay();
    void recordsBeingCreatedDoNotBlockEachOther();
    void unknownOperationsAreRefused();
    void listsAreOrderedAsPromised();
    void jobsKeepTheirOperationsTogether();
    void forgettingErasesOneAccountOnly();
    void everyMemberOfAnOperationIsKept();
    void stepsMayComeWithNewOperations();
    void theEndOfAllStepsCounts();
    void theHistoryTellsWhatIsAskedFor();
    void countsTellWhatWaitsForTheUser();
    void pruningErasesWhatIsOverAndOld();
    void draftsTakeThePlaceOfOlderOnes();
    void callsTakeEffectInTheirOrder();

private:
    Outbox &outbox() const { return *m_subject.outbox; }
    DraftStore &drafts() const { return *m_subject.drafts; }
    QList<qint64> told(const OpQuery &query) const
    {
        return idsOf(answered(outbox().history(query)).value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Subject m_subject;
};

void tst_OutboxContract::appendedOperationsGetRisingIds()
{
    Op first = newOp(u"1"_s);
    const OutboxResult<QList<Op>> answer = answered(outbox().append({first, newOp(u"2"_s)}));
    QVERIFY(answer);
    QCOMPARE(answer->size(), 2);
    QCOMPARE_GT(answer->at(0).id, 0);
    QCOMPARE_GT(answer->at(1).id, answer->at(0).id);
    first.id = answer->at(0).id;
    QCOMPARE(answer->at(0), first);
    QCOMPARE(answered(outbox().unfinished()).value(), answer.value());

    Op nameless = newOp(u"3"_s);
    nameless.uuid = QUuid();
    QVERIFY(!kept(outbox(), nameless).uuid.isNull());
}

void tst_OutboxContract::appendKeepsAllOrNone()
{
    const Op first = kept(outbox(), newOp(u"1"_s));
    Op copy = newOp(u"2"_s);
    copy.uuid = first.uuid;
    QVERIFY(!answered(outbox().append({newOp(u"3"_s), copy})));
    Op running = newOp(u"4"_s);
    running.state = OpState::Sending;
    QVERIFY(!answered(outbox().append({newOp(u"3"_s), running})));
    QCOMPARE(answered(outbox().history({.limit = 100}))->size(), 1);
}

void tst_OutboxContract::everyStateChangeLeavesOneEvent()
{
    Op op = kept(outbox(), newOp(u"1"_s));
    QCOMPARE(answered(outbox().events(op.id))->size(), 1);
    op.attempts = 1;
    QVERIFY(moved(outbox(), op, OpState::Pending));
    QCOMPARE(answered(outbox().events(op.id))->size(), 1);
    QVERIFY(moved(outbox(), op, OpState::Sending));
    QVERIFY(moved(outbox(), op, OpState::Confirmed));

    const QList<OpEvent> events = answered(outbox().events(op.id)).value();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0].seq, 1);
    QCOMPARE(events[0].to, events[0].from); // when it was kept
    QVERIFY(events[0].at.isValid());
    QCOMPARE(events[1].seq, 2);
    QCOMPARE(events[1].from, OpState::Pending);
    QCOMPARE(events[1].to, OpState::Sending);
    QCOMPARE(events[2].seq, 3);
    QCOMPARE(events[2].to, OpState::Confirmed);
    QCOMPARE(events[2].why, u"test"_s);
    QVERIFY(events[2].at.isValid());
    QVERIFY(answered(outbox().unfinished())->isEmpty());
    QCOMPARE(answered(outbox().history({.limit = 1}))->constFirst().attempts, 1);
}

void tst_OutboxContract::onlyOneOperationOfARecordIsUnderWay()
{
    const Op first = kept(outbox(), newOp(u"1"_s));
    const Op second = kept(outbox(), newOp(u"1"_s));
    Op card = newOp(u"1"_s);
    card.collection = Collection::Cards;
    card = kept(outbox(), card);
    const Op elsewhere = kept(outbox(), newOp(u"1"_s, u"other"_s));

    QVERIFY(moved(outbox(), first, OpState::Sending));
    QVERIFY(!moved(outbox(), second, OpState::Sending));
    QCOMPARE(answered(outbox().events(second.id))->size(), 1);
    QVERIFY(moved(outbox(), first, OpState::Ambiguous));
    QVERIFY(!moved(outbox(), second, OpState::Ambiguous));
    QVERIFY(moved(outbox(), second, OpState::Blocked));
    QVERIFY(moved(outbox(), card, OpState::Sending));
    QVERIFY(moved(outbox(), elsewhere, OpState::Sending));
    QVERIFY(moved(outbox(), first, OpState::Confirmed));
    QVERIFY(moved(outbox(), second, OpState::Sending));
}

void tst_OutboxContract::recordsBeingCreatedDoNotBlockEachOther()
{
    Op create = newOp(QString());
    create.edit.kind = EditKind::Create;
    const Op first = kept(outbox(), create);
    create.uuid = QUuid::createUuid();
    const Op second = kept(outbox(), create);
    QVERIFY(moved(outbox(), first, OpState::Sending));
    QVERIFY(moved(outbox(), second, OpState::Sending));
}

void tst_OutboxContract::unknownOperationsAreRefused()
{
    Op op = kept(outbox(), newOp(u"1"_s));
    op.uuid = QUuid::createUuid();
    QVERIFY(!moved(outbox(), op, OpState::Sending));
    op.id = 99;
    QVERIFY(!moved(outbox(), op, OpState::Sending));
    Job unknown = fullJob();
    unknown.id = 7;
    QVERIFY(!answered(outbox().commitJob(unknown)));
    QVERIFY(answered(outbox().events(99))->isEmpty());
}

void tst_OutboxContract::listsAreOrderedAsPromised()
{
    for (int i = 0; i < 5; ++i)
        kept(outbox(), newOp(QString::number(i)));
    QCOMPARE(idsOf(answered(outbox().unfinished()).value()), (QList<qint64>{1, 2, 3, 4, 5}));
    QCOMPARE(idsOf(answered(outbox().history({.limit = 3})).value()), (QList<qint64>{5, 4, 3}));
    QVERIFY(answered(outbox().history({.limit = 0}))->isEmpty());
}

void tst_OutboxContract::jobsKeepTheirOperationsTogether()
{
    const OutboxResult<Job> job =
        answered(outbox().beginJob(fullJob(), {newOp(u"1"_s), newOp(u"2"_s)}));
    QVERIFY(job);
    QCOMPARE_GT(job->id, 0);
    QVERIFY(answered(outbox().unfinished())->isEmpty()); // they wait for their run
    const QList<Op> ops = answered(outbox().waitingIn(job->id, 0, 10)).value();
    QCOMPARE(ops.size(), 2);
    for (const Op &op : ops)
        QCOMPARE(op.job, job->id);

    Job paused = job.value();
    paused.state = JobState::Done;
    QVERIFY(answered(outbox().commitJob(paused)));
    QCOMPARE(answered(outbox().jobs()).value(), QList<Job>{paused});

    Op again = newOp(u"3"_s);
    again.uuid = answered(outbox().history({.limit = 1}))->constFirst().uuid;
    QVERIFY(!answered(outbox().beginJob({}, {newOp(u"4"_s), again})));
    QCOMPARE(answered(outbox().jobs())->size(), 1);
    QCOMPARE(answered(outbox().history({.limit = 10}))->size(), 2);
}

void tst_OutboxContract::forgettingErasesOneAccountOnly()
{
    const Op gone = kept(outbox(), newOp(u"1"_s));
    QVERIFY(moved(outbox(), gone, OpState::Sending));
    const Op stays = kept(outbox(), newOp(u"1"_s, u"other"_s));
    QVERIFY(moved(outbox(), stays, OpState::Confirmed));
    QVERIFY(answered(outbox().beginJob(fullJob(), {newOp(u"2"_s)})));

    QVERIFY(answered(outbox().forget(u"account"_s)));
    QCOMPARE(idsOf(answered(outbox().history({.limit = 10})).value()), QList<qint64>{stays.id});
    QVERIFY(answered(outbox().events(gone.id))->isEmpty());
    QCOMPARE(answered(outbox().events(stays.id))->size(), 2);
    QVERIFY(answered(outbox().jobs())->isEmpty());
    QVERIFY(!moved(outbox(), gone, OpState::Confirmed));
    QVERIFY(moved(outbox(), kept(outbox(), newOp(u"1"_s)), OpState::Sending));
}

void tst_OutboxContract::everyMemberOfAnOperationIsKept()
{
    const Op first = kept(outbox(), fullOp());
    QCOMPARE(first.state, OpState::Failed);
    QCOMPARE(answered(outbox().history({})).value(), QList<Op>{first});

    Op other = fullOp(u"another"_s, u"elsewhere"_s);
    other.id = first.id;
    other.uuid = first.uuid;
    other.echo.reset();
    other.error.reset();
    other.closed = false;
    QVERIFY(answered(outbox().commit({{other, {}}})));
    QCOMPARE(answered(outbox().history({})).value(), QList<Op>{other});

    Op plain;
    plain.id = first.id;
    plain.uuid = first.uuid;
    QVERIFY(answered(outbox().commit({{plain, {}}})));
    QCOMPARE(answered(outbox().history({})).value(), QList<Op>{plain});
}

void tst_OutboxContract::stepsMayComeWithNewOperations()
{
    Op failed = kept(outbox(), fullOp(u"1"_s));
    failed.closed = !failed.closed;
    Op again = newOp(u"1"_s);
    again.goesOn = failed.id;
    Op stranger = failed;
    stranger.id = 99;
    QVERIFY(!answered(outbox().append({again}, {{stranger, {}}})));
    QCOMPARE(answered(outbox().history({}))->size(), 1);

    QVERIFY(answered(outbox().append({again}, {{failed, u"tried again"_s}})));
    const QList<Op> rows = answered(outbox().history({})).value();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).goesOn, failed.id);
    QCOMPARE(rows.at(1), failed);
    QCOMPARE(answered(outbox().events(failed.id))->size(), 1);
}

void tst_OutboxContract::theEndOfAllStepsCounts()
{
    Op first = kept(outbox(), newOp(u"1"_s));
    Op second = kept(outbox(), newOp(u"1"_s));
    QVERIFY(moved(outbox(), first, OpState::Sending));
    first.state = OpState::Confirmed;
    second.state = OpState::Sending;
    QVERIFY(answered(outbox().commit({{second, u"b"_s}, {first, u"a"_s}})));

    Op again = second;
    again.state = OpState::Pending;
    QVERIFY(answered(outbox().commit({{again, u"back"_s}, {second, u"on"_s}})));
    const QList<OpEvent> events = answered(outbox().events(second.id)).value();
    QCOMPARE(events.size(), 4);
    QCOMPARE(events.at(2).to, OpState::Pending);
    QCOMPARE(events.at(3).from, OpState::Pending);
    QCOMPARE(events.at(3).to, OpState::Sending);

    // One step that is refused takes the others with it.
    first.title = u"changed"_s;
    Op third = kept(outbox(), newOp(u"1"_s));
    third.state = OpState::Sending;
    QVERIFY(!answered(outbox().commit({{first, {}}, {third, {}}})));
    QVERIFY(told({.title = u"changed"_s}).isEmpty());
    QCOMPARE(answered(outbox().events(third.id))->size(), 1);
}

void tst_OutboxContract::theHistoryTellsWhatIsAskedFor()
{
    Op card = fullOp(u"1"_s);
    card.title = u"Zoë ÄPFEL %_"_s;
    card = kept(outbox(), card); // 1: failed and closed
    Op created = newOp(QString());
    created.draft = u"local"_s;
    created.echo = Contact{u"7"_s, {}, {}, {}};
    created.title = hostileText();
    kept(outbox(), created);                             // 2
    kept(outbox(), newOp(u"1"_s, u"other"_s));           // 3
    const Op conflicted = kept(outbox(), newOp(u"4"_s)); // 4
    QVERIFY(moved(outbox(), conflicted, OpState::Conflicted));

    using Ids = QList<qint64>;
    QCOMPARE(told({}), (Ids{4, 3, 2, 1}));
    QCOMPARE(told({.account = u"other"_s}), (Ids{3}));
    QCOMPARE(told({.collection = Collection::Cards}), (Ids{1}));
    QCOMPARE(told({.collection = Collection::Contacts, .record = u"1"_s}), (Ids{3}));
    QCOMPARE(told({.record = u"local"_s}), (Ids{2}));
    QCOMPARE(told({.record = u"7"_s}), (Ids{2}));
    QCOMPARE(told({.record = card.draft}), (Ids{1}));
    QCOMPARE(told({.states = {OpState::Failed, OpState::Conflicted}}), (Ids{4, 1}));
    QCOMPARE(told({.openOnly = true}), (Ids{4}));
    QCOMPARE(told({.states = {OpState::Pending}, .openOnly = true}), Ids{});
    QCOMPARE(told({.title = u"äpfel"_s}), (Ids{1}));
    QCOMPARE(told({.title = u"%_"_s}), (Ids{1}));
    QCOMPARE(told({.title = QString(QChar(0xd83d))}), (Ids{2}));
    QCOMPARE(told({.before = 3}), (Ids{2, 1}));
    QCOMPARE(told({.before = 4, .limit = 1}), (Ids{3}));
    QCOMPARE(told({.title = u"z"_s, .limit = 1}), (Ids{2}));
}

void tst_OutboxContract::countsTellWhatWaitsForTheUser()
{
    const QList<OpState> ends = {OpState::Pending,    OpState::Ambiguous,  OpState::Blocked,
                                 OpState::Sending,    OpState::Confirmed,  OpState::Cancelled,
                                 OpState::Failed,     OpState::Conflicted, OpState::Failed,
                                 OpState::Conflicted, OpState::Conflicted};
    for (int i = 0; i < ends.size(); ++i) {
        Op op = kept(outbox(), newOp(QString::number(i)));
        op.closed = i == 9;
        QVERIFY(moved(outbox(), op, ends.at(i)));
    }
    QCOMPARE(answered(outbox().counts()).value(), (OpCounts{4, 2, 2}));
    QCOMPARE(answered(outbox().unfinished())->size(), 4);
}

void tst_OutboxContract::pruningErasesWhatIsOverAndOld()
{
    QList<qint64> staying;
    for (const OpState end : {OpState::Pending, OpState::Ambiguous, OpState::Failed,
                              OpState::Conflicted, OpState::Confirmed, OpState::Cancelled}) {
        Op op = kept(outbox(), newOp(QString::number(int(end))));
        QVERIFY(moved(outbox(), op, end));
        if (!isFinal(end) || needsUser(end))
            staying.prepend(op.id);
    }
    Op closed = kept(outbox(), newOp(u"closed"_s));
    closed.closed = true;
    QVERIFY(moved(outbox(), closed, OpState::Failed));

    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(answered(outbox().prune(now.addDays(-1))));
    QCOMPARE(told({}).size(), 7);
    QVERIFY(answered(outbox().prune(now.addDays(1))));
    QCOMPARE(told({}), staying);
    QVERIFY(answered(outbox().events(closed.id))->isEmpty());
    QCOMPARE_GT(kept(outbox(), newOp(u"next"_s)).id, closed.id);
}

void tst_OutboxContract::draftsTakeThePlaceOfOlderOnes()
{
    const StoredDraft first = newDraft(u"1"_s);
    StoredDraft second = newDraft(hostileText());
    second.isNew = true;
    second.editedAt = {};
    const StoredDraft elsewhere = newDraft(u"1"_s, u"other"_s);
    QVERIFY(answered(drafts().store({first, second, elsewhere}, {})));
    QCOMPARE(answered(drafts().drafts()).value(), (QList{first, second, elsewhere}));

    StoredDraft later = first;
    later.changes.fields.insert(u"more"_s, {QJsonValue::Null, u"typed"_s});
    QVERIFY(answered(drafts().store({later}, {second.record, {u"no"_s, {}, u"such"_s}})));
    QCOMPARE(answered(drafts().drafts()).value(), (QList{elsewhere, later}));

    QVERIFY(answered(outbox().forget(u"account"_s)));
    QCOMPARE(answered(drafts().drafts()).value(), (QList{elsewhere}));
}

void tst_OutboxContract::callsTakeEffectInTheirOrder()
{
    Op op = kept(outbox(), newOp(u"1"_s));
    QList<QFuture<OutboxResult<Done>>> answers;
    for (int i = 1; i <= 20; ++i) {
        op.attempts = i;
        op.state = i % 2 == 0 ? OpState::Pending : OpState::Blocked;
        answers.append(outbox().commit({{op, {}}}));
    }
    QCOMPARE(answered(outbox().history({}))->constFirst().attempts, 20);
    for (const auto &answer : std::as_const(answers))
        QVERIFY(answer.isFinished() && answered(answer).ok());
    QCOMPARE(answered(outbox().events(op.id))->size(), 21);
}

QTEST_GUILESS_MAIN(tst_OutboxContract)
#include "tst_outboxcontract.moc"
