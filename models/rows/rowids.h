// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <tsl/robin_set.h>
#include <vector>

namespace patchbook {

class RowTable;

/**
 * Finds the slot of an id. Keeps no text: it looks into the rows of its table, where a slot has to
 * stand under the same id from insert() to erase(). In parts, so that none of them is so large that
 * one insertion, which makes it grow, takes long. For one thread.
 */
class RowIds
{
public:
    /** `table` outlives this. */
    explicit RowIds(const RowTable &table);

    /** -1 for an id that is not here. */
    int find(std::string_view id) const;
    void insert(int slot);
    void erase(int slot);
    int count() const { return m_count; }
    std::size_t bytes() const;

private:
    struct Hash
    {
        using is_transparent = void;
        const RowTable *table;
        std::size_t operator()(std::string_view id) const;
        std::size_t operator()(int slot) const;
    };
    struct Equal
    {
        using is_transparent = void;
        const RowTable *table;
        bool operator()(int a, int b) const { return a == b; }
        bool operator()(int slot, std::string_view id) const;
        bool operator()(std::string_view id, int slot) const { return (*this)(slot, id); }
    };
    // The hashes are kept: to grow would need a look into every row otherwise.
    using Part = tsl::robin_set<int, Hash, Equal, std::allocator<int>, true>;
    static constexpr std::size_t partCount = 64;

    const RowTable &m_table;
    std::vector<Part> m_parts;
    int m_count = 0;
};

} // namespace patchbook
