// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowtable.h"

#include <utility>

namespace patchbook {

RowTable::RowTable()
    : m_ids(*this)
{
}

RowPlace RowTable::append(int slot, std::string_view packed)
{
    const RowPlace place = m_blocks.append(packed);
    if (m_slotsIn.size() <= place.block) {
        if (!m_slotsIn.empty())
            m_slotsIn.back().shrink_to_fit();
        m_slotsIn.resize(place.block + 1);
    }
    m_slotsIn[place.block].push_back(slot);
    return place;
}

int RowTable::add(std::string_view packed)
{
    const int slot = slotCount();
    m_places.append(append(slot, packed));
    m_isHere.push_back(true);
    m_ids.insert(slot);
    return slot;
}

void RowTable::replace(int slot, std::string_view packed)
{
    const RowPlace before = m_places.at(slot);
    const bool isRenamed = row(slot).id() != RowView(packed).id();
    if (isRenamed)
        m_ids.erase(slot);
    m_places.set(slot, append(slot, packed));
    if (isRenamed)
        m_ids.insert(slot);
    release(before);
}

void RowTable::leave(int slot)
{
    if (isGone(slot))
        return;
    m_ids.erase(slot);
    m_isHere[std::size_t(slot)] = false;
    m_left.push_back(slot);
}

void RowTable::forgetLeft()
{
    for (const int slot : std::exchange(m_left, {})) {
        const RowPlace place = m_places.at(slot);
        m_places.set(slot, {});
        release(place);
    }
}

void RowTable::release(RowPlace place)
{
    if (m_blocks.forget(place))
        empty(place.block);
}

void RowTable::empty(std::uint32_t block)
{
    m_blocks.seal(block);
    // One that was replaced within the block stands there twice; after the first time it is moved.
    for (const int slot : std::exchange(m_slotsIn[block], {})) {
        const RowPlace place = m_places.at(slot);
        if (place.size != 0 && place.block == block)
            m_places.set(slot, append(slot, m_blocks.at(place)));
    }
    m_blocks.drop(block);
}

RowSnapshot RowTable::snapshot() const
{
    RowSnapshot snapshot;
    snapshot.m_blocks = m_blocks;
    snapshot.m_places = m_places.share();
    for (const int slot : m_left)
        snapshot.m_places.set(slot, {});
    return snapshot;
}

std::size_t RowTable::bytes() const
{
    std::size_t slots = 0;
    for (const std::vector<int> &in : m_slotsIn)
        slots += in.capacity();
    return m_blocks.bytes() + m_places.bytes() + slots * sizeof(int) + m_ids.bytes();
}

} // namespace patchbook
