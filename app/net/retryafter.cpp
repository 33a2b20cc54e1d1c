// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/throttle.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

using Seconds = std::chrono::seconds;
using Instant = std::chrono::sys_seconds;

constexpr Seconds shortestWait{1};
constexpr Seconds longestWait{3600};

std::chrono::month monthNamed(const QString &name)
{
    const QString months = u"JanFebMarAprMayJunJulAugSepOctNovDec"_s;
    return std::chrono::month(static_cast<unsigned>(months.indexOf(name) / 3 + 1));
}

// Two digits of a year mean the nearest century that HTTP has been in.
int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() == 4)
        return year;
    return year + (year < 70 ? 2000 : 1900);
}

// Qt's own RFC 2822 parser refuses the form that HTTP uses. The three forms of RFC 9110, 5.6.7:
std::optional<Instant> parseHttpDate(const QByteArray &header)
{
    static const QString month = u"(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"_s;
    static const QString time = u"(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)"_s;
    static const QRegularExpression forms[] = {
        // Sun, 06 Nov 1994 08:49:37 GMT
        QRegularExpression(u"^\\w{3}, (?<day>\\d\\d) "_s + month + u" (?<year>\\d{4}) "_s + time +
                           u" GMT$"_s),
        // Sunday, 06-Nov-94 08:49:37 GMT
        QRegularExpression(u"^\\w{6,9}, (?<day>\\d\\d)-"_s + month + u"-(?<year>\\d\\d) "_s + time +
                           u" GMT$"_s),
        // Sun Nov  6 08:49:37 1994
        QRegularExpression(u"^\\w{3} "_s + month + u" (?<day>[ \\d]\\d) "_s + time +
                           u" (?<year>\\d{4})$"_s),
    };
    const QString text = QString::fromLatin1(header.trimmed());
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        const auto number = [&match](QStringView part) {
            return match.captured(part).trimmed().toInt();
        };
        const std::chrono::year_month_day day(
            std::chrono::year(fullYear(match.captured(u"year"))),
            monthNamed(match.captured(u"month")),
            std::chrono::day(static_cast<unsigned>(number(u"day"))));
        const int hour = number(u"hour");
        const int minute = number(u"minute");
        const int second = number(u"second"); // 60 is a leap second
        if (!day.ok() || hour > 23 || minute > 59 || second > 60)
            return std::nullopt;
        return std::chrono::sys_days(day) + std::chrono::hours(hour) +
               std::chrono::minutes(minute) + Seconds(second);
    }
    return std::nullopt;
}

} // namespace

std::optional<Seconds> parseRetryAfter(const QByteArray &value, const QByteArray &dateHeader)
{
    const QByteArray text = value.trimmed();
    const bool isNumber = !text.isEmpty() && std::ranges::all_of(text, [](char character) {
        return character >= '0' && character <= '9';
    });
    if (isNumber) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return fits ? std::clamp(Seconds(seconds), shortestWait, longestWait) : longestWait;
    }
    const std::optional<Instant> until = parseHttpDate(text);
    const std::optional<Instant> from = parseHttpDate(dateHeader);
    if (!until || !from)
        return std::nullopt;
    return std::clamp<Seconds>(*until - *from, shortestWait, longestWait);
}

} // namespace patchbook
