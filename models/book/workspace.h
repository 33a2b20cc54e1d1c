// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/book/dispatcher.h"
#include "models/book/draftkeeper.h"
#include "models/ports/accountstore.h"
#include "models/ports/contactcache.h"
#include "models/ports/credentialstore.h"
#include "models/ports/draftstore.h"

#include <QObject>

#include <memory>
#include <vector>

namespace patchbook {

/** What the workspace needs from the world; all of it outlives the workspace. */
struct WorkspacePorts
{
    ServiceCatalog &catalog;
    AccountStore &accounts;
    CredentialStore &credentials;
    Outbox &outbox;
    DraftStore &drafts;
    Clock &clock;
    ContactCache *cache = nullptr; ///< none: nothing is kept for the next start
};

/** Everything that is open: the accounts at work and the one engine that saves for all of them. */
class Workspace final : public QObject
{
    Q_OBJECT

public:
    /** How long a deletion is held back: while it can be taken back in a moment. */
    static constexpr std::chrono::milliseconds deletionHold{8000};
    /** Ended operations are kept this long. */
    static constexpr int daysOfHistory = 90;

    explicit Workspace(const WorkspacePorts &ports, QObject *parent = nullptr);
    ~Workspace() override;

    /** Opens the stored accounts and starts loading. Returns at once. */
    void start();

    const std::vector<std::unique_ptr<AccountSession>> &sessions() const { return m_sessions; }
    /** nullptr for an unknown account. */
    AccountSession *session(const QString &account) const;
    Dispatcher &dispatcher() { return *m_dispatcher; }
    DraftKeeper &drafts() { return *m_drafts; }
    ServiceCatalog &catalog() { return m_ports.catalog; }
    /** For reading the history; only the dispatcher and the bulk runs write to it. */
    Outbox &outbox() { return m_ports.outbox; }

    /** Stores the token, then the account, then opens it. On an error nothing is stored. */
    QFuture<CredentialResult<Done>> addAccount(const Account &account, const Secret &token);
    /** Gives an account another token (and address); blocked edits go on, the list is read anew. */
    QFuture<CredentialResult<Done>> replaceToken(const Account &account, const Secret &token);
    void renameAccount(const QString &account, const QString &label);
    /**
     * Read-only, nothing is written to the service: not by us, and not by its connection either.
     * Edits that wait go on when this is switched off.
     */
    void setReadOnly(const QString &account, bool on);
    /** Replaces the settings, which are not secret; the list is read anew over a new connection. */
    void setSettings(const QString &account, const QMap<QString, QString> &settings);
    /** Whether the contacts are kept on this computer; switched off, the copy is erased at once. */
    void setKeepCopy(const QString &account, bool keep);
    /** Erases the token first; when that fails the account stays, so that it can be tried again. */
    QFuture<CredentialResult<Done>> removeAccount(const QString &account);
    /** The keychain was unlocked or the network is back: asks again. */
    void retryAccount(const QString &account);

    /**
     * Saves the draft of a record. The future tells whether the edit was kept in the outbox; it is
     * not, of an archived record or in an account that is read-only.
     */
    QFuture<OutboxResult<Op>> save(AccountSession &session, Collection collection,
                                   const QString &id);
    /** Deletes a contact at the service, after a moment in which Dispatcher::cancel() keeps it. */
    QFuture<OutboxResult<Op>> removeContact(AccountSession &session, const QString &id);

    AddressBook *bookOf(const QString &account, Collection collection) const;

Q_SIGNALS:
    void sessionAdded(patchbook::AccountSession *session);
    void sessionAboutToBeRemoved(patchbook::AccountSession *session);
    /** The account list could not be written; the reason is for the log. */
    void accountsNotStored(const QString &reason);
    /** How the outbox was found at start. On an error no edit can be kept in this run. */
    void outboxOpened(const patchbook::OutboxResult<patchbook::OutboxOpening> &result);

private:
    void openOutbox();
    AccountSession *open(const Account &account);
    ServiceConnection connectTo(const Account &account);
    void reconnect(AccountSession &session, const Account &account);
    void learn(const QString &account, const QString &key, const QString &value);
    void close(const QString &account);
    void store();
    void takeIn(const Op &op);
    void takeRemoval(AddressBook &book, const Op &op);
    void takeFailure(AddressBook &book, const Op &op);
    void takeEndInRun(AddressBook &book, const Op &op);
    void takeEcho(AddressBook &book, const Op &op);

    WorkspacePorts m_ports;
    std::vector<std::unique_ptr<AccountSession>> m_sessions;
    QSet<QString> m_opened; // accounts that are or were open: the others stay in the file untouched
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<DraftKeeper> m_drafts; // last: keeps what is unsaved while the books are there
};

} // namespace patchbook
