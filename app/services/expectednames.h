// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace patchbook {

/**
 * Numbers for names that come in about the same order again and again, as the members of one object
 * after the other do: nearly always the next name is the one that followed the last time. Whoever
 * asks sees to it that the names' bytes live as long.
 */
class ExpectedNames
{
public:
    /** A new round of names begins. */
    void restart() { m_next = 0; }

    /** The number that `find` gave for this name when it came first. */
    template <class Find>
    int number(std::string_view name, Find find)
    {
        const std::size_t count = m_names.size();
        for (std::size_t i = m_next; i < count; ++i) {
            if (m_names[i].name == name)
                return take(i);
        }
        for (std::size_t i = 0; i < m_next; ++i) {
            if (m_names[i].name == name)
                return take(i);
        }
        const int number = find(name);
        // Names without end would make each search long.
        if (count < mostNames) {
            m_names.insert(m_names.begin() + std::ptrdiff_t(m_next), {name, number});
            ++m_next;
        }
        return number;
    }

private:
    struct Named
    {
        std::string_view name;
        int number = -1;
    };

    static constexpr std::size_t mostNames = 200;

    int take(std::size_t place)
    {
        m_next = place + 1;
        return m_names[place].number;
    }

    std::vector<Named> m_names; // in the order in which they mostly come
    std::size_t m_next = 0;
};

} // namespace patchbook
