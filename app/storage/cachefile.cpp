// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cachefile.h"

#include <QFile>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using CacheTrouble = DatabaseError::Kind;

/** Whether the file itself is the trouble, so that a new one would help. */
bool isUseless(CacheTrouble kind)
{
    return kind == CacheTrouble::Damaged || kind == CacheTrouble::Foreign ||
           kind == CacheTrouble::Newer;
}

} // namespace

DatabaseDesign cacheDesign()
{
    DatabaseDesign design;
    design.applicationId = 0x50424343; // "PBCC"
    // Foreign texts and JSON are BLOBs (see exactBytes). A record's place, its row number, is
    // given once: the list keeps its order.
    design.steps = {{u"CREATE TABLE list("
                     "id INTEGER PRIMARY KEY, account BLOB NOT NULL,"
                     "collection TEXT NOT NULL CHECK(collection IN ('contacts','cards')),"
                     "read_at INTEGER, description BLOB, UNIQUE(account, collection))"_s,
                     u"CREATE TABLE record("
                     "place INTEGER PRIMARY KEY,"
                     "list INTEGER NOT NULL REFERENCES list(id) ON DELETE CASCADE,"
                     "id BLOB NOT NULL, fields BLOB NOT NULL, revision BLOB NOT NULL,"
                     "unreadable BLOB NOT NULL, UNIQUE(list, id))"_s,
                     // An index ends with the row number, so this one is in the order of the list.
                     u"CREATE INDEX record_in_order ON record(list)"_s}};
    design.durable = false;
    return design;
}

CacheFile::CacheFile(const QString &path)
    : m_path(path)
{
}

QString CacheFile::openingTrouble()
{
    if (m_database)
        return {};
    auto opened = Database::open(m_path, cacheDesign());
    if (!opened && isUseless(opened.error().kind)) {
        throwAway();
        opened = Database::open(m_path, cacheDesign());
    }
    if (!opened)
        return opened.error().detail;
    m_database = std::move(opened).value();
    return {};
}

QString CacheFile::takeTrouble()
{
    const std::optional<DatabaseError> trouble = m_database->takeTrouble();
    if (!trouble)
        return {};
    if (isUseless(trouble->kind))
        throwAway();
    return trouble->detail.isEmpty() ? u"unknown"_s : trouble->detail;
}

void CacheFile::throwAway()
{
    close();
    const QStringList files = databaseFiles(m_path);
    for (const QString &file : files)
        QFile::remove(file);
}

void CacheFile::close()
{
    m_database.reset();
}

} // namespace patchbook
