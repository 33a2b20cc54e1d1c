// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Dispatcher stores each step before it goes on.
#include "models/book/dispatcher.h"
#include "models/book/sendingrules.h"
#include "models/domain/field.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** `stored`, but no wait that ended while it was being stored begins anew. */
Op withWaitsOf(const Op &known, Op stored)
{
    if (known.id == stored.id && known.heldUntilMs == 0)
        stored.heldUntilMs = 0;
    return stored;
}

/** A second save of a new contact that was found with other values: the same question. */
Op foundToo(Op creation, const Op &conflicted)
{
    const Contact found = *conflicted.look;
    creation.edit.kind = EditKind::Change;
    creation.edit.id = found.id;
    creation.look = found;
    creation.error = conflicted.error;
    creation.state = OpState::Conflicted;
    const ChangeSet &changes = creation.edit.changes;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        if (!identicalValue(found.value(it.key()), it->after))
            creation.conflicts.append({it.key(), it->before, found.value(it.key()), it->after});
    }
    return creation;
}

} // namespace

// Edits made while this one was under way were made on top of it.
QList<OpStep> Dispatcher::followersOf(const Op &ended) const
{
    QList<OpStep> followers;
    const bool confirmed = ended.state == OpState::Confirmed && ended.echo;
    const Op before = m_queue.op(ended.id);
    const bool creates = before.edit.kind == EditKind::Create && before.edit.id.isEmpty();
    const bool inDoubt = needsUser(ended.state) && creates && before.state == OpState::Ambiguous;
    // What a run did stood in no form: edits made meanwhile keep the base that their user saw.
    if (ended.job != 0 || (!confirmed && !inDoubt))
        return followers;
    for (const qint64 id : m_queue.ofRecord(recordOf(ended))) {
        Op follower = m_queue.op(id);
        // One that is just being replaced, cancelled or ended must not come back to life; one that
        // was saved before, and waited, was not made on top of this.
        if (id <= ended.id || follower.job != 0 || m_closing.contains(id))
            continue;
        if (confirmed) {
            followers << OpStep{followed(schemaOf(ended), follower, ended), u"its base moved"_s};
        } else if (follower.edit.kind == EditKind::Create && ended.look) {
            followers << OpStep{foundToo(follower, ended), u"its contact was found"_s};
        } else if (follower.edit.kind == EditKind::Create) {
            // Sent by itself, it could make a second contact: the user decides.
            follower.state = OpState::Failed;
            follower.error = ended.error;
            followers << OpStep{follower, u"its contact may exist"_s};
        }
    }
    return followers;
}

void Dispatcher::move(Op op, OpState to, const QString &why, std::function<void()> then)
{
    if (!m_queue.contains(op.id))
        return; // its account was forgotten meanwhile
    op.state = to;
    if (isFinal(to))
        m_closing.insert(op.id);
    const bool isOut = to == OpState::Sending || to == OpState::Ambiguous;
    if (isOut && op.edit.kind == EditKind::Create && op.edit.id.isEmpty())
        m_creating.insert(op.id);
    else
        m_creating.remove(op.id);
    // In one transaction with those that stand on it: a crash between the two would make a second
    // contact out of the second save of a new one.
    const QList<OpStep> steps = QList<OpStep>{{op, why}} + followersOf(op);
    m_outbox.commit(steps).then(this, [this, steps, then](const OutboxResult<Done> &result) {
        const OpStep &first = steps.constFirst();
        if (!m_queue.contains(first.op.id))
            return;
        if (!result.ok()) {
            storeLater(first.op, first.why, then);
            Q_EMIT storageFailed(first.op, result.error());
            return;
        }
        m_failedCommits = 0;
        rebaseLate(steps);
        takeStored(steps);
        if (then)
            then();
        else
            idle(first.op.id);
        schedule(first.op.account);
    });
}

// An edit that was kept while the end of the one before it was being stored had no part in that
// transaction. Its row gets the new base with its next step; lost before that, it asks once more.
void Dispatcher::rebaseLate(const QList<OpStep> &steps)
{
    const Op &ended = steps.constFirst().op;
    if (ended.state != OpState::Confirmed || ended.job != 0)
        return;
    for (const qint64 id : m_queue.ofRecord(recordOf(ended))) {
        const bool stored =
            std::ranges::any_of(steps, [id](const OpStep &step) { return step.op.id == id; });
        const Op follower = m_queue.op(id);
        if (!stored && id > ended.id && follower.job == 0 && !m_closing.contains(id))
            m_queue.put(followed(schemaOf(ended), follower, ended));
    }
}

void Dispatcher::takeStored(const QList<OpStep> &steps)
{
    for (const OpStep &step : steps) {
        const Op &op = step.op;
        if (!isFinal(op.state)) {
            m_queue.put(withWaitsOf(m_queue.op(op.id), op));
        } else {
            m_queue.remove(op.id);
            m_closing.remove(op.id);
            noteEnd(op);
            m_failedLooks.remove(op.id);
            m_lookedAt.remove(op.id);
            // A page that was asked for before this end knows nothing of it.
            m_given.remove(op.id);
            for (const qint64 id : m_queue.ofRecord(recordOf(op)))
                m_given.remove(id);
            // A change by its kind when the rest of its values went after its creation.
            const bool created = op.state == OpState::Confirmed && op.echo &&
                                 op.edit.kind != EditKind::Remove && op.echo->id != op.draft;
            if (created)
                m_created.insert(recordOf(op), op);
            for (Keeping &keeping : m_keeping) {
                if (op.state == OpState::Confirmed && op.job == 0 && keeping.record == recordOf(op))
                    keeping.confirmed.append(op);
            }
        }
    }
    for (const OpStep &step : steps)
        Q_EMIT opChanged(step.op);
}

void Dispatcher::storeLater(const Op &op, const QString &why, const std::function<void()> &then)
{
    const std::chrono::milliseconds wait = backOff(m_failedCommits++);
    if (op.state == OpState::Sending || (waitsInRun(op) && waitsInRun(m_queue.op(op.id)))) {
        // Nothing has left, and by then the look is too old: it begins anew.
        Op waiting = m_queue.op(op.id);
        waiting.notBeforeMs = m_clock.now().wallMs + wait.count();
        m_queue.put(waiting);
        wakeAfter(op.id, wait);
        idle(op.id);
        return;
    }
    // What the service answered is known here alone: it stays under way until it is stored.
    m_clock.after(wait, this, [this, op, why, then] { move(op, op.state, why, then); });
}

void Dispatcher::wakeAfter(qint64 id, std::chrono::milliseconds wait)
{
    m_clock.after(wait, this, [this, id, account = m_queue.op(id).account] {
        if (!m_queue.contains(id)) {
            schedule(account); // others of its account waited as long
            return;
        }
        // The wait is over, whatever the clock on the wall was set to meanwhile.
        Op op = m_queue.op(id);
        op.notBeforeMs = 0;
        op.heldUntilMs = 0;
        m_queue.put(op);
        schedule(op.account);
    });
}

} // namespace patchbook
