// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rowreading.h"
#include "models/rows/foldtable.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

class QJsonValue;

namespace patchbook {

struct Contact;

/**
 * Makes the searched text of records, see texttags.h: every filled field of the schema under the
 * number of its key, folded, as it is shown and as it is kept, and the bare digits of phones. For
 * one thread: remembers what it found out about options, dates and tags.
 */
class RecordText
{
public:
    RecordText(std::shared_ptr<const RowReading> reading, std::shared_ptr<const FoldTable> table);

    /** Valid until the next call. */
    std::string_view of(RowView row);
    std::string_view of(const Contact &contact);

private:
    /** What to do with the values under one key. */
    struct Way
    {
        int field = -1;       // in the schema; -1: not searched
        bool isPlain = false; // the field's text is what is shown
        bool isPhone = false;
    };

    void addText(const Way &way, int key, std::string_view utf8);
    void addValue(const Way &way, int key, const QJsonValue &value);
    void addSeldom(const Way &way, int key, const RowValue &value);
    void addPhone(int key, const QString &shown);

    std::shared_ptr<const RowReading> m_reading;
    std::shared_ptr<const FoldTable> m_table;
    std::vector<Way> m_ways; // by key
    std::string m_text;
    // By key and value: of options, days, countries and tags there are few, and each takes long.
    std::unordered_map<std::string, std::string> m_known;
};

} // namespace patchbook
