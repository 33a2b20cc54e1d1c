// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QMap>
#include <QSet>

namespace patchbook {

/**
 * An outbox that ends with the program: for the demo and for tests. It keeps every rule of the
 * port except the disk.
 */
class MemoryOutbox final : public Outbox
{
public:
    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops) override;
    QFuture<OutboxResult<Done>> commit(const Op &op, const QString &why) override;

    QFuture<OutboxResult<QList<Op>>> unfinished() override;
    QFuture<OutboxResult<QList<Op>>> recent(int limit) override;
    QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) override;

    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override;
    QFuture<OutboxResult<Done>> commitJob(const Job &job) override;
    QFuture<OutboxResult<QList<Job>>> jobs() override;

    QFuture<OutboxResult<Done>> forget(const QString &account) override;

private:
    OutboxResult<QList<Op>> stored(const QList<Op> &ops, qint64 job);
    bool isOtherUnderWay(const Op &op) const;

    QMap<qint64, Op> m_ops;
    QMap<qint64, QList<OpEvent>> m_events;
    QMap<qint64, Job> m_jobs;
    QSet<qint64> m_inFlight;
    QSet<QUuid> m_uuids;
    qint64 m_lastOp = 0;
    qint64 m_lastJob = 0;
};

} // namespace patchbook
