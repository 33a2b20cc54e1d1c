// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/slotindex.h"

namespace patchbook {

void SlotIndex::put(std::uint64_t hash, int slot, int most,
                    const std::function<bool(int slot)> &isGone)
{
    int same = 0;
    int gone = -1;
    const int here = m_slots.find(hash, [&](int known) {
        ++same;
        if (gone < 0 && known != slot && isGone(known))
            gone = known;
        return known == slot;
    });
    if (here >= 0)
        return;
    if (gone >= 0)
        m_slots.erase(hash, gone);
    else if (same >= most)
        return;
    m_slots.insert(hash, slot);
}

std::vector<int> SlotIndex::slotsOf(std::uint64_t hash) const
{
    std::vector<int> slots;
    m_slots.find(hash, [&slots](int slot) {
        slots.push_back(slot);
        return false;
    });
    return slots;
}

} // namespace patchbook
