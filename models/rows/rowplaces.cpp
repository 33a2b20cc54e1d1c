// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowplaces.h"

namespace patchbook {

void RowPlaces::append(RowPlace place)
{
    const std::size_t slot = std::size_t(m_count++);
    if (slot / chunkSize == m_chunks.size()) {
        m_chunks.push_back(std::make_shared<Chunk>());
        m_isShared.push_back(false);
    }
    // No copy has so many: nobody else looks here, shared or not.
    (*m_chunks[slot / chunkSize])[slot % chunkSize] = place;
}

void RowPlaces::set(int slot, RowPlace place)
{
    const std::size_t chunk = std::size_t(slot) / chunkSize;
    if (m_isShared[chunk]) {
        m_chunks[chunk] = std::make_shared<Chunk>(*m_chunks[chunk]);
        m_isShared[chunk] = false;
    }
    (*m_chunks[chunk])[std::size_t(slot) % chunkSize] = place;
}

RowPlaces RowPlaces::share() const
{
    m_isShared.assign(m_chunks.size(), true);
    return *this;
}

} // namespace patchbook
