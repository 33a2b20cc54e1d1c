// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/columnorders.h"

#include <algorithm>

namespace patchbook {

namespace {

// Each costs four bytes a contact.
constexpr std::size_t mostKept = 4;

bool isMostlyMoved(const ColumnOrders::Kept &kept)
{
    return kept.moved.size() > 1000 && kept.moved.size() > kept.order->count();
}

} // namespace

ColumnOrders::Kept *ColumnOrders::find(int field)
{
    const auto found = std::ranges::find(m_kept, field, &Kept::field);
    if (found == m_kept.end())
        return nullptr;
    std::rotate(found, found + 1, m_kept.end());
    return &m_kept.back();
}

void ColumnOrders::keep(Kept kept)
{
    std::erase_if(m_kept, [&kept](const Kept &other) { return other.field == kept.field; });
    if (m_kept.size() == mostKept)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(std::move(kept));
}

void ColumnOrders::noteMoved(const QList<int> &slots)
{
    for (Kept &kept : m_kept)
        kept.moved.insert(kept.moved.end(), slots.cbegin(), slots.cend());
    std::erase_if(m_kept, isMostlyMoved);
}

} // namespace patchbook
