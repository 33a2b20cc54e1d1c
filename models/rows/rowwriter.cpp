// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowwriter.h"

#include "models/rows/rowformat.h"

#include <algorithm>
#include <cstring>

namespace patchbook {

void RowWriter::begin(std::string_view id, std::string_view revision, std::string_view unreadable)
{
    m_id = id;
    m_revision = revision;
    m_unreadable = unreadable;
    m_values.clear();
    m_entries.clear();
}

void RowWriter::put(int key, const RowValue &value)
{
    const Entry entry{key, value.type, m_values.size(), value.bytes.size()};
    m_values += value.bytes;
    // Mostly they come in order.
    if (m_entries.empty() || m_entries.back().key < key) {
        m_entries.push_back(entry);
        return;
    }
    const auto place = std::ranges::lower_bound(m_entries, key, {}, &Entry::key);
    if (place->key == key)
        *place = entry;
    else
        m_entries.insert(place, entry);
}

void RowWriter::putInteger(int key, std::int64_t number)
{
    char bytes[rowformat::numberSize];
    std::memcpy(bytes, &number, sizeof bytes);
    put(key, {RowValue::Type::Integer, {bytes, sizeof bytes}});
}

void RowWriter::putReal(int key, double number)
{
    char bytes[rowformat::numberSize];
    std::memcpy(bytes, &number, sizeof bytes);
    put(key, {RowValue::Type::Real, {bytes, sizeof bytes}});
}

bool RowWriter::has(int key) const
{
    return std::ranges::binary_search(m_entries, key, {}, &Entry::key);
}

std::string_view RowWriter::finish()
{
    const std::string_view values = m_values;
    const auto bytesOf = [values](const Entry &entry) {
        return values.substr(entry.start, entry.size);
    };
    m_row.clear();
    rowformat::putBytes(m_row, m_id);
    const auto told = std::ranges::find_if(m_entries, [&](const Entry &entry) {
        return entry.type == RowValue::Type::Text && bytesOf(entry) == m_revision;
    });
    if (!m_revision.empty() && told != m_entries.end()) {
        rowformat::putNumber(m_row, std::uint32_t(told->key) << 1U | 1U);
    } else {
        rowformat::putNumber(m_row, std::uint32_t(m_revision.size()) << 1U);
        m_row += m_revision;
    }
    rowformat::putBytes(m_row, m_unreadable);
    for (const Entry &entry : m_entries) {
        rowformat::putNumber(m_row, std::uint32_t(entry.key) << 3U | std::uint32_t(entry.type));
        switch (entry.type) {
        case RowValue::Type::Null:
        case RowValue::Type::False:
        case RowValue::Type::True:
            break;
        case RowValue::Type::Text:
        case RowValue::Type::RawText:
        case RowValue::Type::Compound:
            rowformat::putBytes(m_row, bytesOf(entry));
            break;
        case RowValue::Type::Integer:
        case RowValue::Type::Real:
            m_row += bytesOf(entry);
            break;
        }
    }
    return m_row;
}

} // namespace patchbook
