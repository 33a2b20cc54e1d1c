// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"
#include "ui/form/formbanner.h"

namespace patchbook {

class CardDeck;
class Schema;

/** What became of saving a card, in the user's words. `isActive`: its device has it. */
BannerText cardReportOf(const Op &op, const Schema &schema, bool isActive);

/** Says that a card is saved, but not on its device yet. */
BannerText notYetApplied();

/** What is going on with a card's save, in one short line. */
QString cardProgressOf(const Op &op);

/** A line's number for reading, from left to right wherever it stands. */
QString lineTitle(const QString &phone);

/** The name on a card: first and last name; "" for none. Contact text. */
QString cardName(const Contact &card);

/** In a few words how the card of a line stands, such as "Not set up". */
QString cardState(const CardDeck &deck, const QString &phone);

} // namespace patchbook
