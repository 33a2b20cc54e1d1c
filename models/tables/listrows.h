// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/rows/rowtable.h"
#include "models/tables/slotrows.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace patchbook {

/** The rows of a list as they are at this moment. GUI thread. */
class ListRows final : public SlotRows
{
public:
    explicit ListRows(const ContactSource &source);

    Row at(int slot) const override;
    /** How the contact of a slot is read; nullptr when its account left. */
    const RowCells *cellsOf(int slot) const;

    /** The columns, the accounts or their fields are others now, or more slots came. */
    void readAnew();
    void takeAdded();
    /** Drafts may be others now. */
    void forgetDraft() { m_draftSlot = -1; }

private:
    friend class KeptRows;
    RowView draftRow(const AddressBook &book, ContactSource::Place place, int slot) const;

    const ContactSource &m_source;
    std::vector<std::shared_ptr<const RowCells>> m_cells; // by part
    // A view asks for one row many times; what the user edits is packed for it once.
    mutable std::string m_draft;
    mutable int m_draftSlot = -1;
};

/** The rows of a list as they were at one moment, for a worker. */
class KeptRows final : public SlotRows
{
public:
    KeptRows(const ContactSource &source, const ListRows &rows);

    Row at(int slot) const override;

private:
    struct Part
    {
        RowSnapshot rows;
        std::shared_ptr<const RowCells> cells;
        std::unordered_map<int, std::string> drafts; // by the book's slot
    };

    std::vector<Part> m_parts;
    SlotPlaces m_places;
};

} // namespace patchbook
