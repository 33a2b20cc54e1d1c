// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/slothashes.h"

#include <cstddef>
#include <string_view>

namespace patchbook {

class RowTable;

/**
 * Finds the slot of an id. Keeps no text: it looks into the rows of its table, where a slot has to
 * stand under the same id from insert() to erase(). For one thread.
 */
class RowIds
{
public:
    /** `table` outlives this. */
    explicit RowIds(const RowTable &table);

    /** -1 for an id that is not here. */
    int find(std::string_view id) const;
    /** An id that is not here yet. */
    void insert(int slot);
    void erase(int slot);
    int count() const { return m_count; }
    std::size_t bytes() const { return m_slots.bytes(); }

private:
    const RowTable &m_table;
    SlotHashes m_slots;
    int m_count = 0;
};

} // namespace patchbook
