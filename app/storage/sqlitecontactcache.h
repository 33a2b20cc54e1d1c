// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databasethread.h"
#include "models/ports/contactcache.h"

#include <QString>

#include <memory>

namespace patchbook {

class CacheFile;
struct CachePuts;

/**
 * The local copy in an SQLite file, its records as rows. Calls are queued for a thread of its own.
 * A file that cannot be used is removed and begun anew: the services have everything that was in
 * it. Records that are put while the thread is busy become one transaction. Destruction waits for
 * what is queued. GUI thread.
 */
class SqliteContactCache final : public ContactCache
{
public:
    /** The file's folder has to be there. */
    explicit SqliteContactCache(const QString &path);
    ~SqliteContactCache() override;
    Q_DISABLE_COPY_MOVE(SqliteContactCache)

    QFuture<CacheResult<CopyInfo>> info(const QString &account, Collection collection) override;
    QFuture<CacheResult<CachedPage>> page(const QString &account, Collection collection,
                                          qint64 from, int limit) override;
    QFuture<CacheResult<Done>> put(const QString &account, Collection collection,
                                   const PackedContacts &records) override;
    QFuture<CacheResult<Done>> remove(const QString &account, Collection collection,
                                      const QStringList &ids) override;
    QFuture<CacheResult<Done>> noteWalk(const QString &account, Collection collection,
                                        const QDateTime &at) override;
    /** Also out of the file's free pages and its log. */
    QFuture<CacheResult<Done>> noteDescription(const QString &account, Collection collection,
                                               const QJsonObject &description) override;
    QFuture<CacheResult<Done>> forget(const QString &account) override;

private:
    template <class T, class Work>
    QFuture<CacheResult<T>> queued(Work work);
    template <class T, class Read>
    QFuture<CacheResult<T>> queuedRead(Read read);
    template <class Write>
    QFuture<CacheResult<Done>> queuedWrite(Write write);
    void writePuts(CachePuts &waiting);

    std::unique_ptr<CacheFile> m_file;     // used in its thread only
    std::shared_ptr<CachePuts> m_lastPuts; // while nothing but records was queued after them
    DatabaseThread m_thread;               // last: waits for what uses the file
};

} // namespace patchbook
