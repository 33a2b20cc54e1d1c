// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlitecontactcache.h"

#include "app/storage/cachefile.h"
#include "app/storage/cacherows.h"

#include <QMutex>

#include <utility>
#include <vector>

namespace patchbook {

namespace {

// A transaction of more would hold up who wants to read, and fill the log.
constexpr qsizetype putAtOnce = 20'000;

} // namespace

/** Records that are put in one transaction. The thread takes them when it comes to them. */
struct CachePuts
{
    struct Put
    {
        QString account;
        Collection collection;
        PackedContacts records;
        DatabaseThread::Promise<CacheResult<Done>> promise;
    };

    /** False when it is too late: they have been taken, or are many already. */
    bool add(Put &put)
    {
        const QMutexLocker lock(&mutex);
        if (isTaken || count + put.records.size() > putAtOnce)
            return false;
        count += put.records.size();
        puts.push_back(std::move(put));
        return true;
    }
    std::vector<Put> take()
    {
        const QMutexLocker lock(&mutex);
        isTaken = true;
        return std::move(puts);
    }

private:
    QMutex mutex;
    bool isTaken = false;
    qsizetype count = 0;
    std::vector<Put> puts;
};

SqliteContactCache::SqliteContactCache(const QString &path)
    : m_file(std::make_unique<CacheFile>(path))
{
}

SqliteContactCache::~SqliteContactCache()
{
    m_thread.run([this] { m_file->close(); });
}

template <class T, class Work>
QFuture<CacheResult<T>> SqliteContactCache::queued(Work work)
{
    m_lastPuts.reset(); // what comes after this must not go before it
    return m_thread.ask(
        [this, work = std::move(work)]() -> CacheResult<T> { return work(*m_file); });
}

template <class T, class Read>
QFuture<CacheResult<T>> SqliteContactCache::queuedRead(Read read)
{
    return queued<T>([read = std::move(read)](CacheFile &file) { return file.reading<T>(read); });
}

template <class Write>
QFuture<CacheResult<Done>> SqliteContactCache::queuedWrite(Write write)
{
    return queued<Done>(
        [write = std::move(write)](CacheFile &file) { return file.writing<Done>(write); });
}

QFuture<CacheResult<CopyInfo>> SqliteContactCache::info(const QString &account,
                                                        Collection collection)
{
    return queuedRead<CopyInfo>([account, collection](Database &database) {
        return readCopyInfo(database, account, collection);
    });
}

QFuture<CacheResult<CachedPage>>
SqliteContactCache::page(const QString &account, Collection collection, qint64 from, int limit)
{
    return queuedRead<CachedPage>([account, collection, from, limit](Database &database) {
        return readCachedPage(database, account, collection, from, limit);
    });
}

QFuture<CacheResult<Done>> SqliteContactCache::put(const QString &account, Collection collection,
                                                   const PackedContacts &records)
{
    CachePuts::Put put{account, collection, records, DatabaseThread::promised<CacheResult<Done>>()};
    QFuture<CacheResult<Done>> future = put.promise->future();
    if (m_lastPuts && m_lastPuts->add(put))
        return future;
    m_lastPuts = std::make_shared<CachePuts>();
    m_lastPuts->add(put);
    m_thread.run([this, puts = m_lastPuts] { writePuts(*puts); });
    return future;
}

void SqliteContactCache::writePuts(CachePuts &waiting)
{
    std::vector<CachePuts::Put> puts = waiting.take();
    const CacheResult<Done> result = m_file->writing<Done>([&puts](Database &database) {
        Transaction transaction(database);
        for (const CachePuts::Put &put : puts)
            writeRecords(database, put.account, put.collection, put.records);
        transaction.commit();
        return Done{};
    });
    for (CachePuts::Put &put : puts)
        m_thread.answer(std::move(put.promise), result);
}

QFuture<CacheResult<Done>> SqliteContactCache::remove(const QString &account, Collection collection,
                                                      const QStringList &ids)
{
    return queuedWrite([account, collection, ids](Database &database) {
        return eraseRecords(database, account, collection, ids);
    });
}

QFuture<CacheResult<Done>> SqliteContactCache::noteWalk(const QString &account,
                                                        Collection collection, const QDateTime &at)
{
    return queuedWrite([this, account, collection, at](Database &database) {
        return m_file->hasLostRows() ? Done{} : writeWalk(database, account, collection, at);
    });
}

QFuture<CacheResult<Done>> SqliteContactCache::noteDescription(const QString &account,
                                                               Collection collection,
                                                               const QJsonObject &description)
{
    return queuedWrite([account, collection, description](Database &database) {
        return writeDescription(database, account, collection, description);
    });
}

QFuture<CacheResult<Done>> SqliteContactCache::forget(const QString &account)
{
    return queuedWrite([account](Database &database) { return eraseCopy(database, account); });
}

} // namespace patchbook
