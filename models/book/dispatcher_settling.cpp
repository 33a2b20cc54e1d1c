// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Dispatcher does when no whole answer came: it reads, and never resends blindly.
#include "models/book/dispatcher.h"
#include "models/book/sendingrules.h"
#include "models/ports/contactservice.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Why an edit that was proved not to be applied is sent again: as the service said it, if it did.
 */
ServiceError reasonOfDoubt(const Op &op)
{
    ServiceError why = op.error.value_or(ServiceError{.kind = ErrorKind::ConnectionLost});
    why.delivery = Delivery::NotSent;
    return why;
}

/** Nothing of the edit is missing there, though the service may spell it its own way. */
bool isThere(const Schema &schema, const Edit &edit, const Contact &now)
{
    if (edit.kind == EditKind::Create)
        return unconfirmed(schema, edit.changes, now).isEmpty();
    const Merge merged = merge(schema, edit.changes, now);
    ChangeSet other = merged.clean;
    for (const FieldConflict &conflict : merged.conflicts)
        other.fields.insert(conflict.key, {conflict.base, conflict.mine});
    for (auto it = other.fields.cbegin(); it != other.fields.cend(); ++it) {
        // Whatever stands in such a field proves nothing.
        const Field *field = schema.field(it.key());
        if (field && field->flags.testFlag(FieldFlag::Rewritten))
            return false;
    }
    return unconfirmed(schema, other, now).isEmpty();
}

} // namespace

void Dispatcher::settle(qint64 id, Certainty certainty)
{
    if (!m_queue.contains(id))
        return;
    const Op op = m_queue.op(id);
    RecordService *service = serviceOf(op);
    if (!service) {
        idle(id); // taken up again when the account is back
        return;
    }
    if (op.edit.id.isEmpty()) {
        settleCreation(id, certainty);
        return;
    }
    whenAnswered(id, service->read(op.edit.id),
                 [this, op, certainty](const ServiceResult<Contact> &now) {
                     if (now.ok())
                         settleBy(op, *now, certainty);
                     else if (now.error().kind == ErrorKind::NotFound)
                         settleMissing(op, certainty);
                     else
                         settleLater(op, now.error(), certainty);
                 });
}

void Dispatcher::settleLater(const Op &op, const ServiceError &error, Certainty certainty)
{
    if (pausesAccount(error.kind)) {
        // Stays ambiguous: Blocked would forget that a request may be out there.
        m_queue.setPaused(op.account, true);
        idle(op.id);
        Q_EMIT accountPaused(op.account, error);
    } else {
        settleAfter(op.id, backOff(m_failedLooks[op.id]++), certainty);
    }
}

void Dispatcher::settleCreation(qint64 id, Certainty certainty)
{
    // No id yet: the only trace of our request would be a contact with the e-mail or phone we sent.
    const Op op = m_queue.op(id);
    auto *contacts = dynamic_cast<ContactService *>(serviceOf(op));
    const std::optional<Trace> trace = traceOf(serviceOf(op)->schema(), op);
    if (!contacts || !trace) {
        Op unknown = op;
        // Found under way at start it has no error yet: the user must learn that it is in doubt.
        if (!unknown.error)
            unknown.error = ServiceError{.kind = ErrorKind::ConnectionLost};
        move(std::move(unknown), OpState::Failed, u"cannot tell whether it was created"_s);
        return;
    }
    whenAnswered(id, contacts->find(trace->key, trace->value),
                 [this, op, certainty](const ServiceResult<std::optional<Contact>> &found) {
                     if (!found.ok())
                         settleLater(op, found.error(), certainty);
                     else if (*found)
                         settleBy(op, **found, certainty);
                     else
                         settleMissing(op, certainty);
                 });
}

void Dispatcher::settleBy(Op op, const Contact &now, Certainty certainty)
{
    if (!serviceOf(op)) {
        idle(op.id);
        return;
    }
    m_failedLooks.remove(op.id);
    const Schema &schema = serviceOf(op)->schema();
    Merge merged = merge(schema, op.edit.changes, now);
    if (op.edit.kind == EditKind::Remove && schema.isArchived(now)) {
        op.echo = now;
        op.error.reset();
        move(std::move(op), OpState::Confirmed, u"found archived"_s);
    } else if (op.edit.kind != EditKind::Remove && isThere(schema, op.edit, now)) {
        op.echo = now;
        // The mark of a contact that was found: turnedIntoChange() goes by it.
        if (op.edit.kind == EditKind::Create)
            op.look = now;
        // A run watches whether anything moved unasked, also where the answer itself was lost.
        else if (op.job != 0 && op.look)
            op.sideEffects = sideEffects(schema, *op.look, op.edit.changes, now);
        op.error.reset();
        move(std::move(op), OpState::Confirmed, u"found applied"_s);
    } else if (certainty == Certainty::Early) {
        waitOut(op);
    } else if (op.edit.kind != EditKind::Create && merged.conflicts.isEmpty() && op.look &&
               op.look->revision == now.revision) {
        // Proved: nothing was applied. It may be sent once more.
        const ServiceError why = reasonOfDoubt(op);
        waitAndRetry(std::move(op), why);
    } else {
        op.look = now;
        // Ours with somebody's changes in it, or another one with the same e-mail: nobody can tell.
        // Made once more it could stand there twice, so what is left is to change what was found.
        if (op.edit.kind == EditKind::Create) {
            op.edit.kind = EditKind::Change;
            op.edit.id = now.id;
        }
        // Taken back by somebody, perhaps: then there is nothing that clashes, but a question.
        for (auto it = merged.clean.fields.cbegin(); it != merged.clean.fields.cend(); ++it)
            merged.conflicts.append({it.key(), op.edit.changes.fields.value(it.key()).before,
                                     now.value(it.key()), it->after});
        op.conflicts = merged.conflicts;
        move(std::move(op), OpState::Conflicted, u"moved while it was in doubt"_s);
    }
}

void Dispatcher::settleMissing(Op op, Certainty certainty)
{
    if (op.edit.kind == EditKind::Remove) {
        move(std::move(op), OpState::Confirmed, u"found deleted"_s);
    } else if (op.edit.kind == EditKind::Change) {
        op.error = ServiceError{.kind = ErrorKind::NotFound, .delivery = Delivery::Refused};
        move(std::move(op), OpState::Failed, u"deleted by someone"_s);
    } else if (certainty == Certainty::Early) {
        waitOut(op);
    } else {
        const ServiceError why = reasonOfDoubt(op);
        waitAndRetry(std::move(op), why);
    }
}

void Dispatcher::waitOut(const Op &op)
{
    const RecordService *service = serviceOf(op);
    if (!service) {
        idle(op.id);
        return;
    }
    // "Not applied" is believed only after a request that was cut off can no longer land.
    const SentAt now = m_clock.now();
    const bool sameBoot = op.sent.boot == now.boot && !now.boot.isEmpty();
    const qint64 wall = now.wallMs - op.sent.wallMs;
    const qint64 passed = sameBoot ? std::min(wall, now.monotonicMs - op.sent.monotonicMs) : 0;
    const std::chrono::milliseconds left(service->lateness().count() - std::max<qint64>(passed, 0));
    settleAfter(op.id, std::max<std::chrono::milliseconds>(left, 0ms), Certainty::AfterQuarantine);
}

// While it waits it holds up nobody but the later edits of its own record.
void Dispatcher::settleAfter(qint64 id, std::chrono::milliseconds wait, Certainty certainty)
{
    idle(id);
    m_clock.after(wait, this, [this, id, certainty, sent = m_queue.op(id).sent] {
        const Op op = m_queue.op(id);
        // A wait for an earlier attempt says nothing about the one that is in doubt by now, and a
        // paused account's are read when it is resumed.
        if (op.state != OpState::Ambiguous || op.sent != sent || m_queue.isRunning(id) ||
            m_queue.isPaused(op.account))
            return;
        m_queue.setRunning(id, true);
        settle(id, certainty);
    });
}

} // namespace patchbook
