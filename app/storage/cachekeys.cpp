// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cachekeys.h"

#include "models/domain/exactbytes.h"
#include "models/domain/packing.h"

namespace patchbook {

QByteArray storedKeys(const FieldKeys &keys)
{
    QJsonArray array;
    for (int number = 0; number < keys.count(); ++number)
        array.append(textOf(keys.key(number)));
    return exactJson(array);
}

std::optional<FieldKeys> keysIn(const QByteArray &stored)
{
    const std::optional<QJsonArray> array = exactArray(stored);
    if (!array)
        return std::nullopt;
    FieldKeys keys;
    for (const QJsonValue key : *array) {
        const QByteArray bytes = exactBytes(key.toString());
        const int number = keys.number({bytes.constData(), std::size_t(bytes.size())});
        if (!key.isString() || number != keys.count() - 1)
            return std::nullopt;
    }
    return keys.count() == array->size() ? std::optional(std::move(keys)) : std::nullopt;
}

KeyTranslation::KeyTranslation(const FieldKeys &from, FieldKeys &to)
{
    for (int number = 0; number < from.count(); ++number)
        m_numbers.push_back(to.number(from.key(number)));
    if (to.begins(from))
        m_numbers.clear();
}

std::string_view KeyTranslation::translated(RowView row)
{
    if (m_numbers.empty())
        return row.packed();
    m_writer.begin(row.id(), row.revision(), row.unreadable());
    for (RowFields fields(row); fields.next();)
        m_writer.put(m_numbers[std::size_t(fields.key())], fields.value());
    return m_writer.finish();
}

} // namespace patchbook
