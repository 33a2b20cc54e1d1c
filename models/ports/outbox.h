// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edit.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QUuid>

#include <optional>

namespace patchbook {

/** Which collection of an account an operation belongs to. */
enum class Collection { Contacts, Cards };

/** Where an operation stands. Confirmed, Failed, Conflicted and Cancelled are final. */
enum class OpState {
    Pending,    ///< kept, not sent
    Sending,    ///< committed before the first byte leaves
    Ambiguous,  ///< no whole answer: the service will be asked what it has
    Confirmed,  ///< the service has our values
    Failed,     ///< the service refused, or three attempts did not do it
    Conflicted, ///< the same field moved at the service: the user decides
    Blocked,    ///< token refused or keychain locked: waits for the account
    Cancelled,  ///< by the user, before it was sent
};

bool isFinal(OpState state);

/** Time as a write needs it: of the wall for people, of the boot for waiting. */
struct SentAt
{
    qint64 wallMs = 0;      ///< since the epoch, UTC
    qint64 monotonicMs = 0; ///< since `boot`
    QString boot;           ///< which start of the machine monotonicMs counts from

    friend bool operator==(const SentAt &, const SentAt &) = default;
};

/** One edit on its way to a service: everything needed to go on after a crash. */
struct Op
{
    qint64 id = 0; ///< given by the outbox
    QUuid uuid;
    QString account;
    Collection collection = Collection::Contacts;
    qint64 job = 0;    ///< the bulk run it belongs to, 0 = none
    qint64 undoOf = 0; ///< the operation it takes back, 0 = none

    Edit edit;            ///< new and base values
    QString draft;        ///< the id of the draft here: edit.id, but for a contact not yet created
    QString baseRevision; ///< the revision the user was looking at
    QString title;        ///< the record's name when the edit was made, for the Activity list

    std::optional<Contact> look; ///< the record as read just before sending
    PlannedWrite plan;           ///< the exact bytes; what is sent again is identical
    std::optional<Contact> echo; ///< what the service answered

    OpState state = OpState::Pending;
    int attempts = 0;                  ///< times it was sent
    SentAt sent;                       ///< the last attempt
    qint64 notBeforeMs = 0;            ///< wall clock; earlier than this it must not be sent
    std::optional<ServiceError> error; ///< the last one

    QList<FieldConflict> conflicts;   ///< when Conflicted
    QList<FieldSurprise> unconfirmed; ///< sent, but not in the answer
    QList<FieldSurprise> sideEffects; ///< moved unasked in the answer

    friend bool operator==(const Op &, const Op &) = default;
};

/** One step of an operation; append-only. */
struct OpEvent
{
    qint64 op = 0;
    int seq = 0; ///< counted from 1 within the operation
    QDateTime at;
    OpState from = OpState::Pending;
    OpState to = OpState::Pending;
    QString why; ///< for the log: no token, no contact data

    friend bool operator==(const OpEvent &, const OpEvent &) = default;
};

/** A bulk run: many operations under one name. */
struct Job
{
    qint64 id = 0;
    QString kind;
    QString target;
    QString state;
    int total = 0;
    QString note;

    friend bool operator==(const Job &, const Job &) = default;
};

/** Why something could not be kept. Then nothing was kept, and nothing may be sent. */
struct OutboxError
{
    enum class Kind { DiskFull, ReadOnly, Busy, Corrupt, Other };
    Kind kind = Kind::Other;
    QString detail; ///< for the log

    friend bool operator==(const OutboxError &, const OutboxError &) = default;
};

template <class T>
using OutboxResult = Result<T, OutboxError>;

/**
 * Where edits are kept before a byte leaves. Whatever a future reports as done is on the disk.
 * Futures finish in the thread that called; calls take effect in the order in which they were made.
 */
class Outbox
{
public:
    Outbox() = default;
    virtual ~Outbox() = default;
    Q_DISABLE_COPY_MOVE(Outbox)

    /** Keeps new operations, all or none, and gives them their ids. */
    virtual QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops) = 0;

    /**
     * Stores the row of an operation and, when its state changed, one event: in one transaction.
     * At most one operation of a record may be Sending or Ambiguous; a second is refused.
     */
    virtual QFuture<OutboxResult<Done>> commit(const Op &op, const QString &why) = 0;

    /** All operations that are not final, oldest first. */
    virtual QFuture<OutboxResult<QList<Op>>> unfinished() = 0;
    /** Every operation kept, newest first, at most `limit`. */
    virtual QFuture<OutboxResult<QList<Op>>> recent(int limit) = 0;
    virtual QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) = 0;

    virtual QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) = 0;
    virtual QFuture<OutboxResult<Done>> commitJob(const Job &job) = 0;
    virtual QFuture<OutboxResult<QList<Job>>> jobs() = 0;

    /** Erases everything of an account, final or not. */
    virtual QFuture<OutboxResult<Done>> forget(const QString &account) = 0;
};

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::Op)
