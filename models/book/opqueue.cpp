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
    lane.startable.erase(id);
    m_ops.erase(found);
}

QList<qint64> OpQueue::ofAccount(const QString &account) const
{
    const auto lane = m_lanes.constFind(account);
    return lane == m_lanes.cend() ? QList<qint64>()
                                  : QList<qint64>(lane->ids.cbegin(), lane->ids.cend());
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
    m_lanes[found->account].underWay += running ? 1 : -1;
    if (running)
        m_running.insert(id);
    else
        m_running.remove(id);
    sort(*found);
}

// In order: of two edits of a record the older goes first, also while it waits. One that came into
// the line later may find a younger one under way.
bool OpQueue::isNext(qint64 id) const
{
    const QList<qint64> line = ofRecord(recordOf(*m_ops.constFind(id)));
    return line.constFirst() == id && std::ranges::none_of(line, [this, id](qint64 other) {
               return other != id && m_running.contains(other);
           });
}

std::optional<qint64> OpQueue::next(const QString &account, const SentAt &now) const
{
    const auto found = m_lanes.constFind(account);
    if (found == m_lanes.cend())
        return std::nullopt;
    const Lane &lane = *found;
    const int room = lane.failures > 0 ? 1 : operationsPerAccount;
    if (lane.paused || lane.readOnly || lane.notBeforeMs > now.monotonicMs || lane.underWay >= room)
        return std::nullopt;
    for (const qint64 id : lane.startable) {
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
    Lane &lane = m_lanes[op.account];
    if (op.state == OpState::Pending && !m_running.contains(op.id))
        lane.startable.insert(op.id);
    else
        lane.startable.erase(op.id);
}

} // namespace patchbook
