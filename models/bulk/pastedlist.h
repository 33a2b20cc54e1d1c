// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"

#include <QString>
#include <QStringList>

namespace patchbook {

/** What a list from a spreadsheet names. */
struct PastedMatch
{
    QStringList ids;       ///< in the order of the lines, each once
    QStringList unmatched; ///< lines, trimmed, that name no contact
    int doubled = 0;       ///< lines that name a contact named before
    int lines = 0;         ///< that are not empty
    bool isCut = false;    ///< there were more lines than are taken
};

/** At most this many lines are taken. */
inline constexpr int mostPastedLines = 1'000'000;

/**
 * Finds contacts by id or e-mail address (any case): one a line, or in any cell of a line of cells
 * between tabs, commas or semicolons. Of a table that column counts which names most contacts; a
 * line has others searched only where that cell is blank. A single line of cells is a list of them.
 * An address that several contacts have names them all. Costs time by the length of both; for a
 * worker thread, over contacts given by value.
 */
PastedMatch matchedIn(const QString &text, const QList<Contact> &contacts,
                      const QStringList &emailKeys);

} // namespace patchbook
