// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/slothashes.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace patchbook {

/**
 * Slots by the hashes of something they have: nothing is ever taken out, so who asks has to look
 * whether it is still so.
 */
class SlotIndex
{
public:
    /**
     * Does nothing for a pair that is here, or a hash that has `most` slots already; one that
     * `isGone` makes room.
     */
    void put(std::uint64_t hash, int slot, int most, const std::function<bool(int slot)> &isGone);
    /** In no order. */
    std::vector<int> slotsOf(std::uint64_t hash) const;
    void clear() { m_slots.clear(); }

private:
    SlotHashes m_slots;
};

} // namespace patchbook
