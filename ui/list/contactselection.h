// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/contacttablemodel.h"

#include <QHash>
#include <QItemSelectionModel>

#include <optional>
#include <utility>
#include <vector>

namespace patchbook {

/**
 * Which contacts of a list are selected. Keeps them by slot, not by row, so that sorting, searching
 * and loading cost next to nothing however many they are. To Qt it tells ranges of rows, and when
 * these are very many, only those around the rows in view: Qt asks every range for every cell that
 * it paints.
 */
class ContactSelection final : public QItemSelectionModel
{
    Q_OBJECT

public:
    explicit ContactSelection(ContactTableModel &contacts, QObject *parent = nullptr);

    /** Selected and shown. */
    int count() const { return m_shown; }
    /** Selected, but not among the rows as searched now. */
    int hiddenCount() const { return m_hidden; }
    bool isChosen(int row) const;
    /** Selected and shown, in the order of the list. */
    std::vector<int> rows() const;
    /** The same as slots of the list: for very many, of which nobody wants the texts. */
    std::vector<int> slots() const;
    QStringList ids() const;
    /** How many of those selected and shown each account has; "" for the list of one account. */
    QHash<QString, int> countByAccount() const;

    /**
     * Selects whatever the search shows, also what comes later, until something else is selected
     * or another search begins.
     */
    void chooseAll();
    bool isAll() const;
    /** Exactly these, shown or not. */
    void choose(const QStringList &ids);

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection,
                QItemSelectionModel::SelectionFlags command) override;
    /** Forgets rows, not contacts: see takeReset(). */
    void reset() override;

    /** The list was reset: what is selected has other rows now. */
    void takeReset();
    void takeInserted();
    /** These rows are in view. Whether what Qt knows of the selection is another now. */
    bool show(int first, int last);
    /** A new contact was saved; its row may be another one's now. */
    void followRename(const QString &from, const QString &to);

Q_SIGNALS:
    /** What is selected, or how many of it are shown. */
    void chosenChanged();

private:
    using Ranges = std::vector<std::pair<int, int>>;

    void setRows(const QItemSelection &rows, bool chosen);
    void takeRemoved();
    void countAnew();
    void recount();
    /** Of the rows that are selected and shown; nullopt when there are more than `most`. */
    std::optional<Ranges> ranges(size_t most) const;
    std::optional<Ranges> rangesWithin(int first, int last, size_t most) const;
    void tellQt();

    ContactTableModel &m_contacts;
    SlotSet m_chosen;
    int m_shown = 0;
    int m_hidden = 0;
    bool m_all = false;
    QString m_allSearch;      // the search that is meant by "all"
    bool m_isTelling = false; // Qt is told what it has not done itself
    bool m_isPart = false;    // Qt knows only of m_toldFirst to m_toldLast
    int m_toldFirst = 0;
    int m_toldLast = -1;
};

} // namespace patchbook
