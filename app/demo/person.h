// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>

namespace patchbook::demo {

/** The writable fields of a contact, in the order of the service's pages. */
enum class Field { FirstName, LastName, Email, PhoneNumber, Company, Title, Location };
inline constexpr std::size_t fieldCount = 7;

/** The key of each Field in JSON. */
const QStringList &fieldKeys();

/** One contact of the organisation. */
struct Person
{
    qint64 id = 0;
    // Undefined for a key the service leaves out, Null, or a string.
    std::array<QJsonValue, fieldCount> fields;
    int owner = -1; ///< index among the organisation's users, -1 for nobody
    bool picture = false;
    qint64 createdMs = 0; ///< since the epoch
    qint64 updatedMs = 0;

    QJsonValue &operator[](Field field) { return fields[static_cast<std::size_t>(field)]; }
    const QJsonValue &operator[](Field field) const
    {
        return fields[static_cast<std::size_t>(field)];
    }
    QString text(Field field) const { return (*this)[field].toString(); }
};

/** A user of the organisation, who may own contacts. */
struct Owner
{
    int id = 0;
    QString firstName;
    QString lastName;
    QString email;
};

} // namespace patchbook::demo
