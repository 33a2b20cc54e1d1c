// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/slotorder.h"

#include <QList>

#include <memory>
#include <vector>

namespace patchbook {

/**
 * The orders of the columns that a list was sorted by lately, and which slots are no longer in
 * their place in them: to sort by one of these again costs next to nothing.
 */
class ColumnOrders
{
public:
    struct Kept
    {
        int field = 0;
        std::shared_ptr<const SlotOrder> order;
        std::vector<int> moved = {}; ///< came or changed since; some more than once, some gone
    };

    /** nullptr for a column whose order is not known. */
    Kept *find(int field);
    void keep(Kept kept);
    /** These came, or their texts changed. An order in which most moved is forgotten. */
    void noteMoved(const QList<int> &slots);
    void clear() { m_kept.clear(); }

private:
    std::vector<Kept> m_kept; // the latest last
};

} // namespace patchbook
