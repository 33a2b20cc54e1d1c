// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/row.h"

#include <string>
#include <vector>

namespace patchbook {

/** Packs records into rows, one after the other. For one thread. */
class RowWriter
{
public:
    /** Begins a record. The bytes of the three are copied. */
    void begin(std::string_view id, std::string_view revision, std::string_view unreadable);
    void setId(std::string_view id) { m_id = id; }
    /** Whole records come with a revision that only its fields tell. */
    void setRevision(std::string_view revision) { m_revision = revision; }
    void setUnreadable(std::string_view why) { m_unreadable = why; }

    /** The last value given for a key stays. `key`: its number in a FieldKeys. Copies the bytes. */
    void put(int key, const RowValue &value);
    void putText(int key, std::string_view utf8) { put(key, {RowValue::Type::Text, utf8}); }
    void putInteger(int key, std::int64_t number);
    void putReal(int key, double number);
    bool has(int key) const;

    /** The packed row; valid until the next begin(). */
    std::string_view finish();

private:
    struct Entry
    {
        int key = -1;
        RowValue::Type type = RowValue::Type::Null;
        std::size_t start = 0; // in m_values
        std::size_t size = 0;
    };

    std::string m_id;
    std::string m_revision;
    std::string m_unreadable;
    std::string m_values;
    std::vector<Entry> m_entries;
    std::string m_row;
};

} // namespace patchbook
