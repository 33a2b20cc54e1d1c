// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/contacttablemodel.h"

#include "models/domain/plaintext.h"
#include "models/tables/contactcells.h"

#include <QTextDocument>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace patchbook {

namespace {

using namespace std::chrono_literals;

constexpr auto mergePause = 120ms;
// Below this a worker's round trip would show the list in the old order for a moment.
constexpr size_t sortedAtOnce = 500;

// Tooltips take text for rich text when it looks like it, so they get rich text which we escaped.
QString toolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : Qt::convertFromPlainText(displayTextAlone(text), Qt::WhiteSpaceNormal);
}

} // namespace

ContactTableModel::ContactTableModel(AddressBook &book, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_schema(std::make_shared<const Schema>(book.schema()))
{
    m_mergeSoon.setSingleShot(true);
    m_mergeSoon.setInterval(mergePause);
    connect(&m_mergeSoon, &QTimer::timeout, this, [this] {
        mergePending();
        rebuildRows();
    });
    connect(&m_sorting, &QFutureWatcherBase::finished, this, [this] {
        if (m_isSorting && m_sorting.future().isResultReadyAt(0))
            takeSorted(m_sorting.result());
    });
    connect(&book, &AddressBook::added, this, &ContactTableModel::addContacts);
    connect(&book, &AddressBook::changed, this, &ContactTableModel::updateContacts);
    connect(&book, &AddressBook::removed, this, &ContactTableModel::removeContacts);
    connect(&book, &AddressBook::renamed, this, &ContactTableModel::renameContact);
    addContacts(book.ids());
}

ContactTableModel::~ContactTableModel() = default;

int ContactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.count();
}

int ContactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_schema->fields().size()) + 1;
}

QVariant ContactTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Record &record = m_records[size_t(m_rows.slotAt(index.row()))];
    if (role >= Qt::UserRole && role != ExactTextRole)
        return recordData(record, role);
    return index.column() == 0 ? nameData(record, role)
                               : fieldData(record, m_schema->fields().at(index.column() - 1), role);
}

QVariant ContactTableModel::recordData(const Record &record, int role) const
{
    switch (role) {
    case IdRole:
        return record.shown.id;
    case NameRole:
        return displayTextAlone(m_schema->displayName(record.shown));
    case DirtyRole:
        return record.isDirty;
    case LeavingRole:
        return isLeaving(record);
    case NewRole:
        return record.isNew;
    case UnreadableRole:
        return record.shown.unreadable;
    case SecondLineRole:
        return displayTextAlone(secondLine(*m_schema, record.shown));
    default: // any role may be asked for
        return {};
    }
}

QVariant ContactTableModel::nameData(const Record &record, int role) const
{
    const QString name = m_schema->displayName(record.shown);
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(name);
    case Qt::ToolTipRole:
        return toolTip(name);
    case ExactTextRole:
        return name;
    case Qt::AccessibleTextRole: {
        if (record.isNew)
            return name.isEmpty() ? tr("New contact, not saved")
                                  : tr("%1, new, not saved").arg(displayText(name));
        const QString spoken = name.isEmpty() ? tr("No name") : displayTextAlone(name);
        if (isLeaving(record))
            return tr("%1, is being deleted").arg(spoken);
        return record.isDirty ? tr("%1, has unsaved changes").arg(spoken) : spoken;
    }
    default:
        return {};
    }
}

QVariant ContactTableModel::fieldData(const Record &record, const Field &field, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(cellText(field, record.shown));
    case Qt::ToolTipRole:
        return toolTip(cellText(field, record.shown));
    case ExactTextRole:
        return cellText(field, record.shown);
    case Qt::AccessibleTextRole: {
        const QString text = displayTextAlone(cellText(field, record.shown));
        return text.isEmpty() ? tr("%1: empty").arg(field.title()) : text;
    }
    default:
        return {};
    }
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columnCount())
        return {};
    return section == 0 ? tr("Name") : m_schema->fields().at(section - 1).title();
}

QString ContactTableModel::fieldKey(int column) const
{
    return column > 0 && column < columnCount() ? m_schema->fields().at(column - 1).key : QString();
}

int ContactTableModel::columnOf(const QString &key) const
{
    if (key.isEmpty())
        return 0;
    const auto &fields = m_schema->fields();
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.cend() ? -1 : int(std::distance(fields.cbegin(), found)) + 1;
}

int ContactTableModel::rowOf(const QString &id) const
{
    return m_rows.rowOf(m_slots.value(id, -1));
}

QString ContactTableModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.count() ? m_records[size_t(m_rows.slotAt(row))].shown.id
                                            : QString();
}

void ContactTableModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    m_query = SearchQuery(text);
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
            task.unkeyed.emplace_back(slot, m_records[size_t(slot)].shown);
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
    for (const int slot : m_pending)
        m_keys->set(slot, sortText(*m_schema, key, m_records[size_t(slot)].shown));
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

void ContactTableModel::readRecord(int slot, const QString &id)
{
    Record &record = m_records[size_t(slot)];
    record.shown = m_book.draft(id);
    record.isDirty = m_book.isDirty(id);
    record.isNew = m_book.isNew(id);
    m_index.set(slot, SearchIndex::record(*m_schema, record.shown));
}

} // namespace patchbook
