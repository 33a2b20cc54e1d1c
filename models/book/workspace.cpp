// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/workspace.h"

#include <QPointer>

#include <algorithm>

namespace patchbook {

namespace {

// What the service stored instead is no edit by somebody else: the next save must not ask about it.
void keepNotTaken(AddressBook &book, const Op &op)
{
    ChangeSet left = book.changes(op.echo->id);
    for (const FieldSurprise &dropped : op.unconfirmed) {
        if (!left.contains(dropped.key))
            continue;
        FieldChange &change = left.fields[dropped.key];
        change = onTopOf(book.schema(), dropped.key, change, dropped.actual);
    }
    if (!op.unconfirmed.isEmpty())
        book.rebase(op.echo->id, *op.echo, left);
}

QFuture<OutboxResult<Op>> archived()
{
    return QtFuture::makeReadyFuture(
        OutboxResult<Op>(fail(OutboxError{OutboxError::Kind::Archived, {}})));
}

} // namespace

Workspace::Workspace(const WorkspacePorts &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_dispatcher(std::make_unique<Dispatcher>(
          ports.outbox, ports.clock,
          [this](const QString &account, Collection collection) -> RecordService * {
              AccountSession *found = session(account);
              return found ? found->recordService(collection) : nullptr;
          }))
    , m_drafts(std::make_unique<DraftKeeper>(ports.drafts, ports.outbox, ports.clock))
{
    connect(m_dispatcher.get(), &Dispatcher::opChanged, this, &Workspace::takeIn);
}

Workspace::~Workspace() = default;

void Workspace::start()
{
    for (const Account &account : m_ports.accounts.load())
        open(account);
    openOutbox();
    for (const auto &session : m_sessions)
        session->refresh();
}

void Workspace::openOutbox()
{
    m_ports.outbox.open().then(this, [this](const OutboxResult<OutboxOpening> &opened) {
        Q_EMIT outboxOpened(opened);
        if (!opened.ok())
            return;
        m_dispatcher->recover();
        m_drafts->restore();
        m_ports.outbox.prune(QDateTime::currentDateTimeUtc().addDays(-daysOfHistory));
    });
}

AccountSession *Workspace::session(const QString &account) const
{
    const auto found = std::ranges::find_if(
        m_sessions, [&account](const auto &s) { return s->account().id == account; });
    return found == m_sessions.cend() ? nullptr : found->get();
}

QFuture<CredentialResult<Done>> Workspace::addAccount(const Account &account, const Secret &token)
{
    return m_ports.credentials.write(account, token)
        .then(this, [this, account](const CredentialResult<Done> &stored) {
            if (stored.ok()) {
                AccountSession *added = open(account);
                store();
                if (added)
                    added->refresh();
            }
            return stored;
        });
}

QFuture<CredentialResult<Done>> Workspace::replaceToken(const Account &account, const Secret &token)
{
    return m_ports.credentials.write(account, token)
        .then(this, [this, account](const CredentialResult<Done> &stored) {
            if (stored.ok()) {
                // The connection is made anew: the old one holds the old token in memory.
                AccountSession *old = session(account.id);
                if (old)
                    reconnect(*old, account);
                store();
                retryAccount(account.id);
            }
            return stored;
        });
}

void Workspace::renameAccount(const QString &account, const QString &label)
{
    if (AccountSession *renamed = session(account)) {
        renamed->setLabel(label);
        store();
    }
}

void Workspace::setReadOnly(const QString &account, bool on)
{
    AccountSession *changed = session(account);
    if (!changed || changed->account().readOnly == on)
        return;
    Account with = changed->account();
    with.readOnly = on;
    reconnect(*changed, with);
    store();
    retryAccount(account);
}

void Workspace::setSettings(const QString &account, const QMap<QString, QString> &settings)
{
    AccountSession *changed = session(account);
    if (!changed || changed->account().settings == settings)
        return;
    Account with = changed->account();
    with.settings = settings;
    reconnect(*changed, with);
    store();
    retryAccount(account);
}

void Workspace::setKeepCopy(const QString &account, bool keep)
{
    if (AccountSession *changed = session(account)) {
        changed->setKeepCopy(keep);
        store();
    }
}

QFuture<CredentialResult<Done>> Workspace::removeAccount(const QString &account)
{
    const AccountSession *leaving = session(account);
    if (!leaving)
        return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
    return m_ports.credentials.erase(leaving->account())
        .then(this, [this, account](const CredentialResult<Done> &erased) {
            if (erased.ok()) {
                close(account);
                store();
            }
            return erased;
        });
}

void Workspace::retryAccount(const QString &account)
{
    if (AccountSession *again = session(account)) {
        m_dispatcher->resumeAccount(account);
        again->refresh();
    }
}

QFuture<OutboxResult<Op>> Workspace::save(AccountSession &session, Collection collection,
                                          const QString &id)
{
    AddressBook *book = bookOf(session.account().id, collection);
    if (book->isArchived(id))
        return archived();
    const bool isCard = collection == Collection::Cards;
    const bool create = isCard ? !session.cards()->isSetUp(id) : book->isNew(id);
    Op op;
    op.account = session.account().id;
    op.collection = collection;
    op.edit.kind = create ? EditKind::Create : EditKind::Change;
    op.edit.id = create && !isCard ? QString() : id;
    op.edit.changes = book->changes(id);
    op.draft = id;
    op.baseRevision = book->baseline(id).revision;
    op.title = book->schema().displayName(book->draft(id));
    book->endTyping();
    return m_dispatcher->submit(std::move(op));
}

QFuture<OutboxResult<Op>> Workspace::removeContact(AccountSession &session, const QString &id)
{
    if (session.book().isArchived(id))
        return archived();
    Op op;
    op.account = session.account().id;
    op.edit = {EditKind::Remove, id, {}};
    op.draft = id;
    op.baseRevision = session.book().baseline(id).revision;
    op.title = session.book().schema().displayName(session.book().baseline(id));
    return m_dispatcher->submit(std::move(op), deletionHold);
}

AddressBook *Workspace::bookOf(const QString &account, Collection collection) const
{
    AccountSession *owner = session(account);
    if (!owner)
        return nullptr;
    switch (collection) {
    case Collection::Contacts:
        return &owner->book();
    case Collection::Cards:
        return owner->cards() ? &owner->cards()->book() : nullptr;
    }
    return nullptr;
}

AccountSession *Workspace::open(const Account &account)
{
    ServiceConnection connection = connectTo(account);
    if (!connection.contacts)
        return nullptr; // an account of a service which only a newer version knows: kept, not shown
    // Before anything can be sent over it.
    m_dispatcher->setReadOnly(account.id, account.readOnly);
    m_sessions.push_back(
        std::make_unique<AccountSession>(account, std::move(connection), m_ports.cache));
    AccountSession *opened = m_sessions.back().get();
    m_opened.insert(account.id);
    m_drafts->watch(account.id, Collection::Contacts, opened->book());
    if (opened->cards())
        m_drafts->watch(account.id, Collection::Cards, opened->cards()->book());
    connect(opened, &AccountSession::listChanged, m_dispatcher.get(), [this, opened] {
        if (opened->loader().state() == ListLoader::State::Complete)
            m_dispatcher->serviceReached(opened->account().id);
    });
    Q_EMIT sessionAdded(opened);
    return opened;
}

ServiceConnection Workspace::connectTo(const Account &account)
{
    return m_ports.catalog.connect(account, [self = QPointer(this), id = account.id](
                                                const QString &key, const QString &value) {
        if (self)
            self->learn(id, key, value);
    });
}

// The connection is made anew: the old one holds the old token and settings.
void Workspace::reconnect(AccountSession &session, const Account &account)
{
    // Forbidden before the new connection is there, allowed only after it.
    if (account.readOnly)
        m_dispatcher->setReadOnly(account.id, true);
    session.reconnect(account, connectTo(account));
    m_dispatcher->setReadOnly(account.id, account.readOnly);
}

void Workspace::learn(const QString &account, const QString &key, const QString &value)
{
    AccountSession *learning = session(account);
    if (!learning || learning->account().settings.value(key) == value)
        return;
    learning->noteSetting(key, value);
    store();
}

void Workspace::close(const QString &account)
{
    const auto found = std::ranges::find_if(
        m_sessions, [&account](const auto &s) { return s->account().id == account; });
    if (found == m_sessions.end())
        return;
    Q_EMIT sessionAboutToBeRemoved(found->get());
    const std::unique_ptr<AccountSession> closing = std::move(*found);
    m_sessions.erase(found);
    closing->setKeepCopy(false); // erases it
    m_drafts->unwatch(account);
    m_dispatcher->forgetAccount(account);
}

void Workspace::store()
{
    QList<Account> accounts;
    for (const Account &stored : m_ports.accounts.load()) {
        // Accounts that could not be opened stay in the file.
        if (!m_opened.contains(stored.id))
            accounts << stored;
    }
    for (const auto &session : m_sessions)
        accounts << session->account();
    const Result<Done, QString> written = m_ports.accounts.save(accounts);
    if (!written.ok())
        Q_EMIT accountsNotStored(written.error());
}

void Workspace::takeIn(const Op &op)
{
    AddressBook *book = bookOf(op.account, op.collection);
    if (!book || op.closed) // what is closed was told when it ended
        return;
    if (op.state == OpState::Confirmed && op.attempts > 0 && op.echo)
        book->noteSaved(*op.echo);
    if (op.job != 0) {
        takeEndInRun(*book, op);
        return;
    }
    if (!isFinal(op.state)) {
        if (op.edit.kind != EditKind::Remove)
            book->beginSaving(op.draft, op.edit.changes);
        return;
    }
    if (op.state == OpState::Confirmed && op.edit.kind == EditKind::Remove)
        takeRemoval(*book, op);
    else if (op.state == OpState::Confirmed && op.echo)
        takeEcho(*book, op);
    else if (op.state == OpState::Failed)
        takeFailure(*book, op);
    else if (op.state == OpState::Conflicted && op.look && book->isNew(op.draft) &&
             savedRecordOf(op).id != op.draft)
        book->confirm(op.draft, *op.look, {}); // it is there after all: what was typed is a change
    if (!m_dispatcher->unfinishedFor(op.account, op.collection, op.draft))
        book->endSaving(op.draft);
}

// No form showed what a run does: what the user typed there keeps its base, and only what is the
// same by now is done.
void Workspace::takeEndInRun(AddressBook &book, const Op &op)
{
    const bool lookTells = op.state == OpState::Conflicted && op.look;
    const std::optional<Contact> told = op.echo ? op.echo : lookTells ? op.look : std::nullopt;
    if (!isFinal(op.state) || !told)
        return;
    ChangeSet done = book.changes(op.draft);
    done.fields.removeIf([&told](std::pair<const QString &, FieldChange &> field) {
        return !identicalValue(told->value(field.first), field.second.after);
    });
    if (book.contains(op.draft))
        book.confirm(op.draft, *told, done);
    else
        book.adopt({*told});
}

void Workspace::takeRemoval(AddressBook &book, const Op &op)
{
    if (op.collection == Collection::Contacts)
        session(op.account)->takeRemoved(op.draft, op.echo);
    else
        book.remove({op.draft});
}

void Workspace::takeFailure(AddressBook &book, const Op &op)
{
    const bool foundArchived = op.error && op.error->kind == ErrorKind::Archived && op.look;
    if (op.echo)
        book.adopt({*op.echo});
    else if (foundArchived && book.contains(op.look->id))
        book.adopt({*op.look});
}

void Workspace::takeEcho(AddressBook &book, const Op &op)
{
    // What the service did not take stays a draft: nobody's edit disappears in silence.
    ChangeSet taken = op.edit.changes;
    for (const FieldSurprise &dropped : op.unconfirmed)
        taken.fields.remove(dropped.key);
    if (book.contains(op.draft))
        book.confirm(op.draft, *op.echo, taken);
    else
        book.adopt({*op.echo}); // saved by an earlier run whose list is not here yet
    keepNotTaken(book, op);
    if (op.collection == Collection::Cards)
        session(op.account)->cards()->noteSetUp(op.draft);
}

} // namespace patchbook
