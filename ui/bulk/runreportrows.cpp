// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runreportrows.h"

#include "models/domain/leftout.h"
#include "ui/activity/activitycsv.h"
#include "ui/activity/activitytext.h"
#include "ui/bulk/runfollower.h"
#include "ui/bulk/runwords.h"

#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportRowWords
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

QString reportValue(const Schema &schema, const QString &key, const QJsonValue &value)
{
    const Field *field = schema.field(key);
    return field ? field->valueText(value) : valueText(value);
}

/** The service's own words, in the order it gave them; "" when it said nothing. */
QString wordsOfService(const Op &op)
{
    if (!op.error || leftOutOf(*op.error))
        return {};
    QStringList words{op.error->message};
    words += op.error->details;
    words.removeAll(QString());
    return words.isEmpty() ? op.error->code : words.join(u'\n');
}

/** Why, in our words alone: the service's stand apart. */
QString ownReason(const Op &op, const QString &service)
{
    const JobOutcome outcome = outcomeOf(op);
    if (outcome == JobOutcome::Failed && op.error)
        return explain(*op.error, Doing::Saving).headline;
    return reasonOf(op, service);
}

QString isoTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

RunReportHead reportHead(const RunFollower &run)
{
    RunReportHead head;
    head.job = run.job();
    head.title = run.title();
    head.account = run.accountName();
    head.service = run.serviceName();
    head.state = runLine(run.job(), run.tally(), run.now());
    if (const Schema *schema = run.schema())
        head.schema = *schema;
    head.at = QDateTime::currentDateTime();
    return head;
}

QStringList reportFields(const RunReportHead &head)
{
    QStringList titles;
    for (const QString &key : head.job.fields) {
        const Field *field = head.schema.field(key);
        titles << (field ? field->title() : key);
    }
    return titles;
}

ReportRow reportRow(const Op &op, const RunReportHead &head)
{
    ReportRow row;
    row.outcome = outcomeOf(op);
    row.id = recordIdOf(op);
    row.name = op.title;
    for (const QString &key : head.job.fields) {
        const auto change = op.edit.changes.fields.constFind(key);
        if (change == op.edit.changes.fields.cend())
            row.values.append(ReportValue{});
        else
            row.values.append({reportValue(head.schema, key, change->before),
                               reportValue(head.schema, key, change->after)});
    }
    row.now = nowAtService(op, head.job.fields, &head.schema);
    row.reason = ownReason(op, head.service);
    row.serviceWords = wordsOfService(op);
    if (op.attempts > 0 && op.sent.wallMs > 0)
        row.sent = QDateTime::fromMSecsSinceEpoch(op.sent.wallMs);
    return row;
}

QByteArray reportCsv(const RunReportRows &report)
{
    QStringList titles{ReportRowWords::tr("Contact id"), ReportRowWords::tr("Contact"),
                       //: A column: what became of a contact.
                       ReportRowWords::tr("Result")};
    const QStringList fields = reportFields(report.head);
    for (const QString &field : fields)
        //: Titles of two columns; %1 is a field's label.
        titles << ReportRowWords::tr("%1 before").arg(field)
               << ReportRowWords::tr("%1 wanted").arg(field);
    titles << ReportRowWords::tr("At the service now") << ReportRowWords::tr("Why")
           << ReportRowWords::tr("The service said") << ReportRowWords::tr("Sent at");
    QByteArray text = "\xEF\xBB\xBF" + csvLine(titles);
    for (const ReportRow &row : report.rows) {
        QStringList cells{row.id, row.name, outcomeWord(row.outcome, report.head.job.kind)};
        for (const ReportValue &value : row.values)
            cells << value.before << value.wanted;
        text +=
            csvLine(cells + QStringList{row.now, row.reason, row.serviceWords, isoTime(row.sent)});
    }
    return text;
}

} // namespace patchbook
