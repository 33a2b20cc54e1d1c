// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cacherows.h"

#include "app/storage/cachekeys.h"
#include "app/storage/database.h"
#include "app/storage/rowreader.h"
#include "app/storage/storednames.h"
#include "models/domain/exactbytes.h"
#include "models/rows/soundness.h"

#include <algorithm>
#include <limits>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 noList = 0;

// The places of a list begin at its number, shifted: room for a million records, a million times.
constexpr int placeBits = 40;

qint64 firstPlace(qint64 list)
{
    return list << placeBits;
}

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

std::optional<FieldKeys> keysOf(Database &database, qint64 list)
{
    return keysIn(database.value(u"SELECT keys FROM list WHERE id = ?"_s, {list}).toByteArray());
}

/** For rows that will be written. Without its keys no row of a list can be read: it is emptied. */
FieldKeys usableKeys(Database &database, qint64 list)
{
    if (std::optional<FieldKeys> keys = keysOf(database, list))
        return *std::move(keys);
    database.run(u"DELETE FROM record WHERE list = ?"_s, {list});
    database.run(u"UPDATE list SET records = 0, read_at = NULL WHERE id = ?"_s, {list});
    return {};
}

/** Never given before: those of removed records at the end may be, for nobody stands behind. */
qint64 nextPlace(Database &database, qint64 list)
{
    const QVariant last =
        database.value(u"SELECT max(place) FROM record WHERE place >= ? AND place < ?"_s,
                       {firstPlace(list), firstPlace(list + 1)});
    return last.isNull() ? firstPlace(list) : last.toLongLong() + 1;
}

QByteArray unowned(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()));
}

} // namespace

CopyInfo readCopyInfo(Database &database, const QString &account, Collection collection)
{
    CopyInfo info;
    Statement row(database, u"SELECT records, read_at, description FROM list"
                            " WHERE account = ? AND collection = ?"_s);
    row.run({exactBytes(account), QString(storedName(collection))});
    if (!row.next())
        return info;
    RowReader reader(row);
    const qint64 count = reader.integer();
    const std::optional<qint64> at = reader.integerOrNull();
    const std::optional<QJsonObject> description = reader.optional(exactObject);
    if (!reader.isSound())
        return info;
    info.count = int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
    if (at)
        info.readAt = QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC);
    info.description = description.value_or(QJsonObject());
    return info;
}

CachedPage readCachedPage(Database &database, const QString &account, Collection collection,
                          qint64 from, int limit)
{
    CachedPage page;
    const qint64 list = listOf(database, account, collection);
    std::optional<FieldKeys> keys = keysOf(database, list);
    if (list == noList || !keys)
        return page;
    const int keyCount = keys->count();
    RowPage found(std::make_shared<const FieldKeys>(*std::move(keys)));
    const qsizetype wanted = std::max(limit, 1);
    found.reserve(std::size_t(std::min<qsizetype>(wanted, 10'000)), 0);
    Statement rows(database, u"SELECT place, packed FROM record"
                             " WHERE place >= ? AND place < ? ORDER BY place LIMIT ?"_s);
    rows.run({std::max(from, firstPlace(list)), firstPlace(list + 1), wanted + 1});
    for (qsizetype count = 0; rows.next(); ++count) {
        if (count == wanted) {
            page.next = rows.integer(0);
            break;
        }
        const QByteArray packed = rows.bytes(1);
        const std::string_view row(packed.constData(), std::size_t(packed.size()));
        if (isSoundRow(row, keyCount))
            found.append(row);
    }
    page.records = PackedContacts(std::move(found));
    return page;
}

Done writeRecords(Database &database, const QString &account, Collection collection,
                  const PackedContacts &records)
{
    const RowPage &page = records.rows();
    if (page.isEmpty())
        return {};
    const qint64 list = madeList(database, account, collection);
    FieldKeys keys = usableKeys(database, list);
    const int keysBefore = keys.count();
    KeyTranslation translation(*page.keys(), keys);
    const qint64 firstNew = nextPlace(database, list);
    qint64 place = firstNew;
    // Most of what a refresh tells is known: rows that stay as they are cost no writing.
    Statement upsert(database, u"INSERT INTO record(place, list, id, packed) VALUES(?, ?, ?, ?)"
                               " ON CONFLICT(list, id) DO UPDATE SET packed = excluded.packed"
                               " WHERE packed <> excluded.packed RETURNING place"_s);
    for (int i = 0; i < page.size(); ++i) {
        const RowView row = page.at(i);
        upsert.run({place, list, unowned(row.id()), unowned(translation.translated(row))});
        bool isNew = false;
        while (upsert.next()) // to its end: nothing can be committed before
            isNew = upsert.integer(0) == place;
        place += isNew ? 1 : 0;
    }
    if (place != firstNew) {
        database.run(u"UPDATE list SET records = records + ? WHERE id = ?"_s,
                     {place - firstNew, list});
    }
    if (keys.count() != keysBefore)
        database.run(u"UPDATE list SET keys = ? WHERE id = ?"_s, {storedKeys(keys), list});
    return {};
}

Done eraseRecords(Database &database, const QString &account, Collection collection,
                  const QStringList &ids)
{
    Transaction transaction(database);
    const qint64 list = listOf(database, account, collection);
    Statement erase(database, u"DELETE FROM record WHERE list = ? AND id = ?"_s);
    qint64 erased = 0;
    for (const QString &id : ids) {
        if (erase.run({list, exactBytes(id)}))
            erased += erase.changedRows();
    }
    if (erased > 0)
        database.run(u"UPDATE list SET records = records - ? WHERE id = ?"_s, {erased, list});
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
