// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace patchbook::bench {

/** An axis on which each power of ten has the same length. Holds whole powers of ten. */
class LogScale
{
public:
    /** `from` and `to` are the places of the smallest and the largest value. */
    LogScale(const std::vector<double> &values, double from, double to)
        : m_from(from)
        , m_to(to)
    {
        double lowest = std::numeric_limits<double>::infinity();
        double highest = 0;
        for (const double value : values) {
            if (!isShown(value))
                continue;
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
        if (highest <= 0)
            return;
        m_first = int(std::floor(std::log10(lowest)));
        m_last = std::max(m_first + 1, int(std::ceil(std::log10(highest))));
    }

    /** Nothing but a positive number has a place. */
    static bool isShown(double value) { return std::isfinite(value) && value > 0; }

    double placeOf(double value) const
    {
        return m_from + (std::log10(value) - m_first) / (m_last - m_first) * (m_to - m_from);
    }
    /** The powers of ten, ends included. */
    std::vector<double> ticks() const
    {
        std::vector<double> powers;
        for (int power = m_first; power <= m_last; ++power)
            powers.push_back(std::pow(10.0, power));
        return powers;
    }

private:
    double m_from;
    double m_to;
    int m_first = 0;
    int m_last = 1;
};

} // namespace patchbook::bench
