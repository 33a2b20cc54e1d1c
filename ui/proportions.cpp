// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proportions.h"

#include <QHeaderView>
#include <QTableView>

#include <numeric>

namespace patchbook {

void fitColumns(QTableView &view, std::span<const int> letters, std::span<const int> shares)
{
    const int letter = view.fontMetrics().averageCharWidth();
    const int least = std::accumulate(letters.begin(), letters.end(), 0) * letter;
    const int spare = qMax(0, view.viewport()->width() - least);
    for (size_t column = 0; column < letters.size(); ++column)
        view.setColumnWidth(int(column), letters[column] * letter + spare * shares[column] / 100);
}

void fitRows(QTableView &view, double lines)
{
    view.verticalHeader()->setMinimumSectionSize(1);
    view.verticalHeader()->setDefaultSectionSize(int(view.fontMetrics().height() * lines));
}

} // namespace patchbook
