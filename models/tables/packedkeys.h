// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <compare>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace patchbook {

class Collation;

/**
 * The keys of many texts in few pieces of memory, to be sorted and thrown away. The start of a key
 * stands beside its slot: most comparisons need no more. Texts that many have, as names and towns
 * are, share one key. For one thread.
 */
class PackedKeys
{
public:
    struct Entry
    {
        std::uint64_t start = 0; ///< the first eight bytes, the first of them the highest
        std::uint32_t rest = 0;  ///< where the others are
        int slot = -1;
    };

    explicit PackedKeys(const Collation &collation);

    void add(int slot, QStringView text);
    void sort();

    const std::vector<Entry> &entries() const { return m_entries; }
    /** Ends with a zero. */
    const char *restOf(const Entry &entry) const
    {
        return m_blocks[entry.rest >> blockBits].get() + (entry.rest & (blockSize - 1));
    }

    /** Compares entries of two of these, their slots aside. */
    static std::strong_ordering compare(const PackedKeys &a, const Entry &left, const PackedKeys &b,
                                        const Entry &right)
    {
        if (left.start != right.start)
            return left.start <=> right.start;
        if (left.rest == right.rest && &a == &b)
            return std::strong_ordering::equal;
        return std::strcmp(a.restOf(left), b.restOf(right)) <=> 0;
    }

private:
    /** A text that was met lately, and its key. */
    struct Known
    {
        std::u16string text;
        Entry entry;
    };

    Entry made(QStringView text);
    Known *knownFor(QStringView text);
    std::uint32_t keep(const char *rest, std::size_t size);

    static constexpr unsigned blockBits = 20;
    static constexpr std::uint32_t blockSize = 1U << blockBits;

    const Collation &m_collation;
    std::vector<Entry> m_entries;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::uint32_t m_used = 0; // of the last block
    std::vector<char> m_key;
    std::vector<Known> m_known; // by the text's hash
    std::size_t m_met = 0;      // of these
};

/** One text's key, to be compared with others of the same alphabet. */
std::string sortKey(const Collation &collation, QStringView text);

} // namespace patchbook
