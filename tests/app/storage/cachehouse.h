// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlitecontactcache.h"
#include "tests/support/answered.h"

#include <QTemporaryDir>

#include <memory>

namespace patchbook::test {

inline Contact cachedPerson(const QString &id, const QJsonObject &fields = {})
{
    return {id, fields, QStringLiteral("r1"), {}};
}

/** A cache in a folder of its own, looked at as the contacts of account "a". */
class CacheHouse
{
public:
    CacheHouse() { open(); }

    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("cache.db")); }
    SqliteContactCache &cache() { return *m_cache; }
    void close() { m_cache.reset(); }
    void open()
    {
        m_cache.reset();
        m_cache = std::make_unique<SqliteContactCache>(path());
    }

    CopyInfo info() { return answered(m_cache->info(m_account, Collection::Contacts)).value(); }
    CacheResult<Done> put(const QList<Contact> &people)
    {
        return answered(m_cache->put(m_account, Collection::Contacts, people));
    }
    CacheResult<CachedPage> page(qint64 from, int limit)
    {
        return answered(m_cache->page(m_account, Collection::Contacts, from, limit));
    }
    /** As far as it can be read. */
    QList<Contact> all(int limit = 3)
    {
        QList<Contact> found;
        qint64 from = 0;
        do {
            const CacheResult<CachedPage> read = page(from, limit);
            if (!read.ok())
                break;
            found += read->records.toList();
            from = read->next;
        } while (from != 0);
        return found;
    }

private:
    const QString m_account = QStringLiteral("a");
    QTemporaryDir m_folder;
    std::unique_ptr<SqliteContactCache> m_cache;
};

} // namespace patchbook::test
