// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"

#include <vector>

namespace patchbook {

/** Which contacts of a book a walk over the service's list has met: a bit for each. */
class SeenSlots
{
public:
    /** Contacts of a page that are in the book now. Another walk than the last begins anew. */
    void note(int walk, const PackedContacts &page, const AddressBook &book)
    {
        if (walk != m_walk)
            m_seen = {};
        m_walk = walk;
        m_seen.resize(std::size_t(book.slotCount()));
        const RowPage &rows = page.rows();
        for (int i = 0; i < rows.size(); ++i) {
            if (const int slot = book.rows().slotOf(rows.at(i).id()); slot >= 0)
                m_seen[std::size_t(slot)] = true;
        }
    }
    bool has(int walk, int slot) const
    {
        return walk == m_walk && std::size_t(slot) < m_seen.size() && m_seen[std::size_t(slot)];
    }

private:
    std::vector<bool> m_seen; // by slot
    int m_walk = -1;
};

} // namespace patchbook
