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
#include <map>

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

/** Rows that keep their places, before the same others, while those around them are made anew. */
class StayingRows
{
public:
    /** `rows`: as they are now; `isStaying` and `isNext`: which stay, and which of the others. */
    template <class IsStaying, class IsNext>
    StayingRows(const std::vector<int> &rows, IsStaying isStaying, IsNext isNext)
    {
        int after = last;
        for (auto slot = rows.crbegin(); slot != rows.crend(); ++slot) {
            if (isStaying(*slot)) {
                m_staying.insert(*slot);
                m_before[after].push_back(*slot);
                if (after != last)
                    m_preceded.insert(after);
            } else if (isNext(*slot)) {
                after = *slot;
            }
        }
    }
    bool has(int slot) const { return m_staying.has(slot); }
    /** Appends a slot, and first those that stood before it. */
    void append(int slot, std::vector<int> &rows)
    {
        if (m_preceded.has(slot))
            take(slot, rows);
        rows.push_back(slot);
    }
    /** Appends those that stood at the end, or whose place is nowhere any more. */
    void end(std::vector<int> &rows)
    {
        while (!m_before.empty())
            take(m_before.rbegin()->first, rows);
    }

private:
    static constexpr int last = -1;

    void take(int after, std::vector<int> &rows)
    {
        const auto before = m_before.find(after);
        if (before == m_before.end())
            return;
        rows.insert(rows.end(), before->second.rbegin(), before->second.rend());
        m_before.erase(before);
    }

    SlotSet m_staying;
    SlotSet m_preceded;
    std::map<int, std::vector<int>> m_before; // the last of them first
};

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
    m_shownOrder.reset();
    m_shownColumn = -1;
    m_shownDirection = Qt::AscendingOrder;
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
    m_shownOrder = kept.order;
    m_shownColumn = m_sortColumn;
    m_shownDirection = m_sortOrder;
    if (std::exchange(m_isSortWanted, false))
        m_stale = kept.moved.empty() ? QSet<int>() : m_new;
    arrange();
}

void ContactTableModel::releaseStale()
{
    ColumnOrders::Kept *kept = m_shownOrder ? m_orders.find(m_shownColumn - 1) : nullptr;
    // Another column's order is on its way: that will have them all.
    if (kept && kept->order == m_shownOrder && kept->moved.size() <= placedAtOnce) {
        placeMoved(*kept);
        m_shownOrder = kept->order;
    }
    m_stale = m_shownOrder && (!kept || !kept->moved.empty()) ? m_new : QSet<int>();
}

void ContactTableModel::takePending()
{
    m_takeSoon.stop();
    if (m_sortColumn >= 0 && !m_sortedField)
        settleOrder();
    if (m_sortColumn < 0 || m_sortedField)
        arrange();
}

void ContactTableModel::arrange()
{
    std::vector<int> rows = arranged();
    if (rows != m_rows.all()) {
        beginResetModel();
        m_rows.assign(std::move(rows));
        endResetModel();
    }
    Q_EMIT countsChanged();
}

std::vector<int> ContactTableModel::arranged() const
{
    std::vector<int> rows;
    rows.reserve(std::size_t(m_slotCount));
    const auto inOrder = [this](auto visit) {
        if (m_shownOrder) {
            m_shownOrder->forEach(m_shownDirection, visit);
            return;
        }
        for (int slot = 0; slot < m_slotCount; ++slot)
            visit(slot);
    };
    if (m_stale.isEmpty()) {
        inOrder([&](int slot) {
            if (m_hits.has(slot))
                rows.push_back(slot);
        });
        return rows;
    }
    StayingRows staying(
        m_rows.all(), [this](int slot) { return m_stale.contains(slot) && m_here.has(slot); },
        [this](int slot) { return m_hits.has(slot); });
    inOrder([&](int slot) {
        if (m_hits.has(slot) && !staying.has(slot))
            staying.append(slot, rows);
    });
    staying.end(rows);
    return rows;
}

} // namespace patchbook
