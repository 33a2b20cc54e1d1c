// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/chosencontacts.h"
#include "models/bulk/slicedwalk.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QHash>
#include <QJsonValue>
#include <QObject>
#include <QSet>

namespace patchbook {

class AddressBook;

/** What many contacts have in one field. */
struct CommonValue
{
    int contacts = 0;
    int filled = 0;      ///< those that have any value
    int different = 0;   ///< values, nothing aside; counted up to CommonValues::mostCounted
    QJsonValue one = {}; ///< the value of the first that has any

    bool isCommon() const { return contacts > 0 && filled == contacts && different == 1; }
    bool isEmpty() const { return filled == 0; }
};

/** Compares the fields of many contacts, in slices of a few milliseconds. GUI thread. */
class CommonValues final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostCounted = 100;

    explicit CommonValues(QObject *parent = nullptr);

    /** Begins anew. `book` outlives this or the next call. */
    void start(const AddressBook &book, const BookContacts &contacts);
    bool isReady() const { return m_isReady; }
    /** Complete when isReady(). */
    CommonValue of(const QString &key) const;

Q_SIGNALS:
    void ready();

private:
    struct Tally
    {
        QString key;
        CommonValue common;
        QSet<QString> seen;
    };
    void visit(qsizetype place);

    const AddressBook *m_book = nullptr;
    BookContacts m_contacts;
    SlicedWalk m_walk;
    QList<Tally> m_tallies;
    QHash<QString, qsizetype> m_places; // of a tally, by key
    bool m_isReady = false;
};

} // namespace patchbook
