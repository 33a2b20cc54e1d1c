// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"
#include "models/book/carddeck.h"
#include "models/book/listloader.h"
#include "models/book/localcopy.h"
#include "models/book/missingcheck.h"
#include "models/book/seenslots.h"
#include "models/domain/account.h"
#include "models/ports/contactcache.h"
#include "models/ports/outbox.h"
#include "models/ports/servicecatalog.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace patchbook {

/**
 * One account at work: its connection, its address book, its cards and how its list is loaded. It
 * starts from the copy that is kept on this computer, if there is one, and then asks the service.
 */
class AccountSession final : public QObject
{
    Q_OBJECT

public:
    /**
     * `connection.contacts` must not be null. `cache` outlives the session; with none, or when the
     * account wants no copy, nothing is kept.
     */
    AccountSession(Account account, ServiceConnection connection, ContactCache *cache = nullptr,
                   QObject *parent = nullptr);
    ~AccountSession() override;

    const Account &account() const { return m_account; }
    void setLabel(const QString &label);
    /** An entry of the account's settings, without a new connection. */
    void noteSetting(const QString &key, const QString &value);
    /** Switched off, the copy is erased at once. */
    void setKeepCopy(bool keep);
    /** Goes on over a new connection (a new token or address). What is shown and edited stays. */
    void reconnect(const Account &account, ServiceConnection connection);

    ContactService &contacts() { return *m_connection.contacts; }
    AddressBook &book() { return *m_book; }
    ListLoader &loader() { return *m_loader; }
    /** nullptr where the service has no cards. */
    CardDeck *cards() { return m_deck.get(); }
    RecordService *recordService(Collection collection);

    /** Whether the service can list its archived contacts. */
    bool canShowArchived() const;
    bool showsArchived() const { return m_showsArchived; }
    /**
     * Archived contacts are read after the list and stand in the book until this is switched off.
     * They take no edit. Off at first.
     */
    void setShowsArchived(bool shows);
    /** How the archived contacts are loaded; nullptr while they are not shown. */
    const ListLoader *archivedLoader() const { return m_archived.get(); }
    /** A deletion went through; `echo` is what is left of the contact where it was archived. */
    void takeRemoved(const QString &id, const std::optional<Contact> &echo);

    /**
     * Reads one contact and takes it into the book, where the list does not tell all its fields;
     * asked again while it is read, it is read once. Ends with readEnded().
     */
    void readWhole(const QString &id);
    bool isReading(const QString &id) const { return m_reading.contains(id); }

    /** The copy while it is read; nullptr before, after and without one. */
    const LocalCopy *copyBeingRead() const;
    /**
     * When the list was last wholly read, maybe by an earlier run; invalid when it never was or
     * nobody knows.
     */
    const QDateTime &loadedAt() const { return m_loadedAt; }
    /**
     * Contacts that were not in the last walk but are kept, because the list looked unusually
     * short, or because the service did not answer for them.
     */
    int keptThoughMissing() const { return int(m_missing.size()); }
    /** The check of such contacts while it runs; nullptr otherwise. */
    const MissingCheck *missingCheck() const { return m_check.get(); }
    /** Why the last such check ended early. */
    const std::optional<ServiceError> &missingError() const { return m_missingError; }

    /**
     * Reads the whole list anew; a copy is taken in first. Contacts missing from it leave only
     * after a read says so too.
     */
    void refresh();
    /** Accepts a short list: asks for each kept contact, and removes what is really gone. */
    void removeMissing();
    void stopRemoving();

    /** The owners whom the service named, else those seen in the contacts, sorted. */
    QStringList owners() const;

Q_SIGNALS:
    void labelChanged();
    void accountChanged(); ///< anything of account(): its label, read-only, its settings
    /** Nothing went wrong, or why the contact was not read. */
    void readEnded(const QString &id, const std::optional<patchbook::ServiceError> &error);
    void listChanged(); ///< loader state or loadedAt
    void progressed(); ///< the copy is read, or missing contacts are checked, further or to the end
    void loaderReplaced(); ///< loader() is another object now

private:
    void connectLoader();
    void openArchived();
    void archivedEnded();
    void hideArchived(const QList<int> &slots);
    void takePage(const PackedContacts &contacts, AddressBook::Moment asked);
    void takeListed(const PackedContacts &contacts, AddressBook::Moment asked);
    void takeArchived(const PackedContacts &contacts, AddressBook::Moment asked);
    void openCopy();
    void recallDescription(const QJsonObject &description);
    void describe();
    void takeDescription(const QJsonObject &description);
    void takeCopyRead();
    void startWalk();
    void walkEnded();
    void keepWalk();
    void check(const QStringList &ids);
    void checkEnded();
    void dropCheck();

    Account m_account;
    ServiceConnection m_connection;
    ContactCache *m_cache;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<ListLoader> m_loader;
    std::unique_ptr<ListLoader> m_archived;
    std::unique_ptr<CardDeck> m_deck;
    std::unique_ptr<LocalCopy> m_copy; // after the book: what waits in it is kept when we go
    std::unique_ptr<MissingCheck> m_check;
    QDateTime m_loadedAt;
    SeenSlots m_listed;         // in the walk over the list
    SeenSlots m_archivedListed; // and in that over the archived
    QList<int> m_missing;       // slots
    std::optional<ServiceError> m_missingError;
    int m_walksInARow = 0;
    bool m_refreshWaits = false; // for the copy to be read
    bool m_showsArchived = false;
    AddressBook::Moment m_archivedAsked; // when their list was begun
    QJsonObject m_description;           // as the service told it last, maybe in an earlier run
    bool m_describing = false;
    int m_connections = 0; // answers of an earlier one are ignored
    QSet<QString> m_reading;
};

} // namespace patchbook
