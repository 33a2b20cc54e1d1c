// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxwrites.h"

#include "app/storage/oprow.h"
#include "app/storage/outboxqueries.h"
#include "app/storage/rowreader.h"
#include "app/storage/storednames.h"
#include "models/domain/exactbytes.h"

#include <QHash>
#include <QSet>

#include <limits>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

Failure<OutboxError> refusedWrite(const QString &detail)
{
    return fail(OutboxError{OutboxError::Kind::Other, detail});
}

bool isUnderWay(OpState state)
{
    return state == OpState::Sending || state == OpState::Ambiguous;
}

QVariant uuidOf(const Op &op)
{
    return op.uuid.toString(QUuid::WithoutBraces);
}

/** Appends the events of operations and remembers where each stands. */
class EventLog final
{
public:
    explicit EventLog(Database &database)
        : m_state(database, u"SELECT state FROM op WHERE id=? AND uuid=?"_s)
        , m_last(database, u"SELECT coalesce(max(seq),0) FROM op_event WHERE op=?"_s)
        , m_insert(database, insertInto(u"op_event"_s, eventColumns()))
    {
    }

    /** False when the operation is not kept, or the database is in trouble. */
    bool add(const OpStep &step)
    {
        const Op &op = step.op;
        if (!m_states.contains(op.id)) {
            if (!m_state.run({op.id, uuidOf(op)}) || !m_state.next())
                return false;
            const std::optional<OpState> state = fromStoredName<OpState>(m_state.text(0));
            if (!state)
                return false;
            m_states.insert(op.id, *state);
        }
        const OpState before = std::exchange(m_states[op.id], op.state);
        if (before == op.state)
            return true;
        if (!m_last.run({op.id}) || !m_last.next())
            return false;
        const int seq = static_cast<int>(m_last.integer(0)) + 1;
        return m_insert.run(
            eventValues({op.id, seq, QDateTime::currentDateTimeUtc(), before, op.state, step.why}));
    }

private:
    Statement m_state;
    Statement m_last;
    Statement m_insert;
    QHash<qint64, OpState> m_states;
};

} // namespace

OutboxResult<QList<Op>> writeNewOps(Database &database, QList<Op> ops)
{
    Statement known(database, u"SELECT count(*) FROM op WHERE uuid=?"_s);
    Statement insert(database, insertInto(u"op"_s, opColumns()));
    Statement event(database, insertInto(u"op_event"_s, eventColumns()));
    for (Op &op : ops) {
        if (op.uuid.isNull())
            op.uuid = QUuid::createUuid();
        if (isUnderWay(op.state))
            return refusedWrite(u"a new operation cannot be under way"_s);
        if (known.run({uuidOf(op)}) && known.next() && known.integer(0) != 0)
            return refusedWrite(u"an operation with this uuid is kept already"_s);
        op.id = 0;
        insert.run(opValues(op));
        op.id = insert.insertedId();
        event.run(eventValues(
            {op.id, 1, QDateTime::currentDateTimeUtc(), op.state, op.state, u"kept"_s}));
    }
    return ops;
}

OutboxResult<Done> writeSteps(Database &database, const QList<OpStep> &steps)
{
    EventLog events(database);
    QHash<qint64, const Op *> last;
    for (const OpStep &step : steps) {
        if (!events.add(step))
            return refusedWrite(u"operation %1 is not kept"_s.arg(step.op.id));
        last.insert(step.op.id, &step.op);
    }
    // Only the end of all steps counts, but the index looks at every row by itself: those which
    // leave the way go first.
    Statement update(database, u"UPDATE op SET %1 WHERE id=?"_s.arg(assignments(opColumns())));
    for (const bool underWay : {false, true}) {
        for (const Op *op : std::as_const(last)) {
            if (isUnderWay(op->state) == underWay)
                update.run(opValues(*op) + QVariantList{op->id});
        }
    }
    return Done{};
}

OutboxResult<Job> writeNewJob(Database &database, Job job, const OpFeed &ops)
{
    job.id = 0;
    Statement insert(database, insertInto(u"job"_s, jobColumns()));
    insert.run(jobValues(job));
    job.id = insert.insertedId();
    std::optional<QList<Op>> some = ops();
    for (; some && !some->isEmpty(); some = ops()) {
        for (Op &op : *some)
            op.job = job.id;
        if (const OutboxResult<QList<Op>> kept = writeNewOps(database, *std::move(some)); !kept)
            return fail(kept.error());
    }
    if (!some)
        return refusedWrite(Outbox::givenUp());
    return job;
}

OutboxResult<Done> writeJob(Database &database, const Job &job)
{
    Statement update(database, u"UPDATE job SET %1 WHERE id=?"_s.arg(assignments(jobColumns())));
    if (update.run(jobValues(job) + QVariantList{job.id}) && update.changedRows() == 0)
        return refusedWrite(u"job %1 is not kept"_s.arg(job.id));
    return Done{};
}

OutboxResult<Done> cancelWaitingIn(Database &database, qint64 job, const QList<qint64> &underWay)
{
    const QSet<qint64> kept(underWay.cbegin(), underWay.cend());
    Statement event(database, insertInto(u"op_event"_s, eventColumns()));
    Statement cancel(database, u"UPDATE op SET state='cancelled', error=NULL WHERE id=?"_s);
    Statement waiting(database, waitingSql(u"id, state, (SELECT coalesce(max(seq),0)"
                                           " FROM op_event WHERE op_event.op = op.id)"_s));
    QList<OpEvent> events;
    waiting.run({job, 0, std::numeric_limits<qint64>::max()});
    while (waiting.next()) {
        if (kept.contains(waiting.integer(0)))
            continue;
        events.append({waiting.integer(0), static_cast<int>(waiting.integer(2)) + 1,
                       QDateTime::currentDateTimeUtc(),
                       fromStoredName<OpState>(waiting.text(1)).value_or(OpState::Pending),
                       OpState::Cancelled, u"the run was cancelled"_s});
    }
    for (const OpEvent &step : std::as_const(events)) {
        cancel.run({step.op});
        event.run(eventValues(step));
    }
    return Done{};
}

OutboxResult<Done> eraseEndedBefore(Database &database, const QDateTime &before)
{
    const qint64 time = before.toMSecsSinceEpoch();
    // A run that lost a part of its contacts would not add up. One that was cancelled may still
    // have an operation in doubt.
    QList<qint64> jobs;
    {
        Statement rows(database, endedRunsSql());
        rows.run({time});
        while (rows.next())
            jobs.append(rows.integer(0));
    }
    for (const qint64 job : std::as_const(jobs)) {
        database.run(u"DELETE FROM op WHERE job = ?"_s, {job});
        database.run(u"DELETE FROM job WHERE id = ?"_s, {job});
    }
    database.run(u"DELETE FROM op WHERE job = 0 AND (state IN ('confirmed','cancelled')"
                 " OR (state IN ('failed','conflicted') AND closed = 1))"
                 " AND (SELECT at FROM op_event WHERE op_event.op = op.id"
                 " ORDER BY seq DESC LIMIT 1) < ?"_s,
                 {time});
    return Done{};
}

OutboxResult<Done> eraseAccount(Database &database, const QString &account)
{
    const QVariantList bound = {exactBytes(account)};
    database.run(u"DELETE FROM job WHERE account = ?"_s, bound);
    database.run(u"DELETE FROM op WHERE account = ?"_s, bound);
    database.run(u"DELETE FROM draft WHERE account = ?"_s, bound);
    return Done{};
}

OutboxResult<Done> writeDrafts(Database &database, const QList<StoredDraft> &drafts,
                               const QList<RecordRef> &gone)
{
    Statement remove(database,
                     u"DELETE FROM draft WHERE account=? AND collection=? AND record=?"_s);
    const auto drop = [&remove](const RecordRef &record) {
        remove.run({exactBytes(record.account), QString(storedName(record.collection)),
                    exactBytes(record.id)});
    };
    for (const RecordRef &record : gone)
        drop(record);
    Statement insert(database, insertInto(u"draft"_s, draftColumns()));
    for (const StoredDraft &draft : drafts) {
        drop(draft.record);
        insert.run(draftValues(draft));
    }
    return Done{};
}

} // namespace patchbook
