// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/dispatcher.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A new operation that goes on from one that ended. */
Op successor(const Op &ended, const ChangeSet &changes)
{
    Op next;
    next.account = ended.account;
    next.collection = ended.collection;
    next.title = ended.title;
    next.baseRevision = ended.baseRevision;
    // A new contact that was found in the service has its id by now: edits of it stand in that
    // line.
    next.draft = savedRecordOf(ended).id;
    next.edit = {EditKind::Change, ended.edit.id, changes};
    return next;
}

QFuture<OutboxResult<Op>> nothingToDo(const Op &op)
{
    return QtFuture::makeReadyFuture(OutboxResult<Op>(op));
}

} // namespace

Dispatcher::Dispatcher(Outbox &outbox, Clock &clock, ServiceLookup services, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_services(std::move(services))
{
}

QFuture<OutboxResult<Op>> Dispatcher::submit(Op op, std::chrono::milliseconds hold)
{
    return keep(std::move(op), {}, hold);
}

QFuture<OutboxResult<Op>> Dispatcher::retry(const Op &failed)
{
    if (failed.state != OpState::Failed || isDealtWith(failed))
        return nothingToDo(failed);
    Op again = successor(failed, failed.edit.changes);
    again.edit = failed.edit;
    again.goesOn = failed.id;
    Op closed = failed;
    closed.closed = true;
    return keep(std::move(again), {{closed, u"tried again"_s}}, {});
}

QFuture<OutboxResult<Op>> Dispatcher::resolve(const Op &conflicted, const ChangeSet &choice)
{
    if (conflicted.state != OpState::Conflicted || isDealtWith(conflicted))
        return nothingToDo(conflicted);
    if (choice.isEmpty())
        return dismiss(conflicted);
    Op next = successor(conflicted, choice);
    next.goesOn = conflicted.id;
    const Contact now = conflicted.look.value_or(Contact{});
    for (auto it = next.edit.changes.fields.begin(); it != next.edit.changes.fields.end(); ++it)
        it->before = now.value(it.key());
    next.baseRevision = now.revision;
    Op closed = conflicted;
    closed.closed = true;
    return keep(std::move(next), {{closed, u"decided"_s}}, {});
}

QFuture<OutboxResult<Op>> Dispatcher::putBack(const Op &confirmed)
{
    const ChangeSet back = putBackOf(confirmed);
    if (back.isEmpty() || isDealtWith(confirmed))
        return nothingToDo(confirmed);
    Op next = successor(confirmed, back);
    next.undoOf = confirmed.id;
    if (confirmed.echo)
        next.baseRevision = confirmed.echo->revision;
    Op closed = confirmed;
    closed.closed = true;
    return keep(std::move(next), {{closed, u"put back"_s}}, {});
}

QFuture<OutboxResult<Op>> Dispatcher::dismiss(const Op &ended)
{
    if (!isFinal(ended.state) || isDealtWith(ended))
        return nothingToDo(ended);
    Op closed = ended;
    closed.closed = true;
    m_closing.insert(ended.id);
    return m_outbox.commit({{closed, u"dismissed"_s}})
        .then(this, [this, closed](const OutboxResult<Done> &stored) -> OutboxResult<Op> {
            m_closing.remove(closed.id);
            if (!stored.ok())
                return fail(stored.error());
            takeStored({{closed, {}}});
            return closed;
        });
}

QFuture<OutboxResult<Op>> Dispatcher::keep(Op op, const QList<OpStep> &steps,
                                           std::chrono::milliseconds hold)
{
    if (m_queue.isReadOnly(op.account))
        return QtFuture::makeReadyFuture(
            OutboxResult<Op>(fail(OutboxError{OutboxError::Kind::AccountReadOnly, {}})));
    op.uuid = QUuid::createUuid();
    op.state = OpState::Pending;
    if (op.draft.isEmpty())
        op.draft = op.edit.id;
    if (hold.count() > 0)
        op.heldUntilMs = m_clock.now().wallMs + hold.count();
    QList<OpStep> all = steps;
    all << replacedBy(op) << heldIn(op);
    for (const OpStep &step : std::as_const(all)) {
        m_closing.insert(step.op.id);
        m_queue.setRunning(step.op.id, true);
    }
    // A save of the record that ends meanwhile cannot know of this one yet.
    const int number = ++m_lastKeeping;
    m_keeping[number] = {recordOf(op), {}};
    return m_outbox.append({op}, all).then(
        this,
        [this, all, hold, number, account = op.account,
         era = m_eras.value(op.account)](const OutboxResult<QList<Op>> &kept) -> OutboxResult<Op> {
            const Keeping meanwhile = m_keeping.take(number);
            for (const OpStep &step : all) {
                m_closing.remove(step.op.id);
                m_queue.setRunning(step.op.id, false);
            }
            if (!kept.ok()) {
                scheduleAll();
                return fail(kept.error());
            }
            if (era != m_eras.value(account))
                return kept->first(); // the account was forgotten meanwhile, and this with it
            takeStored(all);
            Op fresh = kept->first();
            for (const Op &confirmed : meanwhile.confirmed)
                fresh = followed(schemaOf(fresh), std::move(fresh), confirmed);
            m_queue.put(fresh);
            if (hold.count() > 0)
                wakeAfter(fresh.id, hold);
            Q_EMIT opChanged(fresh);
            if (m_queue.isReadOnly(fresh.account)) // since a moment ago
                block(fresh);
            schedule(fresh.account);
            return fresh;
        });
}

// The row in the caller's hand may be older than a click a moment ago.
bool Dispatcher::isDealtWith(const Op &ended) const
{
    return ended.closed || m_closing.contains(ended.id) || m_closed.contains(ended.id);
}

// What still waits of the same record is not sent beside the later edit but in its place.
QList<OpStep> Dispatcher::replacedBy(Op &fresh) const
{
    QList<OpStep> replaced;
    if (!isFromForm(fresh))
        return replaced;
    for (const qint64 id : m_queue.ofRecord(recordOf(fresh))) {
        Op earlier = m_queue.op(id);
        const bool waits = earlier.state == OpState::Pending || earlier.state == OpState::Blocked;
        const bool removes = fresh.edit.kind == EditKind::Remove;
        // A deletion may still be taken back: what was saved before it waits its turn.
        if (!waits || !isFromForm(earlier) || m_queue.isRunning(id) ||
            (removes && earlier.edit.kind != EditKind::Remove))
            continue;
        const ChangeSet &before = earlier.edit.changes;
        for (auto it = fresh.edit.changes.fields.begin(); it != fresh.edit.changes.fields.end();
             ++it) {
            // The later edit was made on top of the earlier, which never got anywhere.
            if (before.contains(it.key()))
                it->before = before.fields.value(it.key()).before;
        }
        // The form may have lost what it had typed with the last run: what was kept is sent with
        // it.
        for (auto it = before.fields.cbegin(); it != before.fields.cend(); ++it) {
            if (!removes && !fresh.edit.changes.contains(it.key()))
                fresh.edit.changes.fields.insert(it.key(), *it);
        }
        earlier.state = OpState::Cancelled;
        replaced << OpStep{earlier, u"replaced by a later edit"_s};
    }
    return replaced;
}

// A failure whose every field is saved anew needs the user no more.
QList<OpStep> Dispatcher::heldIn(const Op &fresh) const
{
    QList<OpStep> held;
    if (!isFromForm(fresh))
        return held;
    for (Op open : m_open.value(recordOf(fresh))) {
        const QList<QString> keys = open.edit.changes.fields.keys();
        const bool all = std::ranges::all_of(
            keys, [&fresh](const QString &key) { return fresh.edit.changes.contains(key); });
        const bool bothRemove =
            (open.edit.kind == EditKind::Remove) == (fresh.edit.kind == EditKind::Remove);
        if (!all || !bothRemove || m_closing.contains(open.id))
            continue;
        open.closed = true;
        held << OpStep{open, u"saved anew"_s};
    }
    return held;
}

void Dispatcher::noteEnd(const Op &op)
{
    if (op.closed)
        m_closed.insert(op.id);
    const RecordRef record = savedRecordOf(op);
    QList<Op> &open = m_open[record];
    open.removeIf([&op](const Op &known) { return known.id == op.id; });
    if (needsUser(op.state) && !op.closed)
        open.append(op);
    if (open.isEmpty())
        m_open.remove(record);
}

void Dispatcher::cancel(qint64 id)
{
    const Op op = m_queue.op(id);
    if (!m_queue.contains(id) || m_queue.isRunning(id) ||
        (op.state != OpState::Pending && op.state != OpState::Blocked))
        return;
    m_queue.setRunning(id, true);
    Op cancelled = op;
    cancelled.heldUntilMs = 0; // not by the end of the program
    if (op.job != 0)
        cancelled.error.reset(); // why it waited: in a run that would be why it was left out
    move(std::move(cancelled), OpState::Cancelled, u"by the user"_s);
}

void Dispatcher::resumeAccount(const QString &account)
{
    const bool wasPaused = m_queue.isPaused(account);
    m_queue.setPaused(account, false);
    m_queue.endWait(account);
    if (wasPaused)
        Q_EMIT accountResumed(account);
    for (const qint64 id : m_queue.ofAccount(account)) {
        const Op op = m_queue.op(id);
        if (m_queue.isRunning(id))
            continue;
        if (op.state == OpState::Ambiguous) {
            m_queue.setRunning(id, true);
            settle(id, Certainty::Early);
        } else if (op.state == OpState::Blocked && !m_queue.isReadOnly(account)) {
            unblock(id);
        }
    }
    schedule(account);
}

void Dispatcher::serviceReached(const QString &account)
{
    for (const qint64 id : m_queue.ofAccount(account)) {
        Op op = m_queue.op(id);
        const bool waitsForNetwork = op.state == OpState::Pending && op.notBeforeMs != 0 &&
                                     op.error && op.error->kind == ErrorKind::Offline;
        if (!waitsForNetwork || m_queue.isRunning(id))
            continue;
        m_queue.speedUp(account);
        op.notBeforeMs = 0;
        m_queue.put(op);
    }
    schedule(account);
}

void Dispatcher::forgetAccount(const QString &account)
{
    for (const qint64 id : m_queue.ofAccount(account)) {
        m_failedLooks.remove(id);
        m_lookedAt.remove(id);
        m_given.remove(id);
        m_creating.remove(id);
    }
    m_queue.forget(account);
    ++m_eras[account];
    m_open.removeIf([&account](std::pair<const RecordRef &, QList<Op> &> open) {
        return open.first.account == account;
    });
    m_created.removeIf([&account](std::pair<const RecordRef &, Op &> made) {
        return made.first.account == account;
    });
    m_outbox.forget(account).then(this, [this](const OutboxResult<Done> &result) {
        if (!result.ok())
            Q_EMIT storageFailed({}, result.error());
    });
}

std::optional<Op> Dispatcher::op(qint64 id) const
{
    return m_queue.contains(id) ? std::optional<Op>(m_queue.op(id)) : std::nullopt;
}

std::optional<Op> Dispatcher::openFor(const RecordRef &record) const
{
    const auto open = m_open.constFind(record);
    return open == m_open.cend() ? std::nullopt : std::optional<Op>(open->constLast());
}

QStringList Dispatcher::recordsAtWork(const QString &account, Collection collection) const
{
    QSet<QString> ids;
    for (const qint64 id : m_queue.ofAccount(account)) {
        const RecordRef record = recordOf(m_queue.op(id));
        if (record.collection == collection)
            ids.insert(record.id);
    }
    for (auto open = m_open.cbegin(); open != m_open.cend(); ++open) {
        if (open.key().account == account && open.key().collection == collection)
            ids.insert(open.key().id);
    }
    return {ids.cbegin(), ids.cend()};
}

std::optional<Op> Dispatcher::unfinishedFor(const QString &account, Collection collection,
                                            const QString &record) const
{
    const QList<qint64> line = m_queue.ofRecord({account, collection, record});
    return line.isEmpty() ? std::nullopt : op(line.constFirst());
}

} // namespace patchbook
