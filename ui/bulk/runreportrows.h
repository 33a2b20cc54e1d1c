// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/ports/outbox.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook {

class RunFollower;

/** What a report says of its run as a whole. Copied, so that a worker may use it. */
struct RunReportHead
{
    Job job;
    QString title;
    QString account; ///< untrusted
    QString service;
    QString state; ///< one line
    Schema schema; ///< empty when the account is not open
    QDateTime at;  ///< when the report was asked for
};
RunReportHead reportHead(const RunFollower &run);

/** One field of one contact. All texts are as the service or the user wrote them. */
struct ReportValue
{
    QString before;
    QString wanted;
};

/** One contact of a run. All texts are as the service or the user wrote them. */
struct ReportRow
{
    JobOutcome outcome = JobOutcome::Waiting;
    QString id;
    QString name;
    QList<ReportValue> values; ///< in the order of Job::fields
    QString now;               ///< what the service has instead, where that is known
    QString reason;            ///< ours: why it was not changed
    QString serviceWords;
    QDateTime sent; ///< invalid when nothing was sent
};
ReportRow reportRow(const Op &op, const RunReportHead &head);

/** A whole report: its rows and the sums of exactly these rows. */
struct RunReportRows
{
    RunReportHead head;
    QList<ReportRow> rows; ///< in the order of the run
    JobTally tally;
};

/** The labels of the run's fields. */
QStringList reportFields(const RunReportHead &head);

/** As UTF-8 with the mark by which spreadsheets know it; a line per contact. */
QByteArray reportCsv(const RunReportRows &report);

} // namespace patchbook
