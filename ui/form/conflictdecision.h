// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

namespace patchbook {

class AddressBook;

/** What the user is asked about an operation in conflict. */
struct ConflictQuestion
{
    QList<FieldConflict> conflicts;
    ChangeSet others; ///< edits of the same save that clash with nothing
    Contact now;      ///< the record as the service has it
};

/** `drafted` are the record's edits as they are now: the user may have gone on typing. */
ConflictQuestion conflictQuestion(const Op &op, const ChangeSet &drafted);

/**
 * Makes the book show the decision: what the service has, and over it what was chosen, what stays
 * undecided and what was edited since. A record which the book does not hold stays out of it.
 */
void takeDecision(AddressBook &book, const Op &op, const ChangeSet &choice, const ChangeSet &later);

} // namespace patchbook
