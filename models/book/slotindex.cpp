// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/slotindex.h"

#include <utility>

namespace patchbook {

namespace {

constexpr std::size_t indexParts = 64;
constexpr std::size_t firstEntries = 16; // a power of two, like all that follow

std::size_t indexPartOf(std::uint64_t hash)
{
    return (hash >> 48U) % indexParts;
}

} // namespace

SlotIndex::SlotIndex()
    : m_parts(indexParts)
{
}

void SlotIndex::put(std::uint64_t hash, int slot, int most,
                    const std::function<bool(int slot)> &isGone)
{
    Part &part = m_parts[indexPartOf(hash)];
    if (part.used * 4 >= part.entries.size() * 3)
        grow(part);
    const Entry entry{std::uint32_t(hash), slot};
    const std::size_t mask = part.entries.size() - 1;
    std::size_t at = entry.hash & mask;
    Entry *room = nullptr;
    int same = 0;
    for (; part.entries[at].slot >= 0; at = (at + 1) & mask) {
        Entry &known = part.entries[at];
        if (known.hash != entry.hash)
            continue;
        if (known.slot == slot)
            return;
        ++same;
        if (!room && isGone(known.slot))
            room = &known;
    }
    if (room) {
        *room = entry;
    } else if (same < most) {
        part.entries[at] = entry;
        ++part.used;
    }
}

void SlotIndex::grow(Part &part)
{
    const std::size_t size = part.entries.empty() ? firstEntries : part.entries.size() * 2;
    const std::vector<Entry> before = std::exchange(part.entries, std::vector<Entry>(size));
    for (const Entry &entry : before) {
        std::size_t at = entry.hash & (size - 1);
        while (entry.slot >= 0 && part.entries[at].slot >= 0)
            at = (at + 1) & (size - 1);
        if (entry.slot >= 0)
            part.entries[at] = entry;
    }
}

std::vector<int> SlotIndex::slotsOf(std::uint64_t hash) const
{
    std::vector<int> slots;
    const Part &part = m_parts[indexPartOf(hash)];
    if (part.entries.empty())
        return slots;
    const std::size_t mask = part.entries.size() - 1;
    for (std::size_t at = std::uint32_t(hash) & mask; part.entries[at].slot >= 0;
         at = (at + 1) & mask) {
        if (part.entries[at].hash == std::uint32_t(hash))
            slots.push_back(part.entries[at].slot);
    }
    return slots;
}

void SlotIndex::clear()
{
    m_parts = std::vector<Part>(indexParts);
}

} // namespace patchbook
