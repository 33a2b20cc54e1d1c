// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/textblocks.h"

#include "models/rows/bytesearch.h"

#include <algorithm>
#include <cstring>
#include <future>
#include <utility>

namespace patchbook {

namespace {

// The first ones are small: most accounts are.
constexpr std::size_t firstTextBlock = std::size_t(1) << 14U;
// From here on half of the texts take longer to read than a thread takes to start.
constexpr std::size_t textsForTwo = std::size_t(6) << 20U;

using AnchorSearch = std::vector<ByteSearch>;

AnchorSearch searchFor(const TextQuery::Anchors &anchors)
{
    return {anchors.begin(), anchors.end()};
}

/** How often they stand in the starts of some blocks, all over the texts. */
std::size_t countInSample(const AnchorSearch &anchors, const std::vector<TextBlockView> &blocks)
{
    constexpr std::size_t sampledBlocks = 4;
    constexpr std::size_t sampledBytes = std::size_t(1) << 14U;
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(sampledBlocks, blocks.size()); ++i) {
        const TextBlockView &view =
            blocks[i * blocks.size() / std::min(sampledBlocks, blocks.size())];
        const std::string_view text =
            view.block ? view.all().substr(0, sampledBytes) : std::string_view();
        for (const ByteSearch &anchor : anchors) {
            for (std::size_t place = anchor.find(text); place != ByteSearch::nowhere;
                 place = anchor.find(text, place + 1))
                ++count;
        }
    }
    return count;
}

/** What is met least often is looked for: each time the whole query has to be asked. */
AnchorSearch rarestAnchors(const TextQuery &query, const std::vector<TextBlockView> &blocks)
{
    if (query.anchors().empty())
        return {};
    AnchorSearch best = searchFor(query.anchors().front());
    if (query.anchors().size() == 1)
        return best;
    std::size_t fewest = countInSample(best, blocks);
    for (auto other = query.anchors().begin() + 1; other != query.anchors().end(); ++other) {
        AnchorSearch search = searchFor(*other);
        const std::size_t count = countInSample(search, blocks);
        if (count < fewest) {
            fewest = count;
            best = std::move(search);
        }
    }
    return best;
}

class BlockSearch
{
public:
    BlockSearch(const TextQuery &query, const AnchorSearch &anchors, std::vector<char> &hits,
                const std::stop_token &stop)
        : m_query(query)
        , m_anchors(anchors)
        , m_hits(hits)
        , m_stop(stop)
    {
    }

    void run(const TextBlockView *first, const TextBlockView *last) const
    {
        for (; first != last && !m_stop.stop_requested(); ++first) {
            if (!first->block)
                continue;
            if (m_anchors.empty())
                readAll(*first);
            for (const ByteSearch &anchor : m_anchors)
                readHits(*first, anchor);
        }
    }

private:
    void judge(const TextBlockView &view, std::uint32_t piece) const
    {
        if (!view.isDead(piece) && (m_query.isAnchorEnough() || m_query.matches(view.text(piece))))
            m_hits[view.slot(piece)] = 1;
    }
    void readAll(const TextBlockView &view) const
    {
        for (std::uint32_t piece = 0; piece < view.count; ++piece)
            judge(view, piece);
    }
    // One long search over everything beats one per record by far.
    void readHits(const TextBlockView &view, const ByteSearch &anchor) const
    {
        const std::string_view all = view.all();
        std::uint32_t piece = 0;
        for (std::size_t place = anchor.find(all); place != ByteSearch::nowhere;) {
            piece = view.pieceAt(place, piece);
            judge(view, piece);
            if (++piece >= view.count)
                break;
            place = anchor.find(all, view.block->piece(piece).start);
        }
    }

    const TextQuery &m_query;
    const AnchorSearch &m_anchors;
    std::vector<char> &m_hits;
    const std::stop_token &m_stop;
};

} // namespace

TextBlock::TextBlock(std::size_t capacity)
    : m_bytes(std::make_unique_for_overwrite<char[]>(capacity))
    , m_capacity(capacity)
{
}

bool TextBlock::hasRoomFor(std::size_t size) const
{
    return m_used + (m_count + std::size_t(1)) * sizeof(Piece) + size <= m_capacity;
}

void TextBlock::append(int slot, std::string_view text)
{
    const Piece piece{m_used, std::uint32_t(slot)};
    if (!text.empty())
        std::memcpy(m_bytes.get() + m_used, text.data(), text.size());
    m_used += std::uint32_t(text.size());
    ++m_count;
    std::memcpy(m_bytes.get() + m_capacity - m_count * sizeof(Piece), &piece, sizeof piece);
}

TextBlock::Piece TextBlock::piece(std::uint32_t index) const
{
    Piece piece;
    std::memcpy(&piece, m_bytes.get() + m_capacity - (index + std::size_t(1)) * sizeof(Piece),
                sizeof piece);
    return piece;
}

std::shared_ptr<const TextBlock> fitting(std::shared_ptr<const TextBlock> block)
{
    const std::size_t size = block->used() + block->count() * sizeof(TextBlock::Piece);
    if (size * 4 > block->capacity() * 3)
        return block;
    const TextBlockView view{block, block->used(), block->count(), nullptr};
    auto smaller = std::make_shared<TextBlock>(size);
    for (std::uint32_t piece = 0; piece < view.count; ++piece)
        smaller->append(int(view.slot(piece)), view.text(piece));
    return smaller;
}

std::string_view TextBlockView::text(std::uint32_t index) const
{
    const std::uint32_t start = block->piece(index).start;
    const std::uint32_t end = index + 1 < count ? block->piece(index + 1).start : used;
    return all().substr(start, end - start);
}

std::uint32_t TextBlockView::pieceAt(std::size_t place, std::uint32_t from) const
{
    // The next one mostly; of rare hits, far away.
    std::uint32_t step = 1;
    while (from + step < count && block->piece(from + step).start <= place) {
        from += step;
        step *= 2;
    }
    for (; step > 0; step /= 2) {
        if (from + step < count && block->piece(from + step).start <= place)
            from += step;
    }
    return from;
}

std::vector<char> TextSnapshot::find(const TextQuery &query, const std::stop_token &stop) const
{
    std::vector<char> hits(std::size_t(m_slotCount), query.isEmpty() ? 1 : 0);
    if (query.isEmpty() || query.isNever())
        return hits;
    const AnchorSearch anchors = rarestAnchors(query, m_blocks);
    const BlockSearch search(query, anchors, hits, stop);
    const TextBlockView *first = m_blocks.data();
    const TextBlockView *last = first + m_blocks.size();
    if (textBytes() < textsForTwo) {
        search.run(first, last);
        return hits;
    }
    // Each slot has one text alone, so the two never write the same byte.
    const TextBlockView *middle = first + m_blocks.size() / 2;
    const std::future<void> other =
        std::async(std::launch::async, [&search, middle, last] { search.run(middle, last); });
    search.run(first, middle);
    other.wait();
    return hits;
}

std::size_t TextSnapshot::textBytes() const
{
    std::size_t sum = 0;
    for (const TextBlockView &view : m_blocks)
        sum += view.used;
    return sum;
}

void TextBlocks::set(int slot, std::string_view text)
{
    place(slot, append(slot, text));
    tidy();
}

void TextBlocks::remove(int slot)
{
    if (!has(slot))
        return;
    bury(std::exchange(m_places[std::size_t(slot)], {}));
    tidy();
}

bool TextBlocks::has(int slot) const
{
    return std::size_t(slot) < m_places.size() && m_places[std::size_t(slot)].block != none;
}

std::string_view TextBlocks::text(int slot) const
{
    if (!has(slot))
        return {};
    const Place at = m_places[std::size_t(slot)];
    return m_blocks[at.block].view.text(at.piece);
}

void TextBlocks::adopt(std::shared_ptr<const TextBlock> block,
                       const std::function<bool(int)> &isWanted)
{
    const auto number = std::uint32_t(m_blocks.size());
    const std::uint32_t count = block->count();
    Kept kept;
    kept.view = {block, block->used(), count, nullptr};
    m_blocks.push_back(std::move(kept));
    for (std::uint32_t piece = 0; piece < count; ++piece) {
        const auto slot = int(block->piece(piece).slot);
        if (isWanted(slot))
            place(slot, {number, piece});
        else
            bury({number, piece});
    }
    tidy();
}

void TextBlocks::clear()
{
    *this = {};
}

TextSnapshot TextBlocks::snapshot() const
{
    TextSnapshot snapshot;
    snapshot.m_slotCount = int(m_places.size());
    snapshot.m_blocks.reserve(m_blocks.size());
    for (const Kept &kept : m_blocks) {
        kept.isDeadShared = kept.dead != nullptr;
        snapshot.m_blocks.push_back(kept.view);
    }
    return snapshot;
}

std::size_t TextBlocks::bytes() const
{
    std::size_t sum = m_places.capacity() * sizeof(Place);
    for (const Kept &kept : m_blocks)
        sum += kept.view.block ? kept.view.block->capacity() : 0;
    return sum;
}

TextBlocks::Place TextBlocks::append(int slot, std::string_view text)
{
    if (m_open == none || !m_blocks[m_open].open->hasRoomFor(text.size())) {
        const std::size_t usual = std::min(
            TextBlock::usualSize, firstTextBlock << std::min<std::size_t>(m_blocks.size(), 6));
        Kept kept;
        kept.open =
            std::make_shared<TextBlock>(std::max(usual, TextBlock::capacityFor(text.size())));
        kept.view.block = kept.open;
        m_open = std::uint32_t(m_blocks.size());
        m_blocks.push_back(std::move(kept));
    }
    Kept &kept = m_blocks[m_open];
    kept.open->append(slot, text);
    kept.view.used = kept.open->used();
    kept.view.count = kept.open->count();
    return {m_open, kept.view.count - 1};
}

void TextBlocks::place(int slot, Place at)
{
    if (std::size_t(slot) >= m_places.size())
        m_places.resize(std::size_t(slot) + 1);
    const Place before = std::exchange(m_places[std::size_t(slot)], at);
    if (before.block != none)
        bury(before);
}

void TextBlocks::bury(Place at)
{
    Kept &kept = m_blocks[at.block];
    if (!kept.dead)
        kept.dead = std::make_shared<std::vector<bool>>();
    else if (std::exchange(kept.isDeadShared, false))
        kept.dead = std::make_shared<std::vector<bool>>(*kept.dead);
    if (kept.dead->size() <= at.piece)
        kept.dead->resize(std::size_t(at.piece) + 1);
    (*kept.dead)[at.piece] = true;
    kept.view.dead = kept.dead;
    kept.garbage += kept.view.text(at.piece).size() + sizeof(TextBlock::Piece);
    const std::size_t filled = at.block == m_open
                                   ? kept.view.block->capacity()
                                   : kept.view.used + kept.view.count * sizeof(TextBlock::Piece);
    if (kept.garbage * 2 > filled)
        m_untidy.push_back(at.block);
}

void TextBlocks::tidy()
{
    for (const std::uint32_t block : std::exchange(m_untidy, {})) {
        if (m_blocks[block].view.block)
            empty(block);
    }
}

void TextBlocks::empty(std::uint32_t block)
{
    if (m_open == block)
        m_open = none;
    // Whoever has it in a snapshot keeps it.
    const Kept kept = std::exchange(m_blocks[block], {});
    for (std::uint32_t piece = 0; piece < kept.view.count; ++piece) {
        if (!kept.view.isDead(piece)) {
            const auto slot = int(kept.view.slot(piece));
            m_places[std::size_t(slot)] = append(slot, kept.view.text(piece));
        }
    }
}

} // namespace patchbook
