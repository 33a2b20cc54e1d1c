// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/opqueue.h"
#include "models/book/sendingrules.h"
#include "models/domain/leftout.h"
#include "models/ports/clock.h"
#include "models/ports/outbox.h"
#include "models/ports/recordservice.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>

namespace patchbook {

/** A record as a page of the list told it, in place of a read of its own. */
struct GivenLook
{
    Contact record;
    qint64 askedMs = 0; ///< monotonic: when the page was asked for
};

/**
 * The outbox engine: brings every kept edit to its service exactly once. It looks before it
 * writes, commits before it sends, reads when it is in doubt and never resends blindly. One
 * operation per record and a few per account are under way at a time. Of a bulk run it has only
 * what the run admits, and hands back whatever has to wait. GUI thread.
 */
class Dispatcher final : public QObject
{
    Q_OBJECT

public:
    /** Gives the service of an account's collection, or nullptr when it is not connected. */
    using ServiceLookup = std::function<RecordService *(const QString &account, Collection)>;

    Dispatcher(Outbox &outbox, Clock &clock, ServiceLookup services, QObject *parent = nullptr);

    /**
     * Takes up what the last run left, once the outbox is open: what was being sent then is in
     * doubt now, what was held back is cancelled.
     */
    void recover();

    /**
     * Keeps an edit and sends it as soon as it may, but not within `hold`, while cancel() can still
     * take it back. The future tells whether it was kept: on an error nothing is kept and nothing
     * is sent. What becomes of it comes as opChanged(). A later edit of the same record takes the
     * place of one that still waits.
     */
    QFuture<OutboxResult<Op>> submit(Op op, std::chrono::milliseconds hold = {});

    /** Sends a failed operation anew, as a new one with the same edit; closes the failed one. */
    QFuture<OutboxResult<Op>> retry(const Op &failed);
    /**
     * The user decided a conflict: `choice` becomes a new operation whose base is what the service
     * had at the look. Closes the conflict; an empty choice does only that, and gives it back.
     */
    QFuture<OutboxResult<Op>> resolve(const Op &conflicted, const ChangeSet &choice);
    /** Puts a confirmed change back, as a new operation whose base is what we wrote. */
    QFuture<OutboxResult<Op>> putBack(const Op &confirmed);
    /** The user has seen a failure or conflict and wants no more of it. */
    QFuture<OutboxResult<Op>> dismiss(const Op &ended);
    /** Takes back an operation that was not sent yet; nothing happens when it is too late. */
    void cancel(qint64 op);
    /** The account works again (a new token, an unlocked keychain): its operations go on. */
    void resumeAccount(const QString &account);
    /**
     * Read-only, an account takes no edit, and what waits of it is blocked until this is switched
     * off again. What is in doubt is still looked up. Off at first.
     */
    void setReadOnly(const QString &account, bool on);
    bool isReadOnly(const QString &account) const { return m_queue.isReadOnly(account); }

    /**
     * Takes an operation of a bulk run, pending or blocked, which the outbox holds, and sends it as
     * soon as it may: a save by hand goes first. With a `look` the record is not read while that is
     * younger than oldestGivenLook. Comes to an end by opChanged(), or back by handedBack().
     */
    void admit(const Op &kept, const std::optional<GivenLook> &look = std::nullopt);
    /** Gives an admitted operation back, unchanged; false when it is under way already. */
    bool withdraw(qint64 op);
    /** What is admitted of a run, and what an earlier start of the program left under way. */
    QList<Op> admittedOf(qint64 job) const { return m_queue.ofJob(job); }
    /**
     * Keeps operations of a run that failed anew, in the same run, and closes the failed ones; one
     * that is dealt with already is left out. The run has them: they are not admitted.
     */
    QFuture<OutboxResult<QList<Op>>> retryInRun(const QList<Op> &failed);

    /** The service answered something else: what waits for the network alone goes on. */
    void serviceReached(const QString &account);

    /** Drops and erases all operations of an account that is removed. */
    void forgetAccount(const QString &account);

    /** The latest state of an operation that is not finished. */
    std::optional<Op> op(qint64 id) const;
    /** The oldest operation under way or waiting for this record, if there is one. */
    std::optional<Op> unfinishedFor(const QString &account, Collection collection,
                                    const QString &record) const;
    /** The latest failure or conflict of this record that still needs the user. */
    std::optional<Op> openFor(const RecordRef &record) const;
    /** Ids of all records for which one of the two tells something, in no order. */
    QStringList recordsAtWork(const QString &account, Collection collection) const;
    /** Of single edits. */
    int unfinishedCount() const { return m_queue.singleEdits(); }
    bool isPaused(const QString &account) const { return m_queue.isPaused(account); }

Q_SIGNALS:
    /** An operation reached a state, which the outbox has stored already. */
    void opChanged(const patchbook::Op &op);
    /** The outbox could not store a step; it is tried again, and nothing is sent before. */
    void storageFailed(const patchbook::Op &op, const patchbook::OutboxError &error);
    void accountPaused(const QString &account, const patchbook::ServiceError &reason);
    void accountResumed(const QString &account);
    /** What the last run left is known now: unfinishedFor() tells all of it. */
    void recovered();
    /**
     * An operation of a bulk run has to wait, until its notBeforeMs or for its account: it is
     * stored as it is and out of our hands.
     */
    void handedBack(const patchbook::Op &op);

private:
    /** An operation on its way into the outbox, and what of its record was confirmed meanwhile. */
    struct Keeping
    {
        RecordRef record;
        QList<Op> confirmed;
    };
    /** When a look was taken, and how long it counts. */
    struct LookTime
    {
        qint64 atMs = 0; // monotonic
        std::chrono::milliseconds oldest = oldestLook;
    };
    /** Whether an answer to "was it applied?" may be believed when it is "no". */
    enum class Certainty { Early, AfterQuarantine };

    /** Calls `then` with the answer, unless the operation's account was forgotten meanwhile. */
    template <class T, class Then>
    void whenAnswered(qint64 id, QFuture<ServiceResult<T>> answer, Then then)
    {
        onAnswer(this, std::move(answer), [this, id, then](const ServiceResult<T> &result) {
            if (m_queue.contains(id))
                then(result);
        });
    }
    QFuture<OutboxResult<Op>> keep(Op op, const QList<OpStep> &steps,
                                   std::chrono::milliseconds hold);
    QList<OpStep> replacedBy(Op &fresh) const;
    QList<OpStep> heldIn(const Op &fresh) const;
    void noteEnd(const Op &op);
    bool isDealtWith(const Op &ended) const;
    void takeUp(const QList<Op> &left);
    void takeUpFound(Op op);
    void findCreated(const Op &follower);
    void waitOn(const Op &found);

    void schedule(const QString &account);
    void scheduleAll();
    void start(qint64 id);
    void look(qint64 id);
    std::optional<GivenLook> takeGivenLook(const Op &op);
    void decide(Op op, const Contact &now);
    void decideInRun(Op op, const Contact &now);
    void leaveOut(Op op, LeftOut why, const Contact &now);
    bool isTraceOfDoubt(const Op &op, const Contact &now) const;
    void decideArchived(Op op, const Contact &now);
    void decideRemoval(Op op, const Contact &now);
    void write(Op op, const ChangeSet &toSend);
    void send(qint64 id, const ChangeSet &toSend);
    void takeAnswer(Op op, const ChangeSet &sent, const WriteAnswer &answer);
    void takePart(Op op, const ServiceError &rest);
    void takeRefusal(Op op, const ServiceError &error);
    void giveUp(Op op, const QString &why);
    void settle(qint64 id, Certainty certainty);
    void settleCreation(qint64 id, Certainty certainty);
    void settleBy(Op op, const Contact &now, Certainty certainty);
    void settleMissing(Op op, Certainty certainty);
    void settleLater(const Op &op, const ServiceError &error, Certainty certainty);
    void waitOut(const Op &op);
    void settleAfter(qint64 id, std::chrono::milliseconds wait, Certainty certainty);
    void pause(Op op, const ServiceError &reason);
    void block(Op op);
    void unblock(qint64 id);
    void waitAndRetry(Op op, const ServiceError &error);
    QList<OpStep> followersOf(const Op &ended) const;
    void move(Op op, OpState to, const QString &why, std::function<void()> then = {});
    void takeStored(const QList<OpStep> &steps);
    void rebaseLate(const QList<OpStep> &steps);
    void storeLater(const Op &op, const QString &why, const std::function<void()> &then);
    void wakeAfter(qint64 id, std::chrono::milliseconds wait);
    RecordService *serviceOf(const Op &op) const;
    Schema schemaOf(const Op &op) const;
    void idle(qint64 id);
    void handBack(const Op &op);

    Outbox &m_outbox;
    Clock &m_clock;
    ServiceLookup m_services;
    OpQueue m_queue;
    QHash<int, Keeping> m_keeping;
    int m_lastKeeping = 0;
    QHash<QString, int> m_eras;         // of an account: how often it was forgotten
    QSet<qint64> m_creating;            // new contacts under way or in doubt
    QHash<RecordRef, Op> m_created;     // what made it, by the local id of the new contact
    QHash<qint64, LookTime> m_lookedAt; // of operations that were looked at and are not sent yet
    QHash<qint64, GivenLook> m_given;   // of admitted operations
    QHash<qint64, int> m_failedLooks;   // in a row
    QHash<RecordRef, QList<Op>> m_open; // failed or conflicted, not closed, oldest first
    QSet<qint64> m_closing;             // ends which the user deals with this moment
    QSet<qint64> m_closed;              // in this run
    int m_failedCommits = 0;            // in a row
};

} // namespace patchbook
