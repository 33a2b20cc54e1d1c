// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace patchbook {

/**
 * A record as a service told it: a contact, or the card of one of the user's own lines.
 * `fields` holds raw JSON values under the schema's keys, so that absent, null and "" stay apart
 * and a value which we cannot show (a lone surrogate) survives untouched.
 */
struct Contact
{
    QString id; ///< opaque text, also where the service counts in integers
    QJsonObject fields;
    QString revision;   ///< opaque "changed at" of the service, compared for equality only
    QString unreadable; ///< not "" when the record could not be read wholly: then it is read-only

    QJsonValue value(const QString &key) const { return fields.value(key); }
    /** A string field's text; "" for anything else. */
    QString text(const QString &key) const { return fields.value(key).toString(); }

    friend bool operator==(const Contact &, const Contact &) = default;
};

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::Contact)
