// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"
#include "models/book/localcopy.h"
#include "models/ports/contactcache.h"
#include "models/ports/contactcards.h"

#include <QObject>

#include <memory>

namespace patchbook {

/** The cards of one account's own lines: an address book whose ids are the lines. */
class CardDeck final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit CardDeck(ContactCards &cards, QObject *parent = nullptr);

    /** Goes on over a new connection; what is shown and edited stays. */
    void reconnect(ContactCards &cards);

    /** Keeps lines and cards for the next start, from the next change on. */
    void keepIn(ContactCache &cache, const QString &account);
    /** Shows what an earlier run kept; a refresh waits for that. */
    void loadCopy();
    /** Keeps what is shown now. */
    void keepAll();
    /** Ends keeping; what is kept already is the caller's to erase. */
    void keepNothing();

    AddressBook &book() { return m_book; }
    State state() const { return m_state; }
    const ServiceError &error() const { return m_error; }

    /** The lines in the service's order. */
    const QStringList &phones() const { return m_phones; }
    bool isSetUp(const QString &phone) const { return m_setUp.contains(phone); }
    /** False only for a card that is saved but not yet applied to its device. */
    bool isActive(const QString &phone) const;

    /** Reads lines and cards anew; drafts stay. */
    void refresh();
    /** A set-up went through. */
    void noteSetUp(const QString &phone);

Q_SIGNALS:
    void stateChanged();
    void linesChanged();

private:
    void ask();
    void take(const QList<CardLine> &lines, AddressBook::Moment asked);
    void takeCopy();
    void setState(State state);

    ContactCards *m_cards;
    AddressBook m_book;
    State m_state = State::Idle;
    ServiceError m_error;
    QStringList m_phones;
    QSet<QString> m_setUp;
    std::unique_ptr<LocalCopy> m_copy; // after the book: what waits in it is kept when we go
    bool m_askWaits = false;           // for the copy to be read
};

} // namespace patchbook
