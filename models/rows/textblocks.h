// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/textquery.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

namespace patchbook {

/**
 * Texts of records, one after the other, and whose each is: the texts from the front, what tells of
 * them from the back. Only ever written between the two, so that another thread may read what it
 * was told of meanwhile.
 */
class TextBlock
{
public:
    static constexpr std::size_t usualSize = std::size_t(1) << 20U;

    struct Piece
    {
        std::uint32_t start = 0;
        std::uint32_t slot = 0;
    };

    explicit TextBlock(std::size_t capacity = usualSize);

    /** The capacity that one text of this size needs. */
    static std::size_t capacityFor(std::size_t size) { return size + sizeof(Piece); }
    bool hasRoomFor(std::size_t size) const;
    void append(int slot, std::string_view text);

    std::uint32_t count() const { return m_count; }
    std::uint32_t used() const { return m_used; }
    std::size_t capacity() const { return m_capacity; }
    Piece piece(std::uint32_t index) const;
    const char *bytes() const { return m_bytes.get(); }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::uint32_t m_used = 0;  // the writer's
    std::uint32_t m_count = 0; // the writer's
};

/** The same texts in no more memory than they need; to be appended to no more. */
std::shared_ptr<const TextBlock> fitting(std::shared_ptr<const TextBlock> block);

/** What is known of a block at one moment. */
struct TextBlockView
{
    std::shared_ptr<const TextBlock> block; ///< null for one that was dropped
    std::uint32_t used = 0;
    std::uint32_t count = 0;
    std::shared_ptr<const std::vector<bool>> dead; ///< by piece; null while all are alive

    std::string_view all() const { return {block->bytes(), used}; }
    std::string_view text(std::uint32_t index) const;
    std::uint32_t slot(std::uint32_t index) const { return block->piece(index).slot; }
    bool isDead(std::uint32_t index) const
    {
        return dead && index < dead->size() && (*dead)[index];
    }
    /** The piece in which the byte at `place` is, which is not before `from`. */
    std::uint32_t pieceAt(std::size_t place, std::uint32_t from) const;
};

/** The texts as they were at one moment, to search in another thread. Cheap to copy. */
class TextSnapshot
{
public:
    /** One more than the greatest slot that ever had a text. */
    int slotCount() const { return m_slotCount; }
    /**
     * By slot, slotCount() of them: 1 where the text matches. A slot without a text matches the
     * empty query alone. Uses a second thread for many texts. Half done, and of no use, when
     * `stop` asks for it.
     */
    std::vector<char> find(const TextQuery &query, const std::stop_token &stop = {}) const;
    /** Of all texts. */
    std::size_t textBytes() const;

private:
    friend class TextBlocks;
    std::vector<TextBlockView> m_blocks;
    int m_slotCount = 0;
};

/**
 * The searched texts of many records, each known by a small number, its slot. For one thread, but
 * what a snapshot() shows may be read in another meanwhile.
 */
class TextBlocks
{
public:
    /** Stores or replaces the text of `slot`. */
    void set(int slot, std::string_view text);
    void remove(int slot);
    bool has(int slot) const;
    /** "" where there is none. Valid until the next change. */
    std::string_view text(int slot) const;
    /**
     * Takes in a block that another thread filled, without a copy: the texts in it replace what is
     * here, but for slots that are not wanted.
     */
    void adopt(std::shared_ptr<const TextBlock> block, const std::function<bool(int)> &isWanted);
    void clear();

    TextSnapshot snapshot() const;
    /** Allocated for the texts and what tells of them. */
    std::size_t bytes() const;

private:
    static constexpr std::uint32_t none = ~std::uint32_t(0);
    struct Place
    {
        std::uint32_t block = none;
        std::uint32_t piece = 0;
    };
    struct Kept
    {
        TextBlockView view;
        std::shared_ptr<TextBlock> open; // the same, while it is appended to
        std::shared_ptr<std::vector<bool>> dead;
        std::size_t garbage = 0;
        mutable bool isDeadShared = false; // a snapshot reads it: the next change makes a copy
    };

    Place append(int slot, std::string_view text);
    void place(int slot, Place at);
    void bury(Place at);
    void tidy();
    void empty(std::uint32_t block);

    std::vector<Kept> m_blocks;
    std::vector<Place> m_places;         // by slot
    std::vector<std::uint32_t> m_untidy; // blocks that are mostly garbage
    std::uint32_t m_open = none;         // the block that is appended to
};

} // namespace patchbook
