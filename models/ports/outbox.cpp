// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/outbox.h"

#include <algorithm>
#include <numeric>

namespace patchbook {

bool isFinal(OpState state)
{
    switch (state) {
    case OpState::Confirmed:
    case OpState::Failed:
    case OpState::Conflicted:
    case OpState::Cancelled:
        return true;
    case OpState::Pending:
    case OpState::Sending:
    case OpState::Ambiguous:
    case OpState::Blocked:
        return false;
    }
    return false;
}

bool needsUser(OpState state)
{
    return state == OpState::Failed || state == OpState::Conflicted;
}

JobOutcome outcomeOf(const Op &op)
{
    switch (op.state) {
    case OpState::Pending:
    case OpState::Sending:
    case OpState::Ambiguous:
    case OpState::Blocked:
        return JobOutcome::Waiting;
    case OpState::Confirmed:
        return op.attempts > 0 ? JobOutcome::Changed : JobOutcome::Already;
    case OpState::Failed:
        return JobOutcome::Failed;
    case OpState::Conflicted:
        return JobOutcome::Conflicted;
    case OpState::Cancelled:
        return op.error ? JobOutcome::Skipped : JobOutcome::Cancelled;
    }
    return JobOutcome::Waiting;
}

int JobTally::total() const
{
    return std::accumulate(counts.cbegin(), counts.cend(), 0);
}

void JobTally::add(const Op &op, int count)
{
    const JobOutcome outcome = outcomeOf(op);
    counts.at(static_cast<std::size_t>(outcome)) += count;
    const bool hasReason = outcome == JobOutcome::Skipped || outcome == JobOutcome::Failed ||
                           outcome == JobOutcome::Conflicted;
    if (!hasReason)
        return;
    // One that was read back from a damaged file ended without an answer.
    ServiceError error = op.error.value_or(ServiceError{.kind = ErrorKind::Cancelled});
    if (outcome == JobOutcome::Conflicted)
        error = {.kind = ErrorKind::Conflict};
    error.traceId.clear();
    error.existing.clear();
    error.detail.clear();
    error.retryAfter.reset();
    const auto known = std::ranges::find_if(std::as_const(reasons), [&](const JobReason &reason) {
        return reason.outcome == outcome && reason.error == error;
    });
    const qsizetype place = known - reasons.cbegin();
    if (place == reasons.size())
        reasons.append({outcome, error, count});
    else if ((reasons[place].count += count) == 0)
        reasons.removeAt(place);
}

QFuture<OutboxResult<Job>> Outbox::beginJobFrom(const Job &job, const OpFeed &ops)
{
    QList<Op> all;
    std::optional<QList<Op>> some = ops();
    for (; some && !some->isEmpty(); some = ops())
        all << *some;
    if (some)
        return beginJob(job, all);
    return QtFuture::makeReadyFuture(
        OutboxResult<Job>(fail(OutboxError{OutboxError::Kind::Other, givenUp()})));
}

QString Outbox::givenUp()
{
    return QStringLiteral("it was given up before it began");
}

} // namespace patchbook
