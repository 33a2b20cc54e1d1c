// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/packedcontacts.h"
#include "models/domain/recordref.h"
#include "models/domain/result.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace patchbook {

/** Some records of a local copy, in the order of the list. */
struct CachedPage
{
    PackedContacts records;
    qint64 next = 0; ///< where the next page begins; 0 = this was the last
};

/** What is known of a local copy before it is read. */
struct CopyInfo
{
    int count = 0;
    QDateTime readAt; ///< end of the last whole walk over the service's list, UTC; invalid = never
    QJsonObject description = {}; ///< as ContactService::describe() told it last
};

/** Why the local copy does not answer; a reason for the log. The program goes on without it. */
template <class T>
using CacheResult = Result<T, QString>;

/**
 * The local copy of the services' lists: a convenience that may be lost at any time, never a place
 * for edits. Calls take effect in the order in which they were made; futures finish in the thread
 * that asked.
 */
class ContactCache
{
public:
    ContactCache() = default;
    virtual ~ContactCache() = default;
    Q_DISABLE_COPY_MOVE(ContactCache)

    virtual QFuture<CacheResult<CopyInfo>> info(const QString &account, Collection collection) = 0;
    /** At most `limit` records from `from` on (0 = the first). */
    virtual QFuture<CacheResult<CachedPage>> page(const QString &account, Collection collection,
                                                  qint64 from, int limit) = 0;
    /** Takes records in, each in the place of an older reading of it. */
    virtual QFuture<CacheResult<Done>> put(const QString &account, Collection collection,
                                           const PackedContacts &records) = 0;
    virtual QFuture<CacheResult<Done>> remove(const QString &account, Collection collection,
                                              const QStringList &ids) = 0;
    /** A whole walk over the service's list ended at this time. */
    virtual QFuture<CacheResult<Done>> noteWalk(const QString &account, Collection collection,
                                                const QDateTime &at) = 0;
    virtual QFuture<CacheResult<Done>> noteDescription(const QString &account,
                                                       Collection collection,
                                                       const QJsonObject &description) = 0;
    /** Erases everything of an account, beyond recovery. */
    virtual QFuture<CacheResult<Done>> forget(const QString &account) = 0;
};

} // namespace patchbook
