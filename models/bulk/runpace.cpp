// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/runpace.h"

#include <algorithm>
#include <cmath>

namespace patchbook {

using namespace std::chrono_literals;

namespace {

/** Where the service's day is nearly used up one contact goes now and then: only an answer tells
 * that a new day has begun. */
constexpr std::chrono::milliseconds pauseAtTheDaysEnd = 10min;
constexpr int keptOfTheDay = 100;
/** So often it is looked whether a full window has room again. */
constexpr int checksInAStep = 4;

int usableOf(const Allowance &allowance)
{
    return std::max(1, int(std::floor(allowance.most * (1 - RunPace::keptForTheUser))));
}

double spacingOf(const Allowance &allowance, int requests)
{
    return double(requests) / usableOf(allowance) * double(allowance.window.count());
}

bool hasWindow(const std::optional<Allowance> &allowance)
{
    return allowance && allowance->most > 0 && allowance->window.count() > 0;
}

} // namespace

std::chrono::milliseconds RunPace::waitFrom(qint64 nowMs, const std::optional<Allowance> &allowance,
                                            int underWay, int requests) const
{
    double wait = 0;
    if (allowance && allowance->leftToday >= 0 && allowance->leftToday <= keptOfTheDay &&
        m_lastBegunMs)
        wait = double(*m_lastBegunMs + pauseAtTheDaysEnd.count() - nowMs);
    if (hasWindow(allowance)) {
        wait = std::max(wait, m_nextMs - double(nowMs));
        // Those that are begun have looked, or are about to: what they still need is their write.
        const int needed = underWay * (requestsEach - 1) + requests;
        const bool isFull = allowance->used + needed > usableOf(*allowance);
        // Whatever used it up (the list, saves by hand), it leaves the window only with time. Where
        // a window takes less than one contact needs, one goes all the same.
        if (isFull && (underWay > 0 || allowance->used > 0))
            wait = std::max(wait, spacingOf(*allowance, requests) / checksInAStep);
    }
    return std::chrono::milliseconds(std::llround(std::ceil(std::max(wait, 0.0))));
}

void RunPace::noteBegun(qint64 nowMs, const std::optional<Allowance> &allowance, int requests)
{
    m_lastBegunMs = nowMs;
    if (!hasWindow(allowance))
        return;
    // A timer that woke late is made up for, but no more than one step: what was not used before
    // must not come in a burst.
    const double step = spacingOf(*allowance, requests);
    m_nextMs = (double(nowMs) - m_nextMs > step ? double(nowMs) : m_nextMs) + step;
}

} // namespace patchbook
