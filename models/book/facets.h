// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rowreading.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace patchbook {

class RowTable;

/** A value and how many contacts have it. */
struct Facet
{
    QString value;
    int present = 0;
    int archived = 0;

    friend bool operator==(const Facet &, const Facet &) = default;
};

/**
 * How many contacts of a book have each owner and each tag, as the service tells them: exact
 * values, unsaved edits left out. Kept up to date row by row. GUI thread.
 */
class Facets
{
public:
    /**
     * Counts all but the slots in `except` anew, if the schema has other such fields than before.
     */
    void setReading(std::shared_ptr<const RowReading> reading, const RowTable &rows,
                    const QSet<int> &except);
    void add(RowView row) { count(row, 1); }
    void remove(RowView row) { count(row, -1); }
    void replace(RowView before, RowView after);

    /** Each value of the field `key`, in no order; "" for contacts that have no owner. */
    QList<Facet> values(const QString &key) const;
    /** None for a value that nobody has, or a field that holds neither owners nor tags. */
    Facet of(const QString &key, const QString &value) const;

private:
    struct Count
    {
        int present = 0;
        int archived = 0;
    };
    struct BytesHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view bytes) const
        {
            return std::hash<std::string_view>()(bytes);
        }
    };
    using Counts = std::unordered_map<std::string, Count, BytesHash, std::equal_to<>>;
    struct Column
    {
        QString field;
        int key = -1; // in the rows
        bool isTags = false;
        Counts counts;
    };

    void count(RowView row, int step);
    static void count(Counts &counts, std::string_view value, int step, bool isArchived);
    static void countTags(Counts &counts, const RowValue &tags, int step, bool isArchived);
    const Column *column(const QString &key) const;

    std::shared_ptr<const RowReading> m_reading;
    std::vector<Column> m_columns;
    QStringList m_archiveFields; // which tell that a contact is archived
};

} // namespace patchbook
