// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/rows/fieldkeys.h"
#include "models/rows/row.h"

#include <vector>

namespace patchbook {

/**
 * A schema over packed rows: knows under which number each of its fields stands. Immutable; may be
 * used from any thread.
 */
class RowReading
{
public:
    RowReading() = default;
    /** Gives each field of the schema its number in `keys`. */
    RowReading(Schema schema, FieldKeys &keys);

    const Schema &schema() const { return m_schema; }
    /** The number of the field at this place of schema().fields(). */
    int keyOf(qsizetype field) const { return m_keys[std::size_t(field)]; }
    /** -1 for a key that the schema does not know. */
    int keyOf(const QString &key) const;

    // As Schema has them for a Contact.
    QString displayName(RowView row) const;
    bool isArchived(RowView row) const;

private:
    Schema m_schema;
    std::vector<int> m_keys; // by field
    std::vector<int> m_nameKeys;
    std::vector<int> m_fallbackKeys;
    std::vector<int> m_archivedKeys;
};

} // namespace patchbook
