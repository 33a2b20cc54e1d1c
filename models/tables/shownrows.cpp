// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/shownrows.h"

#include <algorithm>

namespace patchbook {

void ShownRows::assign(std::vector<int> slots)
{
    std::ranges::fill(m_rows, -1);
    m_slots = std::move(slots);
    renumber(0);
}

void ShownRows::append(const std::vector<int> &slots)
{
    const std::size_t before = m_slots.size();
    m_slots.insert(m_slots.end(), slots.begin(), slots.end());
    renumber(before);
}

void ShownRows::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_rows[std::size_t(slotAt(row))] = -1;
    m_slots.erase(m_slots.begin() + first, m_slots.begin() + last + 1);
    renumber(std::size_t(first));
}

void ShownRows::renumber(std::size_t from)
{
    for (std::size_t row = from; row < m_slots.size(); ++row) {
        const auto slot = std::size_t(m_slots[row]);
        if (slot >= m_rows.size())
            m_rows.resize(slot + 1, -1);
        m_rows[slot] = int(row);
    }
}

std::vector<std::pair<int, int>> rangesOf(std::vector<int> numbers)
{
    std::ranges::sort(numbers);
    std::vector<std::pair<int, int>> ranges;
    for (const int number : numbers) {
        if (!ranges.empty() && ranges.back().second + 1 >= number)
            ranges.back().second = number;
        else
            ranges.emplace_back(number, number);
    }
    return ranges;
}

} // namespace patchbook
