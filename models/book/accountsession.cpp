// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/accountsession.h"

#include <QSet>

#include <algorithm>

namespace patchbook {

namespace {

// A list that lost more than a tenth at once is taken for a fault of the service, not for the
// truth.
constexpr double plausibleShare = 0.9;
// More than this many missing contacts are not verified one by one in the background.
constexpr qsizetype maxVerified = 50;
constexpr int maxWalks = 3;

} // namespace

AccountSession::AccountSession(Account account, ServiceConnection connection, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_connection(std::move(connection))
    , m_book(std::make_unique<AddressBook>(m_connection.contacts->schema()))
    , m_loader(std::make_unique<ListLoader>(*m_connection.contacts))
{
    if (m_connection.cards)
        m_deck = std::make_unique<CardDeck>(*m_connection.cards);
    connectLoader();
}

AccountSession::~AccountSession() = default;

void AccountSession::reconnect(const Account &account, ServiceConnection connection)
{
    m_account = account;
    // The old loader refers to the old connection, so it goes first; so does the deck's service.
    auto loader = std::make_unique<ListLoader>(*connection.contacts);
    m_loader.swap(loader);
    loader.reset();
    if (m_deck && connection.cards)
        m_deck->reconnect(*connection.cards);
    m_connection = std::move(connection);
    connectLoader();
    Q_EMIT loaderReplaced();
    Q_EMIT labelChanged();
}

void AccountSession::connectLoader()
{
    connect(m_loader.get(), &ListLoader::pageLoaded, m_book.get(), &AddressBook::adopt);
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

void AccountSession::refresh()
{
    m_walksInARow = 0;
    m_loader->start();
    if (m_deck)
        m_deck->refresh();
}

QStringList AccountSession::owners() const
{
    QStringList ownerKeys;
    for (const Field &field : m_book->schema().fields()) {
        if (field.kind == FieldKind::Owner)
            ownerKeys << field.key;
    }
    QSet<QString> seen;
    for (const QString &id : m_book->ids()) {
        const Contact contact = m_book->baseline(id);
        for (const QString &key : ownerKeys) {
            if (const QString owner = contact.text(key); !owner.isEmpty())
                seen.insert(owner);
        }
    }
    QStringList owners(seen.cbegin(), seen.cend());
    owners.sort(Qt::CaseInsensitive);
    return owners;
}

void AccountSession::walkEnded()
{
    const LoadReport &report = m_loader->report();
    m_loadedAt = QDateTime::currentDateTimeUtc();
    m_keptThoughMissing = 0;

    QStringList missing;
    for (const QString &id : m_book->ids()) {
        if (!m_book->isNew(id) && !report.ids.contains(id))
            missing << id;
    }
    if (missing.isEmpty() && report.stable)
        return;
    // The list moved under the walk: what looks missing may just have slipped between two pages.
    if (!report.stable && !report.repeatsItself && ++m_walksInARow < maxWalks) {
        m_loader->start();
        return;
    }
    const auto known = double(m_book->count());
    if (missing.size() > maxVerified || double(report.contacts) < known * plausibleShare)
        m_keptThoughMissing = int(missing.size());
    else
        verifyMissing(missing);
}

void AccountSession::verifyMissing(const QStringList &ids)
{
    for (const QString &id : ids) {
        m_connection.contacts->read(id).then(this, [this, id](const ServiceResult<Contact> &now) {
            if (now.ok())
                m_book->adopt({*now});
            else if (now.error().kind == ErrorKind::NotFound && !m_book->isDirty(id))
                m_book->remove({id});
        });
    }
}

} // namespace patchbook
