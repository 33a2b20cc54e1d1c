// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/contacttablemodel.h"

#include <QPointer>
#include <QTableView>

namespace patchbook {

class ContactDelegate;
class ContactSelection;

/**
 * The table of contacts. Thinks in ids: what is current and selected stays so through sorting,
 * searching and loading, also while a search hides it.
 */
class ContactListView final : public QTableView
{
    Q_OBJECT

public:
    explicit ContactListView(QWidget *parent = nullptr);

    /** nullptr for no list. The model must outlive the view or be replaced first. */
    void setContacts(ContactTableModel *contacts);
    ContactTableModel *contacts() const { return m_contacts; }

    /** "" when none is; may be one that the search hides. */
    QString currentId() const { return m_currentId; }
    /** Makes a contact the current and only selected one, and scrolls to it when it is shown. */
    void setCurrentId(const QString &id);
    /** Selected and shown, in the order of the list. */
    QStringList selectedIds() const;
    /** What is selected; nullptr for no list. Another object for each list. */
    const ContactSelection *chosen() const { return m_selection; }
    /** Exactly these, shown or not; the current contact stays. */
    void choose(const QStringList &ids);
    /** The selected rows as a spreadsheet takes them: visible columns, a line each. */
    QString selectedText() const;

    /** Two-line rows, for when the name is the only column. */
    void setSecondLineShown(bool shown);

Q_SIGNALS:
    void currentIdChanged(const QString &id);
    /** What is selected, or how many of it the search shows. */
    void selectedCountChanged(int count);
    /** Enter, F2 or a double click. */
    void editRequested(const QString &id);
    void deleteRequested(const QStringList &ids);
    /** Up on the first row. */
    void leftAtTop();

public Q_SLOTS:
    void copySelected();
    /** All that the search shows, also what is loaded later. */
    void selectAll() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    /** Where the list stood before a reset. */
    struct Place
    {
        QString anchor; ///< a row that was visible
        int offset = 0; ///< of its top in the viewport
        bool isAtTop = true;
        QString search;
        int sortColumn = -1;
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
    };

    /** For a screen reader: why a row was found, where no column tells. */
    QString remarkOf(int row) const;
    void rememberPlace();
    void restorePlace();
    void restoreScroll();
    void followCurrent(const QModelIndex &current);
    void followRename(const QString &from, const QString &to);
    void forgetRemoved();
    void followArrival();
    void makeCurrent(const QString &id);
    void tellSeen();
    void changeCurrentId(const QString &id);
    void fitRows();

    QPointer<ContactTableModel> m_contacts;
    ContactSelection *m_selection = nullptr;
    ContactDelegate *m_delegate;
    QString m_currentId;
    Place m_place;
    bool m_isRestoring = false;
};

} // namespace patchbook
