// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a printed report says.
#include "models/domain/plaintext.h"
#include "ui/bulk/runreportpdf.h"
#include "ui/bulk/runwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ReportBlock::Kind;

struct BlockWords
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr qsizetype printedCell = 240; // of a value in the table

QString shortTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

void addFacts(QList<ReportBlock> &blocks, const RunReportHead &head)
{
    const auto say = [&blocks](const QString &text) {
        blocks.append({Kind::Text, {text}});
    };
    //: %1 is an account's name, %2 its service.
    say(BlockWords::tr("Account: %1 (%2)").arg(displayText(head.account), head.service));
    const QStringList fields = reportFields(head);
    //: %1 is a list of field labels.
    say(BlockWords::tr("Fields: %1").arg(displayText(QLocale().createSeparatedList(fields))));
    const QString begun = shortTime(head.job.begun);
    if (head.job.ended.isValid())
        //: %1 and %2 are times with their dates.
        say(BlockWords::tr("Begun %1, ended %2").arg(begun, shortTime(head.job.ended)));
    else
        //: %1 is a time with its date.
        say(BlockWords::tr("Begun %1").arg(begun));
    //: %1 says how the run stood: "Done: 2,482 contacts". %2 is a time with its date.
    say(BlockWords::tr("%1 (as of %2)").arg(head.state, shortTime(head.at)));
}

void addSums(QList<ReportBlock> &blocks, const RunReportRows &report)
{
    const QLocale locale;
    blocks.append({Kind::Heading, {BlockWords::tr("Sums")}});
    for (int i = 0; i < jobOutcomes; ++i) {
        const auto outcome = JobOutcome(i);
        const bool isOver = outcome == JobOutcome::Waiting && report.tally.of(outcome) == 0;
        if (!isOver)
            blocks.append({Kind::Sum,
                           {locale.toString(report.tally.of(outcome)),
                            outcomeWord(outcome, report.head.job.kind)}});
    }
    blocks.append(
        {Kind::Total, {locale.toString(report.tally.total()), BlockWords::tr("All contacts")}});
}

void addReasons(QList<ReportBlock> &blocks, const RunReportRows &report)
{
    QList<JobReason> reasons = report.tally.reasons;
    if (reasons.isEmpty())
        return;
    std::ranges::stable_sort(reasons, std::ranges::greater{}, &JobReason::count);
    blocks.append({Kind::Heading, {BlockWords::tr("Why contacts were not changed")}});
    for (const JobReason &reason : std::as_const(reasons)) {
        const Explanation words = reasonWords(reason, report.head.service);
        QString text = outcomeWord(reason.outcome, report.head.job.kind) + u": "_s + words.headline;
        if (!words.serviceWords.isEmpty())
            text += u'\n' + displayTextAlone(words.serviceWords);
        blocks.append({Kind::Sum, {QLocale().toString(reason.count), text}});
    }
}

QString printedValue(const QString &value)
{
    return value.isEmpty() ? BlockWords::tr("(empty)") : displayText(value, printedCell);
}

} // namespace

QList<ReportBlock> reportOpening(const RunReportRows &report)
{
    QList<ReportBlock> blocks{{Kind::Title, {report.head.title}}};
    addFacts(blocks, report.head);
    addSums(blocks, report);
    addReasons(blocks, report);
    blocks.append({Kind::Heading, {BlockWords::tr("Contacts")}});
    return blocks;
}

ReportBlock reportTitles(const RunReportHead &head)
{
    const QStringList fields = reportFields(head);
    //: A column: a field with its old and new value.
    const QString change = fields.size() == 1 ? displayTextAlone(fields.constFirst(), printedCell)
                                              : BlockWords::tr("Change");
    return {Kind::Titles,
            {BlockWords::tr("Result"), BlockWords::tr("Contact"), change,
             //: A column: why a contact was not changed.
             BlockWords::tr("Why")}};
}

ReportBlock reportTableRow(const ReportRow &row, const RunReportHead &head)
{
    const QStringList fields = reportFields(head);
    QStringList changes;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const ReportValue &value = row.values.at(i);
        if (value.before.isEmpty() && value.wanted.isEmpty())
            continue;
        //: %1 and %2 are the old and the new value of a field.
        const QString step =
            BlockWords::tr("%1 → %2").arg(printedValue(value.before), printedValue(value.wanted));
        //: %1 is a field's label, %2 says what it was and what it is now.
        changes << (fields.size() == 1 ? step
                                       : BlockWords::tr("%1: %2").arg(
                                             displayText(fields.value(i), printedCell), step));
    }
    QStringList why{row.reason, displayTextAlone(row.serviceWords, printedCell)};
    if (!row.now.isEmpty())
        //: %1 is the value which a field has at the service.
        why << BlockWords::tr("At the service now: %1").arg(displayText(row.now, printedCell));
    why.removeAll(QString());
    const QString name =
        row.name.isEmpty() ? BlockWords::tr("(no name)") : displayTextAlone(row.name, printedCell);
    return {Kind::Row,
            {outcomeWord(row.outcome, head.job.kind), name, changes.join(u'\n'), why.join(u'\n')}};
}

} // namespace patchbook
