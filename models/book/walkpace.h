// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace patchbook {

/**
 * How fast a walk over a list goes, from what really came lately, and how long the rest of it will
 * take. A pure calculation over monotonic times given in; one thread.
 */
class WalkPace
{
public:
    /** A walk begins, or goes on after it stood still: what was before tells nothing of it. */
    void begin();
    /** So many contacts are here now, of this walk. */
    void note(qint64 nowMs, int here);
    /** As fast as the service allows at most, in contacts a second; 0: it names no limit. */
    void setMost(double perSecond) { m_most = perSecond; }

    /** Contacts a second, those that failed to come until now counted; 0 while nobody can tell. */
    double perSecond(qint64 nowMs) const;
    /**
     * How long until `expected` contacts are here; none while nothing can be said, and where the
     * whole is a matter of seconds. Counts down evenly: a new estimate replaces the one that was
     * given only when it is clearly another.
     */
    std::optional<std::chrono::seconds> left(qint64 nowMs, int expected);

private:
    struct Mark
    {
        qint64 ms = 0;
        int here = 0;
    };

    std::deque<Mark> m_marks; // oldest first
    int m_here = 0;
    int m_notes = 0;
    double m_most = 0;
    std::optional<double> m_endMs; // as it was given
};

} // namespace patchbook
