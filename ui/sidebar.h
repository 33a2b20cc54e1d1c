// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/serviceerror.h"
#include "models/ports/outbox.h"

#include <QHash>
#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace patchbook {

class AccountSession;
class BulkRuns;
class SidebarItem;
class SidebarRuns;
class Workspace;

/**
 * All contacts, the accounts with their cards, and the activities: what can be shown. Says of each
 * account whose it is, how many contacts it has, how old they are, and what is wrong.
 */
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    /** `remembered` is the choice() of an earlier run, "" for none. */
    explicit Sidebar(Workspace &workspace, const QString &remembered = {},
                     QWidget *parent = nullptr);
    ~Sidebar() override;

    /** nullptr while there is no account, and while all are chosen. */
    AccountSession *session() const { return m_session; }
    /** All contacts are chosen; collection() is Contacts then. */
    bool isAll() const { return m_isAll; }
    Collection collection() const { return m_collection; }
    void select(AccountSession *session, Collection collection);
    /** Does nothing with fewer than two accounts. */
    void selectAll();
    /** Chooses the line of the activities; session() and isAll() stay what they were. */
    void selectActivity();
    /** Back from the activities. */
    void selectLast();
    bool isActivity() const;
    /** What is chosen, for the next start. */
    QString choice() const;
    /** What the line of the activities tells. */
    void setCounts(const OpCounts &counts);
    /** Shows the bulk runs below the activities; `runs` outlives the sidebar. */
    void setRuns(BulkRuns *runs);
    /** The result of a run was looked at: its row leaves when it is ended. */
    void noteRunSeen(qint64 job);

Q_SIGNALS:
    /** A bulk run was clicked, or Enter was pressed on it. What is chosen stays chosen. */
    void runRequested(qint64 job);
    /** `session` is nullptr when the last account went. */
    void selected(patchbook::AccountSession *session, patchbook::Collection collection);
    void allSelected();
    void activitySelected();
    void addAccountRequested();

private:
    /** What is shown of one account. */
    struct Lines
    {
        SidebarItem *account = nullptr; ///< its contacts
        QTreeWidgetItem *cards = nullptr;
    };

    void buildTree();
    void add(AccountSession *session);
    void follow(AccountSession *session);
    void remove(AccountSession *session);
    void showAllLine();
    void chooseStart();
    void refresh(AccountSession *session);
    void refreshCards(AccountSession *session);
    void refreshSum();
    QString tipOf(const QString &account) const;
    void followSelection();
    void openRun(const QTreeWidgetItem *item);
    void markChosen();

    Workspace &m_workspace;
    QTreeWidget *m_tree;
    SidebarItem *m_all;            // above the accounts, hidden while there are not two
    QTreeWidgetItem *m_activity;   // below them
    SidebarRuns *m_runs = nullptr; // below that
    QHash<AccountSession *, Lines> m_items;
    QHash<QString, ServiceError> m_pauses; // by account: why nothing is sent
    QString m_remembered;
    bool m_isStarting = true; // nothing was chosen yet
    AccountSession *m_session = nullptr;
    Collection m_collection = Collection::Contacts;
    bool m_isAll = false;
    bool m_isActivity = false;
};

} // namespace patchbook
