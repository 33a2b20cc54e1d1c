// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowids.h"

#include "models/rows/rowtable.h"

#include <functional>

namespace patchbook {

namespace {

// The low bits choose a bucket within the part.
std::size_t partOf(std::size_t hash, std::size_t parts)
{
    return (hash >> 48U) % parts;
}

} // namespace

RowIds::RowIds(const RowTable &table)
    : m_table(table)
    , m_parts(partCount, Part(0, Hash{&table}, Equal{&table}))
{
}

std::size_t RowIds::Hash::operator()(std::string_view id) const
{
    return std::hash<std::string_view>()(id);
}

std::size_t RowIds::Hash::operator()(int slot) const
{
    return (*this)(table->row(slot).id());
}

bool RowIds::Equal::operator()(int slot, std::string_view id) const
{
    return table->row(slot).id() == id;
}

int RowIds::find(std::string_view id) const
{
    const std::size_t hash = std::hash<std::string_view>()(id);
    const Part &part = m_parts[partOf(hash, partCount)];
    const auto found = part.find(id, hash);
    return found == part.end() ? -1 : *found;
}

void RowIds::insert(int slot)
{
    const std::size_t hash = std::hash<std::string_view>()(m_table.row(slot).id());
    m_count += m_parts[partOf(hash, partCount)].insert(slot).second ? 1 : 0;
}

void RowIds::erase(int slot)
{
    const std::size_t hash = std::hash<std::string_view>()(m_table.row(slot).id());
    m_count -= int(m_parts[partOf(hash, partCount)].erase(slot, hash));
}

std::size_t RowIds::bytes() const
{
    std::size_t sum = 0;
    for (const Part &part : m_parts)
        sum += sizeof part + part.bucket_count() * 3 * sizeof(int);
    return sum;
}

} // namespace patchbook
