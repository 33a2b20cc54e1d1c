// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/listrows.h"

#include "models/book/addressbook.h"
#include "models/domain/packing.h"
#include "models/rows/rowwriter.h"
#include "models/tables/rowcells.h"

namespace patchbook {

namespace {

std::string packedDraft(const AddressBook &book, int slot)
{
    // Keys that only the draft has get numbers that no field's is.
    FieldKeys keys = book.keys();
    RowWriter writer;
    pack(book.draftAt(slot), keys, writer);
    return std::string(writer.finish());
}

} // namespace

ListRows::ListRows(const ContactSource &source)
    : m_source(source)
{
    readAnew();
}

void ListRows::readAnew()
{
    m_cells.clear();
    for (const ContactSource::Part &part : m_source.parts()) {
        m_cells.push_back(part.book ? std::make_shared<const RowCells>(
                                          m_source.schema(), part.book->reading(), part.home)
                                    : nullptr);
    }
    takeAdded();
}

void ListRows::takeAdded()
{
    if (m_cells.size() != m_source.parts().size())
        readAnew();
    forgetDraft();
}

const RowCells *ListRows::cellsOf(int slot) const
{
    const auto part = std::size_t(m_source.placeOf(slot).part);
    return m_source.parts()[part].book ? m_cells[part].get() : nullptr;
}

SlotRows::Row ListRows::at(int slot) const
{
    const ContactSource::Place place = m_source.placeOf(slot);
    const auto part = std::size_t(place.part);
    const AddressBook *book = m_source.parts()[part].book;
    if (!book)
        return {};
    const bool isDraft = book->isDirtyAt(place.slot);
    return {isDraft ? draftRow(*book, place, slot) : book->row(place.slot), m_cells[part].get()};
}

RowView ListRows::draftRow(const AddressBook &book, ContactSource::Place place, int slot) const
{
    if (slot != m_draftSlot) {
        m_draft = packedDraft(book, place.slot);
        m_draftSlot = slot;
    }
    return RowView(m_draft);
}

KeptRows::KeptRows(const ContactSource &source, const ListRows &rows)
    : m_places(source.places())
{
    m_parts.resize(source.parts().size());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const AddressBook *book = source.parts()[i].book;
        if (!book)
            continue;
        m_parts[i].rows = book->snapshot();
        m_parts[i].cells = rows.m_cells[i];
        const QStringList dirty = book->dirtyIds();
        for (const QString &id : dirty) {
            if (const int slot = book->slotOf(id); slot >= 0)
                m_parts[i].drafts.emplace(slot, packedDraft(*book, slot));
        }
    }
}

SlotRows::Row KeptRows::at(int slot) const
{
    const ContactSource::Place place = m_places.at(slot);
    const Part &part = m_parts[std::size_t(place.part)];
    if (!part.drafts.empty()) {
        if (const auto draft = part.drafts.find(place.slot); draft != part.drafts.end())
            return {RowView(draft->second), part.cells.get()};
    }
    return {part.cells ? part.rows.row(place.slot) : RowView(), part.cells.get()};
}

} // namespace patchbook
