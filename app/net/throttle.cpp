// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/throttle.h"

#include <algorithm>
#include <cmath>

namespace patchbook {

namespace {

constexpr int fullBudget = 500;
constexpr int costOfRetry = 5;
constexpr int costAfterTimeout = 10;
constexpr int maxRepeats = 2; // of one read: three attempts in all
constexpr double longestPauseMs = 20'000;

} // namespace

Throttle::Throttle(std::function<double()> random)
    : m_random(std::move(random))
    , m_budget(fullBudget)
{
}

Throttle::Milliseconds Throttle::waitFrom(qint64 nowMs) const
{
    return Milliseconds(std::max<qint64>(0, m_holdUntilMs - nowMs));
}

void Throttle::holdUntil(qint64 monotonicMs)
{
    m_holdUntilMs = std::max(m_holdUntilMs, monotonicMs);
}

std::optional<Throttle::Milliseconds> Throttle::pauseBeforeRetry(int attempt, ErrorKind after)
{
    const int cost = after == ErrorKind::Timeout ? costAfterTimeout : costOfRetry;
    if (attempt < 1 || attempt > maxRepeats || m_budget < cost)
        return std::nullopt;
    m_budget -= cost;
    // The whole span is random: pauses of a common length would bring all clients back at once.
    const double longest = std::min(1'000 * std::exp2(attempt - 1), longestPauseMs);
    return Milliseconds(std::llround(std::clamp(m_random(), 0.0, 1.0) * longest));
}

void Throttle::noteSuccess()
{
    m_budget = std::min(m_budget + 1, fullBudget);
}

} // namespace patchbook
