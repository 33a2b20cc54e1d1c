// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowtable.h"

#include <functional>

namespace patchbook {

RowTable::RowTable()
    : m_slots(0, IdHash{this}, IdEqual{this})
{
}

std::size_t RowTable::IdHash::operator()(std::string_view id) const
{
    return std::hash<std::string_view>()(id);
}

std::size_t RowTable::IdHash::operator()(int slot) const
{
    return (*this)(table->row(slot).id());
}

bool RowTable::IdEqual::operator()(int slot, std::string_view id) const
{
    return table->row(slot).id() == id;
}

bool RowTable::IdEqual::operator()(std::string_view id, int slot) const
{
    return (*this)(slot, id);
}

int RowTable::slotOf(std::string_view id) const
{
    const auto found = m_slots.find(id);
    return found == m_slots.end() ? -1 : *found;
}

int RowTable::add(std::string_view packed)
{
    const int slot = slotCount();
    m_places.push_back(m_blocks.append(packed));
    m_slots.insert(slot);
    return slot;
}

void RowTable::replace(int slot, std::string_view packed)
{
    const RowPlace before = m_places[std::size_t(slot)];
    const bool isRenamed = RowView(m_blocks.at(before)).id() != RowView(packed).id();
    if (isRenamed)
        m_slots.erase(slot);
    m_places[std::size_t(slot)] = m_blocks.append(packed);
    if (isRenamed)
        m_slots.insert(slot);
    release(before);
}

void RowTable::remove(int slot)
{
    m_slots.erase(slot);
    release(std::exchange(m_places[std::size_t(slot)], {}));
}

void RowTable::release(RowPlace place)
{
    if (m_blocks.forget(place))
        empty(place.block);
}

void RowTable::empty(std::uint32_t block)
{
    m_blocks.seal(block);
    for (RowPlace &place : m_places) {
        if (place.size != 0 && place.block == block)
            place = m_blocks.append(m_blocks.at(place));
    }
    m_blocks.drop(block);
}

RowSnapshot RowTable::snapshot() const
{
    RowSnapshot snapshot;
    snapshot.m_blocks = m_blocks;
    snapshot.m_places = m_places;
    return snapshot;
}

std::size_t RowTable::bytes() const
{
    return m_blocks.bytes() + m_places.capacity() * sizeof(RowPlace) +
           m_slots.bucket_count() * 2 * sizeof(int);
}

} // namespace patchbook
