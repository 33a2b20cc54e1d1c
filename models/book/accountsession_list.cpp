// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an AccountSession reads the service's list, and what becomes of what is missing in it.
#include "models/book/accountsession.h"

namespace patchbook {

namespace {

// A list that lost more than a tenth at once is taken for a fault of the service, not for the
// truth.
constexpr double plausibleShare = 0.9;
// More than this many missing contacts are not verified one by one in the background.
constexpr qsizetype maxVerified = 50;
constexpr int maxWalks = 3;

QStringList idsHere(const AddressBook &book, QList<int> slots)
{
    slots.removeIf([&book](int slot) { return book.isGone(slot); });
    return book.idsAt(slots);
}

} // namespace

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
    if (m_archived)
        m_archived->cancel();
    m_loader->start();
    describe();
}

void AccountSession::walkEnded()
{
    const LoadReport &report = m_loader->report();
    m_loadedAt = QDateTime::currentDateTimeUtc();
    m_missing.clear();
    m_missingError.reset();
    dropCheck();

    QList<int> missing;
    int archived = 0;
    for (int slot = 0; slot < m_book->slotCount(); ++slot) {
        if (m_book->isGone(slot) || m_listed.has(m_loader->walk(), slot) || m_book->isNewAt(slot))
            continue;
        if (m_book->isArchivedAt(slot)) // of another list
            ++archived;
        else
            missing << slot;
    }
    // The list moved under the walk: what looks missing may just have slipped between two pages.
    if (!report.stable && !report.repeatsItself && ++m_walksInARow < maxWalks) {
        m_loader->start();
        return;
    }
    if (m_archived)
        m_archived->start();
    const auto known = double(m_book->count() - archived);
    if (missing.isEmpty())
        keepWalk();
    else if (missing.size() > maxVerified || double(report.contacts) < known * plausibleShare)
        m_missing = missing;
    else
        check(m_book->idsAt(missing));
}

void AccountSession::keepWalk()
{
    if (m_copy && !m_loader->report().repeatsItself)
        m_copy->noteWalk(m_loadedAt);
}

void AccountSession::removeMissing()
{
    if (!m_check && !m_missing.isEmpty() && m_loader->state() == ListLoader::State::Complete)
        check(idsHere(*m_book, m_missing));
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
    m_missing.clear();
    const QStringList left = m_check->left();
    for (const QString &id : left) {
        if (const int slot = m_book->slotOf(id); slot >= 0)
            m_missing << slot;
    }
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
