// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/shownrows.h"

#include <algorithm>

namespace patchbook {

ShownRows::ShownRows(std::vector<int> slots)
    : m_slots(std::move(slots))
{
    if (m_slots.empty())
        return;
    const int last = std::ranges::max(m_slots);
    m_rows.resize(std::size_t(last) + 1, -1);
    m_shown = SlotSet(last + 1, false);
    renumber(0);
}

void ShownRows::append(const std::vector<int> &slots)
{
    const std::size_t before = m_slots.size();
    m_slots.insert(m_slots.end(), slots.begin(), slots.end());
    renumber(before);
}

void ShownRows::forget(int slot)
{
    m_rows[std::size_t(slot)] = -1;
    m_shown.remove(slot);
}

void ShownRows::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        forget(slotAt(row));
    m_slots.erase(m_slots.begin() + first, m_slots.begin() + last + 1);
    renumber(std::size_t(first));
}

bool ShownRows::adapt(const std::vector<int> &slots, const SlotSet &wanted)
{
    int first = count();
    for (const int slot : slots) {
        const int row = rowOf(slot);
        if (row < 0 || wanted.has(slot))
            continue;
        first = std::min(first, row);
        forget(slot);
    }
    if (first < count()) {
        std::erase_if(m_slots, [this](int slot) { return !m_shown.has(slot); });
        renumber(std::size_t(first));
    }
    const int before = count();
    for (const int slot : slots) {
        if (wanted.has(slot) && rowOf(slot) < 0)
            append({slot});
    }
    return count() > before;
}

void ShownRows::renumber(std::size_t from)
{
    for (std::size_t row = from; row < m_slots.size(); ++row) {
        const auto slot = std::size_t(m_slots[row]);
        if (slot >= m_rows.size())
            m_rows.resize(slot + 1, -1);
        m_rows[slot] = int(row);
        m_shown.insert(m_slots[row]);
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
