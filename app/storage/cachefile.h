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
 * a new one when it is damaged, newer or somebody else's. That it is whole is looked at before the
 * first writing only: what is read is checked row by row, and the first rows shall not wait.
 */
class CacheFile final
{
public:
    explicit CacheFile(const QString &path);

    /** `work(Database &)` gives the value; an error of the database goes before it. */
    template <class T, class Work>
    CacheResult<T> reading(Work work)
    {
        return worked<T>(openingTrouble(), work);
    }
    template <class T, class Work>
    CacheResult<T> writing(Work work)
    {
        return worked<T>(writingTrouble(), work);
    }
    /**
     * Whether it was thrown away after it had been used: nobody tells it again what it had, so it
     * does not have the whole list, however many walks over that end.
     */
    bool hasLostRows() const { return m_hasLostRows; }
    void close();

private:
    template <class T, class Work>
    CacheResult<T> worked(const QString &opening, Work work)
    {
        if (!opening.isEmpty())
            return fail(opening);
        T value = work(*m_database);
        if (const QString trouble = takeTrouble(); !trouble.isEmpty())
            return fail(trouble);
        return value;
    }
    QString openingTrouble();
    QString writingTrouble();
    QString takeTrouble();
    void throwAway();

    QString m_path;
    std::unique_ptr<Database> m_database;
    bool m_isChecked = false;
    bool m_isUsed = false;
    bool m_hasLostRows = false;
};

} // namespace patchbook
