// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/slicedwalk.h"

#include <QElapsedTimer>

#include <chrono>

namespace patchbook {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestSlice = 4ms;
constexpr qsizetype visitsPerLook = 64; // at the clock

} // namespace

SlicedWalk::SlicedWalk(std::function<void(qsizetype place)> visit, QObject *parent)
    : QObject(parent)
    , m_visit(std::move(visit))
{
    m_slices.setInterval(0ms);
    connect(&m_slices, &QTimer::timeout, this, &SlicedWalk::walkSome);
}

void SlicedWalk::start(qsizetype count)
{
    m_count = count;
    m_next = 0;
    m_slices.start();
    walkSome();
}

void SlicedWalk::stop()
{
    m_slices.stop();
    m_count = 0;
}

void SlicedWalk::walkSome()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_count && clock.elapsed() < longestSlice.count()) {
        const qsizetype end = qMin(m_count, m_next + visitsPerLook);
        while (m_next < end)
            m_visit(m_next++);
    }
    if (m_next < m_count)
        return;
    stop();
    Q_EMIT finished();
}

} // namespace patchbook
