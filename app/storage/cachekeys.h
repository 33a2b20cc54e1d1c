// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/fieldkeys.h"
#include "models/rows/row.h"
#include "models/rows/rowwriter.h"

#include <QByteArray>

#include <optional>
#include <string_view>
#include <vector>

namespace patchbook {

/** The keys of a list as the local copy keeps them. */
QByteArray storedKeys(const FieldKeys &keys);
/** Nothing for bytes that are no such keys. */
std::optional<FieldKeys> keysIn(const QByteArray &stored);

/** Gives the rows of one page the numbers that their keys have elsewhere. */
class KeyTranslation
{
public:
    /** What `to` does not have yet is given its numbers there. */
    KeyTranslation(const FieldKeys &from, FieldKeys &to);

    /** Valid until the next call, and as long as the row. */
    std::string_view translated(RowView row);

private:
    std::vector<int> m_numbers; // by those they had; none where they stay as they are
    RowWriter m_writer;
};

} // namespace patchbook
