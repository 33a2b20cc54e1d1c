// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace patchbook {

/** How many contacts somebody has, and would have after a change. */
struct OwnerLoad
{
    QString owner; ///< as the service stores it; "" = the contacts of nobody
    int before = 0;
    int after = 0;

    friend bool operator==(const OwnerLoad &, const OwnerLoad &) = default;
};

/** By what owners are compared: addresses without case, ids as they are. */
QString ownerKey(const QString &owner);

/**
 * By how many contacts each owner, by ownerKey(), gains or loses when these contacts go to
 * `owners` (by contact id). Archived contacts do not count. Any thread.
 */
QHash<QString, int> ownerGains(const Schema &schema, const QList<Contact> &contacts,
                               const QHash<QString, QString> &owners);

/**
 * How many contacts each owner of an account has, as the service told it last; archived ones do not
 * count. The book keeps the sums: they are asked for anew soon after it changed. GUI thread.
 */
class OwnerLoads final : public QObject
{
    Q_OBJECT

public:
    /** `book` outlives this. */
    explicit OwnerLoads(const AddressBook &book, QObject *parent = nullptr);

    int of(const QString &owner) const;
    /** Everybody who has contacts, most of them first. */
    QList<OwnerLoad> all() const;
    /**
     * The loads when each owner gains so many (see ownerGains()): `first`, in this order, whether
     * or not they gain, then all others whose load changes, those who give most first.
     */
    QList<OwnerLoad> after(const QHash<QString, int> &gains, const QStringList &first) const;

Q_SIGNALS:
    void counted();

private:
    struct Count
    {
        QString owner; // in the spelling that most contacts have
        int contacts = 0;
    };
    void count();

    const AddressBook &m_book;
    QHash<QString, Count> m_counts;
    QTimer m_again;
};

} // namespace patchbook
