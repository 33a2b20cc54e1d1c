// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edit.h"
#include "models/domain/recordref.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QStringList>
#include <QUuid>

#include <array>
#include <functional>
#include <optional>

namespace patchbook {

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

/** The user has to do something about it, unless it is closed: it failed or it is a conflict. */
bool needsUser(OpState state);

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
    qint64 undoOf = 0; ///< the operation it puts back, 0 = none
    qint64 goesOn = 0; ///< the failed or conflicted operation it takes up again, 0 = none

    Edit edit;            ///< new and base values
    QString draft;        ///< the id of the draft here: edit.id, but for a contact not yet created
    QString baseRevision; ///< the revision the user was looking at
    QString title;        ///< the record's name when the edit was made, for the Activity list

    /// The record as read just before sending; of a confirmed creation: as it was found, because no
    /// answer came. In a bulk run, before the first attempt: the record as it was rehearsed, if a
    /// change of any field since then shall keep us from sending.
    std::optional<Contact> look;
    PlannedWrite plan;           ///< the exact bytes; what is sent again is identical
    std::optional<Contact> echo; ///< what the service answered

    OpState state = OpState::Pending;
    int attempts = 0;       ///< times it was sent
    SentAt sent;            ///< the last attempt
    qint64 notBeforeMs = 0; ///< wall clock; earlier than this it must not be sent
    /// Wall clock until when it can be taken back in a moment; 0 = not held back (any more). What
    /// is found held at the next start is cancelled and not sent.
    qint64 heldUntilMs = 0;
    std::optional<ServiceError> error; ///< the last one

    QList<FieldConflict> conflicts;   ///< when Conflicted
    QList<FieldSurprise> unconfirmed; ///< sent, but not in the answer
    QList<FieldSurprise> sideEffects; ///< moved unasked in the answer

    /// The user dealt with its end (tried again, decided, put back, dismissed): it waits no longer.
    bool closed = false;
    /// Read back from a damaged outbox file: nothing is sent before the user has looked at it.
    bool salvaged = false;

    friend bool operator==(const Op &, const Op &) = default;
};

/** One step of an operation; append-only. The first, from its state to the same, is its keeping. */
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

/** A new row of an operation, and why it changed. */
struct OpStep
{
    Op op;
    QString why; ///< for the log: no token, no contact data
};

/** What became of a contact in a bulk run. Each contact of a run has exactly one of these. */
enum class JobOutcome {
    Waiting,    ///< not final yet
    Changed,    ///< by a request of ours
    Already,    ///< had the wanted values before any request
    Skipped,    ///< not sent, for the reason in the operation's error
    Conflicted, ///< the very field moved at the service
    Failed,     ///< the service refused it
    Cancelled,  ///< by the user, before it was sent
};
inline constexpr int jobOutcomes = 7;

JobOutcome outcomeOf(const Op &op);

/** Which operations the history shall tell. */
struct OpQuery
{
    QString account = {};                      ///< "" = of all accounts
    std::optional<Collection> collection = {}; ///< none = of both
    QString record = {};                       ///< the id there or of the draft; "" = all
    QList<OpState> states = {};                ///< empty = all
    bool openOnly = false;                     ///< only what needs the user and is not closed
    QString title = {};                        ///< part of the title, any case; "" = all
    std::optional<qint64> job = {};            ///< of this bulk run; 0 = of none; none = of all
    std::optional<JobOutcome> outcome = {};    ///< only with a job: what counts in its tally
    qint64 before = 0;                         ///< only ids below this; 0 = from the newest
    int limit = 200;                           ///< at most this many
};

/** How many operations stand where. */
struct OpCounts
{
    int waiting = 0;    ///< not final
    int failed = 0;     ///< not closed
    int conflicted = 0; ///< not closed

    friend bool operator==(const OpCounts &, const OpCounts &) = default;
};

enum class JobKind {
    Reassign, ///< contacts get other owners
    Edit,     ///< fields are changed
    Undo,     ///< what an earlier run did is put back
};

enum class JobState {
    Running, ///< also while the program is closed: it goes on at the next start
    Paused,  ///< by the user or by a breaker: see JobPause
    Done,
    Cancelled, ///< what was not sent stays unsent
};

/** Why a run stands still. */
enum class JobPause {
    None,
    User,
    CanaryFailed,    ///< the first contact was refused or not taken
    ReadBackDiffers, ///< the service said yes, but tells other values when asked again
    EqualRefusals,   ///< three in a row for the same reason
    TooManyErrors,   ///< over 20 % of the last 50
    OwnerMoved,      ///< a contact's owner is not the one that was asked for
    AccountPaused,   ///< the token was refused, or the keychain is locked
    AccountReadOnly, ///< the user switched the account to read-only
    NotStored,       ///< the outbox could not keep a step: the disk is full
};

/** A bulk run: many operations under one name, each contact of it once. */
struct Job
{
    qint64 id = 0; ///< given by the outbox
    QString account;
    JobKind kind = JobKind::Reassign;
    JobState state = JobState::Running;
    JobPause pause = JobPause::None;     ///< while Paused
    std::optional<ServiceError> trouble; ///< what the breaker saw
    QStringList fields;                  ///< keys of what it changes
    QStringList targets;                 ///< the values wanted for an owner, "" = none; else empty
    int total = 0;                       ///< contacts, those that were left out too
    int canaries = 1;                    ///< so many first operations are tried one by one
    bool faster = false;                 ///< pages of the list may serve as looks
    qint64 undoOf = 0;                   ///< the run it puts back, 0 = none
    QDateTime begun;                     ///< UTC
    QDateTime ended;                     ///< UTC; invalid until Done or Cancelled

    friend bool operator==(const Job &, const Job &) = default;
};

/** How many contacts of a run ended alike, and in which words. */
struct JobReason
{
    JobOutcome outcome = JobOutcome::Failed;
    ServiceError error; ///< without what is of one contact alone: its trace, the record in the way
    int count = 0;

    friend bool operator==(const JobReason &, const JobReason &) = default;
};

/** The sums of a run: they add up to the number of its contacts. */
struct JobTally
{
    std::array<int, jobOutcomes> counts{}; ///< by JobOutcome
    QList<JobReason> reasons;              ///< of what was skipped, failed or is a conflict

    int of(JobOutcome outcome) const { return counts.at(static_cast<std::size_t>(outcome)); }
    int total() const;
    /** Counts a contact. One that failed and is tried again is taken out first: count -1. */
    void add(const Op &op, int count = 1);

    friend bool operator==(const JobTally &, const JobTally &) = default;
};

/** Why something could not be kept. Then nothing was kept, and nothing may be sent. */
struct OutboxError
{
    enum class Kind {
        DiskFull,
        ReadOnly,
        Busy, ///< another program holds the file
        Corrupt,
        InUse,           ///< another Patchbook works with this outbox and alone may send
        AccountReadOnly, ///< the user set the account to read-only
        Archived,        ///< the service changes an archived record no more
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; ///< for the log

    friend bool operator==(const OutboxError &, const OutboxError &) = default;
};

template <class T>
using OutboxResult = Result<T, OutboxError>;

/**
 * The operations of a run, made as they are asked for: the next some hundred at each call, none at
 * the end. nullopt: it was given up. Called by one thread at a time, whichever that is.
 */
using OpFeed = std::function<std::optional<QList<Op>>()>;

/** How the outbox was found when it was opened. */
struct OutboxOpening
{
    enum class Kind {
        Sound,   ///< as it was left, or new
        Damaged, ///< the old file was moved aside and what could be read was taken over
        Newer,   ///< written by a newer Patchbook: moved aside, taken over as far as understood
    };
    Kind kind = Kind::Sound;
    QString movedTo = {}; ///< where the old file is now, "" when it was sound
    int salvaged = 0;     ///< operations taken over from it
    int drafts = 0;       ///< drafts taken over from it

    friend bool operator==(const OutboxOpening &, const OutboxOpening &) = default;
};

/**
 * Where edits are kept before a byte leaves. Whatever a future reports as done is on the disk.
 * Calls take effect in the order in which they were made. Futures finish in the thread that asked,
 * never in another one: Qt 6.4 can go on twice where a future finishes while .then() is called.
 */
class Outbox
{
public:
    Outbox() = default;
    virtual ~Outbox() = default;
    Q_DISABLE_COPY_MOVE(Outbox)

    /** Opens it; the other calls wait for that. An error: nothing can be kept in this run. */
    virtual QFuture<OutboxResult<OutboxOpening>> open() = 0;

    /**
     * Keeps new operations and gives them their ids, and stores steps of others that belong to it
     * (the edit which they replace, the failure which they take up): one transaction, all or none.
     */
    virtual QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                                    const QList<OpStep> &steps = {}) = 0;

    /**
     * Stores the rows of operations and, for each whose state changed, one event: one transaction,
     * all or none. At most one operation of a record may be Sending or Ambiguous; a second is
     * refused.
     */
    virtual QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) = 0;

    /**
     * All operations that are not final, oldest first; but not those which wait in a bulk run: see
     * waitingIn().
     */
    virtual QFuture<OutboxResult<QList<Op>>> unfinished() = 0;
    /** Operations of any state, newest first. */
    virtual QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) = 0;
    /** Of single edits; a bulk run tells its own sums. */
    virtual QFuture<OutboxResult<OpCounts>> counts() = 0;
    /** The steps of an operation, oldest first. */
    virtual QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) = 0;

    /**
     * Keeps a run and all its operations, those too that were left out (final from the start):
     * one transaction, all or none. Gives the run its id.
     */
    virtual QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) = 0;
    /** The same for operations that are not all made yet. Given up, nothing is kept. */
    virtual QFuture<OutboxResult<Job>> beginJobFrom(const Job &job, const OpFeed &ops);
    /** The detail of the error then. */
    static QString givenUp();
    virtual QFuture<OutboxResult<Done>> commitJob(const Job &job) = 0;
    /** All runs, newest first. */
    virtual QFuture<OutboxResult<QList<Job>>> jobs() = 0;
    /** Pending and Blocked operations of a run with ids above `after`, oldest first. */
    virtual QFuture<OutboxResult<QList<Op>>> waitingIn(qint64 job, qint64 after, int limit) = 0;
    /** Cancels all operations of a run that wait, but for these, which are under way. */
    virtual QFuture<OutboxResult<Done>> cancelWaiting(qint64 job,
                                                      const QList<qint64> &underWay) = 0;
    /**
     * What became of a run's contacts. One that failed and was tried again in the same run counts
     * once, by its last operation.
     */
    virtual QFuture<OutboxResult<JobTally>> tally(qint64 job) = 0;

    /**
     * Erases what ended before this time, but nothing that needs the user and is not closed; of a
     * bulk run all or nothing, by its own end.
     */
    virtual QFuture<OutboxResult<Done>> prune(const QDateTime &before) = 0;
    /** Erases everything of an account, final or not, its drafts too, beyond recovery. */
    virtual QFuture<OutboxResult<Done>> forget(const QString &account) = 0;
};

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::Op)
