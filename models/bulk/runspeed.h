// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace patchbook {

/**
 * How fast a run is: over its last minutes of work, without those in which it stood still. A pure
 * calculation over monotonic times given in.
 */
class RunSpeed
{
public:
    /** The run is at work from now on, or stands still. */
    void setWorking(bool working, qint64 nowMs);
    /** A contact came to its end. */
    void noteEnd(qint64 nowMs);
    /** Contacts a minute; 0 while too few ended to tell. */
    double perMinute(qint64 nowMs) const;

private:
    qint64 workedMs(qint64 nowMs) const;

    std::optional<qint64> m_workingSinceMs;
    qint64 m_workedMs = 0;     // before that
    std::deque<qint64> m_ends; // in time of work, oldest first
};

} // namespace patchbook
