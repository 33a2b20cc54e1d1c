// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/contacttablemodel.h"

#include "models/domain/plaintext.h"
#include "models/tables/contactcells.h"

#include <QTextDocument>

#include <algorithm>
#include <chrono>

namespace patchbook {

namespace {

using namespace std::chrono_literals;

constexpr auto mergePause = 120ms;

// Tooltips take text for rich text when it looks like it, so they get rich text which we escaped.
QString toolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : Qt::convertFromPlainText(displayTextAlone(text), Qt::WhiteSpaceNormal);
}

QString accountText(const ContactHome &home)
{
    if (home.serviceName.isEmpty())
        return home.label;
    //: %1 is the user's own name for an account, %2 that of its service.
    return ContactTableModel::tr("%1, %2").arg(home.label, home.serviceName);
}

} // namespace

ContactTableModel::ContactTableModel(ContactSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_schema(std::make_shared<const Schema>(source.schema()))
{
    m_takeSoon.setSingleShot(true);
    connect(&m_takeSoon, &QTimer::timeout, this, &ContactTableModel::takeSome);
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
    connect(&source, &ContactSource::added, this, &ContactTableModel::addContacts);
    connect(&source, &ContactSource::changed, this, &ContactTableModel::updateContacts);
    connect(&source, &ContactSource::removed, this, &ContactTableModel::removeContacts);
    connect(&source, &ContactSource::renamed, this, &ContactTableModel::renameContact);
    connect(&source, &ContactSource::schemaChanged, this, &ContactTableModel::takeSchema);
    takeAll();
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
    if (role >= Qt::UserRole && role != ExactTextRole && role != MarkRole)
        return recordData(record, role);
    return index.column() == 0 ? nameData(record, role)
                               : fieldData(record, m_schema->fields().at(index.column() - 1), role);
}

QVariant ContactTableModel::recordData(const Record &record, int role) const
{
    switch (role) {
    case IdRole:
        return record.id;
    case OwnIdRole:
        return record.shown.id;
    case NameRole:
        return displayTextAlone(schemaOf(record).displayName(record.shown));
    case DirtyRole:
        return record.isDirty;
    case LeavingRole:
        return isLeaving(record);
    case NewRole:
        return record.isNew;
    case UnreadableRole:
        return record.shown.unreadable;
    case SecondLineRole:
        return displayTextAlone(secondLine(schemaOf(record), record.shown));
    case ArchivedRole:
        return record.isArchived;
    case ServiceRole:
        return record.home ? record.home->service : QString();
    default: // any role may be asked for
        return {};
    }
}

QVariant ContactTableModel::nameData(const Record &record, int role) const
{
    const QString name = schemaOf(record).displayName(record.shown);
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
        if (record.isArchived)
            return tr("%1, archived").arg(spoken);
        return record.isDirty ? tr("%1, has unsaved changes").arg(spoken) : spoken;
    }
    default:
        return {};
    }
}

QVariant ContactTableModel::fieldData(const Record &record, const Field &field, int role) const
{
    const ContactHome *home = record.home.get();
    const auto text = [&] {
        return columnText(field, record.shown, home);
    };
    const bool isAccount = isAccountColumn(field, home);
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(text());
    case Qt::ToolTipRole:
        return toolTip(isAccount ? accountText(*home) : text());
    case ExactTextRole:
        return text();
    case MarkRole:
        return isAccount ? displayTextAlone(home->mark) : QString();
    case Qt::AccessibleTextRole: {
        const QString spoken = displayTextAlone(isAccount ? accountText(*home) : text());
        return spoken.isEmpty() ? tr("%1: empty").arg(field.title()) : spoken;
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
    return row >= 0 && row < m_rows.count() ? m_records[size_t(m_rows.slotAt(row))].id : QString();
}

RecordRef ContactTableModel::recordAt(int row) const
{
    if (row < 0 || row >= m_rows.count())
        return {};
    const Record &record = m_records[size_t(m_rows.slotAt(row))];
    return {record.home ? record.home->account : QString(), Collection::Contacts, record.shown.id};
}

const Schema &ContactTableModel::schemaOf(const Record &record) const
{
    return record.home ? record.home->schema : *m_schema;
}

} // namespace patchbook
