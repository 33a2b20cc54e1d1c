// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sheet.h"

#include "tests/benchmarks/figures.h"

#include <QElapsedTimer>

namespace patchbook::bench {

Sheet::Sheet(int size, int rounds, bool small)
    : m_size(size)
    , m_rounds(rounds)
    , m_small(small)
{
}

bool Sheet::takeTurns(Measured figure, const Once &ours, const Once &limit)
{
    // The first turn fills caches and wakes up the processor.
    const int turns = m_small ? 1 : m_rounds + 1;
    for (int turn = 0; turn < turns; ++turn) {
        const std::optional<double> mine = ours();
        const std::optional<double> bare = mine && limit ? limit() : std::optional(0.0);
        if (!mine || !bare)
            return complain(figure.name);
        if (turn > 0 || m_small)
            figure.rounds.push_back({*mine, *bare});
    }
    add(std::move(figure));
    return true;
}

void Sheet::add(Measured figure)
{
    figure.size = m_size;
    say(figure.line());
    m_figures.push_back(std::move(figure));
}

void Sheet::add(Stalls stalls)
{
    stalls.size = m_size;
    say(stalls.line());
    m_stalls.push_back(std::move(stalls));
}

double millisecondsOf(const std::function<void()> &work)
{
    constexpr double nsInMs = 1e6;
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / nsInMs;
}

} // namespace patchbook::bench
