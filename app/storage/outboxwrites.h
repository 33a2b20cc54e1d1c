// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"

namespace patchbook {

// What the outbox's port changes, put to its file; each inside a transaction that is rolled back
// when the result is an error or the database is in trouble().
OutboxResult<QList<Op>> writeNewOps(Database &database, QList<Op> ops);
OutboxResult<Done> writeSteps(Database &database, const QList<OpStep> &steps);
OutboxResult<Job> writeNewJob(Database &database, Job job, const OpFeed &ops);
OutboxResult<Done> writeJob(Database &database, const Job &job);
OutboxResult<Done> eraseEndedBefore(Database &database, const QDateTime &before);
OutboxResult<Done> eraseAccount(Database &database, const QString &account);
OutboxResult<Done> writeDrafts(Database &database, const QList<StoredDraft> &drafts,
                               const QList<RecordRef> &gone);

/** Cancels what waits in a run, but for these. */
OutboxResult<Done> cancelWaitingIn(Database &database, qint64 job, const QList<qint64> &underWay);

} // namespace patchbook
