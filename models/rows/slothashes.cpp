// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/slothashes.h"

#include <utility>

namespace patchbook {

namespace {

constexpr std::size_t fewestEntries = 8;

} // namespace

SlotHashes::SlotHashes()
    : m_parts(std::size_t(1) << partBits)
{
}

void SlotHashes::insert(std::uint64_t hash, int slot)
{
    Part &part = m_parts[partOf(hash)];
    if (part.used * 5 >= part.entries.size() * 4)
        grow(part);
    put(part, {std::uint32_t(hash), slot});
    ++part.used;
}

bool SlotHashes::erase(std::uint64_t hash, int slot)
{
    Part &part = m_parts[partOf(hash)];
    std::vector<Entry> &entries = part.entries;
    if (entries.empty())
        return false;
    const auto kept = std::uint32_t(hash);
    std::size_t gap = placeOf(part, kept);
    while (entries[gap].slot >= 0 && (entries[gap].slot != slot || entries[gap].hash != kept))
        gap = after(part, gap);
    if (entries[gap].slot < 0)
        return false;
    // What stands after it moves up, or would not be found any more.
    for (std::size_t at = after(part, gap); entries[at].slot >= 0; at = after(part, at)) {
        const std::size_t home = placeOf(part, entries[at].hash);
        const bool isBetween = gap < at ? home > gap && home <= at : home > gap || home <= at;
        if (isBetween)
            continue;
        entries[gap] = entries[at];
        gap = at;
    }
    entries[gap] = {};
    --part.used;
    return true;
}

void SlotHashes::clear()
{
    m_parts = std::vector<Part>(std::size_t(1) << partBits);
}

std::size_t SlotHashes::bytes() const
{
    std::size_t sum = m_parts.size() * sizeof(Part);
    for (const Part &part : m_parts)
        sum += part.entries.size() * sizeof(Entry);
    return sum;
}

void SlotHashes::put(Part &part, Entry entry)
{
    std::size_t at = placeOf(part, entry.hash);
    while (part.entries[at].slot >= 0)
        at = after(part, at);
    part.entries[at] = entry;
}

void SlotHashes::grow(Part &part)
{
    const std::size_t size = part.entries.size() + part.entries.size() / 4 + fewestEntries;
    const std::vector<Entry> before = std::exchange(part.entries, std::vector<Entry>(size));
    for (const Entry &entry : before) {
        if (entry.slot >= 0)
            put(part, entry);
    }
}

} // namespace patchbook
