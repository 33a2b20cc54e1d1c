// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/rowblocks.h"

#include <array>
#include <memory>
#include <vector>

namespace patchbook {

/**
 * Where the row of each slot stands. A copy by share() costs next to nothing: both keep what
 * neither has changed since. A copy may be read in another thread while the first is changed.
 */
class RowPlaces
{
public:
    int count() const { return m_count; }
    RowPlace at(int slot) const
    {
        return (*m_chunks[std::size_t(slot) / chunkSize])[std::size_t(slot) % chunkSize];
    }
    void append(RowPlace place);
    void set(int slot, RowPlace place);

    RowPlaces share() const;
    std::size_t bytes() const { return m_chunks.size() * sizeof(Chunk); }

private:
    static constexpr std::size_t chunkSize = 1024;
    using Chunk = std::array<RowPlace, chunkSize>;

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    // Not asked of the pointers: their counts tell nothing about who has read what until when.
    mutable std::vector<bool> m_isShared; // by chunk
    int m_count = 0;
};

} // namespace patchbook
