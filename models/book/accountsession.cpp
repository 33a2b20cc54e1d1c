// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/accountsession.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

// A list that lost more than a tenth at once is taken for a fault of the service, not for the
// truth.
constexpr double plausibleShare = 0.9;
// More than this many missing contacts are not verified one by one in the background.
constexpr qsizetype maxVerified = 50;
constexpr int maxWalks = 3;

} // namespace

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
    connect(m_loader.get(), &ListLoader::pageLoaded, m_book.get(), &AddressBook::adoptAsOf);
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
    if (m_deck)
        m_deck->refresh();
    // An older reading must not come after a newer one, nor be shown after it.
    if (copyBeingRead())
        m_refreshWaits = true;
    else
        startWalk();
}

void AccountSession::startWalk()
{
    dropCheck();
    m_walksInARow = 0;
    m_loader->start();
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
    m_missing.clear();
    m_missingError.reset();
    dropCheck();

    QStringList missing;
    for (const QString &id : m_book->ids()) {
        if (!m_book->isNew(id) && !report.ids.contains(id))
            missing << id;
    }
    // The list moved under the walk: what looks missing may just have slipped between two pages.
    if (!report.stable && !report.repeatsItself && ++m_walksInARow < maxWalks) {
        m_loader->start();
        return;
    }
    const auto known = double(m_book->count());
    if (missing.isEmpty())
        keepWalk();
    else if (missing.size() > maxVerified || double(report.contacts) < known * plausibleShare)
        m_missing = missing;
    else
        check(missing);
}

void AccountSession::keepWalk()
{
    if (m_copy && !m_loader->report().repeatsItself)
        m_copy->noteWalk(m_loadedAt);
}

void AccountSession::removeMissing()
{
    if (!m_check && !m_missing.isEmpty() && m_loader->state() == ListLoader::State::Complete)
        check(m_missing);
}

void AccountSession::stopRemoving()
{
    if (m_check)
        checkEnded();
}

void AccountSession::check(const QStringList &ids)
{
    m_check = std::make_unique<MissingCheck>(*m_connection.contacts, *m_book, ids);
    connect(m_check.get(), &MissingCheck::progressed, this, &AccountSession::progressed);
    connect(m_check.get(), &MissingCheck::finished, this, &AccountSession::checkEnded);
    m_check->start();
    Q_EMIT progressed();
}

void AccountSession::checkEnded()
{
    m_missing = m_check->left();
    m_missingError = m_check->error();
    if (m_missing.isEmpty())
        keepWalk();
    dropCheck();
    Q_EMIT progressed();
}

void AccountSession::dropCheck()
{
    if (!m_check)
        return;
    m_check->disconnect(this);
    m_check->stop();
    m_check.release()->deleteLater(); // it may be the one who tells us
}

} // namespace patchbook
