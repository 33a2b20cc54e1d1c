// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlitecontactcache.h"
#include "tests/support/answered.h"
#include "tests/support/fakeservice.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace patchbook::test {

/** A real cache which counts what it is asked for, and can hold its pages back. */
class WatchedCache final : public ContactCache
{
public:
    explicit WatchedCache(const QString &path)
        : m_kept(path)
    {
    }

    bool held = false; ///< pages wait for answerNext()
    QStringList log;   ///< "put 3", "remove 1", …

    qsizetype waiting() const { return m_waiting.size(); }
    void answerNext() { m_waiting.takeFirst()(); }

    QFuture<CacheResult<CopyInfo>> info(const QString &account, Collection collection) override
    {
        return m_kept.info(account, collection);
    }
    QFuture<CacheResult<CachedPage>> page(const QString &account, Collection collection,
                                          qint64 from, int limit) override
    {
        log << u"page"_s;
        QFuture<CacheResult<CachedPage>> answer = m_kept.page(account, collection, from, limit);
        if (!held)
            return answer;
        // As it was when it was asked for, however late it is handed on.
        auto promise = std::make_shared<QPromise<CacheResult<CachedPage>>>();
        promise->start();
        m_waiting << [promise, answer] {
            promise->addResult(answered(answer));
            promise->finish();
        };
        return promise->future();
    }
    QFuture<CacheResult<Done>> put(const QString &account, Collection collection,
                                   const PackedContacts &records) override
    {
        log << u"put %1"_s.arg(records.size());
        return m_kept.put(account, collection, records);
    }
    QFuture<CacheResult<Done>> remove(const QString &account, Collection collection,
                                      const QStringList &ids) override
    {
        log << u"remove %1"_s.arg(ids.size());
        return m_kept.remove(account, collection, ids);
    }
    QFuture<CacheResult<Done>> noteWalk(const QString &account, Collection collection,
                                        const QDateTime &at) override
    {
        log << u"walk"_s;
        return m_kept.noteWalk(account, collection, at);
    }
    QFuture<CacheResult<Done>> noteDescription(const QString &account, Collection collection,
                                               const QJsonObject &description) override
    {
        log << u"description"_s;
        return m_kept.noteDescription(account, collection, description);
    }
    QFuture<CacheResult<Done>> forget(const QString &account) override
    {
        log << u"forget"_s;
        return m_kept.forget(account);
    }

private:
    SqliteContactCache m_kept;
    QList<std::function<void()>> m_waiting;
};

/** A folder whose cache can be closed and opened again as by the next start. */
class CopyBench
{
    QTemporaryDir folder; // goes last: what is queued is still written when the cache ends

public:
    std::unique_ptr<WatchedCache> cache;

    CopyBench() { open(); }
    void open()
    {
        cache.reset();
        cache = std::make_unique<WatchedCache>(folder.filePath(u"cache.db"_s));
    }
    CopyInfo info(Collection collection = Collection::Contacts) const
    {
        return answered(cache->info(u"a"_s, collection)).value();
    }
    QList<Contact> kept(Collection collection = Collection::Contacts) const
    {
        return answered(cache->page(u"a"_s, collection, 0, 1'000'000))->records.toList();
    }
    /** Puts records there as an earlier run did; `at` is the end of its last walk. */
    void keep(const QList<Contact> &records, const QDateTime &at = {},
              Collection collection = Collection::Contacts)
    {
        cache->put(u"a"_s, collection, records);
        if (at.isValid())
            cache->noteWalk(u"a"_s, collection, at);
        open();
    }
    bool isOnDisk(const QByteArray &bytes) const
    {
        const QDir dir(folder.path());
        for (const QString &name : dir.entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }
};

/** Records with two-digit ids from 00 on. */
inline QList<Contact> crowd(int count, const QJsonObject &fields = {})
{
    QList<Contact> people;
    for (int i = 0; i < count; ++i)
        people << person(u"%1"_s.arg(i, 2, 10, QChar(u'0')), fields);
    return people;
}

} // namespace patchbook::test
