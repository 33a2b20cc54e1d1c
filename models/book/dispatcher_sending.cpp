// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Dispatcher sends: it looks, compares, commits, writes once and reads the answer.
#include "models/book/dispatcher.h"
#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

void Dispatcher::schedule()
{
    const qint64 now = m_clock.now().wallMs;
    for (const qint64 id : QList<qint64>(m_order)) {
        const Op op = m_ops.value(id);
        if (!mayStart(op))
            continue;
        if (op.notBeforeMs <= now)
            start(id);
    }
}

bool Dispatcher::mayStart(const Op &op) const
{
    if (op.state != OpState::Pending || m_running.contains(op.id) ||
        m_paused.contains(op.account) || !serviceOf(op))
        return false;
    for (const qint64 id : m_order) {
        const Op &other = *m_ops.constFind(id);
        // In order: of two edits of a record the older goes first, also while it waits.
        if (id == op.id)
            break;
        if (sameRecord(other, op))
            return false;
    }
    int inAccount = 0;
    for (const qint64 id : m_running)
        inAccount += m_ops.constFind(id)->account == op.account ? 1 : 0;
    return inAccount < operationsPerAccount;
}

void Dispatcher::start(qint64 id)
{
    m_running.insert(id);
    turnIntoChange(id);
    const Op op = m_ops.value(id);
    // A contact that does not exist yet cannot be looked at; a card can: its line is its id.
    if (op.edit.kind == EditKind::Create && op.edit.id.isEmpty())
        write(op, op.edit.changes);
    else
        look(id);
}

// Saved once more while the contact was being made: a second creation would make a second contact.
void Dispatcher::turnIntoChange(qint64 id)
{
    Op &op = m_ops[id];
    if (op.edit.kind != EditKind::Create || !op.edit.id.isEmpty())
        return;
    const auto created = std::ranges::find_if(std::as_const(m_ops), [&op](const Op &other) {
        return other.state == OpState::Confirmed && other.edit.kind == EditKind::Create &&
               other.echo && sameRecord(other, op);
    });
    if (created == m_ops.cend())
        return;
    const Contact made = *created->echo;
    op.edit.kind = EditKind::Change;
    op.edit.id = made.id;
    op.draft = made.id;
    op.baseRevision = made.revision;
    for (auto it = op.edit.changes.fields.begin(); it != op.edit.changes.fields.end(); ++it)
        it->before = made.value(it.key());
}

void Dispatcher::look(qint64 id)
{
    const Op op = m_ops.value(id);
    whenAnswered(id, serviceOf(op)->read(op.edit.id),
                 [this, op](const ServiceResult<Contact> &now) {
                     if (now.ok()) {
                         m_failedLooks.remove(op.id);
                         decide(op, *now);
                         return;
                     }
                     ServiceError error = now.error();
                     error.delivery =
                         Delivery::NotSent; // whatever happened to the read, nothing was written
                     if (error.kind == ErrorKind::NotFound && op.edit.kind == EditKind::Remove)
                         move(op, OpState::Confirmed, u"already gone"_s);
                     else if (error.kind == ErrorKind::NotFound && op.edit.kind == EditKind::Create)
                         write(op, op.edit.changes);
                     else
                         takeRefusal(op, error);
                 });
}

void Dispatcher::decide(Op op, const Contact &now)
{
    if (!serviceOf(op)) {
        idle(op.id);
        return;
    }
    op.look = now;
    if (op.edit.kind == EditKind::Remove) {
        decideRemoval(std::move(op), now);
        return;
    }
    // Somebody set it up meanwhile: what was a creation is a change of what is there.
    op.edit.kind = EditKind::Change;
    const Merge merged = merge(serviceOf(op)->schema(), op.edit.changes, now);
    if (!merged.conflicts.isEmpty()) {
        op.conflicts = merged.conflicts;
        move(std::move(op), OpState::Conflicted, u"the same field moved at the service"_s);
    } else if (merged.clean.isEmpty()) {
        op.echo = now;
        move(std::move(op), OpState::Confirmed, u"the service has these values already"_s);
    } else {
        write(std::move(op), merged.clean);
    }
}

void Dispatcher::decideRemoval(Op op, const Contact &now)
{
    // Deleting what somebody has just changed would overwrite their edit unseen.
    if (!op.baseRevision.isEmpty() && now.revision != op.baseRevision)
        move(std::move(op), OpState::Conflicted, u"changed since it was shown"_s);
    else
        write(std::move(op), {});
}

void Dispatcher::write(Op op, const ChangeSet &toSend)
{
    RecordService *service = serviceOf(op);
    if (!service) {
        idle(op.id);
        return;
    }
    const ServiceResult<PlannedWrite> plan =
        service->plan({op.edit.kind, op.edit.id, toSend}, op.look);
    if (!plan.ok()) {
        op.error = plan.error();
        move(std::move(op), OpState::Failed, u"cannot be put into a request"_s);
        return;
    }
    op.plan = *plan;
    op.sent = m_clock.now();
    ++op.attempts;
    // Not a byte leaves before this commit is on the disk: after a crash the row is what tells that
    // a request may be out there.
    move(op, OpState::Sending, u"sending"_s, [this, id = op.id, toSend] {
        const Op sending = m_ops.value(id);
        RecordService *target = serviceOf(sending);
        if (!target) {
            takeRefusal(sending,
                        ServiceError{.kind = ErrorKind::Cancelled, .delivery = Delivery::NotSent});
            return;
        }
        whenAnswered(id, target->send(sending.plan),
                     [this, id, toSend](const ServiceResult<WriteAnswer> &answer) {
                         const Op sent = m_ops.value(id);
                         if (answer.ok())
                             takeAnswer(sent, toSend, *answer);
                         else
                             takeRefusal(sent, answer.error());
                     });
    });
}

void Dispatcher::takeAnswer(Op op, const ChangeSet &sent, const WriteAnswer &answer)
{
    op.error.reset();
    op.echo = answer.echo;
    if (op.edit.kind == EditKind::Remove || !answer.echo) {
        move(std::move(op), OpState::Confirmed, u"answered"_s);
        return;
    }
    RecordService *service = serviceOf(op);
    if (!service) {
        move(std::move(op), OpState::Confirmed, u"answered, account gone"_s);
        return;
    }
    const Schema &schema = service->schema();
    op.unconfirmed = unconfirmed(schema, sent, *answer.echo);
    if (op.edit.kind == EditKind::Change && op.look)
        op.sideEffects = sideEffects(schema, *op.look, sent, *answer.echo);
    // A value that is neither ours nor the old one was taken, in the service's own spelling.
    const bool nothingMoved = std::ranges::all_of(op.unconfirmed, [&](const FieldSurprise &field) {
        return schema.sameValue(field.key, field.actual, sent.fields.value(field.key).before);
    });
    if (op.edit.kind == EditKind::Change && op.unconfirmed.size() == sent.size() && nothingMoved)
        move(std::move(op), OpState::Failed, u"the service ignored it"_s);
    else
        move(std::move(op), OpState::Confirmed, u"answered"_s);
}

void Dispatcher::takeRefusal(Op op, const ServiceError &error)
{
    op.error = error;
    const bool wasSending = op.state == OpState::Sending;
    if (wasSending && error.delivery == Delivery::NotSent)
        --op.attempts; // waiting for the network does not use up the attempts
    if (wasSending && error.delivery == Delivery::Unknown) {
        move(op, OpState::Ambiguous, u"no whole answer"_s,
             [this, id = op.id] { settle(id, Certainty::Early); });
    } else if (pausesAccount(error.kind)) {
        pause(std::move(op), error);
    } else if (op.edit.kind == EditKind::Remove && error.kind == ErrorKind::NotFound) {
        op.error.reset();
        move(std::move(op), OpState::Confirmed, u"already gone"_s);
    } else if (op.edit.kind == EditKind::Create && !op.edit.id.isEmpty() &&
               error.kind == ErrorKind::Conflict && op.attempts < maxAttempts) {
        waitAndRetry(std::move(op), error); // it exists after all: the next look turns it round
    } else if (mayPass(error)) {
        waitAndRetry(std::move(op), error);
    } else {
        move(std::move(op), OpState::Failed, u"refused"_s);
    }
}

void Dispatcher::pause(Op op, const ServiceError &reason)
{
    const QString account = op.account;
    const qint64 id = op.id;
    m_paused.insert(account);
    move(std::move(op), OpState::Blocked, u"the account is paused"_s, [this, account, id] {
        // Resumed while this was being stored: nobody would come back for it.
        if (m_paused.contains(account))
            idle(id);
        else
            unblock(id);
    });
    Q_EMIT accountPaused(account, reason);
}

void Dispatcher::unblock(qint64 id)
{
    m_running.insert(id);
    move(m_ops.value(id), OpState::Pending, u"account resumed"_s, [this, id] { idle(id); });
}

void Dispatcher::waitAndRetry(Op op, const ServiceError &error)
{
    if (op.attempts >= maxAttempts) {
        op.error = error;
        move(std::move(op), OpState::Failed, u"three attempts"_s);
        return;
    }
    op.error = error;
    std::chrono::milliseconds wait = backOff(m_failedLooks[op.id]++);
    if (error.retryAfter)
        wait = std::max<std::chrono::milliseconds>(wait, *error.retryAfter);
    op.notBeforeMs = m_clock.now().wallMs + wait.count();
    const qint64 id = op.id;
    move(std::move(op), OpState::Pending, u"waits"_s, [this, id, wait] {
        idle(id);
        wakeAfter(id, wait);
    });
}

void Dispatcher::rebaseFollowers(const Op &confirmed)
{
    // An edit made while this one was under way was made on top of it.
    if (!confirmed.echo)
        return;
    for (const qint64 id : QList<qint64>(m_order)) {
        Op &follower = m_ops[id];
        if (!sameRecord(follower, confirmed))
            continue;
        for (auto it = follower.edit.changes.fields.begin();
             it != follower.edit.changes.fields.end(); ++it) {
            if (confirmed.edit.changes.contains(it.key()))
                it->before = confirmed.echo->value(it.key());
        }
        // Should this fail, the old base makes a conflict of it at worst: nothing is overwritten.
        m_outbox.commit({{follower, u"its base moved"_s}});
    }
}

void Dispatcher::move(Op op, OpState to, const QString &why, std::function<void()> then)
{
    if (!m_ops.contains(op.id))
        return; // its account was forgotten meanwhile
    op.state = to;
    const auto stored = [this, op, why, then](const OutboxResult<Done> &result) {
        if (!m_ops.contains(op.id))
            return;
        if (!result.ok()) {
            storeLater(op, why, then);
            Q_EMIT storageFailed(op, result.error());
            return;
        }
        m_failedCommits = 0;
        m_ops.insert(op.id, op);
        if (isFinal(op.state)) {
            m_order.removeOne(op.id);
            m_failedLooks.remove(op.id);
            if (op.state == OpState::Confirmed)
                rebaseFollowers(op);
        }
        Q_EMIT opChanged(op);
        if (then)
            then();
        else
            idle(op.id);
    };
    m_outbox.commit({{op, why}}).then(this, stored);
}

void Dispatcher::storeLater(const Op &op, const QString &why, const std::function<void()> &then)
{
    const std::chrono::milliseconds wait = backOff(m_failedCommits++);
    if (op.state == OpState::Sending) {
        // Nothing has left, and by then the look is too old: it begins anew.
        m_ops[op.id].notBeforeMs = m_clock.now().wallMs + wait.count();
        wakeAfter(op.id, wait);
        idle(op.id);
        return;
    }
    // What the service answered is known here alone: it stays under way until it is stored.
    m_clock.after(wait, this, [this, op, why, then] { move(op, op.state, why, then); });
}

void Dispatcher::wakeAfter(qint64 id, std::chrono::milliseconds wait)
{
    m_clock.after(wait, this, [this, id] {
        // The wait is over, whatever the clock on the wall was set to meanwhile.
        if (const auto op = m_ops.find(id); op != m_ops.end())
            op->notBeforeMs = 0;
        schedule();
    });
}

RecordService *Dispatcher::serviceOf(const Op &op) const
{
    return m_services(op.account, op.collection);
}

void Dispatcher::idle(qint64 id)
{
    m_running.remove(id);
    schedule();
}

} // namespace patchbook
