// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/shownrows.h"
#include "models/tables/slotorder.h"
#include "models/tables/slotset.h"

#include <QSet>
#include <Qt>

#include <memory>
#include <vector>

namespace patchbook {

/** Which rows a list is to have, and in what order. Any thread. */
struct RowsPlan
{
    std::shared_ptr<const SlotOrder> order = nullptr; ///< nullptr: as they came
    Qt::SortOrder direction = Qt::AscendingOrder;
    SlotSet wanted = {};
    /** Rows that keep their places before the same others as in `before`, and whether they are here
     * at all. */
    QSet<int> staying = {};
    SlotSet here = {};
    std::vector<int> before = {};

    ShownRows rows() const;
};

} // namespace patchbook
