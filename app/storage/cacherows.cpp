// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cacherows.h"

#include "app/storage/database.h"
#include "app/storage/rowreader.h"
#include "app/storage/storednames.h"
#include "models/domain/exactbytes.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 noList = 0;

qint64 listOf(Database &database, const QString &account, Collection collection)
{
    return database
        .value(u"SELECT id FROM list WHERE account = ? AND collection = ?"_s,
               {exactBytes(account), QString(storedName(collection))})
        .toLongLong();
}

qint64 madeList(Database &database, const QString &account, Collection collection)
{
    database.run(u"INSERT OR IGNORE INTO list(account, collection) VALUES(?, ?)"_s,
                 {exactBytes(account), QString(storedName(collection))});
    return listOf(database, account, collection);
}

} // namespace

CopyInfo readCopyInfo(Database &database, const QString &account, Collection collection)
{
    CopyInfo info;
    const qint64 list = listOf(database, account, collection);
    if (list == noList)
        return info;
    info.count = database.value(u"SELECT count(*) FROM record WHERE list = ?"_s, {list}).toInt();
    const QVariant at = database.value(u"SELECT read_at FROM list WHERE id = ?"_s, {list});
    if (!at.isNull())
        info.readAt = QDateTime::fromMSecsSinceEpoch(at.toLongLong(), Qt::UTC);
    Statement row(database, u"SELECT description FROM list WHERE id = ?"_s);
    row.run({list});
    if (row.next()) {
        RowReader reader(row);
        const std::optional<QJsonObject> description = reader.optional(exactObject);
        if (reader.isSound())
            info.description = description.value_or(QJsonObject());
    }
    return info;
}

CachedPage readCachedPage(Database &database, const QString &account, Collection collection,
                          qint64 from, int limit)
{
    CachedPage page;
    const qint64 list = listOf(database, account, collection);
    if (list == noList)
        return page;
    const qsizetype wanted = std::max(limit, 1);
    Statement rows(database, u"SELECT place, id, fields, revision, unreadable FROM record"
                             " WHERE list = ? AND place >= ? ORDER BY place LIMIT ?"_s);
    rows.run({list, from, wanted + 1});
    QList<Contact> records;
    qsizetype count = 0;
    while (rows.next()) {
        RowReader row(rows);
        const qint64 place = row.integer();
        if (++count > wanted) {
            page.next = place;
            break;
        }
        Contact record;
        record.id = row.exact();
        record.fields = row.value(exactObject);
        record.revision = row.exact();
        record.unreadable = row.exact();
        if (row.isSound())
            records.append(record);
    }
    page.records = records;
    return page;
}

Done writeRecords(Database &database, const QString &account, Collection collection,
                  const PackedContacts &packed)
{
    Transaction transaction(database);
    const qint64 list = madeList(database, account, collection);
    // Most of what a refresh tells is known: rows that stay as they are cost no writing.
    Statement upsert(database, u"INSERT INTO record(list, id, fields, revision, unreadable)"
                               " VALUES(?, ?, ?, ?, ?) ON CONFLICT(list, id) DO UPDATE SET"
                               " fields = excluded.fields, revision = excluded.revision,"
                               " unreadable = excluded.unreadable"
                               " WHERE fields <> excluded.fields OR revision <> excluded.revision"
                               " OR unreadable <> excluded.unreadable"_s);
    const QList<Contact> records = packed.toList();
    for (const Contact &record : records) {
        upsert.run({list, exactBytes(record.id), exactJson(record.fields),
                    exactBytes(record.revision), exactBytes(record.unreadable)});
    }
    transaction.commit();
    return {};
}

Done eraseRecords(Database &database, const QString &account, Collection collection,
                  const QStringList &ids)
{
    Transaction transaction(database);
    const qint64 list = listOf(database, account, collection);
    Statement erase(database, u"DELETE FROM record WHERE list = ? AND id = ?"_s);
    for (const QString &id : ids)
        erase.run({list, exactBytes(id)});
    transaction.commit();
    return {};
}

Done writeWalk(Database &database, const QString &account, Collection collection,
               const QDateTime &at)
{
    Transaction transaction(database);
    const qint64 list = madeList(database, account, collection);
    database.run(u"UPDATE list SET read_at = ? WHERE id = ?"_s, {at.toMSecsSinceEpoch(), list});
    transaction.commit();
    return {};
}

Done writeDescription(Database &database, const QString &account, Collection collection,
                      const QJsonObject &description)
{
    Transaction transaction(database);
    const qint64 list = madeList(database, account, collection);
    database.run(u"UPDATE list SET description = ? WHERE id = ?"_s, {exactJson(description), list});
    transaction.commit();
    return {};
}

Done eraseCopy(Database &database, const QString &account)
{
    int erased = 0;
    {
        Transaction transaction(database);
        Statement erase(database, u"DELETE FROM list WHERE account = ?"_s);
        if (erase.run({exactBytes(account)}))
            erased = erase.changedRows();
        transaction.commit();
    }
    // An earlier attempt may have been cut off between the two: free pages tell of it.
    if (erased > 0 || database.value(u"PRAGMA freelist_count"_s).toInt() > 0)
        database.run(u"VACUUM"_s);
    database.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return {};
}

} // namespace patchbook
