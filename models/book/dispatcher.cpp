// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/dispatcher.h"

#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Dispatcher::Dispatcher(Outbox &outbox, Clock &clock, ServiceLookup services, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_services(std::move(services))
{
}

void Dispatcher::recover()
{
    m_outbox.unfinished().then(this, [this](const OutboxResult<QList<Op>> &left) {
        if (!left.ok()) {
            Q_EMIT storageFailed({}, left.error());
            return;
        }
        for (const Op &op : *left) {
            track(op);
            m_running.insert(op.id);
            // Bounded, because the clock may have been set back since.
            const std::chrono::milliseconds wait(
                std::clamp<qint64>(op.notBeforeMs - m_clock.now().wallMs, 0, longestWait.count()));
            if (op.state == OpState::Sending || op.state == OpState::Ambiguous)
                move(op, OpState::Ambiguous, u"found under way at start"_s,
                     [this, id = op.id] { settle(id, Certainty::Early); });
            else
                move(op, OpState::Pending, u"found waiting at start"_s, [this, id = op.id, wait] {
                    wakeAfter(id, wait);
                    idle(id);
                });
        }
    });
}

QFuture<OutboxResult<Op>> Dispatcher::submit(Op op)
{
    op.uuid = QUuid::createUuid();
    op.state = OpState::Pending;
    if (op.draft.isEmpty())
        op.draft = op.edit.id;
    return m_outbox.append({op}).then(
        this, [this](const OutboxResult<QList<Op>> &kept) -> OutboxResult<Op> {
            if (!kept.ok())
                return fail(kept.error());
            const Op fresh = kept->first();
            // The form sends all of a record's edits each time, so a later edit holds the earlier.
            for (const qint64 id : QList<qint64>(m_order)) {
                const Op earlier = m_ops.value(id);
                if (sameRecord(earlier, fresh) && !m_running.contains(id) &&
                    (earlier.state == OpState::Pending || earlier.state == OpState::Blocked)) {
                    m_running.insert(id);
                    move(earlier, OpState::Cancelled, u"replaced by a later edit"_s);
                }
            }
            track(fresh);
            Q_EMIT opChanged(fresh);
            schedule();
            return fresh;
        });
}

void Dispatcher::retry(qint64 id)
{
    const auto found = m_ops.constFind(id);
    if (found == m_ops.cend() || found->state != OpState::Failed)
        return;
    Op again;
    again.account = found->account;
    again.collection = found->collection;
    again.edit = found->edit;
    again.draft = found->draft;
    again.baseRevision = found->baseRevision;
    again.title = found->title;
    submit(std::move(again));
}

void Dispatcher::cancel(qint64 id)
{
    const auto found = m_ops.constFind(id);
    if (found == m_ops.cend() || m_running.contains(id) ||
        (found->state != OpState::Pending && found->state != OpState::Blocked))
        return;
    m_running.insert(id);
    move(*found, OpState::Cancelled, u"by the user"_s);
}

void Dispatcher::resolve(qint64 id, const ChangeSet &choice)
{
    const auto found = m_ops.constFind(id);
    if (found == m_ops.cend() || found->state != OpState::Conflicted || choice.isEmpty())
        return;
    Op next;
    next.account = found->account;
    next.collection = found->collection;
    next.title = found->title;
    next.edit = {EditKind::Change, found->edit.id, choice};
    const Contact now = found->look.value_or(Contact{});
    for (auto it = next.edit.changes.fields.begin(); it != next.edit.changes.fields.end(); ++it)
        it->before = now.value(it.key());
    next.baseRevision = now.revision;
    submit(std::move(next));
}

void Dispatcher::resumeAccount(const QString &account)
{
    if (m_paused.remove(account))
        Q_EMIT accountResumed(account);
    for (const qint64 id : QList<qint64>(m_order)) {
        const Op op = m_ops.value(id);
        if (op.account != account || m_running.contains(id))
            continue;
        if (op.state == OpState::Ambiguous) {
            m_running.insert(id);
            settle(id, Certainty::Early);
        } else {
            unblock(id);
        }
    }
}

void Dispatcher::forgetAccount(const QString &account)
{
    m_paused.remove(account);
    // The final ones too: they hold the contacts' data.
    m_ops.removeIf([this, &account](std::pair<const qint64 &, Op &> row) {
        if (row.second.account != account)
            return false;
        m_order.removeOne(row.first);
        m_running.remove(row.first);
        m_failedLooks.remove(row.first);
        return true;
    });
    m_outbox.forget(account).then(this, [this](const OutboxResult<Done> &result) {
        if (!result.ok())
            Q_EMIT storageFailed({}, result.error());
    });
}

std::optional<Op> Dispatcher::op(qint64 id) const
{
    const auto found = m_ops.constFind(id);
    return found == m_ops.cend() ? std::nullopt : std::optional<Op>(*found);
}

std::optional<Op> Dispatcher::unfinishedFor(const QString &account, Collection collection,
                                            const QString &record) const
{
    for (const qint64 id : m_order) {
        const Op &op = *m_ops.constFind(id);
        if (op.account == account && op.collection == collection && op.draft == record)
            return op;
    }
    return std::nullopt;
}

void Dispatcher::track(const Op &op)
{
    m_ops.insert(op.id, op);
    // By id, which counts up: what the last run left may come after the first edit of this one.
    if (m_order.contains(op.id))
        return;
    const auto later = std::ranges::upper_bound(std::as_const(m_order), op.id);
    m_order.insert(std::distance(m_order.cbegin(), later), op.id);
}

} // namespace patchbook
