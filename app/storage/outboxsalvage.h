// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <QString>

namespace patchbook {

/** What was taken over from a damaged outbox. */
struct Salvage
{
    int ops = 0;
    int drafts = 0;
};

/**
 * Reads row by row whatever can still be read of the outbox file at `path`, which is not altered,
 * into `fresh`, an open and empty outbox. What was not finished becomes Failed and salvaged:
 * nobody knows how far it had come. Call inside a transaction of `fresh`. An error: the file could
 * not be read just now, which says nothing about what stands in it.
 */
Result<Salvage, DatabaseError> salvageOutbox(const QString &path, Database &fresh);

} // namespace patchbook
