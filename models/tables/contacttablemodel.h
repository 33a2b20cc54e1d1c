// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/recordref.h"
#include "models/tables/searchindex.h"
#include "models/tables/shownrows.h"
#include "models/tables/sortorder.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace patchbook {

/**
 * The contacts of one account or of all: one row each, one column per field of the schema, found
 * by search and ordered by sort. Filters and sorts itself, because a QSortFilterProxyModel takes
 * seconds for one key stroke on a long list. GUI thread; sorting happens on a worker.
 *
 * A long list that is here already is taken in slices, which leave the window time to paint.
 *
 * A row that is edited keeps its place until the next search or sort. Search, sort and contacts
 * that come into a sorted list reset the model: whoever shows it keeps the selection by id.
 */
class ContactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        OwnIdRole,      ///< QString: the id in its own account, the same in every list
        NameRole,       ///< the display name
        DirtyRole,      ///< bool: has unsaved edits
        LeavingRole,    ///< bool: its deletion is on its way
        NewRole,        ///< bool: not at the service yet
        UnreadableRole, ///< QString: why it is read-only, "" when it is not
        SecondLineRole, ///< QString: the first filled of e-mail, phone, company, for two-line rows
        ArchivedRole,   ///< bool: archived at the service, which changes it no more
        ServiceRole,    ///< QString: key of its service, in a list of several accounts
        MarkRole,       ///< QString: letters for its service, in the column of the account alone
        ExactTextRole,  ///< QString: the cell's whole text, not made safe for display: to copy
    };
    Q_ENUM(Role)

    /** `source` must outlive the model. */
    explicit ContactTableModel(ContactSource &source, QObject *parent = nullptr);
    ~ContactTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /** Comes into effect a moment later on long lists; column -1 is clearSort(). */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const Schema &schema() const { return *m_schema; }
    /** Column 0 is the display name; the others follow the schema. "" for column 0. */
    QString fieldKey(int column) const;
    /** -1 for a key without a column. */
    int columnOf(const QString &key) const;

    /**
     * Shows the contacts in which every word is found, in any field, in any order, without regard
     * to case or accents; a number matches phone digits whatever their punctuation. A contact that
     * is not at the service yet is always shown: the user has only just made it.
     */
    void setSearch(const QString &text);
    QString search() const { return m_search; }
    /** Back to the service's own order. */
    void clearSort();
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /** -1 when the contact is not in the list as shown. */
    int rowOf(const QString &id) const;
    QString idAt(int row) const;
    /** Whose contact a row shows; of no account in the list of one, or for no row. */
    RecordRef recordAt(int row) const;

    /** Each contact has a number, its slot, which stays through sort and search; -1: not here. */
    int slotAt(int row) const { return m_rows.slotAt(row); }
    int slotOf(const QString &id) const { return m_slots.value(id, -1); }
    /** -1 when the slot is not in the list as shown. */
    int rowOfSlot(int slot) const { return m_rows.rowOf(slot); }
    int slotCount() const { return int(m_records.size()); }
    /** Its contact has left the list. */
    bool isGone(int slot) const { return m_records[std::size_t(slot)].isGone; }
    bool isNew(int slot) const { return m_records[std::size_t(slot)].isNew; }
    /** The account of a slot's contact; nullptr in the list of one. */
    const ContactHome *homeOf(int slot) const { return m_records[std::size_t(slot)].home.get(); }

    /** Whether the contact is in the list, shown or not. */
    bool contains(const QString &id) const;
    /** Marks a contact whose deletion was asked for. */
    void setLeaving(const QString &id, bool leaving);
    /** All contacts, shown or not. */
    int totalCount() const { return int(m_slots.size()); }

Q_SIGNALS:
    /** Rows shown or in all changed. */
    void countsChanged();
    /** A new contact has got its service's id. Its row may leave right after this. */
    void idChanged(const QString &from, const QString &to);
    /** There will be other columns, and there are: around a reset of the model. */
    void columnsAboutToChange();
    void columnsChanged();

private:
    /** A contact as it is shown. Slots number them in the order in which they came, for good. */
    struct Record
    {
        QString id;
        Contact shown; // under its own id and fields
        std::shared_ptr<const ContactHome> home;
        bool isDirty = false;
        bool isNew = false;
        bool isArchived = false;
        bool isGone = false;
    };

    /** Takes in what is in the source already, and reads anew what is known. */
    void takeAll();
    void takeSome();
    void takeSlice(int count);
    bool isTaking() const { return m_taken < m_toTake.size(); }
    void takeSchema();

    void addContacts(const QStringList &ids);
    void addNow(const QStringList &ids);
    void updateContacts(const QStringList &ids);
    void tellChanged(std::vector<int> rows);
    void removeContacts(const QStringList &ids);
    void renameContact(const QString &from, const QString &to);

    bool isLeaving(const Record &record) const;
    void readRecord(int slot, const QString &id);
    bool isHit(int slot) const;
    const Schema &schemaOf(const Record &record) const;
    void showAtEnd(const std::vector<int> &slots);
    void removeSlots(const std::vector<int> &slots);
    void takeSorted(SortedSlots result);
    /** Gives the slots that wait, and those whose text changed, the places they belong in. */
    void mergePending();
    void placeStale();
    /** Makes the rows anew from the order and the search. */
    void rebuildRows();
    QVariant nameData(const Record &record, int role) const;
    QVariant fieldData(const Record &record, const Field &field, int role) const;
    QVariant recordData(const Record &record, int role) const;

    ContactSource &m_source;
    std::shared_ptr<const Schema> m_schema;
    std::vector<Record> m_records; // by slot
    QHash<QString, int> m_slots;   // by id
    std::vector<int> m_order;      // every slot but the pending, in the order asked for
    std::vector<int> m_pending;    // slots that wait to be sorted in
    QSet<int> m_stale;             // changed since they were put in their place
    QSet<QString> m_leaving;       // ids: mostly none
    QStringList m_toTake;          // ids to be read, of which the first m_taken have been
    qsizetype m_taken = 0;
    bool m_isReread = false; // what is read now was here before, under another schema
    ShownRows m_rows;
    SearchIndex m_index;
    SearchWords m_query;
    QString m_search;
    std::shared_ptr<SortKeys> m_keys; // of the sort column; null when unsorted
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    // Watches the latest sort alone. Not then(): with its context gone, a worker's answer asserts.
    QFutureWatcher<SortedSlots> m_sorting;
    bool m_isSorting = false;
    QTimer m_takeSoon;
    QTimer m_mergeSoon; // pages come many to the second: one reset for several
};

} // namespace patchbook
