// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace patchbook {

/** What search makes of one code point. */
struct FoldedLetter
{
    std::string bytes;        ///< UTF-8, mostly of one code point
    bool isMark = false;      ///< begins with a mark, which has its place after a letter
    bool hasKeptMark = false; ///< has a mark that is still there, and may change places with others
};

/**
 * Folds UTF-8 by a table of code points, which is filled where it is used from a slower way that
 * knows Unicode. Any thread.
 */
class FoldTable
{
public:
    using Way = FoldedLetter (*)(char32_t);

    explicit FoldTable(Way way);
    ~FoldTable();
    FoldTable(const FoldTable &) = delete;
    FoldTable &operator=(const FoldTable &) = delete;

    /**
     * Appends the folded text. False, and nothing is appended, when no table can tell: for bytes
     * that are no UTF-8, and for marks whose order would have to be put right first.
     */
    bool fold(std::string_view utf8, std::string &to) const;

private:
    static constexpr std::size_t pageSize = 256;
    static constexpr std::size_t pageCount = 0x110000 / pageSize;
    struct Letter
    {
        std::uint16_t start = 0;
        std::uint8_t size = 0;
        bool isMark = false;
        bool hasKeptMark = false;
    };
    struct Page
    {
        std::array<Letter, pageSize> letters;
        std::string bytes;
    };
    const Page &pageOf(char32_t c) const;

    Way m_way;
    // Two threads may make the same page: the second one throws its own away.
    mutable std::array<std::atomic<const Page *>, pageCount> m_pages{};
};

} // namespace patchbook
