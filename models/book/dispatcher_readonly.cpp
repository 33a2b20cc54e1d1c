// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Dispatcher keeps its hands off an account that the user set to read-only.
#include "models/book/dispatcher.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

void Dispatcher::setReadOnly(const QString &account, bool on)
{
    if (on == m_queue.isReadOnly(account))
        return;
    m_queue.setReadOnly(account, on);
    for (const qint64 id : m_queue.ofAccount(account)) {
        const Op op = m_queue.op(id);
        if (m_queue.isRunning(id)) // it meets the switch before its next step
            continue;
        if (on && op.state == OpState::Pending)
            block(op);
        else if (!on && op.state == OpState::Blocked && !m_queue.isPaused(account))
            unblock(id);
    }
    schedule(account);
}

void Dispatcher::block(Op op)
{
    const qint64 id = op.id;
    m_queue.setRunning(id, true);
    op.error = ServiceError{.kind = ErrorKind::ReadOnly, .delivery = Delivery::NotSent};
    move(std::move(op), OpState::Blocked, u"the account is read-only"_s, [this, id] {
        const Op blocked = m_queue.op(id);
        // Switched off while this was being stored: nobody would come back for it.
        if (blocked.job != 0 || m_queue.isReadOnly(blocked.account) ||
            m_queue.isPaused(blocked.account))
            idle(id);
        else
            unblock(id);
    });
}

} // namespace patchbook
