// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/carddeck.h"

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

void CardDeck::refresh()
{
    if (m_state == State::Loading)
        return;
    setState(State::Loading);
    m_cards->lines()
        .then(this,
              [this](const ServiceResult<QList<CardLine>> &lines) {
                  if (lines.ok()) {
                      take(*lines);
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

void CardDeck::take(const QList<CardLine> &lines)
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
    m_book.adopt(cards);
    QStringList gone;
    for (const QString &id : m_book.ids()) {
        // A draft of a line that left stays: it is the user's, not the service's.
        if (!m_phones.contains(id) && !m_book.isDirty(id))
            gone << id;
    }
    m_book.remove(gone);
    Q_EMIT linesChanged();
}

void CardDeck::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace patchbook
