// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the list follows its source. The shown side is in contacttablemodel.cpp.
#include "models/tables/contacttablemodel.h"

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

// Views renumber all rows for each range: beyond this a reset is cheaper.
constexpr size_t maxRanges = 50;
// So many take less time than a window has between two pictures, the first on a list that opens.
constexpr int takenAtOnce = 1000;
constexpr int takenInSlice = 250;

bool isArchivedIn(const Schema &schema, const Contact &contact)
{
    // Most schemas have no such field: their contacts need not be looked into.
    const bool mayBe = std::ranges::any_of(schema.fields(), [](const Field &field) {
        return field.flags.testFlag(FieldFlag::ArchivedMark);
    });
    return mayBe && schema.isArchived(contact);
}

} // namespace

bool ContactTableModel::contains(const QString &id) const
{
    return m_slots.contains(id) || (isTaking() && m_source.contains(id));
}

void ContactTableModel::takeAll()
{
    m_isReread = !m_slots.isEmpty();
    m_toTake = m_source.ids();
    m_taken = 0;
    if (isTaking())
        takeSlice(takenAtOnce);
}

void ContactTableModel::takeSome()
{
    takeSlice(takenInSlice);
}

void ContactTableModel::takeSlice(int count)
{
    QStringList fresh;
    std::vector<int> known;
    for (int i = 0; i < count && isTaking(); ++i) {
        const QString id = m_toTake.at(m_taken++);
        if (!m_source.contains(id))
            continue; // gone while it waited
        if (const int slot = m_slots.value(id, -1); slot >= 0) {
            readRecord(slot, id);
            if (const int row = m_rows.rowOf(slot); row >= 0)
                known.push_back(row);
        } else {
            fresh << id;
        }
    }
    tellChanged(std::move(known));
    const bool isLast = !isTaking();
    if (isLast) {
        m_toTake.clear();
        m_taken = 0;
    } else {
        m_takeSoon.start();
    }
    if (!fresh.isEmpty())
        addNow(fresh);
    if (isLast && std::exchange(m_isReread, false)) {
        // Names and dates may be others now, and with them the places and what is found.
        m_keys.reset();
        if (m_sortColumn >= 0)
            sort(m_sortColumn, m_sortOrder);
        rebuildRows();
    }
}

void ContactTableModel::takeSchema()
{
    const QString sortKey = fieldKey(m_sortColumn);
    auto schema = std::make_shared<const Schema>(m_source.schema());
    const bool sameColumns =
        std::ranges::equal(schema->fields(), m_schema->fields(), {}, &Field::key, &Field::key);
    if (sameColumns) {
        m_schema = std::move(schema);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    } else {
        Q_EMIT columnsAboutToChange();
        beginResetModel();
        m_schema = std::move(schema);
        // Not the place alone: another column may stand in it.
        if (m_sortColumn > 0)
            m_sortColumn = columnOf(sortKey);
        endResetModel();
        if (m_sortColumn < 0)
            clearSort();
        Q_EMIT columnsChanged();
    }
    takeAll();
}

void ContactTableModel::readRecord(int slot, const QString &id)
{
    Record &record = m_records[size_t(slot)];
    record.id = id;
    record.shown = m_source.ownDraft(id);
    record.home = m_source.homeOf(id);
    record.isDirty = m_source.isDirty(id);
    record.isNew = m_source.isNew(id);
    record.isArchived = isArchivedIn(schemaOf(record), record.shown);
    const ContactHome *home = record.home.get();
    m_index.set(slot, SearchIndex::record(schemaOf(record), record.shown,
                                          home ? QStringList{home->label, home->serviceName}
                                               : QStringList()));
}

void ContactTableModel::addContacts(const QStringList &ids)
{
    // In the order in which they came; but what the user has made is shown at once.
    if (isTaking() &&
        !std::ranges::all_of(ids, [this](const QString &id) { return m_source.isNew(id); }))
        m_toTake += ids;
    else
        addNow(ids);
}

void ContactTableModel::addNow(const QStringList &ids)
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
    tellChanged(std::move(rows));
}

void ContactTableModel::tellChanged(std::vector<int> rows)
{
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
    return !m_leaving.isEmpty() && m_leaving.contains(record.id);
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
    for (const int slot : slots) {
        m_records[size_t(slot)].shown = {};
        m_records[size_t(slot)].home.reset();
    }
}

void ContactTableModel::renameContact(const QString &from, const QString &to)
{
    const int slot = m_slots.value(from, -1);
    if (slot < 0) {
        if (isTaking())
            m_toTake << to;
        return;
    }
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
