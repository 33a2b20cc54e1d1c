// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactcache.h"

namespace patchbook {

class Database;

/** What the local copy asks of its database. Errors stay in Database::trouble(). */
CopyInfo readCopyInfo(Database &database, const QString &account, Collection collection);
CachedPage readCachedPage(Database &database, const QString &account, Collection collection,
                          qint64 from, int limit);

/** Inside a transaction of the caller's. */
Done writeRecords(Database &database, const QString &account, Collection collection,
                  const PackedContacts &records);

/** Each in one transaction. */
Done eraseRecords(Database &database, const QString &account, Collection collection,
                  const QStringList &ids);
Done writeWalk(Database &database, const QString &account, Collection collection,
               const QDateTime &at);
/** Also out of the free pages and the log. */
Done writeDescription(Database &database, const QString &account, Collection collection,
                      const QJsonObject &description);
Done eraseCopy(Database &database, const QString &account);

} // namespace patchbook
