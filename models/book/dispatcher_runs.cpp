// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is different about operations of a bulk run: they come a few at a time, go back when they
// have to wait, and are bound to the record that was rehearsed.
#include "models/book/dispatcher.h"
#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

Op triedAgain(const Op &failed)
{
    Op again;
    again.uuid = QUuid::createUuid();
    again.account = failed.account;
    again.collection = failed.collection;
    again.job = failed.job;
    again.undoOf = failed.undoOf;
    again.goesOn = failed.id;
    again.edit = failed.edit;
    again.draft = failed.draft;
    again.baseRevision = failed.baseRevision;
    again.title = failed.title;
    // What it is compared with from now on is what we saw of it last.
    if (failed.undoOf == 0)
        again.look = failed.echo ? failed.echo : failed.look;
    return again;
}

} // namespace

void Dispatcher::admit(const Op &kept, const std::optional<GivenLook> &look)
{
    if (m_queue.contains(kept.id) || !waitsInRun(kept))
        return;
    const qint64 id = kept.id;
    m_queue.put(kept);
    if (look)
        m_given.insert(id, *look);
    if (kept.state == OpState::Blocked) {
        m_queue.setRunning(id, true);
        move(kept, OpState::Pending, u"its run goes on"_s,
             [this, id] { m_queue.setRunning(id, false); });
        return;
    }
    // Bounded, because the clock may have been set back since.
    const std::chrono::milliseconds wait(
        std::clamp<qint64>(kept.notBeforeMs - m_clock.now().wallMs, 0, longestWait.count()));
    if (wait.count() > 0)
        wakeAfter(id, wait);
    schedule(kept.account);
}

bool Dispatcher::withdraw(qint64 id)
{
    if (m_queue.isRunning(id) || !waitsInRun(m_queue.op(id)))
        return false;
    m_given.remove(id);
    m_queue.remove(id);
    return true;
}

void Dispatcher::handBack(const Op &op)
{
    m_queue.remove(op.id);
    m_lookedAt.remove(op.id);
    m_given.remove(op.id);
    Q_EMIT handedBack(op);
}

QFuture<OutboxResult<QList<Op>>> Dispatcher::retryInRun(const QList<Op> &failed)
{
    QList<Op> again;
    QList<OpStep> closed;
    for (Op op : failed) {
        if (op.state != OpState::Failed || op.job == 0 || isDealtWith(op))
            continue;
        again << triedAgain(op);
        op.closed = true;
        closed << OpStep{op, u"tried again"_s};
    }
    if (again.isEmpty())
        return QtFuture::makeReadyFuture(OutboxResult<QList<Op>>(again));
    if (m_queue.isReadOnly(again.constFirst().account))
        return QtFuture::makeReadyFuture(
            OutboxResult<QList<Op>>(fail(OutboxError{OutboxError::Kind::AccountReadOnly, {}})));
    for (const OpStep &step : std::as_const(closed))
        m_closing.insert(step.op.id);
    return m_outbox.append(again, closed)
        .then(this, [this, closed](const OutboxResult<QList<Op>> &kept) {
            for (const OpStep &step : closed)
                m_closing.remove(step.op.id);
            if (kept.ok())
                takeStored(closed);
            return kept;
        });
}

/** nullopt when the record has to be read. */
std::optional<GivenLook> Dispatcher::takeGivenLook(const Op &op)
{
    if (!m_given.contains(op.id))
        return std::nullopt;
    const GivenLook look = m_given.take(op.id);
    const std::chrono::milliseconds age(m_clock.now().monotonicMs - look.askedMs);
    if (look.record.id != op.edit.id || age >= oldestGivenLook)
        return std::nullopt;
    return look;
}

void Dispatcher::decideInRun(Op op, const Contact &now)
{
    const Schema &schema = serviceOf(op)->schema();
    const std::optional<Contact> rehearsed =
        op.attempts == 0 && op.undoOf == 0 ? op.look : std::nullopt;
    const bool isWhole = !op.echo; // the service took no part of it yet
    const Merge merged = merge(schema, leftToDo(schema, op, now), now);
    if (schema.isArchived(now)) {
        if (isWhole) {
            leaveOut(std::move(op), LeftOut::Archived, now);
        } else {
            op.error = ServiceError{.kind = ErrorKind::Archived, .delivery = Delivery::NotSent};
            giveUp(std::move(op), u"archived by someone"_s);
        }
    } else if (!merged.conflicts.isEmpty() && op.undoOf != 0 && isWhole) {
        leaveOut(std::move(op), LeftOut::MovedOn, now);
    } else if (!merged.conflicts.isEmpty()) {
        op.look = now;
        op.conflicts = merged.conflicts;
        move(std::move(op), OpState::Conflicted, u"the same field moved at the service"_s);
    } else if (merged.clean.isEmpty()) {
        op.look = now;
        op.echo = now;
        move(std::move(op), OpState::Confirmed, u"the service has these values already"_s);
    } else if (rehearsed && isWhole && isChangedSince(schema, *rehearsed, now)) {
        leaveOut(std::move(op), LeftOut::ChangedSince, now);
    } else {
        op.look = now;
        write(std::move(op), merged.clean);
    }
}

// The look stays the rehearsed one, beside what is there now.
void Dispatcher::leaveOut(Op op, LeftOut why, const Contact &now)
{
    op.error = leftOutError(why);
    op.echo = now;
    move(std::move(op), OpState::Cancelled, u"left out: "_s + op.error->code);
}

} // namespace patchbook
