// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/chosencontacts.h"

#include "models/book/addressbook.h"

namespace patchbook {

int BookContacts::slotAt(qsizetype place, const AddressBook &book) const
{
    const auto known = qsizetype(m_slots.size());
    if (place >= known)
        return book.slotOf(m_ids.at(place - known));
    const int slot = m_slots[std::size_t(place)];
    return book.isGone(slot) ? -1 : slot;
}

ChosenContacts::ChosenContacts(const QList<RecordRef> &records)
{
    for (const RecordRef &record : records)
        append(record);
}

void ChosenContacts::append(const RecordRef &record)
{
    if (record.collection != Collection::Contacts)
        return;
    BookContacts &contacts = m_contacts[record.account];
    if (contacts.isEmpty())
        m_accounts << record.account;
    contacts.append(record.id);
}

void ChosenContacts::add(const QString &account, BookContacts contacts)
{
    if (contacts.isEmpty())
        return;
    m_accounts << account;
    m_contacts.insert(account, std::move(contacts));
}

int ChosenContacts::countOf(const QString &account) const
{
    const auto found = m_contacts.constFind(account);
    return found == m_contacts.cend() ? 0 : int(found->size());
}

int ChosenContacts::count() const
{
    int count = 0;
    for (const BookContacts &contacts : m_contacts)
        count += int(contacts.size());
    return count;
}

} // namespace patchbook
