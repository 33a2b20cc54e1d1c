// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/book/dispatcher.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace patchbook {

/**
 * The faster mode of a run: reads a page of the list where its next contacts should stand, and lets
 * it serve as their looks as long as it is young. What is not on it is read one by one.
 */
class ListLooks final : public QObject
{
    Q_OBJECT

public:
    /** Whether a page of this service tells as much as reading each contact would. */
    static bool isPossible(const ContactService &service);

    /** The references outlive this. */
    ListLooks(AccountSession &session, Clock &clock, QObject *parent = nullptr);

    /** A look that will still be young when the contact is sent; none: it has to be read. */
    std::optional<GivenLook> of(const QString &id) const;
    /** The contact was changed here: a page of before knows nothing new of it. */
    void forget(const QString &id);
    /**
     * Reads the page of the first of these contacts if enough of the others stand on it too. False:
     * it is not worth it. True: wait for fetched().
     */
    bool fetchFor(const QStringList &next);

Q_SIGNALS:
    void fetched();

private:
    void place(const QStringList &ids);
    void ask(int number);
    void take(int number, qint64 askedMs, const ServiceResult<ContactPage> &page);

    AccountSession &m_session;
    Clock &m_clock;
    QHash<QString, Contact> m_page;
    qint64 m_askedMs = 0;
    int m_number = 0; // of the page in m_page
    int m_pageSize = 0;
    int m_asking = 0;
    QSet<QString> m_changedMeanwhile; // while the page is on its way
    int m_expected = 0;               // on the page that is being read
    QStringList m_wanted;             // contacts it is read for
    QHash<QString, int> m_places;     // in the list, as far as we know
    int m_misses = 0;                 // pages in a row that did not have what they should
};

} // namespace patchbook
