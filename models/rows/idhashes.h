// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace patchbook {

/**
 * Which of very many ids were met: only their hashes are kept, in 11 to 21 bytes each, so that two
 * may be taken for one, by a chance of one to some ten millions among a million ids. In parts, so
 * that none of them takes long to grow. For one thread.
 */
class IdHashes
{
public:
    static std::uint64_t hashOf(std::string_view id);

    IdHashes();
    /** Whether it is new. */
    bool insert(std::uint64_t hash);
    int count() const { return m_count; }
    void clear();

private:
    struct Part
    {
        std::vector<std::uint64_t> places; // 0: free
        std::size_t used = 0;
    };
    static void grow(Part &part);
    static bool put(Part &part, std::uint64_t hash);

    std::vector<Part> m_parts;
    int m_count = 0;
};

} // namespace patchbook
