// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendardate.h"

#include <QDateTime>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>

#include <chrono>
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

bool isDirectionMark(QChar c)
{
    return c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

struct DatePart
{
    int number = 0;
    qsizetype digits = 0;
};

/** The three numbers of "3. 4. 1975" and the like; nullopt when there is anything else in it. */
std::optional<QList<DatePart>> numbersOf(const QString &text)
{
    QList<DatePart> parts;
    bool inside = false;
    for (const QChar c : text) {
        // digitValue(): Arabic-Indic digits are digits too.
        if (const int digit = c.digitValue(); digit >= 0) {
            if (!inside)
                parts.append(DatePart{});
            inside = true;
            DatePart &part = parts.last();
            if (++part.digits > 4)
                return std::nullopt;
            part.number = part.number * 10 + digit;
        } else if (c.isSpace() || QStringView(u"./-").contains(c)) {
            inside = false;
        } else if (!isDirectionMark(c)) {
            return std::nullopt;
        }
    }
    return parts.size() == 3 ? std::optional<QList<DatePart>>(parts) : std::nullopt;
}

/** Numbers in the order in which the user's language writes day, month and year. */
std::optional<QDate> dateOfNumbers(const QList<DatePart> &parts)
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    QMap<qsizetype, QChar> order;
    for (const QChar unit : {u'd', u'M', u'y'})
        order.insert(format.indexOf(unit), unit);
    if (order.size() != 3 || order.firstKey() < 0)
        return std::nullopt;
    int day = 0;
    int month = 0;
    int year = 0;
    auto part = parts.cbegin();
    for (const QChar unit : std::as_const(order)) {
        (unit == u'd' ? day : unit == u'M' ? month : year) = part->number;
        if ((unit == u'y') ? part->digits != 2 && part->digits != 4 : part->digits > 2)
            return std::nullopt;
        // Two digits mean this or the last century, never the nineteenth.
        if (unit == u'y' && part->digits == 2)
            year += year < 30 ? 2000 : 1900;
        ++part;
    }
    return existing(QDate(year, month, day));
}

/** How the user's language writes a day. */
struct DateWriting
{
    QLocale locale = QLocale::c();
    QString format;
    bool isReadBack = false; ///< whether typedDate() makes the same day of it, in all months
};

QString written(QDate date, const DateWriting &writing)
{
    QString text = writing.locale.toString(date, writing.format);
    text.removeIf(&isDirectionMark); // no line takes them, and displayText() makes them visible
    return text;
}

DateWriting writingOf(const QLocale &locale)
{
    static const QRegularExpression years(u"y+"_s);
    DateWriting writing;
    writing.locale = locale;
    // With the century, which many short forms leave out: a birthday may be in any.
    writing.format = locale.dateFormat(QLocale::ShortFormat).replace(years, u"yyyy"_s);
    writing.isReadBack = true;
    for (int month = 1; month <= 12; ++month) {
        // Days that may be taken for a month, and days that may not.
        for (const int day : {3, 12, 28}) {
            const QDate sample(1987, month, day);
            writing.isReadBack =
                writing.isReadBack && typedDate(written(sample, writing)) == sample;
        }
    }
    return writing;
}

} // namespace

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

bool isIsoDate(std::string_view text)
{
    if (text.size() != IsoDateBytes().size() || text[4] != '-' || text[7] != '-')
        return false;
    int parts[3] = {};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7)
            continue;
        if (text[i] < '0' || text[i] > '9')
            return false;
        int &part = parts[i < 4 ? 0 : i < 7 ? 1 : 2];
        part = part * 10 + (text[i] - '0');
    }
    return QDate::isValid(parts[0], parts[1], parts[2]);
}

std::optional<IsoDateBytes> isoDateOfMs(std::int64_t ms)
{
    using namespace std::chrono;
    const year_month_day day(floor<days>(sys_time<milliseconds>(milliseconds(ms))));
    constexpr std::int64_t first = -62'135'596'800'000; // 1 January 1
    constexpr std::int64_t end = 79'839'129'600'000;    // 1 January 4500
    if (ms < first || ms >= end)
        return std::nullopt;
    IsoDateBytes bytes{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
    const auto write = [&bytes](std::size_t last, int number) {
        for (std::size_t at = last; number != 0; --at, number /= 10)
            bytes[at] = char('0' + number % 10);
    };
    write(3, int(day.year()));
    write(6, int(unsigned(day.month())));
    write(9, int(unsigned(day.day())));
    return bytes;
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

QString dateText(QDate date)
{
    // A list asks for thousands, and a locale is slow to ask.
    thread_local DateWriting writing;
    const QLocale locale;
    if (writing.format.isEmpty() || writing.locale != locale)
        writing = writingOf(locale);
    const bool isKnown = writing.isReadBack && date.year() >= 1000 && date.year() <= 9999;
    const QString text = written(date, writing);
    return isKnown || typedDate(text) == date ? text : isoDate(date);
}

std::optional<QDate> typedDate(const QString &text)
{
    const QString typed = text.trimmed();
    if (const std::optional<QDate> date = yearFirst(typed); date && !typed.contains(u'T'))
        return date;
    if (const std::optional<QList<DatePart>> numbers = numbersOf(typed))
        return dateOfNumbers(*numbers);
    const QLocale locale;
    const QStringList named = {locale.dateFormat(QLocale::LongFormat),
                               u"d MMMM yyyy"_s,
                               u"d MMM yyyy"_s,
                               u"d. MMMM yyyy"_s,
                               u"d. MMM yyyy"_s,
                               u"MMMM d, yyyy"_s,
                               u"MMM d, yyyy"_s};
    for (const QString &format : named) {
        if (const QDate date = locale.toDate(typed, format); date.isValid())
            return date;
    }
    return std::nullopt;
}

} // namespace patchbook
