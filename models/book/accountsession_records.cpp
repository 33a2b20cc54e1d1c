// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an AccountSession takes in beside the list: single contacts, and archived ones.
#include "models/book/accountsession.h"
#include "models/book/sendingrules.h"

#include <numeric>
#include <utility>

namespace patchbook {

void AccountSession::takePage(const PackedContacts &contacts, AddressBook::Moment asked)
{
    const bool isPartial =
        m_connection.contacts->capabilities().testFlag(Capability::ListIsPartial);
    m_book->adoptAsOf(contacts, asked,
                      isPartial ? AddressBook::Extent::Part : AddressBook::Extent::Whole);
}

void AccountSession::takeListed(const PackedContacts &contacts, AddressBook::Moment asked)
{
    takePage(contacts, asked);
    m_listed.note(m_loader->walk(), contacts, *m_book);
}

void AccountSession::takeArchived(const PackedContacts &contacts, AddressBook::Moment asked)
{
    takePage(contacts, asked);
    m_archivedListed.note(m_archived->walk(), contacts, *m_book);
}

void AccountSession::readWhole(const QString &id)
{
    if (!m_connection.contacts->capabilities().testFlag(Capability::ListIsPartial) ||
        !m_book->contains(id) || m_book->isNew(id) || m_reading.contains(id))
        return;
    m_reading.insert(id);
    const AddressBook::Moment asked = std::chrono::steady_clock::now();
    onAnswer(this, m_connection.contacts->read(id),
             [this, id, asked, connection = m_connections](const ServiceResult<Contact> &now) {
                 if (connection != m_connections)
                     return;
                 m_reading.remove(id);
                 // It may have been removed meanwhile; one that is gone leaves with a refresh.
                 if (now.ok() && m_book->contains(id))
                     m_book->adoptRead(*now, asked);
                 Q_EMIT readEnded(id, now.ok() ? std::nullopt : std::optional(now.error()));
             });
}

bool AccountSession::canShowArchived() const
{
    return m_connection.contacts->capabilities().testFlag(Capability::ListsArchived);
}

void AccountSession::setShowsArchived(bool shows)
{
    if (shows == m_showsArchived || (shows && !canShowArchived()))
        return;
    m_showsArchived = shows;
    if (shows) {
        openArchived();
        // Otherwise it comes after the list.
        if (m_loader->state() == ListLoader::State::Complete)
            m_archived->start();
    } else {
        m_archived->disconnect(this);
        m_archived->cancel();
        m_archived.release()->deleteLater(); // it may be the one who tells us
        QList<int> all(m_book->slotCount());
        std::iota(all.begin(), all.end(), 0);
        hideArchived(all);
    }
    Q_EMIT listChanged();
}

void AccountSession::openArchived()
{
    if (!canShowArchived())
        return;
    m_archived = std::make_unique<ListLoader>(*m_connection.contacts, ListKind::Archived);
    m_archivedListed = {};
    connect(m_archived.get(), &ListLoader::pageLoaded, this, &AccountSession::takeArchived);
    connect(m_archived.get(), &ListLoader::stateChanged, this, [this] {
        if (m_archived->state() == ListLoader::State::Loading)
            m_archivedAsked = std::chrono::steady_clock::now() - m_connection.contacts->listLag();
        else if (m_archived->state() == ListLoader::State::Complete)
            archivedEnded();
        Q_EMIT listChanged();
    });
}

// What is not there any more was taken out of the archive or deleted for good: nothing of the
// user's is in it.
void AccountSession::archivedEnded()
{
    if (!m_archived->report().stable)
        return;
    QStringList gone;
    for (int slot = 0; slot < m_book->slotCount(); ++slot) {
        if (m_book->isGone(slot) || m_archivedListed.has(m_archived->walk(), slot) ||
            !m_book->isArchivedAt(slot) || m_book->isDirtyAt(slot))
            continue;
        if (const QString id = m_book->idAt(slot); !m_book->isToldSince(id, m_archivedAsked))
            gone << id;
    }
    if (!gone.isEmpty())
        m_book->remove(gone);
}

void AccountSession::hideArchived(const QList<int> &slots)
{
    if (m_showsArchived)
        return;
    QStringList archived;
    for (const int slot : slots) {
        // What the user typed into it is not lost because somebody archived it.
        if (!m_book->isGone(slot) && m_book->isArchivedAt(slot) && !m_book->isDirtyAt(slot))
            archived << m_book->idAt(slot);
    }
    if (!archived.isEmpty())
        m_book->remove(archived);
}

void AccountSession::takeRemoved(const QString &id, const std::optional<Contact> &echo)
{
    if (m_showsArchived && echo && echo->id == id && m_book->schema().isArchived(*echo))
        m_book->rebase(id, *echo, {});
    else
        m_book->remove({id});
}

} // namespace patchbook
