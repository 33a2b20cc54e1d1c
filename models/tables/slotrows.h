// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/row.h"

namespace patchbook {

class RowCells;

/** The rows of a list, by its slots, and how each is read. */
class SlotRows
{
public:
    struct Row
    {
        RowView row;                     ///< valid until the next call
        const RowCells *cells = nullptr; ///< nullptr: its account left
    };

    virtual ~SlotRows() = default;
    /** As shown: with the user's edits in it. */
    virtual Row at(int slot) const = 0;
};

} // namespace patchbook
