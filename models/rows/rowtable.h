// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/row.h"
#include "models/rows/rowblocks.h"
#include "models/rows/rowids.h"
#include "models/rows/rowplaces.h"

#include <vector>

namespace patchbook {

/** The rows of a table as they were at one moment, for another thread to read. */
class RowSnapshot
{
public:
    int slotCount() const { return m_places.count(); }
    /** Nothing for a record that was gone. */
    RowView row(int slot) const { return RowView(m_blocks.at(m_places.at(slot))); }

private:
    friend class RowTable;
    RowBlocks m_blocks; // shares the bytes
    RowPlaces m_places;
};

/**
 * The rows of one collection, found by id. Each has a slot: a small number, given in the order in
 * which they came, that stays with the record for good and is never given again. For one thread,
 * but what a snapshot() shows may be read in another meanwhile. A RowView is good until the next
 * change of any row.
 */
class RowTable
{
public:
    RowTable();
    // The set of ids points at this.
    RowTable(const RowTable &) = delete;
    RowTable &operator=(const RowTable &) = delete;

    /** All slots ever given. */
    int slotCount() const { return m_places.count(); }
    /** Records that are here. */
    int count() const { return m_ids.count(); }
    /** -1 for an id that is not here. */
    int slotOf(std::string_view id) const { return m_ids.find(id); }
    bool isGone(int slot) const { return !m_isHere[std::size_t(slot)]; }
    /** Nothing for a record that is gone for good. */
    RowView row(int slot) const { return RowView(m_blocks.at(m_places.at(slot))); }

    /** The new record's slot. Its id must not be here yet. */
    int add(std::string_view packed);
    /** Puts another row in its place, maybe under another id, which nobody else may have. */
    void replace(int slot, std::string_view packed);
    /** Takes a record out. Its row can still be read, until forgetLeft(). */
    void leave(int slot);
    void forgetLeft();

    /** Takes microseconds: what changes after it is copied then, piece by piece. */
    RowSnapshot snapshot() const;
    /** Allocated for the rows, their places and ids. */
    std::size_t bytes() const;

private:
    RowPlace append(int slot, std::string_view packed);
    void release(RowPlace place);
    void empty(std::uint32_t block);

    RowBlocks m_blocks;
    RowPlaces m_places;
    std::vector<bool> m_isHere;              // by slot
    std::vector<int> m_left;                 // slots whose rows can still be read
    std::vector<std::vector<int>> m_slotsIn; // by block: whose rows were put there, in order
    RowIds m_ids;
};

} // namespace patchbook
