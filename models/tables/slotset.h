// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patchbook {

/**
 * Some of the slots of a list, a bit each: looked into for every row, so kept in few bytes. What is
 * done with whole sets takes microseconds for a hundred thousand.
 */
class SlotSet
{
public:
    SlotSet() = default;
    SlotSet(int slots, bool all)
        : m_words((std::size_t(slots) + 63) / 64, all ? ~std::uint64_t(0) : 0)
    {
        if (all && slots % 64 != 0)
            m_words.back() = (std::uint64_t(1) << (std::size_t(slots) % 64)) - 1;
    }

    bool has(int slot) const
    {
        const auto word = std::size_t(slot) / 64;
        return slot >= 0 && word < m_words.size() &&
               ((m_words[word] >> (std::size_t(slot) % 64)) & 1U) != 0;
    }
    void insert(int slot)
    {
        const auto word = std::size_t(slot) / 64;
        if (word >= m_words.size())
            m_words.resize(word + 1 + m_words.size() / 2, 0);
        m_words[word] |= std::uint64_t(1) << (std::size_t(slot) % 64);
    }
    void remove(int slot)
    {
        const auto word = std::size_t(slot) / 64;
        if (word < m_words.size())
            m_words[word] &= ~(std::uint64_t(1) << (std::size_t(slot) % 64));
    }
    void set(int slot, bool in)
    {
        if (in)
            insert(slot);
        else
            remove(slot);
    }
    void clear() { m_words.clear(); }

    /** Takes out what `other` does not have. */
    void keepOnly(const SlotSet &other)
    {
        for (std::size_t word = 0; word < m_words.size(); ++word)
            m_words[word] &= other.word(word);
    }
    /** Takes in what `other` has. */
    void insertAll(const SlotSet &other)
    {
        m_words.resize(std::max(m_words.size(), other.m_words.size()), 0);
        for (std::size_t word = 0; word < other.m_words.size(); ++word)
            m_words[word] |= other.m_words[word];
    }

    int count() const
    {
        int count = 0;
        for (const std::uint64_t word : m_words)
            count += std::popcount(word);
        return count;
    }
    /** How many of these `other` has too. */
    int countIn(const SlotSet &other) const
    {
        int count = 0;
        for (std::size_t word = 0; word < m_words.size(); ++word)
            count += std::popcount(m_words[word] & other.word(word));
        return count;
    }
    /** Calls `visit(slot)` for each, the smallest first. */
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (std::uint64_t left = m_words[word]; left != 0; left &= left - 1)
                visit(int(word * 64 + std::size_t(std::countr_zero(left))));
        }
    }

private:
    std::uint64_t word(std::size_t at) const { return at < m_words.size() ? m_words[at] : 0; }

    std::vector<std::uint64_t> m_words;
};

} // namespace patchbook
