// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memoryoutbox.h"

#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Op newOp(const QString &contact, const QString &account = u"account"_s)
{
    Op op;
    op.uuid = QUuid::createUuid();
    op.account = account;
    op.edit.id = contact;
    op.edit.changes.fields.insert(u"email"_s, {u"a@example.com"_s, u"b@example.com"_s});
    return op;
}

QList<qint64> idsOf(const QList<Op> &ops)
{
    QList<qint64> ids;
    for (const Op &op : ops)
        ids.append(op.id);
    return ids;
}

} // namespace

class tst_MemoryOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void appendedOperationsGetRisingIds();
    void appendKeepsAllOrNone();
    void everyStateChangeLeavesOneEvent();
    void onlyOneOperationOfARecordIsUnderWay();
    void recordsBeingCreatedDoNotBlockEachOther();
    void unknownOperationsAreRefused();
    void listsAreOrderedAsPromised();
    void jobsKeepTheirOperationsTogether();
    void forgettingErasesOneAccountOnly();

private:
    static Op kept(MemoryOutbox &outbox, const Op &op)
    {
        return outbox.append({op}).result().value().constFirst();
    }
    static bool moved(MemoryOutbox &outbox, Op op, OpState state)
    {
        op.state = state;
        return outbox.commit({{op, u"test"_s}}).result().ok();
    }
};

void tst_MemoryOutbox::appendedOperationsGetRisingIds()
{
    MemoryOutbox outbox;
    Op first = newOp(u"1"_s);
    const OutboxResult<QList<Op>> answer = outbox.append({first, newOp(u"2"_s)}).result();
    QVERIFY(answer);
    QCOMPARE(answer->size(), 2);
    QCOMPARE_GT(answer->at(0).id, 0);
    QCOMPARE_GT(answer->at(1).id, answer->at(0).id);
    first.id = answer->at(0).id;
    QCOMPARE(answer->at(0), first);
    QCOMPARE(outbox.unfinished().result().value(), answer.value());

    Op nameless = newOp(u"3"_s);
    nameless.uuid = QUuid();
    QVERIFY(!kept(outbox, nameless).uuid.isNull());
}

void tst_MemoryOutbox::appendKeepsAllOrNone()
{
    MemoryOutbox outbox;
    const Op first = kept(outbox, newOp(u"1"_s));
    Op copy = newOp(u"2"_s);
    copy.uuid = first.uuid;
    QVERIFY(!outbox.append({newOp(u"3"_s), copy}).result());
    Op running = newOp(u"4"_s);
    running.state = OpState::Sending;
    QVERIFY(!outbox.append({newOp(u"3"_s), running}).result());
    QCOMPARE(outbox.history({.limit = 100}).result()->size(), 1);
}

void tst_MemoryOutbox::everyStateChangeLeavesOneEvent()
{
    MemoryOutbox outbox;
    Op op = kept(outbox, newOp(u"1"_s));
    QVERIFY(outbox.events(op.id).result()->isEmpty());
    op.attempts = 1;
    QVERIFY(moved(outbox, op, OpState::Pending));
    QVERIFY(outbox.events(op.id).result()->isEmpty());
    QVERIFY(moved(outbox, op, OpState::Sending));
    QVERIFY(moved(outbox, op, OpState::Confirmed));

    const QList<OpEvent> events = outbox.events(op.id).result().value();
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].seq, 1);
    QCOMPARE(events[0].from, OpState::Pending);
    QCOMPARE(events[0].to, OpState::Sending);
    QCOMPARE(events[1].seq, 2);
    QCOMPARE(events[1].to, OpState::Confirmed);
    QCOMPARE(events[1].why, u"test"_s);
    QVERIFY(events[1].at.isValid());
    QVERIFY(outbox.unfinished().result()->isEmpty());
    QCOMPARE(outbox.history({.limit = 1}).result()->constFirst().attempts, 1);
}

void tst_MemoryOutbox::onlyOneOperationOfARecordIsUnderWay()
{
    MemoryOutbox outbox;
    const Op first = kept(outbox, newOp(u"1"_s));
    const Op second = kept(outbox, newOp(u"1"_s));
    Op card = newOp(u"1"_s);
    card.collection = Collection::Cards;
    card = kept(outbox, card);
    const Op elsewhere = kept(outbox, newOp(u"1"_s, u"other"_s));

    QVERIFY(moved(outbox, first, OpState::Sending));
    QVERIFY(!moved(outbox, second, OpState::Sending));
    QVERIFY(outbox.events(second.id).result()->isEmpty());
    QVERIFY(moved(outbox, first, OpState::Ambiguous));
    QVERIFY(!moved(outbox, second, OpState::Ambiguous));
    QVERIFY(moved(outbox, second, OpState::Blocked));
    QVERIFY(moved(outbox, card, OpState::Sending));
    QVERIFY(moved(outbox, elsewhere, OpState::Sending));
    QVERIFY(moved(outbox, first, OpState::Confirmed));
    QVERIFY(moved(outbox, second, OpState::Sending));
}

void tst_MemoryOutbox::recordsBeingCreatedDoNotBlockEachOther()
{
    MemoryOutbox outbox;
    Op create = newOp(QString());
    create.edit.kind = EditKind::Create;
    const Op first = kept(outbox, create);
    create.uuid = QUuid::createUuid();
    const Op second = kept(outbox, create);
    QVERIFY(moved(outbox, first, OpState::Sending));
    QVERIFY(moved(outbox, second, OpState::Sending));
}

void tst_MemoryOutbox::unknownOperationsAreRefused()
{
    MemoryOutbox outbox;
    Op op = kept(outbox, newOp(u"1"_s));
    op.uuid = QUuid::createUuid();
    QVERIFY(!moved(outbox, op, OpState::Sending));
    op.id = 99;
    QVERIFY(!moved(outbox, op, OpState::Sending));
    QVERIFY(!outbox.commitJob({7, {}, {}, {}, 0, {}}).result());
    QVERIFY(outbox.events(99).result()->isEmpty());
}

void tst_MemoryOutbox::listsAreOrderedAsPromised()
{
    MemoryOutbox outbox;
    for (int i = 0; i < 5; ++i)
        kept(outbox, newOp(QString::number(i)));
    QCOMPARE(idsOf(outbox.unfinished().result().value()), (QList<qint64>{1, 2, 3, 4, 5}));
    QCOMPARE(idsOf(outbox.history({.limit = 3}).result().value()), (QList<qint64>{5, 4, 3}));
    QVERIFY(outbox.history({.limit = 0}).result()->isEmpty());
}

void tst_MemoryOutbox::jobsKeepTheirOperationsTogether()
{
    MemoryOutbox outbox;
    const OutboxResult<Job> job = outbox
                                      .beginJob({0, u"owner"_s, u"ann"_s, u"running"_s, 2, {}},
                                                {newOp(u"1"_s), newOp(u"2"_s)})
                                      .result();
    QVERIFY(job);
    QCOMPARE_GT(job->id, 0);
    const QList<Op> ops = outbox.unfinished().result().value();
    QCOMPARE(ops.size(), 2);
    for (const Op &op : ops)
        QCOMPARE(op.job, job->id);

    Job paused = job.value();
    paused.state = u"paused"_s;
    QVERIFY(outbox.commitJob(paused).result());
    QCOMPARE(outbox.jobs().result().value(), QList<Job>{paused});

    Op again = newOp(u"3"_s);
    again.uuid = outbox.history({.limit = 1}).result()->constFirst().uuid;
    QVERIFY(!outbox.beginJob({}, {newOp(u"4"_s), again}).result());
    QCOMPARE(outbox.jobs().result()->size(), 1);
    QCOMPARE(outbox.history({.limit = 10}).result()->size(), 2);
}

void tst_MemoryOutbox::forgettingErasesOneAccountOnly()
{
    MemoryOutbox outbox;
    const Op gone = kept(outbox, newOp(u"1"_s));
    QVERIFY(moved(outbox, gone, OpState::Sending));
    const Op stays = kept(outbox, newOp(u"1"_s, u"other"_s));
    QVERIFY(moved(outbox, stays, OpState::Confirmed));
    QVERIFY(outbox.beginJob({}, {newOp(u"2"_s)}).result());

    QVERIFY(outbox.forget(u"account"_s).result());
    QCOMPARE(idsOf(outbox.history({.limit = 10}).result().value()), QList<qint64>{stays.id});
    QVERIFY(outbox.events(gone.id).result()->isEmpty());
    QCOMPARE(outbox.events(stays.id).result()->size(), 1);
    QVERIFY(outbox.jobs().result()->isEmpty());
    QVERIFY(!moved(outbox, gone, OpState::Confirmed));
    QVERIFY(moved(outbox, kept(outbox, newOp(u"1"_s)), OpState::Sending));
}

QTEST_GUILESS_MAIN(tst_MemoryOutbox)
#include "tst_memoryoutbox.moc"
