// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/runspeed.h"

#include <algorithm>

namespace patchbook {

namespace {

constexpr qint64 speedWindowMs = 120'000;
constexpr std::size_t fewestEnds = 3;
constexpr qint64 shortestWorkMs = 1'000;

} // namespace

qint64 RunSpeed::workedMs(qint64 nowMs) const
{
    return m_workedMs + (m_workingSinceMs ? nowMs - *m_workingSinceMs : 0);
}

void RunSpeed::setWorking(bool working, qint64 nowMs)
{
    if (working == m_workingSinceMs.has_value())
        return;
    m_workedMs = workedMs(nowMs);
    m_workingSinceMs = working ? std::optional(nowMs) : std::nullopt;
}

void RunSpeed::noteEnd(qint64 nowMs)
{
    const qint64 now = workedMs(nowMs);
    m_ends.push_back(now);
    while (m_ends.front() < now - speedWindowMs)
        m_ends.pop_front();
}

double RunSpeed::perMinute(qint64 nowMs) const
{
    const qint64 now = workedMs(nowMs);
    const qint64 span = std::min(now, speedWindowMs);
    const auto first = std::ranges::lower_bound(m_ends, now - span);
    const auto ends = static_cast<std::size_t>(m_ends.cend() - first);
    if (ends < fewestEnds || span < shortestWorkMs)
        return 0;
    return double(ends) * 60'000 / double(span);
}

} // namespace patchbook
