// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace patchbook {

/**
 * An outbox that ends with the program, for tests. It keeps every rule of the port except the disk;
 * one test holds both outboxes to the same contract.
 */
class MemoryOutbox final : public Outbox, public DraftStore
{
public:
    QFuture<OutboxResult<OutboxOpening>> open() override;

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps = {}) override;
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override;

    QFuture<OutboxResult<QList<Op>>> unfinished() override;
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override;
    QFuture<OutboxResult<OpCounts>> counts() override;
    QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) override;

    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override;
    QFuture<OutboxResult<Done>> commitJob(const Job &job) override;
    QFuture<OutboxResult<QList<Job>>> jobs() override;
    QFuture<OutboxResult<QList<Op>>> waitingIn(qint64 job, qint64 after, int limit) override;
    QFuture<OutboxResult<Done>> cancelWaiting(qint64 job, const QList<qint64> &underWay) override;
    QFuture<OutboxResult<JobTally>> tally(qint64 job) override;

    QFuture<OutboxResult<Done>> prune(const QDateTime &before) override;
    QFuture<OutboxResult<Done>> forget(const QString &account) override;

    QFuture<OutboxResult<Done>> store(const QList<StoredDraft> &drafts,
                                      const QList<RecordRef> &gone) override;
    QFuture<OutboxResult<QList<StoredDraft>>> drafts() override;

private:
    OutboxResult<Done> mayStore(const QList<OpStep> &steps) const;
    OutboxResult<QList<Op>> stored(const QList<Op> &ops, qint64 job);
    void store(const OpStep &step);
    void erase(qint64 op);
    bool isTakenUp(const Op &op) const;

    QMap<qint64, Op> m_ops;
    QMap<qint64, QList<OpEvent>> m_events;
    QList<StoredDraft> m_drafts;
    QMap<qint64, Job> m_jobs;
    QSet<qint64> m_inFlight;
    QSet<QUuid> m_uuids;
    qint64 m_lastOp = 0;
    qint64 m_lastJob = 0;
};

} // namespace patchbook
