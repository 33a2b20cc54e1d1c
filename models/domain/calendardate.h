// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace patchbook {

/** "2024-02-29", the form in which dates are kept and sent. */
QString isoDate(QDate date);

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
