// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace patchbook {

/**
 * A piece of memory that is only ever written beyond what was written before, so that another
 * thread may read what it was told of while more is appended.
 */
struct RowBlock
{
    explicit RowBlock(std::size_t capacity);

    std::unique_ptr<char[]> bytes;
    std::size_t capacity = 0;
    std::size_t used = 0;    // the writer's
    std::size_t garbage = 0; // the writer's: bytes of rows that were replaced or removed
};

/** Where in the blocks something stands. */
struct RowPlace
{
    std::uint32_t block = 0;
    std::uint32_t start = 0;
    std::uint32_t size = 0; ///< 0: nowhere
};

/** Bytes in blocks of about a megabyte: they grow without a copy of what is there. */
class RowBlocks
{
public:
    RowPlace append(std::string_view bytes);
    std::string_view at(RowPlace place) const
    {
        return place.size == 0
                   ? std::string_view()
                   : std::string_view(m_blocks[place.block]->bytes.get() + place.start, place.size);
    }
    /** These bytes are nobody's any more. Whether more than half of their block is garbage now. */
    bool forget(RowPlace place);
    /** Frees a block, nothing of which is needed; whoever has it in a copy of this keeps it. */
    void drop(std::uint32_t block);
    /** So that the rest of a block can be moved before it is dropped: nothing is appended to it. */
    void seal(std::uint32_t block);

    std::size_t bytes() const; ///< allocated

private:
    std::vector<std::shared_ptr<RowBlock>> m_blocks; // null where one was dropped
};

} // namespace patchbook
