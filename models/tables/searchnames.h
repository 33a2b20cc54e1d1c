// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace patchbook {

class ContactSource;
class Schema;
struct Field;

/**
 * A name of fields as it is compared: folded, letters and digits alone. "E-Mail", "e_mail" and
 * "email" are one.
 */
QByteArray foldedName(const QString &name);

/**
 * Under which names the user may ask for the fields of a schema: by key, by title in English and
 * in the user's language, and by what they mean, like "owner", "email" and "tag". A name may mean
 * several fields: "phone" is every phone number, "name" each part of it. Immutable; any thread.
 */
class FieldNames
{
public:
    FieldNames() = default;
    explicit FieldNames(const Schema &schema);

    bool knows(const QString &name) const { return m_fields.contains(foldedName(name)); }
    /** Places in schema.fields(); none for a name that is not known. */
    QList<int> fieldsOf(const QString &name) const { return m_fields.value(foldedName(name)); }
    /** All names of one field, as foldedName() has them. */
    static QSet<QByteArray> of(const Field &field);

private:
    QHash<QByteArray, QList<int>> m_fields; // by foldedName()
};

/** The names that mean something in a list: in any of the accounts that it shows. A value. */
class SearchNames
{
public:
    SearchNames() = default;
    /** Of the list of one account, or of several, where "account" is a name, too. */
    explicit SearchNames(const ContactSource &source);
    /** For a list of one. */
    explicit SearchNames(const Schema &schema);

    bool knows(const QString &name) const { return m_names.contains(foldedName(name)); }

private:
    void add(const Schema &schema);

    QSet<QByteArray> m_names;
};

/** The name under which the account of a contact is asked for, in a list of several. */
bool isAccountName(const QString &name);

} // namespace patchbook
