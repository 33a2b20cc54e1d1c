// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/recorddialect.h"
#include "models/ports/contactcards.h"

#include <QStringList>

namespace patchbook {

/** How one service speaks of the user's own lines and their cards. */
class CardDialect : public RecordDialect
{
public:
    /** Ways to ask for the own lines: the next is tried where the one before is not there. */
    virtual QList<Request> numberRequests() const = 0;
    virtual ServiceResult<QStringList> parseNumbers(const HttpReply &reply) const = 0;

    virtual Request cardsRequest() const = 0;
    /** Every line with its card, in the order of `numbers`; then cards of lines not among them. */
    virtual ServiceResult<QList<CardLine>> parseCards(const HttpReply &reply,
                                                      const QStringList &numbers) const = 0;
};

} // namespace patchbook
