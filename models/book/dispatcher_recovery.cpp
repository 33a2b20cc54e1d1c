// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Dispatcher takes up what an earlier run left in the outbox.
#include "models/book/dispatcher.h"
#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

void Dispatcher::recover()
{
    constexpr int mostOpen = 10'000;
    m_outbox.history({.openOnly = true, .limit = mostOpen})
        .then(this, [this](const OutboxResult<QList<Op>> &open) {
            if (!open.ok())
                return; // the same trouble is told by what follows
            for (auto op = open->crbegin(); op != open->crend(); ++op)
                noteEnd(*op);
        });
    m_outbox.unfinished().then(this, [this](const OutboxResult<QList<Op>> &left) {
        if (left.ok())
            takeUp(*left);
        else
            Q_EMIT storageFailed({}, left.error());
        Q_EMIT recovered();
    });
}

void Dispatcher::takeUp(const QList<Op> &left)
{
    // All of them before the first goes on: of two edits of a record the older goes first.
    for (const Op &op : left) {
        if (!m_queue.contains(op.id)) {
            m_queue.put(op);
            m_queue.setRunning(op.id, true);
        }
    }
    for (const Op &op : left)
        takeUpFound(op);
}

void Dispatcher::takeUpFound(Op op)
{
    if (op.state == OpState::Sending || op.state == OpState::Ambiguous) {
        // When the program ended in the middle, nobody knows when the request did.
        if (op.state == OpState::Sending)
            op.sent = m_clock.now();
        move(op, OpState::Ambiguous, u"found under way at start"_s,
             [this, id = op.id] { settle(id, Certainty::Early); });
    } else if (op.heldUntilMs != 0) {
        move(op, OpState::Cancelled, u"held back when the program ended"_s);
    } else if (op.edit.kind == EditKind::Create && op.edit.id.isEmpty()) {
        findCreated(op);
    } else {
        waitOn(op);
    }
}

void Dispatcher::waitOn(const Op &op)
{
    // Bounded, because the clock may have been set back since.
    if (m_queue.isReadOnly(op.account)) {
        block(op);
        return;
    }
    const std::chrono::milliseconds wait(
        std::clamp<qint64>(op.notBeforeMs - m_clock.now().wallMs, 0, longestWait.count()));
    move(op, OpState::Pending, u"found waiting at start"_s, [this, id = op.id, wait] {
        wakeAfter(id, wait);
        idle(id);
    });
}

// Saved once more while the contact was being made, and then the program ended: a second creation
// would make a second contact.
void Dispatcher::findCreated(const Op &follower)
{
    const OpQuery made{.account = follower.account,
                       .collection = follower.collection,
                       .record = follower.draft,
                       .states = {OpState::Confirmed},
                       .before = follower.id};
    m_outbox.history(made).then(
        this, [this, id = follower.id](const OutboxResult<QList<Op>> &found) {
            if (!m_queue.contains(id))
                return;
            const Op op = m_queue.op(id);
            if (!found.ok()) {
                Q_EMIT storageFailed(op, found.error());
                m_clock.after(backOff(m_failedCommits++), this, [this, op] { findCreated(op); });
                return;
            }
            for (const Op &earlier : *found) {
                if (earlier.echo && earlier.echo->id != op.draft)
                    m_created.insert(recordOf(op), earlier);
            }
            waitOn(op);
        });
}

} // namespace patchbook
