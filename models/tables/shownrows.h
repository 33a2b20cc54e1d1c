// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace patchbook {

/** Which slot each row shows and in which row each slot is. */
class ShownRows
{
public:
    int count() const { return int(m_slots.size()); }
    int slotAt(int row) const { return m_slots[std::size_t(row)]; }
    const std::vector<int> &all() const { return m_slots; }
    /** -1 for a slot that is not shown. */
    int rowOf(int slot) const
    {
        return slot >= 0 && std::size_t(slot) < m_rows.size() ? m_rows[std::size_t(slot)] : -1;
    }

    void assign(std::vector<int> slots);
    void append(const std::vector<int> &slots);
    void remove(int first, int last);

private:
    void renumber(std::size_t from);

    std::vector<int> m_slots; // by row
    std::vector<int> m_rows;  // by slot
};

/** Sorted numbers as ranges without gaps, first and last of each. */
std::vector<std::pair<int, int>> rangesOf(std::vector<int> numbers);

} // namespace patchbook
