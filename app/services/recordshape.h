// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/rows/fieldkeys.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace patchbook {

/**
 * Where a service's objects have what a row keeps: the names of their members that are looked at,
 * each with a place, and the numbers of the fields. A field's number is its place in the schema.
 * Immutable; may be used from any thread.
 */
class RecordShape
{
public:
    /**
     * Each field is looked for under its own key, but where `isDeeper` says that the key leads
     * into another member. `beside`: further members that are looked at. `keysBeside`: keys that
     * a record has although they are no field's.
     */
    RecordShape(const Schema &schema, const QStringList &beside, const QStringList &keysBeside = {},
                bool (*isDeeper)(const Field &) = nullptr);

    const Schema &schema() const { return m_schema; }
    int fieldCount() const { return int(m_schema.fields().size()); }
    const std::shared_ptr<const FieldKeys> &keys() const { return m_keys; }

    /** How many members are looked at. A field's member has the field's number. */
    int placeCount() const { return int(m_names.size()); }
    /** -1 for a member that is not looked at. */
    int placeOf(std::string_view name) const;

private:
    const Schema m_schema;
    std::shared_ptr<const FieldKeys> m_keys;
    std::vector<std::string> m_names; // by place; "" for none
};

} // namespace patchbook
