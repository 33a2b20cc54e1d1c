// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rowreading.h"

#include "models/domain/packing.h"

#include <algorithm>

namespace patchbook {

namespace {

int numberOf(const QString &key, FieldKeys &keys)
{
    return keys.number(RowId(key).view());
}

std::vector<int> numbersOf(const QStringList &names, FieldKeys &keys)
{
    std::vector<int> numbers;
    numbers.reserve(std::size_t(names.size()));
    for (const QString &name : names)
        numbers.push_back(numberOf(name, keys));
    return numbers;
}

} // namespace

RowReading::RowReading(Schema schema, FieldKeys &keys)
    : m_schema(std::move(schema))
{
    for (const Field &field : m_schema.fields()) {
        m_keys.push_back(numberOf(field.key, keys));
        if (field.flags.testFlag(FieldFlag::ArchivedMark))
            m_archivedKeys.push_back(m_keys.back());
    }
    m_nameKeys = numbersOf(m_schema.nameKeys(), keys);
    m_fallbackKeys = numbersOf(m_schema.fallbackKeys(), keys);
}

int RowReading::keyOf(const QString &key) const
{
    const auto &fields = m_schema.fields();
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.cend() ? -1 : keyOf(std::distance(fields.cbegin(), found));
}

QString RowReading::displayName(RowView row) const
{
    QString name;
    for (const int key : m_nameKeys) {
        const QString part = textOf(row, key).trimmed();
        if (!part.isEmpty())
            name += name.isEmpty() ? part : QString(u' ' + part);
    }
    for (auto key = m_fallbackKeys.begin(); name.isEmpty() && key != m_fallbackKeys.end(); ++key)
        name = textOf(row, *key).trimmed();
    return name;
}

bool RowReading::isArchived(RowView row) const
{
    return std::ranges::any_of(m_archivedKeys, [row](int key) {
        const std::optional<RowValue> value = row.value(key);
        return value && !value->isEmpty() && value->type != RowValue::Type::False;
    });
}

} // namespace patchbook
