// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/fieldkeys.h"
#include "models/rows/row.h"
#include "models/rows/rowwriter.h"

#include <vector>

namespace patchbook {

/** Gives rows which number their fields in one way the numbers of another. For one thread. */
class RowTranslation
{
public:
    /** Keys that `to` does not know get their numbers there. */
    RowTranslation(const FieldKeys &from, FieldKeys &to);

    /** Both numbers mean the same, so rows stay as they are. */
    bool isIdentity() const { return m_isIdentity; }
    /** The row under the other numbers; valid until the next one. */
    std::string_view of(RowView row);

private:
    std::vector<int> m_numbers;
    bool m_isIdentity = true;
    RowWriter m_writer;
};

/**
 * `part` with what only `known` tells: fields, a revision, why it is unreadable. Both have the same
 * numbers. Valid until the writer is used again.
 */
std::string_view completedRow(RowView part, RowView known, RowWriter &writer);

} // namespace patchbook
