// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace patchbook {

class Schema;

/**
 * One line of a table as RFC 4180 wants it, with its line end. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
QByteArray csvLine(const QStringList &cells);

/** The columns' titles, after the mark by which spreadsheets know UTF-8. */
QByteArray activityCsvHead();

/** A line per field of the operation; `at` is its last step. */
QByteArray activityCsvLines(const Op &op, const Schema *schema, const QString &account,
                            const QDateTime &at);

} // namespace patchbook
