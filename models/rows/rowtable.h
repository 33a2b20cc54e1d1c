// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/row.h"
#include "models/rows/rowblocks.h"

#include <tsl/robin_set.h>
#include <vector>

namespace patchbook {

/** The rows of a table as they were at one moment, for another thread to read. */
class RowSnapshot
{
public:
    int slotCount() const { return int(m_places.size()); }
    /** Nothing for a record that was gone. */
    RowView row(int slot) const { return RowView(m_blocks.at(m_places[std::size_t(slot)])); }

private:
    friend class RowTable;
    RowBlocks m_blocks; // shares the bytes
    std::vector<RowPlace> m_places;
};

/**
 * The rows of one collection, found by id. Each has a slot: a small number, given in the order in
 * which they came, that stays with the record for good and is never given again. For one thread,
 * but what a snapshot() shows may be read in another meanwhile.
 */
class RowTable
{
public:
    RowTable();
    RowTable(const RowTable &) = delete;
    RowTable &operator=(const RowTable &) = delete;

    /** All slots ever given. */
    int slotCount() const { return int(m_places.size()); }
    /** Records that are here. */
    int count() const { return int(m_slots.size()); }
    /** -1 for an id that is not here. */
    int slotOf(std::string_view id) const;
    bool isGone(int slot) const { return m_places[std::size_t(slot)].size == 0; }
    /** Nothing for a record that is gone. */
    RowView row(int slot) const { return RowView(m_blocks.at(m_places[std::size_t(slot)])); }

    /** The new record's slot. Its id must not be here yet. */
    int add(std::string_view packed);
    /** Puts another row in its place, maybe under another id, which nobody else may have. */
    void replace(int slot, std::string_view packed);
    void remove(int slot);

    RowSnapshot snapshot() const;
    /** Allocated for the rows and their places. */
    std::size_t bytes() const;

private:
    void release(RowPlace place);
    void empty(std::uint32_t block);

    // Slots stand for their ids: the set looks into the rows, and keeps no text of its own.
    struct IdHash
    {
        using is_transparent = void;
        const RowTable *table;
        std::size_t operator()(std::string_view id) const;
        std::size_t operator()(int slot) const;
    };
    struct IdEqual
    {
        using is_transparent = void;
        const RowTable *table;
        bool operator()(int a, int b) const { return a == b; }
        bool operator()(int slot, std::string_view id) const;
        bool operator()(std::string_view id, int slot) const;
    };

    RowBlocks m_blocks;
    std::vector<RowPlace> m_places; // by slot
    tsl::robin_set<int, IdHash, IdEqual> m_slots;
};

} // namespace patchbook
