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
    design.steps = {{u"CREATE TABLE list("
                     "id INTEGER PRIMARY KEY, account BLOB NOT NULL,"
                     "collection TEXT NOT NULL CHECK(collection IN ('contacts','cards')),"
                     "read_at INTEGER, description BLOB, UNIQUE(account, collection))"_s,
                     u"CREATE TABLE record("
                     "place INTEGER PRIMARY KEY,"
                     "list INTEGER NOT NULL REFERENCES list(id) ON DELETE CASCADE,"
                     "id BLOB NOT NULL, fields BLOB NOT NULL, revision BLOB NOT NULL,"
                     "unreadable BLOB NOT NULL, UNIQUE(list, id))"_s,
                     u"CREATE INDEX record_in_order ON record(list)"_s},
                    // The copy begins anew: the services have everything that was in it.
                    {u"DROP TABLE record"_s, u"DROP TABLE list"_s,
                     // `keys` are those of the list's fields, by their numbers in its rows;
                     // `records` is how many it has, so that nobody has to count them.
                     u"CREATE TABLE list("
                     "id INTEGER PRIMARY KEY, account BLOB NOT NULL,"
                     "collection TEXT NOT NULL CHECK(collection IN ('contacts','cards')),"
                     "read_at INTEGER, description BLOB, keys BLOB NOT NULL DEFAULT x'5b5d',"
                     "records INTEGER NOT NULL DEFAULT 0, UNIQUE(account, collection))"_s,
                     // A place is given once: the list keeps its order. Those of a list follow
                     // each other (see cacherows.cpp), so that it is read without an index.
                     u"CREATE TABLE record("
                     "place INTEGER PRIMARY KEY,"
                     "list INTEGER NOT NULL REFERENCES list(id) ON DELETE CASCADE,"
                     "id BLOB NOT NULL, packed BLOB NOT NULL, UNIQUE(list, id))"_s}};
    design.durable = false;
    // Not before the first rows are shown: see CacheFile.
    design.checkPages = false;
    // A long list is written in some hundred pieces, each of which touches much of the index.
    design.pagesInLog = 4000;
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
    m_isChecked = false;
    m_isUsed = false;
    return {};
}

QString CacheFile::writingTrouble()
{
    if (const QString trouble = openingTrouble(); !trouble.isEmpty() || m_isChecked)
        return trouble;
    if (!m_database->checkPages()) {
        if (const QString trouble = takeTrouble(); m_database)
            return trouble;
        if (const QString trouble = openingTrouble(); !trouble.isEmpty())
            return trouble;
    }
    m_isChecked = true;
    return {};
}

QString CacheFile::takeTrouble()
{
    const std::optional<DatabaseError> trouble = m_database->takeTrouble();
    if (!trouble) {
        m_isUsed = true;
        return {};
    }
    if (isUseless(trouble->kind)) {
        m_hasLostRows = m_hasLostRows || m_isUsed;
        throwAway();
    }
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
