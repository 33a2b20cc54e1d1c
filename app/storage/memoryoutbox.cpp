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
    }
    m_uuids = uuids;
    return kept;
}

bool MemoryOutbox::isOtherUnderWay(const Op &op) const
{
    return std::ranges::any_of(
        m_inFlight, [&](qint64 id) { return id != op.id && isOfSameRecord(m_ops.value(id), op); });
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::append(const QList<Op> &ops)
{
    return readyAnswer(stored(ops, 0));
}

QFuture<OutboxResult<Done>> MemoryOutbox::commit(const Op &op, const QString &why)
{
    const auto row = m_ops.find(op.id);
    if (row == m_ops.end() || row->uuid != op.uuid)
        return readyAnswer<Done>(refusal(u"operation %1 is not kept"_s.arg(op.id)));
    if (isInFlight(op) && isOtherUnderWay(op))
        return readyAnswer<Done>(refusal(u"another operation of the record is under way"_s));

    const OpState before = row->state;
    *row = op;
    if (isInFlight(op))
        m_inFlight.insert(op.id);
    else
        m_inFlight.remove(op.id);
    if (before != op.state) {
        QList<OpEvent> &history = m_events[op.id];
        history.append({op.id, static_cast<int>(history.size()) + 1,
                        QDateTime::currentDateTimeUtc(), before, op.state, why});
    }
    return readyAnswer<Done>(Done{});
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::unfinished()
{
    QList<Op> open;
    std::ranges::copy_if(std::as_const(m_ops), std::back_inserter(open),
                         [](const Op &op) { return !isFinal(op.state); });
    return readyAnswer<QList<Op>>(std::move(open));
}

QFuture<OutboxResult<QList<Op>>> MemoryOutbox::recent(int limit)
{
    QList<Op> newest;
    for (auto row = m_ops.cend(); row != m_ops.cbegin() && newest.size() < limit;)
        newest.append(*--row);
    return readyAnswer<QList<Op>>(std::move(newest));
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

QFuture<OutboxResult<Done>> MemoryOutbox::forget(const QString &account)
{
    QSet<qint64> emptied;
    m_ops.removeIf([&](std::pair<const qint64 &, Op &> row) {
        const Op &op = row.second;
        if (op.account != account)
            return false;
        emptied.insert(op.job);
        m_events.remove(op.id);
        m_inFlight.remove(op.id);
        m_uuids.remove(op.uuid);
        return true;
    });
    // A job's note may name people too: one that has lost its last operation goes with the account.
    for (const Op &left : std::as_const(m_ops))
        emptied.remove(left.job);
    for (const qint64 job : std::as_const(emptied))
        m_jobs.remove(job);
    return readyAnswer<Done>(Done{});
}

} // namespace patchbook
