// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/sheet.h"

#include <QList>
#include <QString>

#include <functional>

namespace patchbook::bench {

/**
 * Something that is measured. `run` puts at least one figure into the sheet, whose name begins with
 * the benchmark's, and tells whether all its results were right: how fast it was never decides.
 */
struct Benchmark
{
    QString name;
    QString about; ///< what is measured, beside what
    std::function<bool(Sheet &)> run;
    int size = 0;             ///< contacts, when none are told; 0: it has no sizes
    QList<int> reported = {}; ///< the sizes of a report; {} for `size` alone
    int smallSize = 200;      ///< contacts that prove that it runs
    int rounds = 5;
};

/** All there are. One more is one more file and one more entry here. */
QList<Benchmark> benchmarks();

bool benchBulk(Sheet &sheet);
bool benchBulkPace(Sheet &sheet);
bool benchCopyOpen(Sheet &sheet);
bool benchStart(Sheet &sheet);
bool benchSort(Sheet &sheet);
bool benchScroll(Sheet &sheet);
bool benchRefresh(Sheet &sheet);
bool benchRehearse(Sheet &sheet);
bool benchSelectAll(Sheet &sheet);
bool benchMemory(Sheet &sheet);
bool benchMillion(Sheet &sheet);
bool benchStalls(Sheet &sheet);
bool benchSearch(Sheet &sheet);
bool benchPage(Sheet &sheet);
bool benchHttpList(Sheet &sheet);

} // namespace patchbook::bench
