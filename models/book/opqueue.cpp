// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/opqueue.h"

#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

void OpQueue::put(const Op &op)
{
    const auto known = m_ops.constFind(op.id);
    if (known == m_ops.cend() || recordOf(*known) != recordOf(op)) {
        if (known != m_ops.cend())
            m_records[recordOf(*known)].removeOne(op.id);
        // By id, which counts up: what the last run left may come after the first edit of this one.
        QList<qint64> &line = m_records[recordOf(op)];
        const auto later = std::ranges::upper_bound(std::as_const(line), op.id);
        line.insert(std::distance(line.cbegin(), later), op.id);
    }
    if (known == m_ops.cend() && op.job == 0)
        ++m_singleEdits;
    m_ops.insert(op.id, op);
    m_lanes[op.account].ids.insert(op.id);
    sort(op);
}

void OpQueue::remove(qint64 id)
{
    const auto found = m_ops.constFind(id);
    if (found == m_ops.cend())
        return;
    setRunning(id, false);
    const RecordRef record = recordOf(*found);
    if (QList<qint64> &line = m_records[record]; line.removeOne(id) && line.isEmpty())
        m_records.remove(record);
    Lane &lane = m_lanes[found->account];
    lane.ids.erase(id);
    lane.shareOf(*found).startable.erase(id);
    if (found->job == 0)
        --m_singleEdits;
    m_ops.erase(found);
}

QList<qint64> OpQueue::ofAccount(const QString &account) const
{
    const auto lane = m_lanes.constFind(account);
    return lane == m_lanes.cend() ? QList<qint64>()
                                  : QList<qint64>(lane->ids.cbegin(), lane->ids.cend());
}

QList<Op> OpQueue::ofJob(qint64 job) const
{
    QList<Op> ops;
    for (const Op &op : m_ops) {
        if (op.job == job)
            ops.append(op);
    }
    return ops;
}

bool OpQueue::isPaused(const QString &account) const
{
    const auto lane = m_lanes.constFind(account);
    return lane != m_lanes.cend() && lane->paused;
}

bool OpQueue::isReadOnly(const QString &account) const
{
    const auto lane = m_lanes.constFind(account);
    return lane != m_lanes.cend() && lane->readOnly;
}

void OpQueue::setRunning(qint64 id, bool running)
{
    const auto found = m_ops.constFind(id);
    if (found == m_ops.cend() || running == m_running.contains(id))
        return;
    m_lanes[found->account].shareOf(*found).underWay += running ? 1 : -1;
    if (running)
        m_running.insert(id);
    else
        m_running.remove(id);
    sort(*found);
}

// In order: of two edits of a record the older goes first, also while it waits, and the user's own
// before one of a run. One that came into the line later may find a younger one under way.
bool OpQueue::isNext(qint64 id) const
{
    const QList<qint64> line = ofRecord(recordOf(*m_ops.constFind(id)));
    const auto single = std::ranges::find_if(
        line, [this](qint64 other) { return m_ops.constFind(other)->job == 0; });
    const qint64 first = single == line.cend() ? line.constFirst() : *single;
    return first == id && std::ranges::none_of(line, [this, id](qint64 other) {
               return other != id && m_running.contains(other);
           });
}

std::optional<qint64> OpQueue::next(const QString &account, const SentAt &now) const
{
    const auto found = m_lanes.constFind(account);
    if (found == m_lanes.cend())
        return std::nullopt;
    const Lane &lane = *found;
    if (lane.paused || lane.readOnly || lane.notBeforeMs > now.monotonicMs)
        return std::nullopt;
    const bool isFull = lane.failures > 0 && lane.single.underWay + lane.ofRuns.underWay > 0;
    for (const Share *share : {&lane.single, &lane.ofRuns}) {
        if (isFull || share->underWay >= operationsPerAccount)
            continue;
        if (const std::optional<qint64> id = nextIn(*share, now))
            return id;
    }
    return std::nullopt;
}

std::optional<qint64> OpQueue::nextIn(const Share &share, const SentAt &now) const
{
    for (const qint64 id : share.startable) {
        const Op &op = *m_ops.constFind(id);
        if (isNext(id) && op.notBeforeMs <= now.wallMs && op.heldUntilMs == 0)
            return id;
    }
    return std::nullopt;
}

std::chrono::milliseconds OpQueue::slowDown(const QString &account, const SentAt &now,
                                            std::chrono::milliseconds atLeast)
{
    Lane &lane = m_lanes[account];
    const std::chrono::milliseconds wait = std::max(backOff(lane.failures++), atLeast);
    lane.notBeforeMs = std::max(lane.notBeforeMs, now.monotonicMs + wait.count());
    return wait;
}

void OpQueue::speedUp(const QString &account)
{
    Lane &lane = m_lanes[account];
    lane.failures = 0;
    lane.notBeforeMs = 0;
}

void OpQueue::forget(const QString &account)
{
    for (const qint64 id : ofAccount(account))
        remove(id);
    m_lanes.remove(account);
}

void OpQueue::sort(const Op &op)
{
    Share &share = m_lanes[op.account].shareOf(op);
    if (op.state == OpState::Pending && !m_running.contains(op.id))
        share.startable.insert(op.id);
    else
        share.startable.erase(op.id);
}

} // namespace patchbook
