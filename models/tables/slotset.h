// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace patchbook {

/** Some of the slots of a list, a bit each: looked into for every row, so kept in few bytes. */
class SlotSet
{
public:
    SlotSet() = default;
    SlotSet(int slots, bool all)
        : m_words((std::size_t(slots) + 63) / 64, all ? ~std::uint64_t(0) : 0)
    {
    }

    bool has(int slot) const
    {
        const auto word = std::size_t(slot) / 64;
        return word < m_words.size() && ((m_words[word] >> (std::size_t(slot) % 64)) & 1U) != 0;
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

    /** Takes out what `other` does not have. */
    void keepOnly(const SlotSet &other)
    {
        for (std::size_t word = 0; word < m_words.size(); ++word)
            m_words[word] &= word < other.m_words.size() ? other.m_words[word] : 0;
    }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace patchbook
