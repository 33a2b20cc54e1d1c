// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QTableView;

namespace patchbook {

/**
 * Fits the columns to the view: each as wide as its `letters` need, and its share, in percent, of
 * what is left. Both have an entry for each column.
 */
void fitColumns(QTableView &view, std::span<const int> letters, std::span<const int> shares);

/** Makes every row as high as so many lines of text. */
void fitRows(QTableView &view, double lines);

} // namespace patchbook
