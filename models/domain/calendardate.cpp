// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendardate.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QDate> existing(QDate date)
{
    return date.isValid() ? std::optional<QDate>(date) : std::nullopt;
}

std::optional<QDate> yearFirst(const QString &text)
{
    static const QRegularExpression shape(
        uR"(\A(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?:T[0-9:.]+(?:Z|[+-]\d\d:?\d\d)?)?\z)"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return existing(QDate(match.capturedView(1).toInt(), match.capturedView(3).toInt(),
                          match.capturedView(4).toInt()));
}

} // namespace

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

std::optional<QDate> dateOfService(const QJsonValue &value)
{
    // Further away than any birthday: what QDateTime can hold, and exactly transferred.
    constexpr double farthest = 8.0e13;
    if (value.isString())
        return yearFirst(value.toString().trimmed());
    const double ms = value.toDouble(farthest * 2);
    if (!value.isDouble() || std::abs(ms) > farthest)
        return std::nullopt;
    return existing(QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).date());
}

std::optional<QDate> typedDate(const QString &text)
{
    const QString typed = text.trimmed();
    if (const std::optional<QDate> date = yearFirst(typed); date && !typed.contains(u'T'))
        return date;
    const QLocale locale;
    for (const QLocale::FormatType format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        QDate date = locale.toDate(typed, format);
        // Two digits of a year mean this or the last century, never the nineteenth.
        if (date.isValid() && date.year() < 1930 && !typed.contains(QString::number(date.year())))
            date = date.addYears(100);
        if (date.isValid())
            return date;
    }
    return std::nullopt;
}

} // namespace patchbook
