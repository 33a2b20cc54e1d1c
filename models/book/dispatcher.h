// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"
#include "models/ports/outbox.h"
#include "models/ports/recordservice.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace patchbook {

/**
 * The outbox engine: brings every kept edit to its service exactly once. It looks before it
 * writes, commits before it sends, reads when it is in doubt and never resends blindly. One
 * operation per record and a few per account are under way at a time. GUI thread.
 */
class Dispatcher final : public QObject
{
    Q_OBJECT

public:
    /** Gives the service of an account's collection, or nullptr when it is not connected. */
    using ServiceLookup = std::function<RecordService *(const QString &account, Collection)>;

    Dispatcher(Outbox &outbox, Clock &clock, ServiceLookup services, QObject *parent = nullptr);

    /** Takes up what the last run left: what was being sent then is in doubt now. */
    void recover();

    /**
     * Keeps an edit and sends it as soon as it may. The future tells whether it was kept: on an
     * error nothing is kept and nothing is sent. What becomes of it comes as opChanged().
     */
    QFuture<OutboxResult<Op>> submit(Op op);

    /** Sends a failed operation anew, as a new one with the same edit. */
    void retry(qint64 op);
    /** Takes back an operation that was not sent yet. */
    void cancel(qint64 op);
    /**
     * The user decided a conflict: `choice` becomes a new operation whose base is what the service
     * has now. An empty choice just closes the conflict.
     */
    void resolve(qint64 op, const ChangeSet &choice);
    /** The account works again (a new token, an unlocked keychain): its blocked operations go on. */
    void resumeAccount(const QString &account);

    /** The latest state of an operation which this run knows. */
    std::optional<Op> op(qint64 id) const;
    /** The operation under way or waiting for this record, if there is one. */
    std::optional<Op> unfinishedFor(const QString &account, Collection collection,
                                    const QString &record) const;
    int unfinishedCount() const;
    bool isPaused(const QString &account) const { return m_paused.contains(account); }

Q_SIGNALS:
    /** An operation reached a state, which the outbox has stored already. */
    void opChanged(const patchbook::Op &op);
    /** The outbox could not store a step; the operation stays where it was. */
    void storageFailed(const patchbook::Op &op, const patchbook::OutboxError &error);
    void accountPaused(const QString &account, const patchbook::ServiceError &reason);

private:
    void schedule();
    bool mayStart(const Op &op) const;
    void begin(qint64 id);
    void look(qint64 id);
    void decide(qint64 id, const Contact &now);
    void write(qint64 id);
    void judge(qint64 id, const WriteAnswer &answer);
    void judge(qint64 id, const ServiceError &error);
    void settle(qint64 id, bool quarantined);
    void settleWith(qint64 id, const Contact &now, bool quarantined);
    void waitOut(qint64 id);
    void pause(qint64 id, const ServiceError &reason);
    void backToPending(qint64 id, const ServiceError &error);
    void move(Op op, OpState to, const QString &why, std::function<void()> then = {});
    RecordService *serviceOf(const Op &op) const;
    void done(qint64 id);

    Outbox &m_outbox;
    Clock &m_clock;
    ServiceLookup m_services;
    QHash<qint64, Op> m_ops;
    QList<qint64> m_order;   // unfinished, oldest first
    QSet<qint64> m_running;
    QSet<QString> m_paused;
};

/** How long a request whose answer was lost may still take effect at a service. */
inline constexpr std::chrono::seconds quarantine{60};

} // namespace patchbook
