// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordref.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace patchbook {

class AccountSession;
class AllContacts;
class BookTexts;
class ContactTableModel;
class Workspace;

/**
 * The tables of contacts: one for each account and one for all, each made when it is first shown.
 * What they search in is there once for each account, however many show it.
 * What concerns a contact in any of them is told here once.
 */
class ContactLists final : public QObject
{
    Q_OBJECT

public:
    explicit ContactLists(Workspace &workspace, QObject *parent = nullptr);
    ~ContactLists() override;

    ContactTableModel &of(AccountSession &session);
    ContactTableModel &all();
    /** Whether `table` is the one of this account. */
    bool isOf(const ContactTableModel *table, AccountSession &session) const;
    /** The account goes: so does its table, which must not be shown any more. */
    void forget(AccountSession &session);

    /** Marks a contact whose deletion was asked for. */
    void setLeaving(const RecordRef &record, bool leaving);

private:
    Workspace &m_workspace;
    std::unique_ptr<BookTexts> m_texts; // before the tables, which search in them
    QHash<AccountSession *, ContactTableModel *> m_tables;
    std::unique_ptr<AllContacts> m_all; // before the table, which reads it
    std::unique_ptr<ContactTableModel> m_allTable;
    QSet<RecordRef> m_leaving; // for tables that are made later
};

} // namespace patchbook
