// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/foldtable.h"

#include <algorithm>
#include <memory>

namespace patchbook {

namespace {

constexpr char32_t noLetter = 0xFFFFFFFF;

bool isAsciiByte(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

char foldedAscii(char c)
{
    if (c >= 'A' && c <= 'Z')
        return char(c + ('a' - 'A'));
    return c < ' ' || c == 0x7F ? ' ' : c;
}

/** The code point at `at`, which is moved behind it; noLetter for what is not valid. */
char32_t takeLetter(const char *&at, const char *end)
{
    const auto lead = static_cast<unsigned char>(*at++);
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || end - at < more)
        return noLetter;
    char32_t letter = lead & (0x3FU >> unsigned(more));
    for (int i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(*at++);
        if ((byte & 0xC0U) != 0x80U)
            return noLetter;
        letter = (letter << 6U) | (byte & 0x3FU);
    }
    constexpr char32_t shortest[] = {0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = letter >= 0xD800 && letter < 0xE000;
    return letter < shortest[more] || letter > 0x10FFFF || isSurrogate ? noLetter : letter;
}

} // namespace

FoldTable::FoldTable(Way way)
    : m_way(way)
{
}

FoldTable::~FoldTable()
{
    for (const std::atomic<const Page *> &page : m_pages)
        delete page.load(std::memory_order_acquire);
}

const FoldTable::Page &FoldTable::pageOf(char32_t c) const
{
    std::atomic<const Page *> &place = m_pages[c / pageSize];
    if (const Page *known = place.load(std::memory_order_acquire))
        return *known;
    auto made = std::make_unique<Page>();
    for (std::size_t i = 0; i < pageSize; ++i) {
        const FoldedLetter letter = m_way(char32_t(c / pageSize * pageSize + i));
        made->letters[i] = {std::uint16_t(made->bytes.size()), std::uint8_t(letter.bytes.size()),
                            letter.isMark, letter.hasKeptMark};
        made->bytes += letter.bytes;
    }
    const Page *none = nullptr;
    if (place.compare_exchange_strong(none, made.get(), std::memory_order_acq_rel))
        return *made.release();
    return *none;
}

bool FoldTable::fold(std::string_view utf8, std::string &to) const
{
    const std::size_t before = to.size();
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    bool hasKeptMark = false; // since the last letter
    while (at != end) {
        const char *const plain = std::find_if_not(at, end, isAsciiByte);
        if (plain != at) {
            const std::size_t size = to.size();
            to.resize(size + std::size_t(plain - at));
            std::transform(at, plain, to.begin() + std::ptrdiff_t(size), foldedAscii);
            at = plain;
            hasKeptMark = false;
            continue;
        }
        const char32_t c = takeLetter(at, end);
        if (c == noLetter) {
            to.resize(before);
            return false;
        }
        const Page &page = pageOf(c);
        const Letter &letter = page.letters[c % pageSize];
        hasKeptMark = hasKeptMark && letter.isMark;
        if (letter.hasKeptMark && hasKeptMark) {
            to.resize(before);
            return false;
        }
        hasKeptMark = hasKeptMark || letter.hasKeptMark;
        to.append(page.bytes, letter.start, letter.size);
    }
    return true;
}

} // namespace patchbook
