// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// In what order the list shows its contacts.
#include "models/tables/collation.h"
#include "models/tables/columntexts.h"
#include "models/tables/contacttablemodel.h"
#include "models/tables/sorting.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace patchbook {

namespace {

// Below these a worker's round trip would show the list in the old order for a moment.
constexpr int sortedAtOnce = 1500;
constexpr std::size_t placedAtOnce = 40;

using OrderPtr = std::shared_ptr<const SlotOrder>;

/** What has to be put in order: all, or what moved in an order that there is. */
struct SortTask
{
    int field = 0;
    SlotSet here;
    int slotCount = 0;
    QLocale locale = sortLocale();
    OrderPtr order = nullptr;
    std::vector<int> moved = {};
};

OrderPtr orderOf(const SortTask &task, const SlotRows &rows, const std::stop_token &stop)
{
    ColumnTexts texts(rows, task.field);
    const SlotsToSort slots{texts, task.here, task.slotCount, task.locale};
    const bool isPlacing =
        task.order && isWorthPlacing(task.moved.size(), std::size_t(task.slotCount));
    std::optional<SlotOrder> order =
        isPlacing ? placedSlots(*task.order, task.moved, slots, stop) : sortedSlots(slots, stop);
    return order ? std::make_shared<const SlotOrder>(std::move(*order)) : nullptr;
}

} // namespace

void ContactTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount()) {
        clearSort();
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    m_isSortWanted = true;
    settleOrder();
}

void ContactTableModel::clearSort()
{
    stopSorting();
    m_sortColumn = -1;
    m_sortOrder = Qt::AscendingOrder;
    m_ordering = {};
    m_isSortWanted = false;
    m_stale.clear();
    arrange();
}

void ContactTableModel::settleOrder()
{
    const int field = m_sortColumn - 1;
    ColumnOrders::Kept *kept = m_orders.find(field);
    const bool isShort = m_slotCount <= sortedAtOnce;
    if (!isShort && (!kept || kept->moved.size() > placedAtOnce)) {
        if (m_sortedField != field)
            startSorting(kept);
        return;
    }
    stopSorting();
    if (!kept) {
        m_orders.keep({field, nullptr});
        kept = m_orders.find(field);
    }
    placeMoved(*kept);
    showOrder(*kept);
}

void ContactTableModel::startSorting(const ColumnOrders::Kept *kept)
{
    stopSorting();
    SortTask task{m_sortColumn - 1, m_here, m_slotCount};
    if (kept) {
        task.order = kept->order;
        task.moved = kept->moved;
    }
    m_sortedField = task.field;
    m_stopSorting = std::stop_source();
    m_sorting.setFuture(QtConcurrent::run(
        &m_pool, [task = std::move(task), rows = std::make_shared<KeptRows>(m_source, m_live),
                  stop = m_stopSorting.get_token()] { return orderOf(task, *rows, stop); }));
}

void ContactTableModel::stopSorting()
{
    m_stopSorting.request_stop();
    m_sortedField.reset();
    m_unsorted.clear();
}

void ContactTableModel::takeSorted(OrderPtr order)
{
    const int field = *m_sortedField;
    const QList<int> moved = std::exchange(m_unsorted, {});
    m_sortedField.reset();
    if (!order)
        return;
    m_orders.keep({field, std::move(order), {moved.cbegin(), moved.cend()}});
    if (field != m_sortColumn - 1)
        return;
    ColumnOrders::Kept &kept = *m_orders.find(field);
    if (kept.moved.size() <= placedAtOnce)
        placeMoved(kept);
    else
        m_takeSoon.start();
    showOrder(kept);
}

void ContactTableModel::placeMoved(ColumnOrders::Kept &kept)
{
    if (kept.order && kept.moved.empty())
        return;
    kept.order = orderOf(
        {kept.field, m_here, m_slotCount, sortLocale(), kept.order, std::exchange(kept.moved, {})},
        m_live, {});
}

void ContactTableModel::showOrder(const ColumnOrders::Kept &kept)
{
    m_ordering = {kept.order, m_sortColumn, m_sortOrder};
    if (std::exchange(m_isSortWanted, false))
        m_stale = kept.moved.empty() ? QSet<int>() : m_new;
    arrange();
}

void ContactTableModel::releaseStale()
{
    ColumnOrders::Kept *kept = m_ordering.order ? m_orders.find(m_ordering.column - 1) : nullptr;
    // Another column's order is on its way: that will have them all.
    if (kept && kept->order == m_ordering.order && kept->moved.size() <= placedAtOnce) {
        placeMoved(*kept);
        m_ordering.order = kept->order;
    }
    m_stale = m_ordering.order && (!kept || !kept->moved.empty()) ? m_new : QSet<int>();
}

void ContactTableModel::takePending()
{
    m_takeSoon.stop();
    if (m_sortColumn >= 0 && !m_sortedField)
        settleOrder();
    if (m_sortColumn < 0 || m_sortedField)
        arrange();
}

} // namespace patchbook
