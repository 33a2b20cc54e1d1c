// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <functional>

namespace patchbook {

/**
 * Goes through the lines of a text that came from a spreadsheet, whatever their ends, and calls
 * `take` with each that is not blank, trimmed, until that returns false.
 */
void eachPastedLine(QStringView text, const std::function<bool(QStringView)> &take);

/**
 * The cells of one line: between tabs, commas or semicolons, trimmed, out of their quotes. Of an
 * address with a name, "Ann <ann@x.example>", the address. `cells` is reused: nothing is allocated
 * for most lines.
 */
void pastedCells(QStringView line, QList<QString> &cells);

} // namespace patchbook
