// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/listsummary.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QToolButton;

namespace patchbook {

class AccountSession;
class ColumnChoice;
class ContactListView;
class ContactTableModel;
class EmptyPage;
class ListStatus;
class SearchField;
class Settings;
struct ServiceError;

/**
 * The middle of the window: search field and column button, the list, and the line that says what
 * is shown. Shows and asks; whatever touches the service is the window's to do.
 */
class ListPane final : public QWidget
{
    Q_OBJECT

public:
    using Explain = std::function<QString(const ServiceError &)>;

    /**
     * `settings` remembers columns and may be nullptr; it must outlive the pane. `explain` says in
     * the user's words why a list could not be loaded.
     */
    ListPane(Settings *settings, Explain explain, QWidget *parent = nullptr);
    ~ListPane() override;

    /**
     * Shows an account's contacts; `contacts` is a list of session->book(). nullptr for both: there
     * is no account. Both must stay until the next call. The search stays.
     */
    void setSession(AccountSession *session, ContactTableModel *contacts);
    /** Shows the contacts of all accounts; to be called again when one comes or goes. */
    void setAll(const QList<AccountSession *> &sessions, ContactTableModel *contacts);

    /** Put into the menu of the column button, where they are enabled. */
    void addMenuActions(const QList<QAction *> &actions) { m_menuActions += actions; }

    ContactListView &view() { return *m_view; }
    /** nullptr for no list. */
    const ContactTableModel *contacts() const;
    SearchField &searchField() { return *m_search; }

    /** "" when none is; may be one that the search hides. */
    QString currentId() const;
    /** Selects a contact and scrolls to it. */
    void setCurrentId(const QString &id);
    QStringList selectedIds() const;
    QString search() const;

public Q_SLOTS:
    /** For Ctrl+F: the field gets the focus, its text selected. */
    void focusSearch();
    void focusList();
    /** For a window that opens: the keys go to the list, or to the way to get one. */
    void focusStart();
    void clearSearch();

Q_SIGNALS:
    void currentChanged(const QString &id);
    void selectedCountChanged(int count);
    void editRequested(const QString &id);
    void deleteRequested(const QStringList &ids);
    void retryRequested();  ///< after a failure: go on with what is missing
    void reloadRequested(); ///< after a stop: from the start
    void cancelRequested();
    void newContactRequested();
    void addAccountRequested();

private:
    void buildLayout();
    void connectParts();
    void showContacts(const QList<AccountSession *> &sessions, ContactTableModel *contacts,
                      const QString &columns);
    void follow(AccountSession *session);
    void letGo();
    void restoreColumns();
    void updateSummary();
    /** For what comes many times a second while a list is loaded. */
    void updateSummarySoon();
    void tell(const ListSummary &now);
    ListSummary summary() const;
    void remedy(ListRemedy remedy);
    void popUpColumns();

    Explain m_explain;
    SearchField *m_search;
    QToolButton *m_columnsButton;
    ContactListView *m_view;
    EmptyPage *m_empty;
    ListStatus *m_status;
    std::unique_ptr<ColumnChoice> m_columns; // goes before the view, which it reads when it saves
    QList<QPointer<AccountSession>> m_sessions;
    QString m_columnsName;
    QList<QAction *> m_menuActions;
    QTimer m_updateSoon;
    QTimer m_looks; // while something is under way
};

} // namespace patchbook
