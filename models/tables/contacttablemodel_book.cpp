// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the list follows its book. The shown side is in contacttablemodel.cpp.
#include "models/tables/contacttablemodel.h"

namespace patchbook {

namespace {

// Views renumber all rows for each range: beyond this a reset is cheaper.
constexpr size_t maxRanges = 50;

} // namespace

void ContactTableModel::addContacts(const QStringList &ids)
{
    std::vector<int> toShow;
    for (const QString &id : ids) {
        if (m_slots.contains(id))
            continue;
        const int slot = int(m_records.size());
        m_records.emplace_back();
        m_slots.insert(id, slot);
        readRecord(slot, id);
        // What the user has just made appears at once, below everything, where the empty are.
        const bool isMadeHere = m_records.back().isNew;
        if (m_sortColumn < 0 || isMadeHere) {
            m_order.push_back(slot);
            if (m_keys)
                m_keys->set(slot, {});
            if (isMadeHere)
                m_stale.insert(slot);
            if (isHit(slot))
                toShow.push_back(slot);
        } else {
            m_pending.push_back(slot);
        }
    }
    showAtEnd(toShow);
    if (m_pending.empty() || m_isSorting)
        return;
    if (m_rows.count() == 0) {
        mergePending();
        rebuildRows();
    } else if (!m_mergeSoon.isActive()) {
        m_mergeSoon.start();
    }
}

void ContactTableModel::showAtEnd(const std::vector<int> &slots)
{
    if (!slots.empty()) {
        beginInsertRows({}, m_rows.count(), m_rows.count() + int(slots.size()) - 1);
        m_rows.append(slots);
        endInsertRows();
    }
    Q_EMIT countsChanged();
}

void ContactTableModel::updateContacts(const QStringList &ids)
{
    std::vector<int> rows;
    for (const QString &id : ids) {
        const int slot = m_slots.value(id, -1);
        if (slot < 0)
            continue;
        readRecord(slot, id);
        m_stale.insert(slot);
        if (const int row = m_rows.rowOf(slot); row >= 0)
            rows.push_back(row);
        else if (isHit(slot) && !m_mergeSoon.isActive())
            m_mergeSoon.start();
    }
    std::vector<std::pair<int, int>> ranges = rangesOf(std::move(rows));
    if (ranges.size() > maxRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[first, last] : ranges)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void ContactTableModel::setLeaving(const QString &id, bool leaving)
{
    if (leaving == m_leaving.contains(id))
        return;
    if (leaving)
        m_leaving.insert(id);
    else
        m_leaving.remove(id);
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

bool ContactTableModel::isLeaving(const Record &record) const
{
    return !m_leaving.isEmpty() && m_leaving.contains(record.shown.id);
}

void ContactTableModel::removeContacts(const QStringList &ids)
{
    std::vector<int> gone;
    for (const QString &id : ids) {
        if (const auto slot = m_slots.constFind(id); slot != m_slots.cend()) {
            gone.push_back(*slot);
            m_leaving.remove(id);
            m_slots.erase(slot);
        }
    }
    removeSlots(gone);
}

void ContactTableModel::removeSlots(const std::vector<int> &slots)
{
    std::vector<int> rows;
    for (const int slot : slots) {
        m_records[size_t(slot)].isGone = true;
        m_index.remove(slot);
        m_stale.remove(slot);
        if (const int row = m_rows.rowOf(slot); row >= 0)
            rows.push_back(row);
    }
    const auto isGone = [this](int slot) {
        return m_records[size_t(slot)].isGone;
    };
    std::erase_if(m_order, isGone);
    std::erase_if(m_pending, isGone);
    const std::vector<std::pair<int, int>> ranges = rangesOf(std::move(rows));
    if (ranges.size() > maxRanges) {
        rebuildRows();
    } else {
        // From the end, so that the rows before keep their numbers.
        for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
            beginRemoveRows({}, range->first, range->second);
            m_rows.remove(range->first, range->second);
            endRemoveRows();
        }
        Q_EMIT countsChanged();
    }
    // Only now: views ask for the old text while a row leaves.
    for (const int slot : slots)
        m_records[size_t(slot)].shown = {};
}

void ContactTableModel::renameContact(const QString &from, const QString &to)
{
    const int slot = m_slots.value(from, -1);
    if (slot < 0)
        return;
    // A page of the list may have brought the contact before the answer to its creation did.
    const bool isTwin = m_slots.contains(to);
    if (!isTwin)
        m_slots.insert(to, slot);
    updateContacts({to});
    if (isTwin) {
        mergePending();
        rebuildRows();
    }
    // Known under both ids until everybody has heard of it.
    Q_EMIT idChanged(from, to);
    m_slots.remove(from);
    if (isTwin)
        removeSlots({slot});
}

} // namespace patchbook
