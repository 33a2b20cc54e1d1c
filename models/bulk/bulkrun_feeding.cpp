// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a run hands its operations to the Dispatcher, a few at a time and at the account's pace.
#include "models/bulk/bulkrun.h"
#include "models/bulk/listlooks.h"

#include <algorithm>

namespace patchbook {

using namespace std::chrono_literals;

namespace {

/** Admitted at a time: twice what the Dispatcher has under way, so that it never runs dry. */
constexpr int mostAdmitted = 2 * operationsPerAccount;
/** So many may wait for the end of their quarantine before no more begin: something is wrong. */
constexpr int mostInDoubt = 12;
/** So many may wait for another try. */
constexpr std::size_t mostWaiting = 24;

constexpr int opsAtATime = 100;
constexpr std::size_t readMoreBelow = 50;

} // namespace

void BulkRun::feedAfter(std::chrono::milliseconds wait)
{
    const qint64 due = nowMs() + wait.count();
    if (m_wakeMs && *m_wakeMs <= due)
        return;
    m_wakeMs = due;
    // Never at once: an operation that ends while it is admitted would come back in here.
    m_clock.after(wait, this, [this, due] {
        if (m_wakeMs == due) {
            m_wakeMs.reset();
            feed();
        }
    });
}

bool BulkRun::mayFeed()
{
    if (m_job.state != JobState::Running || m_cancelling || m_retrying || m_keeping || !m_started)
        return false;
    const bool isItsTurn = !m_isItsTurn || m_isItsTurn();
    m_speed.setWorking(isItsTurn, nowMs());
    if (!isItsTurn)
        return false;
    if (m_dispatcher.isReadOnly(m_job.account))
        stop(JobPause::AccountReadOnly, {});
    else if (m_dispatcher.isPaused(m_job.account))
        stop(JobPause::AccountPaused, whyPaused());
    return m_job.state == JobState::Running;
}

/** As the service said it of an operation that came back. */
std::optional<ServiceError> BulkRun::whyPaused() const
{
    for (const auto &[id, waiting] : m_waiting) {
        if (waiting.op.error && pausesAccount(waiting.op.error->kind))
            return waiting.op.error;
    }
    return std::nullopt;
}

void BulkRun::feed()
{
    endIfDone();
    if (isEnded() || !mayFeed())
        return;
    readMore();
    while (const std::optional<Op> next = nextOp()) {
        if (!hasRoomFor(*next) || !admitNext(*next))
            break;
        if (!mayFeed())
            break;
    }
    readMore();
    if (isDry())
        lookAgain();
    for (const auto &[id, waiting] : m_waiting) {
        if (waiting.dueMs > nowMs()) // one that is due waits for room, not for time
            feedAfter(std::chrono::milliseconds(waiting.dueMs - nowMs()));
    }
}

bool BulkRun::hasRoomFor(const Op &op) const
{
    if (m_alone != 0)
        return false;
    if (m_trial.isOneByOne() || m_trial.goesAlone(op))
        return m_underWay.isEmpty();
    const int doubtful = int(m_inDoubt.size());
    return int(m_underWay.size()) - doubtful < mostAdmitted && doubtful < mostInDoubt;
}

/** What was handed back and is due, else the first that was not tried yet. */
std::optional<Op> BulkRun::nextOp() const
{
    const auto due = std::ranges::find_if(
        m_waiting, [now = nowMs()](const auto &entry) { return entry.second.dueMs <= now; });
    if (due != m_waiting.cend())
        return due->second.op;
    if (m_ready.empty() || m_waiting.size() >= mostWaiting)
        return std::nullopt;
    return m_ready.cbegin()->second;
}

/** False: it has to wait; whoever it waits for feeds again. */
bool BulkRun::admitNext(const Op &next)
{
    std::optional<GivenLook> look = m_looks ? m_looks->of(next.draft) : std::nullopt;
    if (m_looks && !look && !m_trial.isOneByOne()) {
        QStringList following{next.draft};
        for (const auto &[id, op] : m_ready)
            following << op.draft;
        if (m_looks->fetchFor(following))
            return false;
    }
    const int requests = look ? 1 : RunPace::requestsEach;
    const std::optional<Allowance> allowance = m_session.contacts().allowance();
    const int working = int(m_underWay.size() - m_inDoubt.size());
    const std::chrono::milliseconds wait = m_pace.waitFrom(nowMs(), allowance, working, requests);
    if (wait.count() > 0) {
        feedAfter(wait);
        return false;
    }
    m_pace.noteBegun(nowMs(), allowance, requests);
    Op op = next;
    op.notBeforeMs = 0; // its wait is over, also when the clock was set back meanwhile
    m_looksAgain = 0;
    m_ready.erase(op.id);
    m_waiting.erase(op.id);
    m_underWay.insert(op.id);
    if (m_trial.goesAlone(op))
        m_alone = op.id;
    m_dispatcher.admit(op, look);
    return true;
}

void BulkRun::readMore()
{
    if (m_reading || m_allRead || m_ready.size() >= readMoreBelow)
        return;
    m_reading = true;
    m_outbox.waitingIn(m_job.id, m_readTo, opsAtATime)
        .then(this, [this](const OutboxResult<QList<Op>> &ops) {
            if (!ops.ok()) {
                Q_EMIT storageFailed(ops.error());
                m_clock.after(backOff(m_failedKeeps++), this, [this] {
                    m_reading = false;
                    feedAfter(0ms);
                });
                return;
            }
            m_failedKeeps = 0;
            m_reading = false;
            takeRead(*ops);
        });
}

void BulkRun::takeRead(const QList<Op> &ops)
{
    m_allRead = ops.size() < opsAtATime;
    if (m_cancelling || isEnded())
        return;
    for (const Op &op : ops) {
        m_readTo = op.id;
        if (!m_underWay.contains(op.id) && !m_waiting.contains(op.id))
            m_ready.insert({op.id, op});
    }
    feedAfter(0ms);
}

/** There is nothing to feed, though by our sums something waits. */
bool BulkRun::isDry() const
{
    return m_allRead && !m_reading && m_ready.empty() && m_waiting.empty() &&
           m_underWay.isEmpty() && m_alone == 0 && m_tally.of(JobOutcome::Waiting) > 0;
}

/** The outbox is asked for both once more, from the start. */
void BulkRun::lookAgain()
{
    constexpr int enough = 2;
    if (m_looksAgain++ >= enough)
        return;
    recount([this] {
        m_readTo = 0;
        m_allRead = false;
        feedAfter(0ms);
    });
}

void BulkRun::withdrawAll()
{
    const QSet<qint64> underWay = m_underWay;
    for (const qint64 id : underWay) {
        const std::optional<Op> op = m_dispatcher.op(id);
        if (!op || !m_dispatcher.withdraw(id))
            continue;
        letGo(id);
        if (m_alone == id)
            m_alone = 0;
        m_ready.insert({id, *op});
    }
}

} // namespace patchbook
