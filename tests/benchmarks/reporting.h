// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/benchmark.h"

namespace patchbook::bench {

/**
 * Measures each of these at its reported sizes in a process of its own, so that none finds the
 * memory and caches of another, and writes the report after each: what was measured stays when a
 * later one fails or is stopped. With `missing`, only what the folder does not have yet.
 */
bool makeReport(const QString &folder, const QList<Benchmark> &wanted, bool missing);

/** For such a process: what it measured, as JSON in a file. */
bool keepEntry(const QString &path, const QString &name, const Sheet &sheet);

} // namespace patchbook::bench
