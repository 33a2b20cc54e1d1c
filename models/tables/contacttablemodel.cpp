// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the list says of itself and in its cells. How it follows its source is in
// contacttablemodel_book.cpp.
#include "models/tables/contacttablemodel.h"

#include "models/book/addressbook.h"
#include "models/domain/packing.h"
#include "models/domain/plaintext.h"
#include "models/tables/rowcells.h"

#include <QTextDocument>

#include <algorithm>

namespace patchbook {

namespace {

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
    const int slot = m_rows.slotAt(index.row());
    const SlotRows::Row row = m_live.at(slot);
    if (!row.cells)
        return {};
    if (role >= Qt::UserRole && role != ExactTextRole && role != MarkRole)
        return recordData(slot, row, role);
    return index.column() == 0 ? nameData(slot, row, role)
                               : fieldData(row, index.column() - 1, role);
}

QVariant ContactTableModel::recordData(int slot, const SlotRows::Row &row, int role) const
{
    const ContactSource::Place place = placeOf(slot);
    const AddressBook &book = *parts()[std::size_t(place.part)].book;
    switch (role) {
    case IdRole:
        return m_source.idAt(slot);
    case OwnIdRole:
        return book.idAt(place.slot);
    case NameRole:
        return displayTextAlone(row.cells->name(row.row));
    case DirtyRole:
        return book.isDirtyAt(place.slot);
    case LeavingRole:
        return isLeaving(slot);
    case NewRole:
        return book.isNewAt(place.slot);
    case UnreadableRole:
        return textOf(row.row.unreadable());
    case SecondLineRole:
        return displayTextAlone(row.cells->secondLine(row.row));
    case ArchivedRole:
        return row.cells->isArchived(row.row);
    case ServiceRole:
        return row.cells->home() ? row.cells->home()->service : QString();
    default: // any role may be asked for
        return {};
    }
}

QString ContactTableModel::spokenName(int slot, const SlotRows::Row &row) const
{
    const QString name = row.cells->name(row.row);
    if (recordData(slot, row, NewRole).toBool())
        return name.isEmpty() ? tr("New contact, not saved")
                              : tr("%1, new, not saved").arg(displayText(name));
    const QString spoken = name.isEmpty() ? tr("No name") : displayTextAlone(name);
    if (isLeaving(slot))
        return tr("%1, is being deleted").arg(spoken);
    if (row.cells->isArchived(row.row))
        return tr("%1, archived").arg(spoken);
    return recordData(slot, row, DirtyRole).toBool() ? tr("%1, has unsaved changes").arg(spoken)
                                                     : spoken;
}

QVariant ContactTableModel::nameData(int slot, const SlotRows::Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(row.cells->name(row.row));
    case Qt::ToolTipRole:
        return toolTip(row.cells->name(row.row));
    case ExactTextRole:
        return row.cells->name(row.row);
    case Qt::AccessibleTextRole: {
        const QString remark = m_remark ? m_remark(m_rows.rowOf(slot)) : QString();
        const QString spoken = spokenName(slot, row);
        //: For a screen reader. %1 is a contact's name, %2 why it was found.
        return remark.isEmpty() ? spoken : tr("%1, %2").arg(spoken, remark);
    }
    default:
        return {};
    }
}

QVariant ContactTableModel::fieldData(const SlotRows::Row &row, int field, int role) const
{
    const bool isAccount = row.cells->isAccount(field);
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(row.cells->text(row.row, field));
    case Qt::ToolTipRole:
        return toolTip(isAccount ? accountText(*row.cells->home())
                                 : row.cells->text(row.row, field));
    case ExactTextRole:
        return row.cells->text(row.row, field);
    case MarkRole:
        return isAccount ? displayTextAlone(row.cells->home()->mark) : QString();
    case Qt::AccessibleTextRole: {
        const QString spoken = displayTextAlone(isAccount ? accountText(*row.cells->home())
                                                          : row.cells->text(row.row, field));
        return spoken.isEmpty() ? tr("%1: empty").arg(m_schema->fields().at(field).title())
                                : spoken;
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

int ContactTableModel::slotOf(const QString &id) const
{
    return m_renamed.second >= 0 && id == m_renamed.first ? m_renamed.second : m_source.slotOf(id);
}

QString ContactTableModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.count() ? m_source.idAt(m_rows.slotAt(row)) : QString();
}

RecordRef ContactTableModel::recordAt(int row) const
{
    if (row < 0 || row >= m_rows.count())
        return {};
    const ContactSource::Place place = placeOf(slotAt(row));
    const auto &[book, home] = parts()[std::size_t(place.part)];
    return {home ? home->account : QString(), Collection::Contacts,
            book ? book->idAt(place.slot) : QString()};
}

Contact ContactTableModel::contactAt(int row) const
{
    if (row < 0 || row >= m_rows.count())
        return {};
    const ContactSource::Place place = placeOf(slotAt(row));
    const AddressBook *book = parts()[std::size_t(place.part)].book;
    return book ? book->draftAt(place.slot) : Contact();
}

const Schema &ContactTableModel::schemaAt(int row) const
{
    const RowCells *cells = m_live.cellsOf(slotAt(row));
    return cells ? cells->reading().schema() : *m_schema;
}

bool ContactTableModel::isNew(int slot) const
{
    const ContactSource::Place place = placeOf(slot);
    const AddressBook *book = parts()[std::size_t(place.part)].book;
    return book && book->isNewAt(place.slot);
}

const ContactHome *ContactTableModel::homeOf(int slot) const
{
    return parts()[std::size_t(placeOf(slot).part)].home.get();
}

bool ContactTableModel::isLeaving(int slot) const
{
    return !m_leaving.isEmpty() && m_leaving.contains(m_source.idAt(slot));
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

} // namespace patchbook
