// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the Dispatcher sends: it looks, compares, commits, writes once and reads the answer.
#include "models/book/dispatcher.h"
#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The rest of an edit of which the service took a part may go through later. */
bool goesOnAfter(const ServiceError &rest)
{
    return pausesAccount(rest.kind) || mayPass(rest);
}

} // namespace

void Dispatcher::schedule(const QString &account)
{
    while (const std::optional<qint64> id = m_queue.next(account, m_clock.now())) {
        // The account may be one that is not connected (yet).
        if (!serviceOf(m_queue.op(*id)))
            return;
        start(*id);
    }
}

void Dispatcher::scheduleAll()
{
    for (const QString &account : m_queue.accounts())
        schedule(account);
}

void Dispatcher::start(qint64 id)
{
    m_queue.setRunning(id, true);
    Op op = m_queue.op(id);
    // Its wait is over, also when the clock is set back meanwhile.
    op.notBeforeMs = 0;
    m_queue.put(op);
    // Saved once more while the contact was being made: a second creation would make a second one.
    if (const auto made = m_created.constFind(recordOf(op));
        made != m_created.cend() && op.edit.kind == EditKind::Create) {
        op = turnedIntoChange(schemaOf(op), op, *made);
        m_queue.put(op);
        // In the line of its id another edit of the contact may be under way already, a younger one
        // too.
        if (!m_queue.isNext(id)) {
            m_queue.setRunning(id, false);
            return;
        }
    }
    // A contact that does not exist yet cannot be looked at; a card can: its line is its id.
    if (op.edit.kind == EditKind::Create && op.edit.id.isEmpty())
        write(op, op.edit.changes);
    else
        look(id);
}

void Dispatcher::look(qint64 id)
{
    const Op op = m_queue.op(id);
    RecordService *service = serviceOf(op);
    if (!service) {
        idle(id);
        return;
    }
    if (const std::optional<GivenLook> given = takeGivenLook(op)) {
        m_lookedAt.insert(id, {given->askedMs, oldestGivenLook});
        decide(op, given->record);
        return;
    }
    whenAnswered(id, service->read(op.edit.id), [this, op](const ServiceResult<Contact> &now) {
        if (now.ok()) {
            m_failedLooks.remove(op.id);
            m_queue.speedUp(op.account);
            m_lookedAt.insert(op.id, {m_clock.now().monotonicMs});
            decide(op, *now);
            return;
        }
        ServiceError error = now.error();
        error.delivery = Delivery::NotSent; // whatever happened to the read, nothing was written
        if (error.kind == ErrorKind::NotFound && op.edit.kind == EditKind::Remove)
            move(op, OpState::Confirmed, u"already gone"_s);
        else if (error.kind == ErrorKind::NotFound && op.edit.kind == EditKind::Create)
            write(op, op.edit.changes);
        else
            takeRefusal(op, error);
    });
}

void Dispatcher::decide(Op op, const Contact &now)
{
    if (!serviceOf(op)) {
        idle(op.id);
        return;
    }
    if (isTraceOfDoubt(op, now)) {
        constexpr std::chrono::seconds pause{1};
        op.notBeforeMs = m_clock.now().wallMs + std::chrono::milliseconds(pause).count();
        m_queue.put(op);
        wakeAfter(op.id, pause);
        idle(op.id);
        return;
    }
    if (op.job != 0 && op.edit.kind == EditKind::Change) {
        decideInRun(std::move(op), now);
        return;
    }
    op.look = now;
    const Schema &schema = serviceOf(op)->schema();
    if (schema.isArchived(now)) {
        decideArchived(std::move(op), now);
        return;
    }
    if (op.edit.kind == EditKind::Remove) {
        decideRemoval(std::move(op), now);
        return;
    }
    // Somebody set it up meanwhile: what was a creation is a change of what is there.
    op.edit.kind = EditKind::Change;
    const Merge merged = merge(schema, leftToDo(schema, op, now), now);
    if (!merged.conflicts.isEmpty()) {
        op.conflicts = merged.conflicts;
        move(std::move(op), OpState::Conflicted, u"the same field moved at the service"_s);
    } else if (merged.clean.isEmpty()) {
        op.echo = now;
        move(std::move(op), OpState::Confirmed, u"the service has these values already"_s);
    } else {
        write(std::move(op), merged.clean);
    }
}

// Whether this record may be what a creation in doubt made: an edit of it could wipe out the e-mail
// by which alone it is found, and it would be made a second time.
bool Dispatcher::isTraceOfDoubt(const Op &op, const Contact &now) const
{
    const Schema &schema = serviceOf(op)->schema();
    return std::ranges::any_of(m_creating, [&](qint64 id) {
        const Op creation = m_queue.op(id);
        const std::optional<Trace> trace = traceOf(schema, creation);
        return trace && creation.account == op.account && creation.collection == op.collection &&
               schema.sameValue(trace->key, now.value(trace->key), trace->value);
    });
}

// Archived, it is what a deletion wanted where to delete means to archive, and takes no change.
void Dispatcher::decideArchived(Op op, const Contact &now)
{
    if (op.edit.kind == EditKind::Remove) {
        op.echo = now;
        move(std::move(op), OpState::Confirmed, u"archived already"_s);
        return;
    }
    op.error = ServiceError{.kind = ErrorKind::Archived, .delivery = Delivery::NotSent};
    giveUp(std::move(op), u"archived by someone"_s);
}

void Dispatcher::decideRemoval(Op op, const Contact &now)
{
    // Deleting what somebody has just changed would overwrite their edit unseen.
    if (!op.baseRevision.isEmpty() && now.revision != op.baseRevision)
        move(std::move(op), OpState::Conflicted, u"changed since it was shown"_s);
    else
        write(std::move(op), {});
}

void Dispatcher::write(Op op, const ChangeSet &toSend)
{
    RecordService *service = serviceOf(op);
    if (!service) {
        idle(op.id);
        return;
    }
    if (m_queue.isReadOnly(op.account)) {
        block(std::move(op));
        return;
    }
    const ServiceResult<PlannedWrite> plan =
        service->plan({op.edit.kind, op.edit.id, toSend}, op.look);
    if (!plan.ok()) {
        op.error = plan.error();
        giveUp(std::move(op), u"cannot be put into a request"_s);
        return;
    }
    op.plan = *plan;
    op.sent = m_clock.now();
    op.heldUntilMs = 0;
    ++op.attempts;
    // Not a byte leaves before this commit is on the disk: after a crash the row is what tells that
    // a request may be out there.
    move(op, OpState::Sending, u"sending"_s, [this, id = op.id, toSend] { send(id, toSend); });
}

void Dispatcher::send(qint64 id, const ChangeSet &toSend)
{
    const Op sending = m_queue.op(id);
    RecordService *service = serviceOf(sending);
    const bool looked = m_lookedAt.contains(id);
    const LookTime look = m_lookedAt.take(id);
    const std::chrono::milliseconds age(m_clock.now().monotonicMs - look.atMs);
    if (m_queue.isReadOnly(sending.account)) {
        // Switched while the step was being stored; not a byte has left.
        takeRefusal(sending,
                    ServiceError{.kind = ErrorKind::ReadOnly, .delivery = Delivery::NotSent});
        return;
    }
    if (!service || (looked && age > look.oldest)) {
        // Storing took long: somebody may have changed the record since the look.
        takeRefusal(sending,
                    ServiceError{.kind = ErrorKind::Cancelled, .delivery = Delivery::NotSent});
        return;
    }
    whenAnswered(id, service->send(sending.plan),
                 [this, id, toSend](const ServiceResult<WriteAnswer> &answer) {
                     const Op sent = m_queue.op(id);
                     if (answer.ok())
                         takeAnswer(sent, toSend, *answer);
                     else
                         takeRefusal(sent, answer.error());
                 });
}

void Dispatcher::takeAnswer(Op op, const ChangeSet &sent, const WriteAnswer &answer)
{
    m_queue.speedUp(op.account);
    op.error = answer.rest;
    if (answer.rest && !answer.echo) {
        // Nobody knows how far it came: it is read, as after an answer that was lost.
        ServiceError unknown = *answer.rest;
        unknown.delivery = Delivery::Unknown;
        takeRefusal(std::move(op), unknown);
        return;
    }
    const bool wrotePart = op.echo.has_value();
    op.echo = answer.echo;
    if (answer.rest && goesOnAfter(*answer.rest)) {
        takePart(std::move(op), *answer.rest);
        return;
    }
    if (op.edit.kind == EditKind::Remove || !answer.echo) {
        move(std::move(op), OpState::Confirmed, u"answered"_s);
        return;
    }
    RecordService *service = serviceOf(op);
    if (!service) {
        move(std::move(op), OpState::Confirmed, u"answered, account gone"_s);
        return;
    }
    const Schema &schema = service->schema();
    op.unconfirmed = unconfirmed(schema, sent, *answer.echo);
    if (op.edit.kind == EditKind::Change && op.look)
        op.sideEffects = sideEffects(schema, *op.look, sent, *answer.echo);
    // A value that is neither ours nor the old one was taken, in the service's own spelling.
    const bool nothingMoved = std::ranges::all_of(op.unconfirmed, [&](const FieldSurprise &field) {
        return schema.sameValue(field.key, field.actual, sent.fields.value(field.key).before);
    });
    if (op.edit.kind == EditKind::Change && op.unconfirmed.size() == sent.size() && nothingMoved &&
        !wrotePart)
        move(std::move(op), OpState::Failed, u"the service ignored it"_s);
    else
        move(std::move(op), OpState::Confirmed, u"answered"_s);
}

void Dispatcher::takeRefusal(Op op, const ServiceError &error)
{
    op.error = error;
    const bool wasSending = op.state == OpState::Sending;
    // Waiting for the network or for the service's leave does not use up the attempts; but what the
    // service took a part of in a run was sent by us, and the run's sums tell that by the attempts.
    const bool isOnlyTrace = op.job != 0 && op.echo && op.attempts == 1;
    if (wasSending && !isOnlyTrace &&
        (error.delivery == Delivery::NotSent || error.kind == ErrorKind::RateLimited))
        --op.attempts;
    if (wasSending && error.delivery == Delivery::Unknown) {
        op.sent = m_clock.now(); // a late effect is counted from the end of the request
        move(op, OpState::Ambiguous, u"no whole answer"_s,
             [this, id = op.id] { settle(id, Certainty::Early); });
    } else if (error.kind == ErrorKind::ReadOnly && m_queue.isReadOnly(op.account)) {
        block(std::move(op));
    } else if (pausesAccount(error.kind)) {
        pause(std::move(op), error);
    } else if (op.edit.kind == EditKind::Remove && error.kind == ErrorKind::NotFound) {
        op.error.reset();
        move(std::move(op), OpState::Confirmed, u"already gone"_s);
    } else if (op.edit.kind == EditKind::Create && !op.edit.id.isEmpty() &&
               error.kind == ErrorKind::Conflict && op.attempts < maxAttempts) {
        waitAndRetry(std::move(op), error); // it exists after all: the next look turns it round
    } else if (mayPass(error)) {
        waitAndRetry(std::move(op), error);
    } else {
        giveUp(std::move(op), u"refused"_s);
    }
}

// The end of an edit which the service does not take; not of what it took of it.
void Dispatcher::giveUp(Op op, const QString &why)
{
    if (op.echo && op.edit.kind == EditKind::Change) {
        op.unconfirmed = unconfirmed(schemaOf(op), op.edit.changes, *op.echo);
        move(std::move(op), OpState::Confirmed, why);
    } else {
        move(std::move(op), OpState::Failed, why);
    }
}

// The service took a part of it and may take the rest. The answer stays with the edit: what it
// shows is not sent again. A contact that was made is there, and the rest is a change of it.
void Dispatcher::takePart(Op op, const ServiceError &rest)
{
    if (op.edit.id.isEmpty()) {
        op.edit.kind = EditKind::Change;
        op.edit.id = op.echo->id;
    }
    takeRefusal(std::move(op), rest);
}

void Dispatcher::pause(Op op, const ServiceError &reason)
{
    const QString account = op.account;
    const qint64 id = op.id;
    m_queue.setPaused(account, true);
    move(std::move(op), OpState::Blocked, u"the account is paused"_s, [this, account, id] {
        // Resumed while this was being stored: nobody would come back for it.
        if (m_queue.op(id).job != 0 || m_queue.isPaused(account) || m_queue.isReadOnly(account))
            idle(id);
        else
            unblock(id);
    });
    Q_EMIT accountPaused(account, reason);
}

void Dispatcher::unblock(qint64 id)
{
    m_queue.setRunning(id, true);
    move(m_queue.op(id), OpState::Pending, u"account resumed"_s, [this, id] { idle(id); });
}

void Dispatcher::waitAndRetry(Op op, const ServiceError &error)
{
    op.error = error;
    if (op.attempts >= maxAttempts) {
        giveUp(std::move(op), u"three attempts"_s);
        return;
    }
    // A run has to come to its end: nobody looks at this one record and waits for it.
    if (op.job != 0 && !slowsAccount(error) && error.kind != ErrorKind::Cancelled &&
        m_failedLooks.value(op.id) >= maxFailedLooksInRun) {
        giveUp(std::move(op), u"read in vain"_s);
        return;
    }
    if (m_queue.isReadOnly(op.account)) {
        block(std::move(op));
        return;
    }
    const std::chrono::milliseconds asked = error.retryAfter.value_or(std::chrono::seconds(0));
    const SentAt now = m_clock.now();
    // One record's trouble keeps no other waiting; a service that is away keeps all of them.
    const std::chrono::milliseconds wait = slowsAccount(error)
                                               ? m_queue.slowDown(op.account, now, asked)
                                               : std::max(backOff(m_failedLooks[op.id]++), asked);
    op.notBeforeMs = now.wallMs + wait.count();
    const qint64 id = op.id;
    move(std::move(op), OpState::Pending, u"waits"_s, [this, id, wait] {
        wakeAfter(id, wait);
        idle(id);
    });
}

Schema Dispatcher::schemaOf(const Op &op) const
{
    const RecordService *service = serviceOf(op);
    return service ? service->schema() : Schema();
}

RecordService *Dispatcher::serviceOf(const Op &op) const
{
    return m_services(op.account, op.collection);
}

void Dispatcher::idle(qint64 id)
{
    const Op op = m_queue.op(id);
    m_queue.setRunning(id, false);
    if (waitsInRun(op))
        handBack(op);
    schedule(op.account);
}

} // namespace patchbook
