// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowblocks.h"

#include <algorithm>
#include <cstring>

namespace patchbook {

namespace {

constexpr std::size_t blockSize = std::size_t(1) << 20U;
// The first ones are small: most accounts are.
constexpr std::size_t firstBlockSize = std::size_t(1) << 14U;

} // namespace

RowBlock::RowBlock(std::size_t size)
    : bytes(std::make_unique_for_overwrite<char[]>(size))
    , capacity(size)
{
}

RowPlace RowBlocks::append(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    if (m_blocks.empty() || !m_blocks.back() ||
        m_blocks.back()->capacity - m_blocks.back()->used < bytes.size()) {
        const std::size_t usual =
            std::min(blockSize, firstBlockSize << std::min<std::size_t>(m_blocks.size(), 6));
        m_blocks.push_back(std::make_shared<RowBlock>(std::max(usual, bytes.size())));
    }
    RowBlock &block = *m_blocks.back();
    const RowPlace place{std::uint32_t(m_blocks.size() - 1), std::uint32_t(block.used),
                         std::uint32_t(bytes.size())};
    std::memcpy(block.bytes.get() + block.used, bytes.data(), bytes.size());
    block.used += bytes.size();
    return place;
}

bool RowBlocks::forget(RowPlace place)
{
    if (place.size == 0)
        return false;
    RowBlock &block = *m_blocks[place.block];
    block.garbage += place.size;
    return block.garbage * 2 > block.capacity;
}

void RowBlocks::seal(std::uint32_t block)
{
    m_blocks[block]->used = m_blocks[block]->capacity;
}

void RowBlocks::drop(std::uint32_t block)
{
    m_blocks[block].reset();
}

std::size_t RowBlocks::bytes() const
{
    std::size_t sum = 0;
    for (const auto &block : m_blocks)
        sum += block ? block->capacity : 0;
    return sum;
}

} // namespace patchbook
