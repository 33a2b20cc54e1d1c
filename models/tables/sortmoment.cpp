// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/sortmoment.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace patchbook {

namespace {

/** Reads one form of a timestamp from its start. */
class MomentReader
{
public:
    explicit MomentReader(std::string_view text)
        : m_text(text)
    {
    }
    bool isAtEnd() const { return m_text.empty(); }
    /** False where this does not come next. */
    bool skip(char mark)
    {
        const bool isNext = m_text.starts_with(mark);
        m_text.remove_prefix(isNext ? 1 : 0);
        return isNext;
    }
    /** -1 where so many digits do not come next. */
    int number(std::size_t digits)
    {
        int number = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (i >= m_text.size() || m_text[i] < '0' || m_text[i] > '9')
                return -1;
            number = number * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(digits);
        return number;
    }

private:
    std::string_view m_text;
};

bool isWithin(int number, int most)
{
    return number >= 0 && number <= most;
}

/** How services write them: to the second or the millisecond, in UTC or with an offset. */
std::optional<std::int64_t> usualMoment(std::string_view timestamp)
{
    using namespace std::chrono;
    MomentReader reader(timestamp);
    const int inYear = reader.number(4);
    const int inMonth = reader.skip('-') ? reader.number(2) : -1;
    const int inDay = reader.skip('-') ? reader.number(2) : -1;
    const int hour = reader.skip('T') ? reader.number(2) : -1;
    const int minute = reader.skip(':') ? reader.number(2) : -1;
    const int second = reader.skip(':') ? reader.number(2) : -1;
    const int milli = reader.skip('.') ? reader.number(3) : 0;
    if (inYear < 1 || inMonth < 0 || inDay < 0 || !isWithin(hour, 23) || !isWithin(minute, 59) ||
        !isWithin(second, 59) || milli < 0)
        return std::nullopt;
    int offset = 0; // minutes
    if (!reader.skip('Z')) {
        const int sign = reader.skip('+') ? 1 : reader.skip('-') ? -1 : 0;
        const int hours = reader.number(2);
        const int minutes = reader.skip(':') ? reader.number(2) : -1;
        if (sign == 0 || !isWithin(hours, 12) || !isWithin(minutes, 59))
            return std::nullopt;
        offset = sign * (hours * 60 + minutes);
    }
    const year_month_day date{year(inYear), month(unsigned(inMonth)), day(unsigned(inDay))};
    if (!date.ok() || !reader.isAtEnd())
        return std::nullopt;
    const std::int64_t days = sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute - offset) * 60 + second) * 1000 + milli;
}

std::optional<std::int64_t> seldomMoment(std::string_view timestamp)
{
    const QString text = QString::fromUtf8(timestamp.data(), qsizetype(timestamp.size()));
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() ? std::optional<std::int64_t>(moment.toMSecsSinceEpoch())
                            : std::nullopt;
}

} // namespace

std::optional<std::int64_t> sortMoment(std::string_view timestamp)
{
    // The years 1 to 9999: those around them are longer, or have a sign.
    constexpr std::int64_t first = -62'135'596'800'000;
    constexpr std::int64_t last = 253'402'300'799'999;
    std::optional<std::int64_t> moment = usualMoment(timestamp);
    if (!moment)
        moment = seldomMoment(timestamp);
    return moment && *moment >= first && *moment <= last ? moment : std::nullopt;
}

} // namespace patchbook
