// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/book/dispatcher.h"
#include "models/bulk/runbreakers.h"
#include "models/bulk/runpace.h"
#include "models/ports/clock.h"
#include "models/ports/outbox.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <deque>
#include <optional>

namespace patchbook {

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

    /** Contacts a minute over the last minutes of work; 0 when nothing can be said. */
    double perMinute() const;
    /** nullopt when nothing can be said. */
    std::optional<std::chrono::seconds> remaining() const;

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
    // The engine's builder decides.
    Outbox &m_outbox;
    Dispatcher &m_dispatcher;
    Clock &m_clock;
    AccountSession &m_session;
    Job m_job;
    JobTally m_tally;
};

} // namespace patchbook
