// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/book/dispatcher.h"
#include "models/bulk/runbreakers.h"
#include "models/bulk/runpace.h"
#include "models/bulk/runspeed.h"
#include "models/bulk/runtrial.h"
#include "models/ports/clock.h"
#include "models/ports/outbox.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace patchbook {

class ListLooks;

/**
 * A bulk run at work. Its operations wait in the outbox; it hands them to the Dispatcher a few at a
 * time: first one alone (for each new owner), which is read back, then ten, then the rest, at the
 * account's pace and behind whatever the user saves meanwhile. Stops by itself when something is
 * wrong. GUI thread.
 */
class BulkRun final : public QObject
{
    Q_OBJECT

public:
    /** So many go one after the other behind the canaries before the rest follows. */
    static constexpr int firstFew = 10;

    /** `tally`: as the outbox has it. The references outlive this. */
    BulkRun(Outbox &outbox, Dispatcher &dispatcher, Clock &clock, AccountSession &session, Job job,
            JobTally tally, QObject *parent = nullptr);
    ~BulkRun() override;

    const Job &job() const { return m_job; }
    const JobTally &tally() const { return m_tally; }
    AccountSession &session() const { return m_session; }
    bool isPaused() const { return m_job.state == JobState::Paused; }
    bool isEnded() const;
    /** What is still trying out whether all is well. */
    bool isTrying() const;
    /** It was cancelled, and what is under way has not come to its end yet. */
    bool isCancelling() const { return m_cancelling; }
    /** It would be at work, but an earlier run of its account is. */
    bool isWaitingForTurn() const;

    /** Contacts a minute over the last minutes of work; 0 when nothing can be said. */
    double perMinute() const;
    /** nullopt when nothing can be said. */
    std::optional<std::chrono::seconds> remaining() const;

    /** Asked before anything begins; none: it is always its turn. When it comes: start(). */
    void setTurn(std::function<bool()> isItsTurn) { m_isItsTurn = std::move(isItsTurn); }
    /** Begins or goes on, if it is neither paused nor ended. */
    void start();
    /** What is under way comes to its end; nothing new begins. */
    void pause();
    /** Goes on, one alone first. */
    void resume();
    /** What was not sent is cancelled; what is under way comes to its end. Undo is another run. */
    void cancel();
    /** Those that failed are tried again, in this run. */
    void retryFailed();

Q_SIGNALS:
    /** job(), tally() or the pace are others. Many changes in a row come as one. */
    void changed();
    /** An operation of it reached a state. */
    void opChanged(const patchbook::Op &op);
    /** A breaker paused it: job().pause says why. */
    void stopped();
    /** Done or Cancelled. */
    void ended();
    /** A step of the run itself could not be stored; it stands still until it can. */
    void storageFailed(const patchbook::OutboxError &error);

private:
    /** Handed back by the Dispatcher until its time has come. */
    struct Waiting
    {
        Op op;
        qint64 dueMs = 0; // monotonic: the wall clock may be set back
    };

    qint64 nowMs() const { return m_clock.now().monotonicMs; }
    void keepState(std::function<void()> then = {});
    void keepNow();
    void stop(JobPause why, const std::optional<ServiceError> &trouble);
    void setRunning();
    void cancelWaiting();
    void recount(std::function<void()> then);
    void retryBefore(qint64 before);
    void end(JobState state);
    void endIfDone();
    void endAsStored();
    void noteChanged();

    void feed();
    void feedAfter(std::chrono::milliseconds wait);
    bool mayFeed();
    std::optional<ServiceError> whyPaused() const;
    bool hasRoomFor(const Op &op) const;
    std::optional<Op> nextOp() const;
    bool admitNext(const Op &next);
    void readMore();
    void takeRead(const QList<Op> &ops);
    bool isDry() const;
    void lookAgain();
    void letGo(qint64 op);
    void withdrawAll();

    void takeOp(const Op &op);
    void takeBack(const Op &op);
    void judge(const Op &op);
    void readBack(const Op &op, int attempt);
    void takeReadBack(const Op &op, int attempt, const ServiceResult<Contact> &there);

    Outbox &m_outbox;
    Dispatcher &m_dispatcher;
    Clock &m_clock;
    AccountSession &m_session;
    Job m_job;
    JobTally m_tally;
    std::function<bool()> m_isItsTurn;

    const QString m_ownerKey;
    RunTrial m_trial;
    RunBreakers m_breakers;
    RunPace m_pace;
    RunSpeed m_speed;
    std::unique_ptr<ListLooks> m_looks; // in faster mode

    std::map<qint64, Op> m_ready; // read from the outbox, in their order
    std::map<qint64, Waiting> m_waiting;
    QSet<qint64> m_underWay; // the Dispatcher has them
    QSet<qint64> m_writing;  // of those: sent
    QSet<qint64> m_inDoubt;  // of those: no whole answer yet
    qint64 m_alone = 0;      // under way or being read back
    qint64 m_readTo = 0;
    bool m_allRead = false;
    bool m_reading = false;
    int m_looksAgain = 0; // in a row

    QList<std::function<void()>> m_whenKept;
    bool m_keeping = false;
    bool m_isStale = false; // changed while it was being kept
    int m_failedKeeps = 0;  // in a row
    bool m_started = false;
    bool m_untold = false; // a breaker's pause that is not on the disk yet
    bool m_cancelling = false;
    bool m_cancelKept = false;
    bool m_backWhileCancelling = false;
    bool m_retrying = false;
    bool m_isEnding = false;
    bool m_changePending = false;
    std::optional<qint64> m_wakeMs;
};

} // namespace patchbook
