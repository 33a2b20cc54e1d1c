// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "models/ports/contactcache.h"

#include <QString>

#include <memory>

namespace patchbook {

/** How the file of the local copy is made, and what tells it from others. */
DatabaseDesign cacheDesign();

/**
 * The file of the local copy as its thread sees it: opened when it is needed, and thrown away for
 * a new one when it is damaged, newer or somebody else's.
 */
class CacheFile final
{
public:
    explicit CacheFile(const QString &path);

    /** `work(Database &)` gives the value; an error of the database goes before it. */
    template <class T, class Work>
    CacheResult<T> working(Work work)
    {
        if (const QString trouble = openingTrouble(); !trouble.isEmpty())
            return fail(trouble);
        T value = work(*m_database);
        if (const QString trouble = takeTrouble(); !trouble.isEmpty())
            return fail(trouble);
        return value;
    }
    void close();

private:
    QString openingTrouble();
    QString takeTrouble();
    void throwAway();

    QString m_path;
    std::unique_ptr<Database> m_database;
};

} // namespace patchbook
