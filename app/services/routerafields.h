// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook {

/** Names of properties which the user typed, sorted by what can be done with them. */
struct PropertyNames
{
    QStringList extra;   ///< asked for beside the service's own, in the user's order
    QStringList refused; ///< no such name can exist
};

/**
 * Names separated by commas or blanks. Repeated ones count once; those which the service tells
 * anyway are left out, as it wants.
 */
PropertyNames propertyNames(const QString &typed);

/**
 * The fields of a Routera contact: the service's own, and the account's under their own names.
 * `description` as of RouteraContacts.
 */
Schema routeraSchema(const QStringList &extra, const QJsonObject &description);

} // namespace patchbook
