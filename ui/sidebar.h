// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QHash>
#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace patchbook {

class AccountSession;
class Workspace;

/** The accounts with their collections, how many records each has, and what is wrong with it. */
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(Workspace &workspace, QWidget *parent = nullptr);

    /** nullptr while there is no account. */
    AccountSession *session() const { return m_session; }
    Collection collection() const { return m_collection; }
    void select(AccountSession *session, Collection collection);
    /** Chooses the line of the activities; session() stays what it was. */
    void selectActivity();
    bool isActivity() const;
    /** What the line of the activities tells. */
    void setCounts(const OpCounts &counts);

Q_SIGNALS:
    /** `session` is nullptr when the last account went. */
    void selected(patchbook::AccountSession *session, patchbook::Collection collection);
    void activitySelected();
    void addAccountRequested();

private:
    void add(AccountSession *session);
    void remove(AccountSession *session);
    void refresh(AccountSession *session);
    void followSelection();

    Workspace &m_workspace;
    QTreeWidget *m_tree;
    QTreeWidgetItem *m_activity; // below the accounts
    QHash<AccountSession *, QTreeWidgetItem *> m_items;
    AccountSession *m_session = nullptr;
    Collection m_collection = Collection::Contacts;
};

} // namespace patchbook
