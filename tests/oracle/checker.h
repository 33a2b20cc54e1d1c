// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/history.h"

#include <QStringList>

namespace patchbook::test {

/** How often each promise was broken in a run, and in words what happened. */
struct Verdict
{
    int lost = 0;        ///< a kept edit has left the outbox, never ended, or "saved" is not there
    int twice = 0;       ///< applied more than once, or received more often than it was sent
    int overwritten = 0; ///< a value was replaced which the user has not seen, outside the window
    int lies = 0;        ///< told otherwise than it was
    int leaks = 0;       ///< requests at another server
    int notMinimal = 0;  ///< something was sent which nobody edited
    int blind = 0;       ///< written without a look just before
    int unkept = 0;      ///< a request left before the outbox knew of it
    int wrongUndo = 0;   ///< putting back gave something else than there was before

    int inWindow = 0; ///< overwritten within the window: cannot be helped, only measured
    int ops = 0;      ///< operations judged
    QStringList sentences;

    int broken() const
    {
        return lost + twice + overwritten + lies + leaks + notMinimal + blind + unkept + wrongUndo;
    }
    Verdict &operator+=(const Verdict &other);
};

/** The judge: holds the service's record, the outbox and what was said against the promises. */
Verdict judge(const History &history);

} // namespace patchbook::test
