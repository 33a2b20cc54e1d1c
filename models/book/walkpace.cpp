// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/walkpace.h"

#include <algorithm>
#include <cmath>

namespace patchbook {

namespace {

// Several of the windows in which a service counts requests, which come in bursts otherwise.
constexpr qint64 paceWindowMs = 60'000;
constexpr qint64 betweenMarksMs = 250;
constexpr qint64 shortestSpanMs = 3'000;
constexpr int fewestNotes = 4;
// A list that is here in a moment needs no words about it.
constexpr double shortestToldMs = 10'000;
// Less than this is the unevenness of every network, not another pace.
constexpr double clearlyOther = 0.25;
constexpr double clearlyOtherMs = 3'000;

} // namespace

void WalkPace::begin()
{
    m_marks.clear();
    m_here = 0;
    m_notes = 0;
    m_endMs.reset();
}

void WalkPace::note(qint64 nowMs, int here)
{
    ++m_notes;
    m_here = here;
    if (m_marks.empty() || nowMs - m_marks.back().ms >= betweenMarksMs)
        m_marks.push_back({nowMs, here});
    // The last one before the window is where it begins.
    while (m_marks.size() > 2 && m_marks[1].ms <= nowMs - paceWindowMs)
        m_marks.pop_front();
}

double WalkPace::perSecond(qint64 nowMs) const
{
    if (m_marks.empty() || m_notes < fewestNotes)
        return 0;
    const auto later = std::ranges::upper_bound(m_marks, nowMs - paceWindowMs, {}, &Mark::ms);
    if (later == m_marks.cend())
        return 0;
    const Mark &first = later == m_marks.cbegin() ? *later : *std::prev(later);
    const qint64 span = nowMs - first.ms;
    if (span < shortestSpanMs)
        return 0;
    const double measured = std::max(0, m_here - first.here) * 1'000.0 / double(span);
    return m_most > 0 ? std::min(measured, m_most) : measured;
}

std::optional<std::chrono::seconds> WalkPace::left(qint64 nowMs, int expected)
{
    const double pace = expected < 0 ? 0 : perSecond(nowMs);
    if (pace <= 0) {
        m_endMs.reset();
        return std::nullopt;
    }
    const double rest = std::max(0, expected - m_here) * 1'000.0 / pace;
    if (!m_endMs && rest < shortestToldMs)
        return std::nullopt;
    const double end = double(nowMs) + rest;
    if (!m_endMs || std::abs(end - *m_endMs) > std::max(rest * clearlyOther, clearlyOtherMs))
        m_endMs = end;
    const double left = std::max(0.0, *m_endMs - double(nowMs));
    return std::chrono::seconds(std::llround(left / 1'000));
}

} // namespace patchbook
