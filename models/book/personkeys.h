// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook {

class AddressBook;

/**
 * Which contacts of one book have which e-mail or phone. It keeps hashes only, so what it finds
 * must be compared, which sharesKey() does.
 */
class PersonKeys
{
public:
    PersonKeys(QString account, AddressBook &book, bool partial);

    const QString &account() const { return m_account; }
    AddressBook &book() const { return m_book; }
    bool isPartial() const { return m_partial; }

    /** The fields are others; what was put in is forgotten. */
    void readSchema();
    /** Takes in what the book shows of a contact now, and tells the keys it has or had. */
    QList<size_t> put(const QString &id);
    /** Tells the keys it had. */
    QList<size_t> remove(const QString &id);
    QStringList idsWith(size_t key) const { return m_ids.values(key); }

    /** The hashes of its e-mails and phones. */
    QList<size_t> keysIn(const Contact &contact) const;
    /** Whether both have the same e-mail or the same phone. */
    bool sharesKey(const Contact &contact, const PersonKeys &others, const Contact &other) const;

    /** Ids which wait to be put in, those before `next` excepted. */
    QStringList waiting;
    qsizetype next = 0;

private:
    QStringList namesIn(const Contact &contact) const;

    QString m_account;
    AddressBook &m_book;
    bool m_partial;
    QStringList m_emails; // keys of fields
    QStringList m_phones;
    QMultiHash<size_t, QString> m_ids;
    QHash<QString, QList<size_t>> m_keys; // by id: what to take out again
};

} // namespace patchbook
