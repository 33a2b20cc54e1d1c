// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace patchbook {

/**
 * Slots by the hashes of something they have; who asks has to look whether that is what it meant.
 * Eleven bytes for each, half of what a common hash table takes: it grows by a quarter. In parts,
 * so that none of them takes long to grow. For one thread.
 */
class SlotHashes
{
public:
    SlotHashes();

    /** One more: a pair that is here already would be here twice. */
    void insert(std::uint64_t hash, int slot);
    /** Whether it was here. */
    bool erase(std::uint64_t hash, int slot);
    void clear();
    /** The first slot under this hash, or one that is all but the same, that `is(slot)`; or -1. */
    template <class Is>
    int find(std::uint64_t hash, Is is) const
    {
        const Part &part = m_parts[partOf(hash)];
        if (part.entries.empty())
            return -1;
        for (std::size_t at = placeOf(part, std::uint32_t(hash)); part.entries[at].slot >= 0;
             at = after(part, at)) {
            const Entry &entry = part.entries[at];
            if (entry.hash == std::uint32_t(hash) && is(entry.slot))
                return entry.slot;
        }
        return -1;
    }
    std::size_t bytes() const;

private:
    struct Entry
    {
        std::uint32_t hash = 0;
        int slot = -1; // -1: free
    };
    struct Part
    {
        std::vector<Entry> entries; // those of one hash from its place on, without a gap
        std::size_t used = 0;
    };
    static constexpr unsigned partBits = 6;

    static std::size_t partOf(std::uint64_t hash) { return hash >> (64U - partBits); }
    /** Where the search for a hash begins: of any number of entries, not only powers of two. */
    static std::size_t placeOf(const Part &part, std::uint32_t hash)
    {
        return (std::uint64_t(hash) * part.entries.size()) >> 32U;
    }
    static std::size_t after(const Part &part, std::size_t at)
    {
        return at + 1 == part.entries.size() ? 0 : at + 1;
    }
    static void put(Part &part, Entry entry);
    static void grow(Part &part);

    std::vector<Part> m_parts;
};

} // namespace patchbook
