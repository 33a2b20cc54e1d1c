// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/personkeys.h"

#include "models/book/addressbook.h"
#include "models/book/twins.h"
#include "models/domain/phonenumber.h"

#include <algorithm>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

PersonKeys::PersonKeys(QString account, AddressBook &book, bool partial)
    : m_account(std::move(account))
    , m_book(book)
    , m_partial(partial)
{
    readSchema();
}

void PersonKeys::readSchema()
{
    m_emails.clear();
    m_phones.clear();
    for (const Field &field : m_book.schema().fields()) {
        if (field.role == FieldRole::Email)
            m_emails << field.key;
        else if (field.role == FieldRole::Phone)
            m_phones << field.key;
    }
    m_ids.clear();
    m_keys.clear();
    waiting = m_book.ids();
    next = 0;
}

QStringList PersonKeys::namesIn(const Contact &contact) const
{
    QStringList names;
    for (const QString &key : m_emails) {
        const QString email = contact.text(key).trimmed().toCaseFolded();
        if (!email.isEmpty())
            names << "mail:"_L1 + email.normalized(QString::NormalizationForm_C);
    }
    for (const QString &key : m_phones) {
        const QString digits = phoneDigits(contact.text(key));
        if (digits.size() >= Twins::fewestDigits)
            names << "call:"_L1 + digits;
    }
    return names;
}

QList<size_t> PersonKeys::keysIn(const Contact &contact) const
{
    QList<size_t> keys;
    const QStringList names = namesIn(contact);
    for (const QString &name : names)
        keys << qHash(name);
    return keys;
}

bool PersonKeys::sharesKey(const Contact &contact, const PersonKeys &others,
                           const Contact &other) const
{
    const QStringList theirs = others.namesIn(other);
    const QStringList ours = namesIn(contact);
    return std::ranges::any_of(ours,
                               [&theirs](const QString &name) { return theirs.contains(name); });
}

QList<size_t> PersonKeys::put(const QString &id)
{
    const QList<size_t> now = m_book.contains(id) ? keysIn(m_book.draft(id)) : QList<size_t>();
    const auto known = m_keys.constFind(id);
    if (known != m_keys.cend() && *known == now)
        return now;
    QList<size_t> touched = remove(id);
    if (now.isEmpty())
        return touched;
    for (const size_t key : now) {
        // Taking one out of thousands would cost as many steps each time.
        if (m_ids.count(key) < Twins::mostSharing)
            m_ids.insert(key, id);
    }
    m_keys.insert(id, now);
    return touched + now;
}

QList<size_t> PersonKeys::remove(const QString &id)
{
    const QList<size_t> keys = m_keys.take(id);
    for (const size_t key : keys)
        m_ids.remove(key, id);
    return keys;
}

} // namespace patchbook
