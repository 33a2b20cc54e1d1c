// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/rows/rowpage.h"

#include <QList>
#include <QStringList>

#include <initializer_list>
#include <memory>

namespace patchbook {

/**
 * Some contacts, packed: as a page of a list or of the local copy brings them. Copies share the
 * rows. May be read in any thread.
 */
class PackedContacts
{
public:
    PackedContacts() = default;
    explicit PackedContacts(RowPage rows);
    // Not explicit: a list of contacts may stand wherever these may.
    PackedContacts(const QList<Contact> &contacts);
    PackedContacts(std::initializer_list<Contact> contacts);

    const RowPage &rows() const;
    qsizetype size() const { return rows().size(); }
    bool isEmpty() const { return rows().isEmpty(); }
    QString idAt(qsizetype place) const;
    QStringList ids() const;

    // One by one these cost what they always did: for few, and for tests.
    Contact at(qsizetype place) const;
    Contact constFirst() const { return at(0); }
    Contact last() const { return at(size() - 1); }
    QList<Contact> toList() const;
    void append(const Contact &contact);
    PackedContacts &operator<<(const Contact &contact)
    {
        append(contact);
        return *this;
    }

private:
    std::shared_ptr<RowPage> m_rows;
};

} // namespace patchbook
