// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/contact.h"
#include "models/domain/recordref.h"
#include "models/ports/outbox.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

namespace patchbook {

/** What the user has typed into a record and not saved, with what was shown while typing. */
struct StoredDraft
{
    RecordRef record;
    bool isNew = false; ///< exists here only: `base` is empty but for its local id
    Contact base;       ///< the record as the user saw it
    ChangeSet changes;
    QDateTime editedAt; ///< UTC

    friend bool operator==(const StoredDraft &, const StoredDraft &) = default;
};

/**
 * Where half-typed edits survive a crash, a kill and a logout. Futures finish in the thread that
 * asked. Erased with its account by Outbox::forget().
 */
class DraftStore
{
public:
    DraftStore() = default;
    virtual ~DraftStore() = default;
    Q_DISABLE_COPY_MOVE(DraftStore)

    /** Keeps drafts, each in the place of an older one of its record, and drops others. */
    virtual QFuture<OutboxResult<Done>> store(const QList<StoredDraft> &drafts,
                                              const QList<RecordRef> &gone) = 0;
    /** Everything kept, oldest first. */
    virtual QFuture<OutboxResult<QList<StoredDraft>>> drafts() = 0;
};

} // namespace patchbook
