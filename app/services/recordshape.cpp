// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/recordshape.h"

#include "models/domain/exactbytes.h"
#include "models/domain/packing.h"
#include "models/domain/rowreading.h"

#include <algorithm>

namespace patchbook {

RecordShape::RecordShape(const Schema &schema, const QStringList &beside,
                         const QStringList &keysBeside, bool (*isDeeper)(const Field &))
    : m_schema(schema)
{
    FieldKeys keys;
    const RowReading numbered(m_schema, keys); // a list numbers its keys in the same way
    for (const QString &key : keysBeside)
        keys.number(RowId(key).view());
    m_keys = std::make_shared<const FieldKeys>(std::move(keys));
    for (const Field &field : m_schema.fields()) {
        const bool isLookedAt = isDeeper == nullptr || !isDeeper(field);
        m_names.push_back(isLookedAt ? exactBytes(field.key).toStdString() : std::string());
    }
    for (const QString &name : beside) {
        if (const std::string bytes = name.toStdString(); placeOf(bytes) < 0)
            m_names.push_back(bytes);
    }
}

int RecordShape::placeOf(std::string_view name) const
{
    if (name.empty())
        return -1;
    const auto found = std::ranges::find(m_names, name);
    return found == m_names.end() ? -1 : int(found - m_names.begin());
}

} // namespace patchbook
