// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"
#include "models/book/carddeck.h"
#include "models/book/listloader.h"
#include "models/domain/account.h"
#include "models/ports/outbox.h"
#include "models/ports/servicecatalog.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace patchbook {

/** One account at work: its connection, its address book, its cards and how its list is loaded. */
class AccountSession final : public QObject
{
    Q_OBJECT

public:
    /** `connection.contacts` must not be null. */
    AccountSession(Account account, ServiceConnection connection, QObject *parent = nullptr);
    ~AccountSession() override;

    const Account &account() const { return m_account; }
    void setLabel(const QString &label);
    /** Goes on over a new connection (a new token or address). What is shown and edited stays. */
    void reconnect(const Account &account, ServiceConnection connection);

    ContactService &contacts() { return *m_connection.contacts; }
    AddressBook &book() { return *m_book; }
    ListLoader &loader() { return *m_loader; }
    /** nullptr where the service has no cards. */
    CardDeck *cards() { return m_deck.get(); }
    RecordService *recordService(Collection collection);

    /** When the list was last wholly read; invalid before that. */
    const QDateTime &loadedAt() const { return m_loadedAt; }
    /** Contacts that were not in the last walk but are kept, because the list looked unusually
     * short. */
    int keptThoughMissing() const { return m_keptThoughMissing; }

    /** Reads the whole list anew. Contacts missing from it leave only after a read says so too. */
    void refresh();

    /** Owners seen in the contacts, sorted, for the owner field's suggestions. */
    QStringList owners() const;

Q_SIGNALS:
    void labelChanged();
    void listChanged();    ///< loader state, loadedAt or keptThoughMissing
    void loaderReplaced(); ///< loader() is another object now

private:
    void connectLoader();
    void walkEnded();
    void verifyMissing(const QStringList &ids);

    Account m_account;
    ServiceConnection m_connection;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<ListLoader> m_loader;
    std::unique_ptr<CardDeck> m_deck;
    QDateTime m_loadedAt;
    int m_keptThoughMissing = 0;
    int m_walksInARow = 0;
};

} // namespace patchbook
