// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/slotset.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace patchbook {

/** Which slot each row shows and in which row each slot is. */
class ShownRows
{
public:
    ShownRows() = default;
    explicit ShownRows(std::vector<int> slots);

    int count() const { return int(m_slots.size()); }
    int slotAt(int row) const { return m_slots[std::size_t(row)]; }
    const std::vector<int> &all() const { return m_slots; }
    /** The same without their order. */
    const SlotSet &shown() const { return m_shown; }
    /** -1 for a slot that is not shown. */
    int rowOf(int slot) const
    {
        return slot >= 0 && std::size_t(slot) < m_rows.size() ? m_rows[std::size_t(slot)] : -1;
    }

    void append(const std::vector<int> &slots);
    void remove(int first, int last);
    /** Takes out those of `slots` that `wanted` does not have, and appends those that it has. True
     * when some were appended. */
    bool adapt(const std::vector<int> &slots, const SlotSet &wanted);

private:
    void forget(int slot);
    void renumber(std::size_t from);

    std::vector<int> m_slots; // by row
    std::vector<int> m_rows;  // by slot
    SlotSet m_shown;
};

/** Sorted numbers as ranges without gaps, first and last of each. */
std::vector<std::pair<int, int>> rangesOf(std::vector<int> numbers);

} // namespace patchbook
