// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packedcontacts.h"

#include "models/domain/packing.h"
#include "models/rows/rowwriter.h"

namespace patchbook {

namespace {

RowPage packedPage(RowPage page, const Contact *contacts, qsizetype count)
{
    FieldKeys keys = page.keys() ? *page.keys() : FieldKeys();
    RowWriter writer;
    for (qsizetype i = 0; i < count; ++i) {
        pack(contacts[i], keys, writer);
        page.append(writer.finish());
    }
    page.setKeys(std::make_shared<const FieldKeys>(std::move(keys)));
    return page;
}

} // namespace

PackedContacts::PackedContacts(RowPage rows)
    : m_rows(std::make_shared<RowPage>(std::move(rows)))
{
}

PackedContacts::PackedContacts(const QList<Contact> &contacts)
    : PackedContacts(packedPage({}, contacts.constData(), contacts.size()))
{
}

PackedContacts::PackedContacts(std::initializer_list<Contact> contacts)
    : PackedContacts(packedPage({}, contacts.begin(), qsizetype(contacts.size())))
{
}

const RowPage &PackedContacts::rows() const
{
    static const RowPage none;
    return m_rows ? *m_rows : none;
}

QString PackedContacts::idAt(qsizetype place) const
{
    return textOf(rows().at(int(place)).id());
}

QStringList PackedContacts::ids() const
{
    QStringList ids;
    ids.reserve(size());
    for (qsizetype place = 0; place < size(); ++place)
        ids << idAt(place);
    return ids;
}

Contact PackedContacts::at(qsizetype place) const
{
    return contactOf(rows().at(int(place)), *rows().keys());
}

QList<Contact> PackedContacts::toList() const
{
    QList<Contact> contacts;
    contacts.reserve(size());
    for (qsizetype place = 0; place < size(); ++place)
        contacts << at(place);
    return contacts;
}

void PackedContacts::append(const Contact &contact)
{
    m_rows = std::make_shared<RowPage>(packedPage(rows(), &contact, 1));
}

} // namespace patchbook
