// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which contact stands in which row. The rows of a long list are made by a worker, from the order
// and what was found; here they only take the place of those before.
#include "models/tables/contacttablemodel.h"

#include <utility>

namespace patchbook {

void ContactTableModel::arrange()
{
    if (m_slotCount <= arrangedAtOnce)
        arrangeNow();
    else if (m_asked)
        m_isArrangeDue = true;
    else
        ask(false);
}

void ContactTableModel::arrangeNow()
{
    showRows(plan().rows(), m_ordering);
}

RowsPlan ContactTableModel::plan() const
{
    RowsPlan plan{m_ordering.order, m_ordering.direction, m_hits};
    if (!m_stale.isEmpty()) {
        plan.staying = m_stale;
        plan.here = m_here;
        plan.before = m_rows.all();
    }
    return plan;
}

void ContactTableModel::takeFound(const FoundPtr &found)
{
    const Asked asked = *std::exchange(m_asked, std::nullopt);
    if (asked.isSearch)
        takeHits(asked, std::move(found->hits));
    const bool isMore = found->rows.adapt(std::exchange(m_touched, {}), m_hits);
    // More than what came may have to take its place: it stands at the end for now.
    if (isMore && !m_takeSoon.isActive())
        m_takeSoon.start();
    const bool isLate = std::exchange(m_isArrangeDue, false) || asked.ordering != m_ordering;
    if (isLate && m_slotCount <= arrangedAtOnce) {
        arrangeNow();
    } else {
        m_isArrangeDue = isLate;
        showRows(std::move(found->rows), asked.ordering);
    }
    // Whoever was told of the rows may have asked for others by now.
    if (m_isSearchDue)
        seek();
    else if (std::exchange(m_isArrangeDue, false))
        arrange();
}

void ContactTableModel::showRows(ShownRows rows, const Ordering &ordering)
{
    m_shown = ordering;
    if (rows.all() != m_rows.all()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void ContactTableModel::noteTouched(const QList<int> &slots)
{
    if (m_asked)
        m_touched.insert(m_touched.end(), slots.cbegin(), slots.cend());
}

} // namespace patchbook
