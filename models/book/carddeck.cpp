// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/carddeck.h"

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

CardDeck::CardDeck(ContactCards &cards, QObject *parent)
    : QObject(parent)
    , m_cards(&cards)
    , m_book(cards.schema())
{
}

void CardDeck::reconnect(ContactCards &cards)
{
    m_cards = &cards;
    m_state = State::Idle; // an answer of the old connection ends as cancelled
}

bool CardDeck::isActive(const QString &phone) const
{
    // Absent counts as active: only a plain "false" says that the device does not have it yet.
    return m_book.baseline(phone).value(QLatin1StringView(cardfield::isActive)) !=
           QJsonValue(false);
}

void CardDeck::keepIn(ContactCache &cache, const QString &account)
{
    m_copy = std::make_unique<LocalCopy>(cache, account, Collection::Cards, m_book);
    connect(m_copy.get(), &LocalCopy::finished, this, &CardDeck::takeCopy);
}

void CardDeck::loadCopy()
{
    m_copy->load();
}

void CardDeck::takeCopy()
{
    m_phones = m_book.ids();
    for (const QString &phone : std::as_const(m_phones)) {
        // A line without a card is kept as a record without fields.
        if (!m_book.baseline(phone).fields.isEmpty())
            m_setUp.insert(phone);
    }
    Q_EMIT linesChanged();
    if (std::exchange(m_askWaits, false))
        ask();
}

void CardDeck::keepAll()
{
    m_copy->keepAll();
    if (m_state == State::Ready)
        m_copy->noteWalk(QDateTime::currentDateTimeUtc());
}

void CardDeck::keepNothing()
{
    if (!m_copy)
        return;
    m_copy->abandon();
    m_copy.reset();
    if (std::exchange(m_askWaits, false))
        ask();
}

void CardDeck::refresh()
{
    if (m_state == State::Loading)
        return;
    setState(State::Loading);
    if (m_copy && m_copy->isLoading())
        m_askWaits = true;
    else
        ask();
}

void CardDeck::ask()
{
    const AddressBook::Moment asked = std::chrono::steady_clock::now();
    m_cards->lines()
        .then(this,
              [this, asked](const ServiceResult<QList<CardLine>> &lines) {
                  if (lines.ok()) {
                      take(*lines, asked);
                      setState(State::Ready);
                  } else {
                      m_error = lines.error();
                      setState(State::Failed);
                  }
              })
        .onCanceled(this, [this] {
            m_error = ServiceError{.kind = ErrorKind::Cancelled};
            setState(State::Failed);
        });
}

void CardDeck::noteSetUp(const QString &phone)
{
    m_setUp.insert(phone);
    Q_EMIT linesChanged();
}

void CardDeck::take(const QList<CardLine> &lines, AddressBook::Moment asked)
{
    m_phones.clear();
    m_setUp.clear();
    QList<Contact> cards;
    for (const CardLine &line : lines) {
        Contact card = line.card.value_or(Contact{});
        card.id = line.phone; // a line without a card can be edited all the same: that sets one up
        cards << card;
        m_phones << line.phone;
        if (line.card)
            m_setUp.insert(line.phone);
    }
    m_book.adoptAsOf(cards, asked);
    QStringList gone;
    for (const QString &id : m_book.ids()) {
        // A draft of a line that left stays: it is the user's, not the service's.
        if (!m_phones.contains(id) && !m_book.isDirty(id))
            gone << id;
        // Saved while the lines were on their way, and newer than they.
        else if (!m_book.baseline(id).fields.isEmpty())
            m_setUp.insert(id);
    }
    m_book.remove(gone);
    if (m_copy)
        m_copy->noteWalk(QDateTime::currentDateTimeUtc());
    Q_EMIT linesChanged();
}

void CardDeck::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace patchbook
