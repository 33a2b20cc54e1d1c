// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace patchbook::demo {

/** Counts requests in a window that slides, and in all. Its owner sees to the threads. */
class RateLimit
{
public:
    struct Left
    {
        bool allowed = true;
        int burst = 0;
        int today = 0;
    };

    /** Counts one more request, unless it is one too many. */
    Left take(int burst, std::chrono::milliseconds window, int daily)
    {
        const auto now = std::chrono::steady_clock::now();
        while (!m_times.empty() && m_times.front() + window <= now)
            m_times.pop_front();
        const auto used = static_cast<int>(m_times.size());
        if (used >= burst || m_today >= daily)
            return {false, burst > used ? burst - used : 0, daily - m_today};
        m_times.push_back(now);
        ++m_today;
        return {true, burst - used - 1, daily - m_today};
    }

private:
    std::deque<std::chrono::steady_clock::time_point> m_times;
    int m_today = 0;
};

} // namespace patchbook::demo
