// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordref.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <vector>

namespace patchbook {

class AddressBook;

/**
 * Contacts of one book: by its slots, where they were chosen in its list, or by ids, where only
 * these are known. A hundred thousand of them are no more than as many numbers.
 */
class BookContacts
{
public:
    BookContacts() = default;
    BookContacts(QStringList ids)
        : m_ids(std::move(ids))
    {
    }
    BookContacts(std::vector<int> slots)
        : m_slots(std::move(slots))
    {
    }

    qsizetype size() const { return qsizetype(m_slots.size()) + m_ids.size(); }
    bool isEmpty() const { return size() == 0; }
    /** `place`: 0 … size() - 1. -1 for a contact that is not in the book, or not any more. */
    int slotAt(qsizetype place, const AddressBook &book) const;
    /** Empty where slots are known. */
    const QStringList &ids() const { return m_ids; }
    const std::vector<int> &slots() const { return m_slots; }
    void append(const QString &id) { m_ids.append(id); }

private:
    std::vector<int> m_slots;
    QStringList m_ids;
};

/** Contacts of several accounts. */
class ChosenContacts
{
public:
    ChosenContacts() = default;
    ChosenContacts(const QList<RecordRef> &records);

    /** Contacts alone; other records are left out. */
    void append(const RecordRef &record);
    /** The contacts of an account that has none here yet. Nothing for none. */
    void add(const QString &account, BookContacts contacts);

    /** In the order in which they came. */
    const QStringList &accounts() const { return m_accounts; }
    BookContacts of(const QString &account) const { return m_contacts.value(account); }
    int countOf(const QString &account) const;
    int count() const;

private:
    QStringList m_accounts;
    QHash<QString, BookContacts> m_contacts;
};

} // namespace patchbook
