// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace patchbook {

/**
 * Slots by the hashes of something they have: nothing is ever taken out, so who asks has to look
 * whether it is still so. In parts, so that none of them takes long to grow.
 */
class SlotIndex
{
public:
    SlotIndex();

    /**
     * Does nothing for a pair that is here, or a hash that has `most` slots already; one that
     * `isGone` makes room.
     */
    void put(std::uint64_t hash, int slot, int most, const std::function<bool(int slot)> &isGone);
    /** In no order. */
    std::vector<int> slotsOf(std::uint64_t hash) const;
    void clear();

private:
    struct Entry
    {
        std::uint32_t hash = 0;
        int slot = -1; // -1: free
    };
    struct Part
    {
        std::vector<Entry> entries;
        std::size_t used = 0;
    };
    static void grow(Part &part);

    std::vector<Part> m_parts;
};

} // namespace patchbook
