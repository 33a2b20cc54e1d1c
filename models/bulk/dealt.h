// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkchange.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace patchbook {

/** Who gets whom, and what that means for everybody's load. */
struct Dealt
{
    QHash<QString, QString> owners; ///< by contact id
    QStringList ids;                ///< who is in it, in the order of the contacts
    QHash<QString, int> gains;      ///< see ownerGains()
    BulkChange change;              ///< reassignment() to them
    int moves = 0;                  ///< contacts that get another owner than they have
};

/** Of `owners` only the given contacts count. Any thread. */
Dealt dealtTo(const Schema &schema, const QList<Contact> &contacts,
              const QHash<QString, QString> &owners);

} // namespace patchbook
