// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measured.h"

#include <QElapsedTimer>
#include <QTimer>

namespace patchbook::bench {

/** As long as it lives, notes how late the event loop of this thread came to a timer. */
class StallWatch final
{
public:
    /** `stalls` outlives this. */
    explicit StallWatch(Stalls &stalls);
    ~StallWatch();

private:
    void tick();

    Stalls &m_stalls;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_usedMs = 0; // of this thread, at the last tick
};

} // namespace patchbook::bench
