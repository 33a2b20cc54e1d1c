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

/** A line's number for reading. */
QString lineTitle(const QString &phone);

/** In a few words how the card of a line stands, such as "Not set up". */
QString cardState(const CardDeck &deck, const QString &phone);

} // namespace patchbook
