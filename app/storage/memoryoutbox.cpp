// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memoryoutbox.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isInFlight(const Op &op)
{
    return op.state == OpState::Sending || op.state == OpState::Ambiguous;
}

// A record that is only being created has no id yet, so no two operations can be of the same one.
bool isOfSameRecord(const Op &a, const Op &b)
{
    return !a.edit.id.isEmpty() && a.edit.id == b.edit.id && a.collection == b.collection &&
           a.account == b.account;
}

template <class T>
QFuture<OutboxResult<T>> readyAnswer(OutboxResult<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

Failure<OutboxError> refusal(const QString &detail)
{
    return fail(OutboxError{OutboxError::Kind::Other, detail});
}

} // namespace

OutboxResult<QList<Op>> MemoryOutbox::stored(const QList<Op> &ops, qint64 job)
{
    QList<Op> kept = ops;
    QSet<QUuid> uuids = m_uuids;
    for (Op &op : kept) {
        if (op.uuid.isNull())
            op.uuid = QUuid::createUuid();
        if (uuids.contains(op.uuid))
            return refusal(u"an operation with this uuid is kept already"_s);
        if (isInFlight(op))
            return refusal(u"a new operation cannot be under way"_s);
        uuids.insert(op.uuid);
    }
    for (Op &op : kept) {
        op.id = ++m_lastOp;
        if (job != 0)
            op.job = job;
        m_ops.insert(op.id, op);
        m_events[op.id] = {
            {op.id, 1, QDateTime::currentDateTimeUtc(), op.state, op.state, u"kept"_s}};
    }
    m_uuids = uuids;
    return kept;
}

// Whether the steps, all taken together, leave at most one operation of a record under way.
OutboxResult<Done> MemoryOutbox::mayStore(const QList<OpStep> &steps) const
{
    QHash<qint64, Op> after;
    for (const qint64 id : m_inFlight)
        after.insert(id, m_ops.value(id));
    for (const OpStep &step : steps) {
        const auto row = m_ops.constFind(step.op.id);
        if (row == m_ops.cend() || row->uuid != step.op.uuid)
            return refusal(u"operation %1 is not kept"_s.arg(step.op.id));
        after.insert(step.op.id, step.op);
    }
    for (const Op &op : std::as_const(after)) {
        const bool twice =
            isInFlight(op) && std::ranges::any_of(after, [&op](const Op &other) {
                return other.id != op.id && isInFlight(other) && isOfSameRecord(other, op);
            });
        if (twice)
            return refusal(u"another operation of the record is under way"_s);
    }
    return Done{};
}

void MemoryOutbox::store(const OpStep &step)
{
    Op &row = m_ops[step.op.id];
    const OpState before = row.state;
    row = step.op;
    if (isInFlight(row))
        m_inFlight.insert(row.id);
    else
        m_inFlight.remove(row.id);
    if (before == row.state)
        return;
    QList<OpEvent> &history = m_events[row.id];
    history.append({row.id, static_cast<int>(history.size()) + 1, QDateTime::currentDateTimeUtc(),
                    before, row.state, step.why});
}

void MemoryOutbox::erase(qint64 op)
{
    m_uuids.remove(m_ops.take(op).uuid);
    m_events.remove(op);
    m_inFlight.remove(op);
}

QFuture<OutboxResult<OutboxOpening>> MemoryOutbox::open()
{
    return readyAnswer<OutboxOpening>(OutboxOpening{});
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::append(const QList<Op> &ops,
                                                      const QList<OpStep> &steps)
{
    if (const OutboxResult<Done> allowed = mayStore(steps); !allowed.ok())
        return readyAnswer<QList<Op>>(fail(allowed.error()));
    OutboxResult<QList<Op>> kept = stored(ops, 0);
    for (const OpStep &step : steps) {
        if (kept.ok())
            store(step);
    }
    return readyAnswer<QList<Op>>(std::move(kept));
}

QFuture<OutboxResult<Done>> MemoryOutbox::commit(const QList<OpStep> &steps)
{
    const OutboxResult<Done> allowed = mayStore(steps);
    for (const OpStep &step : steps) {
        if (allowed.ok())
            store(step);
    }
    return readyAnswer<Done>(OutboxResult<Done>(allowed));
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::unfinished()
{
    QList<Op> open;
    std::ranges::copy_if(std::as_const(m_ops), std::back_inserter(open), [](const Op &op) {
        const bool waits = op.state == OpState::Pending || op.state == OpState::Blocked;
        return !isFinal(op.state) && (op.job == 0 || !waits);
    });
    return readyAnswer<QList<Op>>(std::move(open));
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::history(const OpQuery &query)
{
    const auto matches = [this, &query](const Op &op) {
        return (query.account.isEmpty() || op.account == query.account) &&
               (!query.collection || op.collection == *query.collection) &&
               (query.record.isEmpty() || op.draft == query.record || op.edit.id == query.record ||
                (op.echo && op.echo->id == query.record)) &&
               (query.states.isEmpty() || query.states.contains(op.state)) &&
               (!query.openOnly || (needsUser(op.state) && !op.closed)) &&
               (!query.job || op.job == *query.job) &&
               (!query.outcome || (outcomeOf(op) == *query.outcome && !isTakenUp(op))) &&
               (query.before == 0 || op.id < query.before) &&
               op.title.contains(query.title, Qt::CaseInsensitive);
    };
    QList<Op> newest;
    for (auto row = m_ops.cend(); row != m_ops.cbegin() && newest.size() < query.limit;) {
        if (matches(*--row))
            newest.append(*row);
    }
    return readyAnswer<QList<Op>>(std::move(newest));
}

QFuture<OutboxResult<OpCounts>> MemoryOutbox::counts()
{
    OpCounts counts;
    for (const Op &op : std::as_const(m_ops)) {
        if (op.job != 0)
            continue;
        counts.waiting += isFinal(op.state) ? 0 : 1;
        counts.failed += op.state == OpState::Failed && !op.closed ? 1 : 0;
        counts.conflicted += op.state == OpState::Conflicted && !op.closed ? 1 : 0;
    }
    return readyAnswer<OpCounts>(counts);
}

QFuture<OutboxResult<QList<OpEvent>>> MemoryOutbox::events(qint64 op)
{
    return readyAnswer<QList<OpEvent>>(m_events.value(op));
}

QFuture<OutboxResult<Job>> MemoryOutbox::beginJob(const Job &job, const QList<Op> &ops)
{
    const OutboxResult<QList<Op>> kept = stored(ops, m_lastJob + 1);
    if (!kept)
        return readyAnswer<Job>(fail(kept.error()));
    Job begun = job;
    begun.id = ++m_lastJob;
    m_jobs.insert(begun.id, begun);
    return readyAnswer<Job>(std::move(begun));
}

QFuture<OutboxResult<Done>> MemoryOutbox::commitJob(const Job &job)
{
    const auto row = m_jobs.find(job.id);
    if (row == m_jobs.end())
        return readyAnswer<Done>(refusal(u"job %1 is not kept"_s.arg(job.id)));
    *row = job;
    return readyAnswer<Done>(Done{});
}

QFuture<OutboxResult<QList<Job>>> MemoryOutbox::jobs()
{
    QList<Job> newest = m_jobs.values();
    std::ranges::reverse(newest);
    return readyAnswer<QList<Job>>(std::move(newest));
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::waitingIn(qint64 job, qint64 after, int limit)
{
    QList<Op> waiting;
    for (auto row = m_ops.upperBound(after); row != m_ops.end() && waiting.size() < limit; ++row) {
        const bool waits = row->state == OpState::Pending || row->state == OpState::Blocked;
        if (row->job == job && waits)
            waiting.append(*row);
    }
    return readyAnswer<QList<Op>>(std::move(waiting));
}

QFuture<OutboxResult<Done>> MemoryOutbox::cancelWaiting(qint64 job, const QList<qint64> &underWay)
{
    const QList<Op> ops = m_ops.values();
    for (Op op : ops) {
        const bool waits = op.state == OpState::Pending || op.state == OpState::Blocked;
        if (op.job != job || !waits || underWay.contains(op.id))
            continue;
        op.state = OpState::Cancelled;
        op.error.reset();
        store({op, u"the run was cancelled"_s});
    }
    return readyAnswer<Done>(Done{});
}

bool MemoryOutbox::isTakenUp(const Op &op) const
{
    return std::ranges::any_of(
        m_ops, [&op](const Op &later) { return later.goesOn == op.id && later.job == op.job; });
}

QFuture<OutboxResult<JobTally>> MemoryOutbox::tally(qint64 job)
{
    QSet<qint64> takenUp;
    for (const Op &op : std::as_const(m_ops)) {
        if (op.job == job)
            takenUp.insert(op.goesOn);
    }
    JobTally tally;
    for (const Op &op : std::as_const(m_ops)) {
        if (op.job == job && !takenUp.contains(op.id))
            tally.add(op);
    }
    return readyAnswer<JobTally>(std::move(tally));
}

QFuture<OutboxResult<Done>> MemoryOutbox::prune(const QDateTime &before)
{
    QSet<qint64> over;
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.ended.isValid() && job.ended < before)
            over.insert(job.id);
    }
    for (const Op &op : std::as_const(m_ops)) {
        if (!isFinal(op.state))
            over.remove(op.job);
    }
    const QList<Op> ops = m_ops.values();
    for (const Op &op : ops) {
        const QList<OpEvent> history = m_events.value(op.id);
        const bool old = !history.isEmpty() && history.constLast().at < before;
        const bool ended = isFinal(op.state) && (!needsUser(op.state) || op.closed);
        if (op.job == 0 ? old && ended : over.contains(op.job))
            erase(op.id);
    }
    for (const qint64 job : std::as_const(over))
        m_jobs.remove(job);
    return readyAnswer<Done>(Done{});
}

QFuture<OutboxResult<Done>> MemoryOutbox::forget(const QString &account)
{
    const QList<Op> ops = m_ops.values();
    for (const Op &op : ops) {
        if (op.account != account)
            continue;
        erase(op.id);
    }
    m_jobs.removeIf(
        [&account](std::pair<const qint64 &, Job &> job) { return job.second.account == account; });
    m_drafts.removeIf(
        [&account](const StoredDraft &draft) { return draft.record.account == account; });
    return readyAnswer<Done>(Done{});
}

QFuture<OutboxResult<Done>> MemoryOutbox::store(const QList<StoredDraft> &drafts,
                                                const QList<RecordRef> &gone)
{
    QSet<RecordRef> leaving(gone.cbegin(), gone.cend());
    for (const StoredDraft &draft : drafts)
        leaving.insert(draft.record);
    m_drafts.removeIf(
        [&leaving](const StoredDraft &draft) { return leaving.contains(draft.record); });
    m_drafts << drafts;
    return readyAnswer<Done>(Done{});
}

QFuture<OutboxResult<QList<StoredDraft>>> MemoryOutbox::drafts()
{
    return readyAnswer<QList<StoredDraft>>(QList<StoredDraft>(m_drafts));
}

} // namespace patchbook
