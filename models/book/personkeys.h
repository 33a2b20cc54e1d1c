// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/slotindex.h"
#include "models/domain/contact.h"
#include "models/rows/row.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace patchbook {

class AddressBook;

/**
 * Which contacts of one book have which e-mail or phone. It keeps hashes only, and those of before
 * too, so what it finds must be compared, which sharesKey() does.
 */
class PersonKeys
{
public:
    using Key = std::uint64_t;

    PersonKeys(QString account, AddressBook &book, bool partial);

    const QString &account() const { return m_account; }
    AddressBook &book() const { return m_book; }
    bool isPartial() const { return m_partial; }

    /** The fields are others; what was put in is forgotten. */
    void readSchema();
    /** Takes in what the book shows of a contact now, and tells its keys. */
    QList<Key> put(int slot);
    /** Contacts which have, or had, the key, in the order in which they came. */
    QList<int> slotsWith(Key key) const;

    /** The hashes of its e-mails and phones. */
    QList<Key> keysIn(const Contact &contact) const;
    /** Whether both have the same e-mail or the same phone. */
    bool sharesKey(const Contact &contact, const PersonKeys &others, const Contact &other) const;

    /** Slots which wait to be put in, those before `next` excepted. */
    QList<int> waiting;
    qsizetype next = 0;

private:
    QStringList namesIn(const Contact &contact) const;
    QList<Key> keysIn(RowView row) const;

    QString m_account;
    AddressBook &m_book;
    bool m_partial;
    QStringList m_emails; // keys of fields
    QStringList m_phones;
    std::vector<int> m_emailKeys; // the same, in the rows
    std::vector<int> m_phoneKeys;
    SlotIndex m_slots;
};

} // namespace patchbook
