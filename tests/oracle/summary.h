// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/checker.h"

#include <QString>

namespace patchbook::test {

/** What one part of the oracle (model, matrix, kills, disk) has done and found. */
struct Summary
{
    QString part; ///< names the file too
    int kills = 0;
    int cells = 0;
    Verdict verdict;
};

/**
 * The summary as one line: "part=matrix ops=… kills=… cells=… lost=… twice=… overwritten=… lies=…
 * leaks=… other=… inwindow=…"; `other` are the broken promises that have no word of their own.
 */
QString summaryLine(const Summary &summary);

/**
 * Writes the line to <part>.summary in the folder named by PATCHBOOK_SUMMARIES, where the last test
 * of the label adds all parts up. False when it could not be written; true without such a folder.
 */
bool writeSummary(const Summary &summary);

/** Writes a last line to <name>.line in that folder, for who started the tests. */
bool writeLine(const QString &name, const QString &line);

} // namespace patchbook::test
