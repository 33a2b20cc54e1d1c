// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/sendingrules.h"
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
     * error nothing is kept and nothing is sent. What becomes of it comes as opChanged(). A later
     * edit of the same record takes the place of one that still waits.
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
    /** The account works again (a new token, an unlocked keychain): its operations go on. */
    void resumeAccount(const QString &account);

    /** Drops and erases all operations of an account that is removed. */
    void forgetAccount(const QString &account);

    /** The latest state of an operation which this run knows. */
    std::optional<Op> op(qint64 id) const;
    /** The oldest operation under way or waiting for this record, if there is one. */
    std::optional<Op> unfinishedFor(const QString &account, Collection collection,
                                    const QString &record) const;
    int unfinishedCount() const { return int(m_order.size()); }
    bool isPaused(const QString &account) const { return m_paused.contains(account); }

Q_SIGNALS:
    /** An operation reached a state, which the outbox has stored already. */
    void opChanged(const patchbook::Op &op);
    /** The outbox could not store a step; it is tried again, and nothing is sent before. */
    void storageFailed(const patchbook::Op &op, const patchbook::OutboxError &error);
    void accountPaused(const QString &account, const patchbook::ServiceError &reason);
    void accountResumed(const QString &account);

private:
    /** Whether an answer to "was it applied?" may be believed when it is "no". */
    enum class Certainty { Early, AfterQuarantine };

    void track(const Op &op);
    /** Calls `then` with the answer, unless the operation's account was forgotten meanwhile. */
    template <class T, class Then>
    void whenAnswered(qint64 id, QFuture<ServiceResult<T>> answer, Then then)
    {
        onAnswer(this, std::move(answer), [this, id, then](const ServiceResult<T> &result) {
            if (m_ops.contains(id))
                then(result);
        });
    }
    void schedule();
    bool mayStart(const Op &op) const;
    void start(qint64 id);
    void turnIntoChange(qint64 id);
    void look(qint64 id);
    void decide(Op op, const Contact &now);
    void decideRemoval(Op op, const Contact &now);
    void write(Op op, const ChangeSet &toSend);
    void takeAnswer(Op op, const ChangeSet &sent, const WriteAnswer &answer);
    void takeRefusal(Op op, const ServiceError &error);
    void settle(qint64 id, Certainty certainty);
    void settleCreation(qint64 id, Certainty certainty);
    void settleBy(Op op, const Contact &now, Certainty certainty);
    void settleMissing(Op op, Certainty certainty);
    void settleLater(const Op &op, const ServiceError &error, Certainty certainty);
    void waitOut(const Op &op);
    void pause(Op op, const ServiceError &reason);
    void unblock(qint64 id);
    void waitAndRetry(Op op, const ServiceError &error);
    void rebaseFollowers(const Op &confirmed);
    void move(Op op, OpState to, const QString &why, std::function<void()> then = {});
    void storeLater(const Op &op, const QString &why, const std::function<void()> &then);
    void wakeAfter(qint64 id, std::chrono::milliseconds wait);
    RecordService *serviceOf(const Op &op) const;
    void idle(qint64 id);

    Outbox &m_outbox;
    Clock &m_clock;
    ServiceLookup m_services;
    QHash<qint64, Op> m_ops;
    QList<qint64> m_order; // unfinished, oldest first
    QSet<qint64> m_running;
    QSet<QString> m_paused;
    QHash<qint64, int> m_failedLooks; // in a row
    int m_failedCommits = 0;          // in a row
};

} // namespace patchbook
