// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measured.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace patchbook::bench {

/** What a benchmark is asked to do, and where it puts its figures: each is printed as it comes. */
class Sheet
{
public:
    /** `rounds`: how often at least. `small` proves only that it runs and its results are right. */
    Sheet(int size, int rounds, bool small);

    /** How many contacts; 0 for a benchmark without sizes. */
    int size() const { return m_size; }
    int rounds() const { return m_rounds; }
    bool isSmall() const { return m_small; }

    /** Does it once and tells what it took, in the figure's unit; nothing: its result is wrong. */
    using Once = std::function<std::optional<double>()>;
    /**
     * Runs both in turns, ours first, after one turn of each that does not count. False as soon as
     * a result is wrong. `limit` may be empty: then ours stands alone.
     */
    bool takeTurns(Measured figure, const Once &ours, const Once &limit = {});

    /** A figure whose rounds the benchmark ran by itself. Its size is this sheet's. */
    void add(Measured figure);
    void add(Stalls stalls);

    const std::vector<Measured> &figures() const { return m_figures; }
    const std::vector<Stalls> &stalls() const { return m_stalls; }

private:
    int m_size;
    int m_rounds;
    bool m_small;
    std::vector<Measured> m_figures;
    std::vector<Stalls> m_stalls;
};

/** Milliseconds which `work` takes. */
double millisecondsOf(const std::function<void()> &work);

} // namespace patchbook::bench
