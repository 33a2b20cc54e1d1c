// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/databasethread.h"
#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"

#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <mutex>

namespace patchbook {

class OutboxWorker;

/**
 * The outbox in an SQLite file. Calls are queued for a thread of its own, where they take effect
 * in their order; a failed opening is tried again with the next call. Destruction waits for what
 * is queued. For the thread that made it, whose event loop brings the answers.
 */
class SqliteOutbox final : public Outbox, public DraftStore
{
public:
    /** The file's folder has to be there. `busyTimeout`: how long to wait for another program. */
    explicit SqliteOutbox(const QString &path,
                          std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));
    ~SqliteOutbox() override;
    Q_DISABLE_COPY_MOVE(SqliteOutbox)

    QFuture<OutboxResult<OutboxOpening>> open() override;

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps = {}) override;
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override;

    QFuture<OutboxResult<QList<Op>>> unfinished() override;
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override;
    QFuture<OutboxResult<OpCounts>> counts() override;
    QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) override;

    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override;
    QFuture<OutboxResult<Job>> beginJobFrom(const Job &job, const OpFeed &ops) override;
    QFuture<OutboxResult<Done>> commitJob(const Job &job) override;
    QFuture<OutboxResult<QList<Job>>> jobs() override;
    QFuture<OutboxResult<QList<Op>>> waitingIn(qint64 job, qint64 after, int limit) override;
    QFuture<OutboxResult<Done>> cancelWaiting(qint64 job, const QList<qint64> &underWay) override;
    QFuture<OutboxResult<JobTally>> tally(qint64 job) override;

    QFuture<OutboxResult<Done>> prune(const QDateTime &before) override;
    /** Also out of the file's free pages and its log. An error: not all of it is gone yet. */
    QFuture<OutboxResult<Done>> forget(const QString &account) override;

    QFuture<OutboxResult<Done>> store(const QList<StoredDraft> &drafts,
                                      const QList<RecordRef> &gone) override;
    QFuture<OutboxResult<QList<StoredDraft>>> drafts() override;

private:
    template <class T, class Work>
    QFuture<OutboxResult<T>> queued(Work work);
    template <class T, class Read>
    QFuture<OutboxResult<T>> reading(Read read);
    template <class T, class Write>
    QFuture<OutboxResult<T>> writing(Write write);

    /** Steps to be stored, and who waits for that. */
    struct Commit
    {
        QList<OpStep> steps;
        DatabaseThread::Promise<OutboxResult<Done>> promise;
    };
    /**
     * Commits that were asked for one after the other, with nothing else between them, while the
     * disk was busy: one transaction, because every one costs a wait for the disk.
     */
    struct CommitGroup
    {
        std::mutex lock;
        bool closed = false;
        QList<Commit> commits;
    };
    void storeAll(CommitGroup &group);

    std::shared_ptr<CommitGroup> m_group;   // the last call was a commit: may take more
    std::unique_ptr<OutboxWorker> m_worker; // used in its thread only
    QTimer m_renewal;
    DatabaseThread m_thread; // last: waits for what uses the worker
};

} // namespace patchbook
