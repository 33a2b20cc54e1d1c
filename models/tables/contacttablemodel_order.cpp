// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which contacts the list shows, and in what order.
#include "models/tables/contacttablemodel.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace patchbook {

namespace {

// Below this a worker's round trip would show the list in the old order for a moment.
constexpr size_t sortedAtOnce = 500;

} // namespace

void ContactTableModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_query = SearchWords(text);
    placeStale();
    mergePending();
    rebuildRows();
}

void ContactTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount()) {
        clearSort();
        return;
    }
    std::vector<char> isUnkeyed(m_records.size(), !m_keys || m_isSorting || column != m_sortColumn);
    for (const int slot : m_pending)
        isUnkeyed[size_t(slot)] = 1;
    for (const int slot : std::as_const(m_stale))
        isUnkeyed[size_t(slot)] = 1;
    // Not lost when yet another sort makes the answer to this one void.
    m_order.insert(m_order.end(), m_pending.begin(), m_pending.end());
    m_pending.clear();
    SortTask task{m_schema, fieldKey(column), order, {}, m_order, nullptr};
    if (m_keys && !m_isSorting && column == m_sortColumn)
        task.keys = std::make_shared<SortKeys>(*m_keys);
    else
        task.unkeyed.reserve(task.slots.size());
    for (const int slot : task.slots) {
        if (isUnkeyed[size_t(slot)])
            task.unkeyed.push_back(
                {slot, m_records[size_t(slot)].shown, m_records[size_t(slot)].home});
    }
    m_sortColumn = column;
    m_sortOrder = order;
    m_stale.clear();
    m_isSorting = true;
    if (task.slots.size() <= sortedAtOnce) {
        m_sorting.setFuture({});
        takeSorted(sorted(std::move(task)));
        return;
    }
    m_sorting.setFuture(QtConcurrent::run(&sorted, std::move(task)));
}

void ContactTableModel::clearSort()
{
    m_sorting.setFuture({});
    m_isSorting = false;
    m_sortColumn = -1;
    m_sortOrder = Qt::AscendingOrder;
    m_keys.reset();
    m_pending.clear();
    m_stale.clear();
    m_order.clear();
    for (int slot = 0; slot < int(m_records.size()); ++slot) {
        if (!m_records[size_t(slot)].isGone)
            m_order.push_back(slot);
    }
    rebuildRows();
}

void ContactTableModel::takeSorted(SortedSlots result)
{
    m_isSorting = false;
    m_keys = std::move(result.keys);
    std::vector<char> isPlaced(m_records.size(), 0);
    for (const int slot : result.slots)
        isPlaced[size_t(slot)] = 1;
    // What the user made while the worker sorted.
    std::ranges::copy_if(m_order, std::back_inserter(m_pending),
                         [&isPlaced](int slot) { return !isPlaced[size_t(slot)]; });
    m_order = std::move(result.slots);
    std::erase_if(m_order, [this](int slot) { return m_records[size_t(slot)].isGone; });
    mergePending();
    rebuildRows();
}

void ContactTableModel::mergePending()
{
    if (m_isSorting || !m_keys || m_pending.empty())
        return;
    const QString key = fieldKey(m_sortColumn);
    for (const int slot : m_pending) {
        const Record &record = m_records[size_t(slot)];
        m_keys->set(slot, sortText(*m_schema, key, record.shown, record.home.get()));
    }
    m_keys->sort(m_pending, m_sortOrder);
    m_keys->merge(m_order, m_pending, m_sortOrder);
    m_pending.clear();
}

void ContactTableModel::placeStale()
{
    // While a worker sorts, what is stale may be so again when it answers.
    if (m_isSorting)
        return;
    const QSet<int> stale = std::exchange(m_stale, {});
    if (!m_keys || stale.isEmpty())
        return;
    std::erase_if(m_order, [&stale](int slot) { return stale.contains(slot); });
    m_pending.insert(m_pending.end(), stale.begin(), stale.end());
    std::ranges::sort(m_pending);
    m_pending.erase(std::unique(m_pending.begin(), m_pending.end()), m_pending.end());
}

void ContactTableModel::rebuildRows()
{
    const std::vector<char> hits = m_index.find(m_query, int(m_records.size()));
    std::vector<int> rows;
    rows.reserve(m_order.size());
    std::ranges::copy_if(m_order, std::back_inserter(rows), [this, &hits](int slot) {
        const bool isEdited = m_stale.contains(slot) && m_rows.rowOf(slot) >= 0;
        return hits[size_t(slot)] || isEdited || m_records[size_t(slot)].isNew;
    });
    if (rows != m_rows.all()) {
        beginResetModel();
        m_rows.assign(std::move(rows));
        endResetModel();
    }
    Q_EMIT countsChanged();
}

bool ContactTableModel::isHit(int slot) const
{
    return m_records[size_t(slot)].isNew || m_index.matches(slot, m_query);
}

} // namespace patchbook
