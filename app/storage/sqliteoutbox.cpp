// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqliteoutbox.h"

#include "app/storage/outboxreads.h"
#include "app/storage/outboxworker.h"
#include "app/storage/outboxwrites.h"

#include <utility>

namespace patchbook {

SqliteOutbox::SqliteOutbox(const QString &path, std::chrono::milliseconds busyTimeout)
    : m_worker(std::make_unique<OutboxWorker>(path, busyTimeout))
{
    // On another machine a lease counts as left behind when it is silent for ten minutes.
    m_renewal.setInterval(std::chrono::minutes(3));
    QObject::connect(&m_renewal, &QTimer::timeout, &m_renewal,
                     [this] { m_thread.run([this] { m_worker->renewLease(); }); });
    m_renewal.start();
}

SqliteOutbox::~SqliteOutbox()
{
    m_renewal.stop();
    m_thread.run([this] { m_worker->close(); });
}

template <class T, class Work>
QFuture<OutboxResult<T>> SqliteOutbox::queued(Work work)
{
    m_group.reset(); // what comes later must not overtake this
    return m_thread.ask([work = std::move(work)]() -> OutboxResult<T> { return work(); });
}

template <class T, class Read>
QFuture<OutboxResult<T>> SqliteOutbox::reading(Read read)
{
    return queued<T>([this, read = std::move(read)] { return m_worker->reading<T>(read); });
}

template <class T, class Write>
QFuture<OutboxResult<T>> SqliteOutbox::writing(Write write)
{
    return queued<T>([this, write = std::move(write)] { return m_worker->writing<T>(write); });
}

QFuture<OutboxResult<OutboxOpening>> SqliteOutbox::open()
{
    return queued<OutboxOpening>([this] { return m_worker->open(); });
}

QFuture<OutboxResult<QList<Op>>> SqliteOutbox::append(const QList<Op> &ops,
                                                      const QList<OpStep> &steps)
{
    return writing<QList<Op>>([ops, steps](Database &database) -> OutboxResult<QList<Op>> {
        OutboxResult<QList<Op>> kept = writeNewOps(database, ops);
        const OutboxResult<Done> stored = writeSteps(database, steps);
        if (!stored)
            return fail(stored.error());
        return kept;
    });
}

QFuture<OutboxResult<Done>> SqliteOutbox::commit(const QList<OpStep> &steps)
{
    auto promise = DatabaseThread::promised<OutboxResult<Done>>();
    QFuture<OutboxResult<Done>> future = promise->future();
    if (m_group) {
        const std::lock_guard guard(m_group->lock);
        if (!m_group->closed) {
            m_group->commits.append({steps, std::move(promise)});
            return future;
        }
    }
    m_group = std::make_shared<CommitGroup>();
    m_group->commits.append({steps, std::move(promise)});
    m_thread.run([this, group = m_group] { storeAll(*group); });
    return future;
}

// In its thread. Where one of them cannot be stored, each is tried by itself: nobody's steps
// fail with another's.
void SqliteOutbox::storeAll(CommitGroup &group)
{
    {
        const std::lock_guard guard(group.lock);
        group.closed = true;
    }
    const auto stored = [this](const QList<Commit> &commits) {
        return m_worker->writing<Done>([&commits](Database &database) {
            OutboxResult<Done> result = Done{};
            for (const Commit &commit : commits) {
                if (result.ok())
                    result = writeSteps(database, commit.steps);
            }
            return result;
        });
    };
    const OutboxResult<Done> together = stored(group.commits);
    const bool isShared = together.ok() || group.commits.size() == 1;
    for (Commit &commit : group.commits) {
        const OutboxResult<Done> result = isShared ? together : stored({commit});
        m_thread.answer(std::move(commit.promise), result);
    }
}

QFuture<OutboxResult<QList<Op>>> SqliteOutbox::unfinished()
{
    return reading<QList<Op>>(readUnfinished);
}

QFuture<OutboxResult<QList<Op>>> SqliteOutbox::history(const OpQuery &query)
{
    return reading<QList<Op>>([query](Database &database) { return readHistory(database, query); });
}

QFuture<OutboxResult<OpCounts>> SqliteOutbox::counts()
{
    return reading<OpCounts>(readCounts);
}

QFuture<OutboxResult<QList<OpEvent>>> SqliteOutbox::events(qint64 op)
{
    return reading<QList<OpEvent>>([op](Database &database) { return readEvents(database, op); });
}

QFuture<OutboxResult<Job>> SqliteOutbox::beginJob(const Job &job, const QList<Op> &ops)
{
    // All in one.
    return beginJobFrom(job, [ops, given = false]() mutable -> std::optional<QList<Op>> {
        return std::exchange(given, true) ? QList<Op>() : ops;
    });
}

QFuture<OutboxResult<Job>> SqliteOutbox::beginJobFrom(const Job &job, const OpFeed &ops)
{
    return writing<Job>([job, ops](Database &database) { return writeNewJob(database, job, ops); });
}

QFuture<OutboxResult<Done>> SqliteOutbox::commitJob(const Job &job)
{
    return writing<Done>([job](Database &database) { return writeJob(database, job); });
}

QFuture<OutboxResult<QList<Job>>> SqliteOutbox::jobs()
{
    return reading<QList<Job>>(readJobs);
}

QFuture<OutboxResult<QList<Op>>> SqliteOutbox::waitingIn(qint64 job, qint64 after, int limit)
{
    return reading<QList<Op>>(
        [=](Database &database) { return readWaitingIn(database, job, after, limit); });
}

QFuture<OutboxResult<Done>> SqliteOutbox::cancelWaiting(qint64 job, const QList<qint64> &underWay)
{
    return writing<Done>(
        [=](Database &database) { return cancelWaitingIn(database, job, underWay); });
}

QFuture<OutboxResult<JobTally>> SqliteOutbox::tally(qint64 job)
{
    return reading<JobTally>([job](Database &database) { return readTally(database, job); });
}

QFuture<OutboxResult<Done>> SqliteOutbox::prune(const QDateTime &before)
{
    return writing<Done>(
        [before](Database &database) { return eraseEndedBefore(database, before); });
}

QFuture<OutboxResult<Done>> SqliteOutbox::forget(const QString &account)
{
    return queued<Done>([this, account]() -> OutboxResult<Done> {
        const OutboxResult<Done> erased = m_worker->writing<Done>(
            [&account](Database &database) { return eraseAccount(database, account); });
        return erased ? m_worker->eraseTraces() : erased;
    });
}

QFuture<OutboxResult<Done>> SqliteOutbox::store(const QList<StoredDraft> &drafts,
                                                const QList<RecordRef> &gone)
{
    return writing<Done>(
        [drafts, gone](Database &database) { return writeDrafts(database, drafts, gone); });
}

QFuture<OutboxResult<QList<StoredDraft>>> SqliteOutbox::drafts()
{
    return reading<QList<StoredDraft>>(readDrafts);
}

} // namespace patchbook
