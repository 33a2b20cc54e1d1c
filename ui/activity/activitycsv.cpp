// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitycsv.h"

#include "models/tables/activitycells.h"
#include "ui/activity/activitytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ActivityCsv
{
    Q_DECLARE_TR_FUNCTIONS(ActivityCsv)
};

// Some programs skip blanks before they look for a formula; some take the wide forms for signs.
bool looksLikeFormula(const QString &cell)
{
    static const QString starts = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s;
    if (cell.isEmpty())
        return false;
    if (starts.contains(cell.front()))
        return true;
    const QString trimmed = cell.trimmed();
    return !trimmed.isEmpty() && starts.contains(trimmed.front());
}

QString quoted(QString cell)
{
    static const QString special = u",;\"\r\n\t"_s;
    cell.remove(QChar::Null); // ends the cell, or the file, in programs written in C
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    const bool needsQuotes =
        std::ranges::any_of(cell, [](QChar c) { return special.contains(c) || c.isSpace(); });
    if (!needsQuotes)
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line << quoted(cell);
    return line.join(u',').toUtf8() + "\r\n";
}

QByteArray activityCsvHead()
{
    return "\xEF\xBB\xBF" +
           csvLine({ActivityCsv::tr("Changed at"), ActivityCsv::tr("State"),
                    ActivityCsv::tr("Contact or card"), ActivityCsv::tr("Account"),
                    ActivityCsv::tr("Field"), ActivityCsv::tr("Before"), ActivityCsv::tr("Ours"),
                    ActivityCsv::tr("At the service now"), ActivityCsv::tr("The service said")});
}

QByteArray activityCsvLines(const Op &op, const Schema *schema, const QString &account,
                            const QDateTime &at)
{
    const QString time =
        at.isValid() ? at.toOffsetFromUtc(at.toLocalTime().offsetFromUtc()).toString(Qt::ISODate)
                     : QString();
    const QStringList head{time, stateText(op, schema), op.title, account};
    QStringList said{op.error ? op.error->message : QString()};
    if (op.error)
        said += op.error->details;
    said.removeAll(QString());
    const QString words = said.isEmpty() ? serviceText(op) : said.join(u'\n');
    QList<OpField> fields = fieldsOf(op, schema);
    if (fields.isEmpty())
        fields.append({changesText(op, schema), {}, {}, {}});
    QByteArray lines;
    for (const OpField &field : std::as_const(fields))
        lines +=
            csvLine(head + QStringList{field.title, field.before, field.mine, field.theirs, words});
    return lines;
}

} // namespace patchbook
