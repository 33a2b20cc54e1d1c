// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace patchbook {

/** Where a contact of a list is kept. */
struct SlotPlace
{
    int part = 0;
    int slot = -1; ///< in the part's book
};

/**
 * Where each slot of a list is kept; without an entry for each in a list of one book. A copy
 * shares the entries, costs next to nothing, and may be read in another thread while the list's
 * own grows.
 */
class SlotPlaces
{
public:
    SlotPlace at(int slot) const
    {
        return m_blocks.empty()
                   ? SlotPlace{0, slot}
                   : (*m_blocks[std::size_t(slot) / blockSize])[std::size_t(slot) % blockSize];
    }
    /** How many were appended. */
    int count() const { return m_count; }
    /** Of the next slot. Not on a copy. */
    void append(SlotPlace place)
    {
        const std::size_t slot = std::size_t(m_count);
        if (slot / blockSize == m_blocks.size())
            m_blocks.push_back(std::make_shared<Block>());
        (*m_blocks.back())[slot % blockSize] = place;
        ++m_count;
    }

private:
    static constexpr std::size_t blockSize = 4096;
    using Block = std::array<SlotPlace, blockSize>;

    std::vector<std::shared_ptr<Block>> m_blocks;
    int m_count = 0;
};

} // namespace patchbook
