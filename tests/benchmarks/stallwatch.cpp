// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/stallwatch.h"

#include <algorithm>
#include <ctime>

namespace patchbook::bench {

namespace {

constexpr double nsPerMs = 1e6;

double threadMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / nsPerMs;
}

} // namespace

StallWatch::StallWatch(Stalls &stalls)
    : m_stalls(stalls)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    m_usedMs = threadMs();
    m_since.start();
    m_timer.start();
}

StallWatch::~StallWatch()
{
    // What is still going on counts too.
    tick();
}

void StallWatch::tick()
{
    const double late = double(m_since.nsecsElapsed()) / nsPerMs - m_timer.interval();
    const double used = threadMs();
    m_stalls.take(std::max(0.0, late));
    m_stalls.longestBusyMs = std::max(m_stalls.longestBusyMs, used - m_usedMs);
    m_usedMs = used;
    m_since.restart();
}

} // namespace patchbook::bench
