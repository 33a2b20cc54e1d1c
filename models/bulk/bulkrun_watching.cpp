// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run makes of the ends of its operations: its sums, its breakers, and the reading back of
// those that went alone.
#include "models/bulk/bulkrun.h"
#include "models/bulk/listlooks.h"

#include <algorithm>

namespace patchbook {

using namespace std::chrono_literals;

namespace {

constexpr int readBackAttempts = 5;

} // namespace

void BulkRun::takeOp(const Op &op)
{
    if (op.account != m_job.account)
        return;
    if (op.job != m_job.id) {
        if (m_looks)
            m_looks->forget(op.draft);
        return;
    }
    Q_EMIT opChanged(op);
    if (op.closed) // it was counted when it ended
        return;
    if (op.state == OpState::Sending)
        m_writing.insert(op.id);
    if (op.state == OpState::Ambiguous)
        m_inDoubt.insert(op.id);
    if (!isFinal(op.state))
        return;
    letGo(op.id);
    Op waiting = op;
    waiting.state = OpState::Pending;
    m_tally.add(waiting, -1);
    m_tally.add(op);
    m_speed.noteEnd(nowMs());
    noteChanged();
    judge(op);
    feedAfter(0ms);
}

void BulkRun::takeBack(const Op &op)
{
    if (op.job != m_job.id)
        return;
    letGo(op.id);
    if (m_alone == op.id)
        m_alone = 0;
    if (m_cancelling) {
        m_backWhileCancelling = true;
        if (m_cancelKept)
            cancelWaiting();
        return;
    }
    // Bounded, because the clock may have been set back since.
    const qint64 wait =
        std::clamp<qint64>(op.notBeforeMs - m_clock.now().wallMs, 0, longestWait.count());
    m_waiting.insert_or_assign(op.id, Waiting{op, nowMs() + wait});
    feedAfter(std::chrono::milliseconds(wait));
}

void BulkRun::letGo(qint64 op)
{
    m_underWay.remove(op);
    m_writing.remove(op);
    m_inDoubt.remove(op);
}

void BulkRun::judge(const Op &op)
{
    const bool wentAlone = m_alone == op.id;
    const JobOutcome outcome = outcomeOf(op);
    JobPause why = m_breakers.noteEnd(op);
    if (why == JobPause::None && wentAlone && outcome == JobOutcome::Failed)
        why = JobPause::CanaryFailed;
    if (why == JobPause::None && wentAlone && outcome == JobOutcome::Changed) {
        readBack(op, 1);
        return;
    }
    if (wentAlone)
        m_alone = 0;
    m_trial.noteEnd(op);
    if (why != JobPause::None)
        stop(why, op.error);
}

// A read of its own: an answer may tell what was asked for and not what is kept.
void BulkRun::readBack(const Op &op, int attempt)
{
    onAnswer(this, m_session.contacts().read(op.edit.id),
             [this, op, attempt](const ServiceResult<Contact> &there) {
                 takeReadBack(op, attempt, there);
             });
}

void BulkRun::takeReadBack(const Op &op, int attempt, const ServiceResult<Contact> &there)
{
    const auto endWith = [this](JobPause why, const std::optional<ServiceError> &trouble) {
        m_alone = 0;
        if (why != JobPause::None)
            stop(why, trouble);
        feedAfter(0ms);
    };
    if (!there.ok()) {
        const ServiceError &error = there.error();
        const bool again = slowsAccount(error) || (mayPass(error) && attempt < readBackAttempts);
        if (again) {
            const std::chrono::milliseconds asked = error.retryAfter.value_or(0s);
            m_clock.after(std::max(backOff(attempt - 1), asked), this,
                          [this, op, attempt] { readBack(op, attempt + 1); });
        } else {
            endWith(pausesAccount(error.kind) ? JobPause::AccountPaused : JobPause::ReadBackDiffers,
                    error);
        }
        return;
    }
    const Schema &schema = m_session.contacts().schema();
    QList<FieldSurprise> surprises = unconfirmed(schema, op.edit.changes, *there);
    const bool differs = !surprises.isEmpty() || !op.unconfirmed.isEmpty();
    if (op.look)
        surprises << sideEffects(schema, *op.look, op.edit.changes, *there);
    const bool ownerMoved = std::ranges::any_of(
        surprises, [this](const FieldSurprise &field) { return field.key == m_ownerKey; });
    if (!ownerMoved && !differs)
        m_trial.noteProved(op);
    endWith(ownerMoved ? JobPause::OwnerMoved
            : differs  ? JobPause::ReadBackDiffers
                       : JobPause::None,
            {});
}

} // namespace patchbook
