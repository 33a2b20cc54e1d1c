// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace patchbook {

/**
 * The order of a column, for both directions: slots by what stands in it; among equals the smaller
 * slot comes first, and those with nothing there come last, in either direction. Four bytes a slot.
 * Immutable once made; may be read in any thread.
 */
class SlotOrder
{
public:
    /** The next slot that has a text; `isSame`: it equals the one before. */
    void appendFilled(int slot, bool isSame)
    {
        m_entries.push_back(std::uint32_t(slot) | (isSame ? same : 0U));
        m_filled = m_entries.size();
    }
    /** The next slot that has none. No filled one may follow. */
    void appendEmpty(int slot) { m_entries.push_back(std::uint32_t(slot)); }
    void reserve(std::size_t count) { m_entries.reserve(count); }

    std::size_t count() const { return m_entries.size(); }
    /** The first so many have a text. */
    std::size_t filled() const { return m_filled; }
    int slotAt(std::size_t place) const { return int(m_entries[place] & ~same); }
    bool isSameAsBefore(std::size_t place) const { return (m_entries[place] & same) != 0; }

    /** Calls `visit(slot)` for all of them. */
    template <class Visit>
    void forEach(Qt::SortOrder direction, Visit visit) const
    {
        if (direction == Qt::AscendingOrder) {
            for (const std::uint32_t entry : m_entries)
                visit(int(entry & ~same));
            return;
        }
        for (std::size_t end = m_filled; end > 0;) {
            std::size_t begin = end - 1;
            while (begin > 0 && isSameAsBefore(begin))
                --begin;
            for (std::size_t place = begin; place < end; ++place)
                visit(slotAt(place));
            end = begin;
        }
        for (std::size_t place = m_filled; place < m_entries.size(); ++place)
            visit(slotAt(place));
    }

private:
    static constexpr std::uint32_t same = 1U << 31U;

    std::vector<std::uint32_t> m_entries;
    std::size_t m_filled = 0;
};

} // namespace patchbook
