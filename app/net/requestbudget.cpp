// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requestbudget.h"

#include <algorithm>

namespace patchbook {

RequestBudget::RequestBudget(std::optional<Pace> pace)
    : m_pace(pace)
    , m_most(pace ? pace->most : 0)
{
}

RequestBudget::Milliseconds RequestBudget::waitFrom(qint64 nowMs, Share share) const
{
    if (!m_pace)
        return {};
    const int tooMany = used(nowMs) - room(share) + 1; // have to leave the window first
    if (tooMany <= 0)
        return {};
    const auto firstInside = m_sent.cend() - used(nowMs);
    return Milliseconds(*(firstInside + tooMany - 1) + m_pace->window.count() + 1 - nowMs);
}

void RequestBudget::noteSent(qint64 nowMs)
{
    if (!m_pace)
        return;
    while (!m_sent.empty() && m_sent.front() < nowMs - m_pace->window.count())
        m_sent.pop_front();
    m_sent.push_back(nowMs);
}

// Four fifths: the service counts at its own door, other programs may share what it allows.
void RequestBudget::noteMost(int most)
{
    if (m_pace)
        m_most = std::clamp(most - most / 5, 1, m_pace->most);
}

int RequestBudget::used(qint64 nowMs) const
{
    if (!m_pace)
        return 0;
    const qint64 start = nowMs - m_pace->window.count();
    return int(m_sent.cend() - std::ranges::lower_bound(m_sent, start));
}

std::optional<Pace> RequestBudget::pace() const
{
    std::optional<Pace> pace = m_pace;
    if (pace)
        pace->most = m_most;
    return pace;
}

int RequestBudget::room(Share share) const
{
    int closed = 0;
    switch (share) {
    case Share::List:
        closed = m_pace->keptFree;
        break;
    case Share::Record:
        closed = m_pace->keptFree / 2;
        break;
    case Share::Write:
        break;
    }
    return std::max(1, m_most - closed);
}

} // namespace patchbook
