// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace patchbook {

/**
 * The list of an address book's contacts: one row each, one column per field of the schema, found
 * by search and ordered by sort. Filters and sorts itself, because a QSortFilterProxyModel takes
 * seconds for one key stroke on a long list. GUI thread; sorting happens on a worker.
 */
class ContactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        NameRole,       ///< the display name
        DirtyRole,      ///< bool: has unsaved edits
        NewRole,        ///< bool: not at the service yet
        UnreadableRole, ///< QString: why it is read-only, "" when it is not
        SecondLineRole, ///< QString: the first filled of e-mail, phone, company, for two-line rows
    };
    Q_ENUM(Role)

    explicit ContactTableModel(AddressBook &book, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /** Column 0 is the display name; the others follow the schema. "" for column 0. */
    QString fieldKey(int column) const;
    /** -1 for a key without a column. */
    int columnOf(const QString &key) const;

    /**
     * Shows the contacts in which every word is found, in any field, in any order, without regard
     * to case or accents; a number matches phone digits whatever their punctuation.
     */
    void setSearch(const QString &text);
    QString search() const;
    /** Back to the service's own order. */
    void clearSort();
    int sortColumn() const;
    Qt::SortOrder sortOrder() const;

    /** -1 when the contact is not in the list as shown. */
    int rowOf(const QString &id) const;
    QString idAt(int row) const;
    /** All contacts, shown or not. */
    int totalCount() const;

Q_SIGNALS:
    /** Rows shown or in all changed. */
    void countsChanged();
};

} // namespace patchbook
