// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace patchbook::bench {

/** How much a benchmark does. */
struct Scale
{
    bool small = false; ///< only whether it runs and its results are right
};

/**
 * Something that is measured. `run` prints one line that begins with the name, and tells whether
 * all its results were right: how fast it was never decides.
 */
struct Benchmark
{
    QString name;
    QString about;
    std::function<bool(const Scale &)> run;
};

/** All there are. One more is one more file and one more entry here. */
QList<Benchmark> benchmarks();

bool benchBulk(const Scale &scale);
bool benchBulkPace(const Scale &scale);

} // namespace patchbook::bench
