// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/rowids.h"

#include "models/rows/rowtable.h"

#include <functional>

namespace patchbook {

namespace {

std::uint64_t hashOfId(std::string_view id)
{
    return std::hash<std::string_view>()(id);
}

} // namespace

RowIds::RowIds(const RowTable &table)
    : m_table(table)
{
}

int RowIds::find(std::string_view id) const
{
    return m_slots.find(hashOfId(id), [&](int slot) { return m_table.row(slot).id() == id; });
}

void RowIds::insert(int slot)
{
    m_slots.insert(hashOfId(m_table.row(slot).id()), slot);
    ++m_count;
}

void RowIds::erase(int slot)
{
    m_count -= m_slots.erase(hashOfId(m_table.row(slot).id()), slot) ? 1 : 0;
}

} // namespace patchbook
