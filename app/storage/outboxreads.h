// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"

namespace patchbook {

// What the outbox's port asks, put to its file. Rows that cannot be read are left out. An error is
// the database's trouble().
QList<Op> readUnfinished(Database &database);
QList<Op> readHistory(Database &database, const OpQuery &query);
OpCounts readCounts(Database &database);
QList<OpEvent> readEvents(Database &database, qint64 op);
QList<Job> readJobs(Database &database);
QList<StoredDraft> readDrafts(Database &database);

/** Pending and Blocked operations of a run above an id, oldest first. */
QList<Op> readWaitingIn(Database &database, qint64 job, qint64 after, int limit);
JobTally readTally(Database &database, qint64 job);

} // namespace patchbook
