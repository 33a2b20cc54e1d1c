// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonValue>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace patchbook {

/** "2024-02-29", the form in which dates are kept and sent. */
QString isoDate(QDate date);

/** Whether a text, in UTF-8, is a day in that form. For the pages of a list: 20 times as fast. */
bool isIsoDate(std::string_view text);

/** "2024-02-29" */
using IsoDateBytes = std::array<char, 10>;

/**
 * isoDate() of milliseconds since 1970 in UTC, without any QString. nullopt before the year 1 and
 * after the year 4500, of which dateOfService() may know more.
 */
std::optional<IsoDateBytes> isoDateOfMs(std::int64_t ms);

/**
 * A day as services tell it: a date, a timestamp (its date as written: a birthday knows no time
 * zone) or milliseconds since 1970 in UTC. nullopt for anything else.
 */
std::optional<QDate> dateOfService(const QJsonValue &value);

/** A day as the user's language writes it, with the whole year; typedDate() reads it again. */
QString dateText(QDate date);

/**
 * A day as people type it: year first, as the user's language writes dates with any mark between
 * the numbers, or with the name of the month.
 */
std::optional<QDate> typedDate(const QString &text);

} // namespace patchbook
