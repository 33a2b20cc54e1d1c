// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/runreportrows.h"

class QIODevice;

namespace patchbook {

/** One piece of a printed report, from top to bottom. Texts are safe to show. */
struct ReportBlock
{
    enum class Kind {
        Title,
        Heading,
        Text,
        Sum,    ///< a number and what it counts
        Total,  ///< the same below a line
        Titles, ///< of the table's columns, again on each page
        Row,    ///< of the table
    };
    Kind kind = Kind::Text;
    QStringList cells;

    friend bool operator==(const ReportBlock &, const ReportBlock &) = default;
};

/** What stands before the table: what was done, the sums, and why contacts were not changed. */
QList<ReportBlock> reportOpening(const RunReportRows &report);
ReportBlock reportTitles(const RunReportHead &head);
ReportBlock reportTableRow(const ReportRow &row, const RunReportHead &head);

/** Paints it on pages of the paper usual here. False when the device did not take it. */
bool writeReportPdf(QIODevice &device, const RunReportRows &report);

} // namespace patchbook
