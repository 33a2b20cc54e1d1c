// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace patchbook {

/** A country of ISO 3166-1. */
struct Country
{
    QString code; ///< two capital letters
    QString name; ///< in the user's language
};

/** All countries by their names, in the order of the user's language. Costs some milliseconds. */
QList<Country> countries();

/** The country's name in the user's language; the code itself when it is none. */
QString countryName(const QString &code);

/** The code for a code in any case or a name in the user's language or English; nullopt for others.
 */
std::optional<QString> countryCode(const QString &text);

} // namespace patchbook
