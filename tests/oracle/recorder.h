// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/history.h"

namespace patchbook::test {

/** Writes down a run in one sequence. */
struct Recorder
{
    History history;
    qint64 seq = 0;

    qint64 next() { return ++seq; }
    void add(ServerStep step)
    {
        step.seq = next();
        history.steps << step;
    }
    void stored(const Op &op) { history.disk << DiskStep{next(), op.id, op.state, op.attempts}; }
    void say(const Op &op) { history.said << Said{next(), op.id, op.state}; }
};

} // namespace patchbook::test
