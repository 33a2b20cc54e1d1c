// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/contactlists.h"

#include "models/book/allcontacts.h"
#include "models/book/workspace.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"

namespace patchbook {

ContactLists::ContactLists(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_texts(std::make_unique<BookTexts>())
{
}

ContactLists::~ContactLists()
{
    qDeleteAll(m_tables);
}

ContactTableModel &ContactLists::of(AccountSession &session)
{
    ContactTableModel *&table = m_tables[&session];
    if (table)
        return *table;
    table = new ContactTableModel(session.book(), *m_texts, this);
    for (const RecordRef &record : std::as_const(m_leaving)) {
        if (record.account == session.account().id)
            table->setLeaving(record.id, true);
    }
    return *table;
}

ContactTableModel &ContactLists::all()
{
    if (m_allTable)
        return *m_allTable;
    m_all = std::make_unique<AllContacts>(m_workspace);
    m_allTable = std::make_unique<ContactTableModel>(*m_all, *m_texts);
    for (const RecordRef &record : std::as_const(m_leaving))
        m_allTable->setLeaving(AllContacts::idOf(record.account, record.id), true);
    return *m_allTable;
}

bool ContactLists::isOf(const ContactTableModel *table, AccountSession &session) const
{
    return table && table == m_tables.value(&session);
}

void ContactLists::forget(AccountSession &session)
{
    delete m_tables.take(&session);
    m_leaving.removeIf([account = session.account().id](const RecordRef &record) {
        return record.account == account;
    });
}

void ContactLists::setLeaving(const RecordRef &record, bool leaving)
{
    if (leaving)
        m_leaving.insert(record);
    else
        m_leaving.remove(record);
    if (ContactTableModel *table = m_tables.value(m_workspace.session(record.account)))
        table->setLeaving(record.id, leaving);
    if (m_allTable)
        m_allTable->setLeaving(AllContacts::idOf(record.account, record.id), leaving);
}

} // namespace patchbook
