// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/recordref.h"
#include "models/tables/columnorders.h"
#include "models/tables/listrows.h"
#include "models/tables/rowsplan.h"
#include "models/tables/searchnames.h"
#include "models/tables/searchquery.h"
#include "models/tables/shownrows.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace patchbook {

class BookText;
class BookTexts;

/**
 * The contacts of one account or of all: one row each, one column per field of the schema, found
 * by search and ordered by sort. Keeps no contact, only which slot of the list stands in which row,
 * and reads the books for the cells that are painted. Filters and sorts itself, because a
 * QSortFilterProxyModel takes seconds for one key stroke on a long list.
 *
 * GUI thread. Long lists are searched and sorted by workers: until these answer, the rows are those
 * of the search and the order before. A row that is edited keeps its place until the next search or
 * sort. Search, sort and contacts that come into a sorted list reset the model: whoever shows it
 * keeps the selection by slot.
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

    /** Both must outlive the model. `texts`: what all lists that show these books search in. */
    ContactTableModel(ContactSource &source, BookTexts &texts, QObject *parent = nullptr);
    /** With search texts of its own. */
    explicit ContactTableModel(ContactSource &source, QObject *parent = nullptr);
    ~ContactTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /** Comes into effect a moment later on long lists; column -1 is clearSort(). */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const ContactSource &source() const { return m_source; }
    const Schema &schema() const { return *m_schema; }
    /** Column 0 is the display name; the others follow the schema. "" for column 0. */
    QString fieldKey(int column) const;
    /** -1 for a key without a column. */
    int columnOf(const QString &key) const;

    /**
     * Shows the contacts that a SearchQuery finds, on long lists a moment later. A contact that is
     * not at the service yet is always shown: the user has only just made it.
     */
    void setSearch(const QString &text);
    /** What was asked for. */
    QString search() const { return m_search; }
    /** What the rows were found by; other than search() while that is on its way. */
    QString shownSearch() const { return m_shownSearch; }
    const SearchQuery &shownQuery() const { return m_shownQuery; }
    /** Back to the service's own order. */
    void clearSort();
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /** What the rows are sorted by; other than sortColumn() while a worker sorts. */
    int shownSortColumn() const { return m_shown.column; }
    Qt::SortOrder shownSortOrder() const { return m_shown.direction; }

    /** -1 when the contact is not in the list as shown. */
    int rowOf(const QString &id) const { return m_rows.rowOf(slotOf(id)); }
    QString idAt(int row) const;
    /** Whose contact a row shows; of no account in the list of one, or for no row. */
    RecordRef recordAt(int row) const;
    /** As it is shown, under its own id and fields; an empty one for no row. */
    Contact contactAt(int row) const;
    /** The fields of a row's contact. */
    const Schema &schemaAt(int row) const;

    /** Each contact has a number, its slot, which stays through sort and search; -1: not here. */
    int slotAt(int row) const { return m_rows.slotAt(row); }
    int slotOf(const QString &id) const;
    /** -1 when the slot is not in the list as shown. */
    int rowOfSlot(int slot) const { return m_rows.rowOf(slot); }
    int slotCount() const { return m_slotCount; }
    /** The slots of all rows. */
    const SlotSet &shownSlots() const { return m_rows.shown(); }
    /** Slots whose contacts have not left, shown or not. */
    const SlotSet &slotsHere() const { return m_here; }
    /** Its contact has left the list. */
    bool isGone(int slot) const { return !m_here.has(slot); }
    bool isNew(int slot) const;
    /** Where the contact of a slot is kept. */
    ContactSource::Place placeOf(int slot) const { return m_source.placeOf(slot); }
    const std::vector<ContactSource::Part> &parts() const { return m_source.parts(); }
    /** The account of a slot's contact; nullptr in the list of one. */
    const ContactHome *homeOf(int slot) const;

    /** Whether the contact is in the list, shown or not. */
    bool contains(const QString &id) const { return slotOf(id) >= 0; }
    /** Marks a contact whose deletion was asked for. */
    void setLeaving(const QString &id, bool leaving);
    /** All contacts, shown or not. */
    int totalCount() const { return m_source.count(); }
    /** Of these, how many the search can find by now: the texts of the others are still made. */
    int searchableCount() const;
    /** What a view says beside a row's name to those who hear it: whole words, or "". */
    void setRemark(std::function<QString(int row)> remark) { m_remark = std::move(remark); }

Q_SIGNALS:
    /** Rows shown or in all changed. */
    void countsChanged();
    /**
     * A new contact has got its service's id. When a row had that already, that one stays, and this
     * one leaves right after this; until then both ids are known.
     */
    void idChanged(const QString &from, const QString &to);
    /** There will be other columns, and there are: around a reset of the model. */
    void columnsAboutToChange();
    void columnsChanged();

private:
    using OrderPtr = std::shared_ptr<const SlotOrder>;
    /** In what order rows are. */
    struct Ordering
    {
        OrderPtr order = nullptr; ///< nullptr: the service's own
        int column = -1;
        Qt::SortOrder direction = Qt::AscendingOrder;
        bool operator==(const Ordering &) const = default;
    };
    /** What a worker was asked for. */
    struct Asked
    {
        bool isSearch = false; ///< or only to put what was found in rows
        Ordering ordering;
        QString search;
        SearchQuery query;
    };
    /** Its answer. */
    struct Found
    {
        SlotSet hits;
        ShownRows rows;
    };
    using FoundPtr = std::shared_ptr<Found>;
    /** So many are searched in less time than a worker's round trip takes. */
    static constexpr int searchedAtOnce = 4000;
    /** And so many are put in rows: a millisecond's work. */
    static constexpr int arrangedAtOnce = 200'000;

    ContactTableModel(ContactSource &source, BookTexts *texts, QObject *parent);
    void takeAll();
    void takeSchema();
    void followTexts();

    // What the source tells.
    void addContacts(const QList<int> &slots);
    void updateContacts(const QList<int> &slots);
    void removeContacts(const QList<int> &slots);
    void renameContact(const QString &from, const QString &to);
    void showAdded(const QList<int> &slots);
    void tellChanged(const QList<int> &slots);
    void removeRows(const std::vector<std::pair<int, int>> &ranges);

    // Search: in contacttablemodel_search.cpp.
    bool isHit(int slot) const;
    void seek();
    void searchAgain();
    void searchNow();
    void noteUnsearched(const QList<int> &slots);
    bool isSearching() const { return m_asked && m_asked->isSearch; }
    /** What is searched and in order has to take these in, anew or for the first time. */
    void noteUnsettled(const QList<int> &slots);

    // Order: in contacttablemodel_order.cpp.
    /** Shows the order that is wanted, or has a worker make it. */
    void settleOrder();
    void startSorting(const ColumnOrders::Kept *kept);
    void stopSorting();
    void takeSorted(OrderPtr order);
    void placeMoved(ColumnOrders::Kept &kept);
    void showOrder(const ColumnOrders::Kept &kept);
    /** Rows that were changed need not stay where they are any more. */
    void releaseStale();
    /** Gives what came, and what is found now, the places they belong in. */
    void takePending();

    // Rows: in contacttablemodel_rows.cpp.
    /** Makes the rows anew from the order and what was found: those of a long list on a worker. */
    void arrange();
    void arrangeNow();
    RowsPlan plan() const;
    void ask(bool isSearch);
    void stopAsking();
    void takeFound(const FoundPtr &found);
    void takeHits(const Asked &asked, SlotSet hits);
    void showRows(ShownRows rows, const Ordering &ordering);
    void noteTouched(const QList<int> &slots);

    bool isLeaving(int slot) const;
    QString spokenName(int slot, const SlotRows::Row &row) const;
    QVariant nameData(int slot, const SlotRows::Row &row, int role) const;
    QVariant fieldData(const SlotRows::Row &row, int field, int role) const;
    QVariant recordData(int slot, const SlotRows::Row &row, int role) const;

    ContactSource &m_source;
    std::unique_ptr<BookTexts> m_ownTexts;
    BookTexts &m_texts;
    std::vector<QPointer<BookText>> m_followed;
    std::shared_ptr<const Schema> m_schema;
    ListRows m_live;
    int m_slotCount = 0;
    SlotSet m_here; // slots whose contacts have not left
    SlotSet m_hits; // of these what the shown search finds
    ShownRows m_rows;
    QSet<int> m_new;         // slots of contacts that are not at the service yet
    QSet<int> m_stale;       // changed since they were put in their rows, where they stay
    QSet<QString> m_leaving; // ids: mostly none
    std::function<QString(int row)> m_remark;
    std::pair<QString, int> m_renamed{{}, -1}; // an id that everybody is just told to forget

    SearchNames m_names;
    QString m_search;
    SearchQuery m_query; // of m_search
    QString m_shownSearch;
    SearchQuery m_shownQuery;
    std::optional<Asked> m_asked;  // what a worker is at
    std::vector<int> m_touched;    // came, changed or left since it began
    bool m_isArrangeDue = false;   // when it is back
    bool m_isSearchDue = false;    // the same
    bool m_isSearchWanted = false; // asked for by the user, not for what came

    int m_sortColumn = -1; // what is wanted
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    ColumnOrders m_orders;
    Ordering m_ordering;              // that rows will have when they are made next
    Ordering m_shown;                 // that they have
    std::optional<int> m_sortedField; // what the worker sorts by
    QList<int> m_unsorted;            // came or changed since it began
    bool m_isSortWanted = false;      // asked for by the user, not by what came

    // Only the latest answer counts. Not then(): with its context gone, a worker's answer asserts.
    QFutureWatcher<FoundPtr> m_searching;
    QFutureWatcher<OrderPtr> m_sorting;
    std::stop_source m_stopSearching;
    std::stop_source m_stopSorting;
    QTimer m_takeSoon;  // pages come many to the second: one reset for several
    QThreadPool m_pool; // last: waits for its workers, who were told to stop
};

} // namespace patchbook
