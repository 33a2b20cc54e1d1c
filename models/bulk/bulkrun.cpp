// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/bulkrun.h"

#include "models/bulk/listlooks.h"

#include <QTimeZone>

#include <cmath>
#include <utility>

namespace patchbook {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds changesTogether{100};
constexpr int retriesAtATime = 500;

/** Nothing is left to protect, but the user has to see it all the same. */
bool isAlarm(JobPause why)
{
    return why == JobPause::OwnerMoved || why == JobPause::ReadBackDiffers;
}

} // namespace

BulkRun::BulkRun(Outbox &outbox, Dispatcher &dispatcher, Clock &clock, AccountSession &session,
                 Job job, JobTally tally, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_dispatcher(dispatcher)
    , m_clock(clock)
    , m_session(session)
    , m_job(std::move(job))
    , m_tally(std::move(tally))
    , m_ownerKey(ownerKeyOf(session.book().schema()))
    , m_trial(m_job, m_tally, m_ownerKey, firstFew)
    , m_breakers(session.book().schema())
{
    // Stored as cancelled before what was under way had ended.
    if (m_job.state == JobState::Cancelled && !m_job.ended.isValid()) {
        m_job.state = JobState::Running;
        m_cancelling = true;
    }
    if (m_job.faster && ListLooks::isPossible(session.contacts())) {
        m_looks = std::make_unique<ListLooks>(session, clock);
        connect(m_looks.get(), &ListLooks::fetched, this, [this] { feedAfter(0ms); });
    }
    for (const Op &op : m_dispatcher.admittedOf(m_job.id)) {
        m_underWay.insert(op.id);
        m_writing.insert(op.id);
        m_inDoubt.insert(op.id);
    }
    const QString account = m_job.account;
    connect(&dispatcher, &Dispatcher::opChanged, this, &BulkRun::takeOp);
    connect(&dispatcher, &Dispatcher::handedBack, this, &BulkRun::takeBack);
    connect(&dispatcher, &Dispatcher::accountPaused, this,
            [this, account](const QString &paused, const ServiceError &reason) {
                if (paused == account && !isPaused())
                    stop(JobPause::AccountPaused, reason);
            });
    connect(&dispatcher, &Dispatcher::storageFailed, this, [this](const Op &op) {
        if (op.job == m_job.id && !isPaused())
            stop(JobPause::NotStored, {});
    });
    connect(&session, &AccountSession::accountChanged, this, [this] { feedAfter(0ms); });
}

BulkRun::~BulkRun() = default;

bool BulkRun::isEnded() const
{
    return m_job.state == JobState::Done || m_job.state == JobState::Cancelled;
}

bool BulkRun::isTrying() const
{
    return !isEnded() && !m_trial.isOver();
}

bool BulkRun::isWaitingForTurn() const
{
    return m_job.state == JobState::Running && !m_cancelling && m_isItsTurn && !m_isItsTurn();
}

double BulkRun::perMinute() const
{
    return m_speed.perMinute(nowMs());
}

std::optional<std::chrono::seconds> BulkRun::remaining() const
{
    const double speed = perMinute();
    if (speed <= 0)
        return std::nullopt;
    const double seconds = m_tally.of(JobOutcome::Waiting) / speed * 60;
    return std::chrono::seconds(std::llround(std::ceil(seconds)));
}

void BulkRun::start()
{
    if (!std::exchange(m_started, true) && m_cancelling)
        cancelWaiting();
    feedAfter(0ms);
}

void BulkRun::pause()
{
    stop(JobPause::User, {});
}

void BulkRun::resume()
{
    if (!isPaused() || m_cancelling)
        return;
    setRunning();
    keepState();
}

void BulkRun::setRunning()
{
    m_job.state = JobState::Running;
    m_job.pause = JobPause::None;
    m_job.trouble.reset();
    m_job.ended = {};
    m_started = true;
    m_breakers.reset();
    m_trial.beginAgain();
    noteChanged();
}

void BulkRun::stop(JobPause why, const std::optional<ServiceError> &trouble)
{
    // The first reason counts, but the user's own wish tells less than what went wrong since.
    if (isEnded() || m_cancelling ||
        (isPaused() && (m_job.pause != JobPause::User || why == JobPause::User)))
        return;
    m_job.state = JobState::Paused;
    m_job.pause = why;
    m_job.trouble = trouble;
    m_untold = why != JobPause::User;
    m_speed.setWorking(false, nowMs());
    withdrawAll();
    noteChanged();
    keepState([this] {
        if (std::exchange(m_untold, false) && isPaused())
            Q_EMIT stopped();
    });
}

void BulkRun::cancel()
{
    if (isEnded() || m_cancelling)
        return;
    m_cancelling = true;
    m_speed.setWorking(false, nowMs());
    withdrawAll();
    noteChanged();
    // On the disk first: found after a crash, the rest must not be sent.
    keepState([this] { cancelWaiting(); });
}

void BulkRun::cancelWaiting()
{
    m_cancelKept = false;
    m_ready.clear();
    m_waiting.clear();
    m_backWhileCancelling = false;
    m_outbox.cancelWaiting(m_job.id, QList<qint64>(m_underWay.cbegin(), m_underWay.cend()))
        .then(this, [this](const OutboxResult<Done> &stored) {
            if (!stored.ok()) {
                Q_EMIT storageFailed(stored.error());
                m_clock.after(backOff(m_failedKeeps++), this, [this] { cancelWaiting(); });
                return;
            }
            m_failedKeeps = 0;
            recount([this] {
                m_cancelKept = true;
                if (m_backWhileCancelling)
                    cancelWaiting();
                else
                    endIfDone();
            });
        });
}

/** Takes the sums from the outbox, which knows best. */
void BulkRun::recount(std::function<void()> then)
{
    m_outbox.tally(m_job.id).then(this, [this, then](const OutboxResult<JobTally> &tally) {
        if (!tally.ok()) {
            Q_EMIT storageFailed(tally.error());
            m_clock.after(backOff(m_failedKeeps++), this, [this, then] { recount(then); });
            return;
        }
        m_failedKeeps = 0;
        m_tally = *tally;
        noteChanged();
        then();
    });
}

void BulkRun::retryFailed()
{
    if (m_cancelling || m_retrying || m_job.state == JobState::Cancelled ||
        m_tally.of(JobOutcome::Failed) == 0)
        return;
    if (m_dispatcher.isReadOnly(m_job.account)) {
        Q_EMIT storageFailed({OutboxError::Kind::AccountReadOnly, {}});
        return;
    }
    m_retrying = true;
    setRunning();
    // Open again on the disk before there is anything to send: nothing may wait in a run that is
    // over.
    keepState([this] { retryBefore(0); });
}

void BulkRun::retryBefore(qint64 before)
{
    const auto over = [this](const std::optional<OutboxError> &error) {
        m_retrying = false;
        m_allRead = false;
        if (error)
            Q_EMIT storageFailed(*error);
        feedAfter(0ms);
    };
    const OpQuery query{
        .job = m_job.id, .outcome = JobOutcome::Failed, .before = before, .limit = retriesAtATime};
    m_outbox.history(query).then(this, [this, over](const OutboxResult<QList<Op>> &failed) {
        if (!failed.ok() || failed->isEmpty()) {
            over(failed.ok() ? std::nullopt : std::optional(failed.error()));
            return;
        }
        m_dispatcher.retryInRun(*failed).then(
            this, [this, over, failed = *failed](const OutboxResult<QList<Op>> &kept) {
                if (!kept.ok()) {
                    over(kept.error());
                    return;
                }
                for (const Op &again : *kept) {
                    for (const Op &op : failed) {
                        if (op.id == again.goesOn)
                            m_tally.add(op, -1);
                    }
                    m_tally.add(again);
                }
                noteChanged();
                retryBefore(failed.constLast().id);
            });
    });
}

// One after the other: a later state never reaches the disk before an earlier one.
void BulkRun::keepState(std::function<void()> then)
{
    if (then)
        m_whenKept << std::move(then);
    m_isStale = true;
    if (!m_keeping)
        keepNow();
}

void BulkRun::keepNow()
{
    m_keeping = true;
    m_isStale = false;
    Job row = m_job;
    if (m_cancelling && !isEnded())
        row.state = JobState::Cancelled;
    m_outbox.commitJob(row).then(this, [this](const OutboxResult<Done> &stored) {
        if (!stored.ok()) {
            if (m_job.state == JobState::Running && !m_cancelling)
                stop(JobPause::NotStored, {});
            Q_EMIT storageFailed(stored.error());
            m_clock.after(backOff(m_failedKeeps++), this, [this] { keepNow(); });
            return;
        }
        m_failedKeeps = 0;
        if (m_isStale) {
            keepNow();
            return;
        }
        m_keeping = false;
        for (const std::function<void()> &then : std::exchange(m_whenKept, {}))
            then();
        feedAfter(0ms);
    });
}

void BulkRun::endIfDone()
{
    const bool nothingMoves = m_underWay.isEmpty() && m_alone == 0 && !m_retrying;
    if (isEnded() || !nothingMoves || !m_started)
        return;
    if (m_cancelling) {
        if (m_cancelKept)
            end(JobState::Cancelled);
        return;
    }
    if (m_tally.of(JobOutcome::Waiting) <= 0 && !(isPaused() && isAlarm(m_job.pause)))
        endAsStored();
}

// What ended while the run was being taken up may stand in the sums that were read then, and be
// counted once more when it is told. Only the outbox knows whether nothing waits.
void BulkRun::endAsStored()
{
    if (std::exchange(m_isEnding, true))
        return;
    recount([this] {
        m_isEnding = false;
        const bool isIdle = m_underWay.isEmpty() && m_alone == 0 && !m_retrying;
        if (isEnded() || m_cancelling || !isIdle || (isPaused() && isAlarm(m_job.pause)))
            return;
        if (m_tally.of(JobOutcome::Waiting) == 0) {
            end(JobState::Done);
            return;
        }
        m_readTo = 0;
        m_allRead = false;
        feedAfter(0ms);
    });
}

void BulkRun::end(JobState state)
{
    m_job.state = state;
    m_job.pause = JobPause::None;
    m_job.trouble.reset();
    m_job.ended = QDateTime::fromMSecsSinceEpoch(m_clock.now().wallMs, QTimeZone::utc());
    m_cancelling = false;
    m_speed.setWorking(false, nowMs());
    noteChanged();
    keepState([this] {
        if (isEnded())
            Q_EMIT ended();
    });
}

void BulkRun::noteChanged()
{
    if (std::exchange(m_changePending, true))
        return;
    m_clock.after(changesTogether, this, [this] {
        m_changePending = false;
        Q_EMIT changed();
    });
}

} // namespace patchbook
