// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/accountsession.h"

#include "models/book/sendingrules.h"

#include <utility>

namespace patchbook {

AccountSession::AccountSession(Account account, ServiceConnection connection, ContactCache *cache,
                               QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_connection(std::move(connection))
    , m_cache(cache)
    , m_book(std::make_unique<AddressBook>(m_connection.contacts->schema()))
    , m_loader(std::make_unique<ListLoader>(*m_connection.contacts))
{
    if (m_connection.cards)
        m_deck = std::make_unique<CardDeck>(*m_connection.cards);
    connectLoader();
    connect(m_book.get(), &AddressBook::told, this, &AccountSession::hideArchived);
    if (m_cache && m_account.keepCopy) {
        openCopy();
        m_copy->load();
        if (m_deck)
            m_deck->loadCopy();
    } else if (m_cache) {
        // The program may have ended while the copy was being erased.
        m_cache->forget(m_account.id);
    }
}

AccountSession::~AccountSession() = default;

void AccountSession::openCopy()
{
    m_copy = std::make_unique<LocalCopy>(*m_cache, m_account.id, Collection::Contacts, *m_book);
    connect(m_copy.get(), &LocalCopy::opened, this,
            [this] { recallDescription(m_copy->found().description); });
    connect(m_copy.get(), &LocalCopy::progressed, this, &AccountSession::progressed);
    connect(m_copy.get(), &LocalCopy::finished, this, &AccountSession::takeCopyRead);
    if (m_deck)
        m_deck->keepIn(*m_cache, m_account.id);
}

void AccountSession::takeCopyRead()
{
    if (!m_loadedAt.isValid())
        m_loadedAt = m_copy->found().readAt;
    if (std::exchange(m_refreshWaits, false))
        startWalk();
    Q_EMIT listChanged();
}

void AccountSession::setKeepCopy(bool keep)
{
    m_account.keepCopy = keep;
    if (!m_cache || keep == (m_copy != nullptr))
        return;
    if (keep) {
        openCopy();
        m_copy->keepAll();
        if (m_loader->state() == ListLoader::State::Complete)
            keepWalk();
        if (!m_description.isEmpty())
            m_cache->noteDescription(m_account.id, Collection::Contacts, m_description);
        if (m_deck)
            m_deck->keepAll();
        return;
    }
    m_copy->abandon();
    m_copy.reset();
    if (m_deck)
        m_deck->keepNothing();
    m_cache->forget(m_account.id);
    // Its reading ended halfway.
    if (std::exchange(m_refreshWaits, false))
        startWalk();
    Q_EMIT progressed();
}

const LocalCopy *AccountSession::copyBeingRead() const
{
    return m_copy && m_copy->isLoading() ? m_copy.get() : nullptr;
}

void AccountSession::reconnect(const Account &account, ServiceConnection connection)
{
    setKeepCopy(account.keepCopy);
    m_account = account;
    dropCheck();
    ++m_connections;
    m_describing = false;
    const QSet<QString> unread = std::exchange(m_reading, {});
    // The old loaders refer to the old connection, so they go first; so does the deck's service.
    m_archived.reset();
    auto loader = std::make_unique<ListLoader>(*connection.contacts);
    m_loader.swap(loader);
    loader.reset();
    if (m_deck && connection.cards)
        m_deck->reconnect(*connection.cards);
    m_connection = std::move(connection);
    connectLoader();
    if (m_showsArchived)
        openArchived();
    // The new one knows no more than any at its start.
    if (!m_description.isEmpty())
        contacts().recallDescription(m_description);
    m_book->setSchema(contacts().schema());
    for (const QString &id : unread)
        Q_EMIT readEnded(id, ServiceError{.kind = ErrorKind::Cancelled});
    Q_EMIT loaderReplaced();
    Q_EMIT labelChanged();
    Q_EMIT accountChanged();
}

void AccountSession::connectLoader()
{
    m_listed = {};
    connect(m_loader.get(), &ListLoader::pageLoaded, this, &AccountSession::takeListed);
    connect(m_loader.get(), &ListLoader::stateChanged, this, [this] {
        if (m_loader->state() == ListLoader::State::Complete)
            walkEnded();
        Q_EMIT listChanged();
    });
}

void AccountSession::setLabel(const QString &label)
{
    m_account.label = label;
    Q_EMIT labelChanged();
    Q_EMIT accountChanged();
}

void AccountSession::noteSetting(const QString &key, const QString &value)
{
    m_account.settings.insert(key, value);
    Q_EMIT accountChanged();
}

RecordService *AccountSession::recordService(Collection collection)
{
    switch (collection) {
    case Collection::Contacts:
        return m_connection.contacts.get();
    case Collection::Cards:
        return m_connection.cards.get();
    }
    return nullptr;
}

void AccountSession::recallDescription(const QJsonObject &description)
{
    // What the service told in this run is newer.
    if (description.isEmpty() || !m_description.isEmpty())
        return;
    m_description = description;
    contacts().recallDescription(description);
    m_book->setSchema(contacts().schema());
}

void AccountSession::describe()
{
    if (m_describing)
        return;
    m_describing = true;
    onAnswer(this, contacts().describe(),
             [this, connection = m_connections](const ServiceResult<QJsonObject> &told) {
                 if (connection != m_connections)
                     return;
                 m_describing = false;
                 // Without an answer, what is known stays; the list comes all the same.
                 if (told.ok())
                     takeDescription(*told);
             });
}

void AccountSession::takeDescription(const QJsonObject &description)
{
    m_book->setSchema(contacts().schema());
    if (description == m_description)
        return;
    m_description = description;
    if (m_copy)
        m_cache->noteDescription(m_account.id, Collection::Contacts, description);
}

QStringList AccountSession::owners() const
{
    QStringList ownerKeys;
    QStringList named;
    for (const Field &field : m_book->schema().fields()) {
        if (field.kind != FieldKind::Owner)
            continue;
        ownerKeys << field.key;
        for (const FieldOption &option : field.options)
            named << option.value;
    }
    if (!named.isEmpty())
        return named;
    QSet<QString> seen;
    for (const QString &key : std::as_const(ownerKeys)) {
        const QList<Facet> facets = m_book->facets().values(key);
        for (const Facet &facet : facets)
            seen.insert(facet.value);
    }
    seen.remove({});
    QStringList owners(seen.cbegin(), seen.cend());
    owners.sort(Qt::CaseInsensitive);
    return owners;
}

} // namespace patchbook
