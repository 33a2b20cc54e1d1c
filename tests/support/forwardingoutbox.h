// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

namespace patchbook::test {

/** Hands every call on to another outbox; a test overrides the calls it wants to meddle with. */
class ForwardingOutbox : public Outbox
{
public:
    explicit ForwardingOutbox(Outbox &to)
        : m_to(to)
    {
    }

    QFuture<OutboxResult<OutboxOpening>> open() override { return m_to.open(); }
    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps = {}) override
    {
        return m_to.append(ops, steps);
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        return m_to.commit(steps);
    }
    QFuture<OutboxResult<QList<Op>>> unfinished() override { return m_to.unfinished(); }
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override
    {
        return m_to.history(query);
    }
    QFuture<OutboxResult<OpCounts>> counts() override { return m_to.counts(); }
    QFuture<OutboxResult<QList<OpEvent>>> events(qint64 op) override { return m_to.events(op); }
    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override
    {
        return m_to.beginJob(job, ops);
    }
    QFuture<OutboxResult<Done>> commitJob(const Job &job) override { return m_to.commitJob(job); }
    QFuture<OutboxResult<QList<Job>>> jobs() override { return m_to.jobs(); }
    QFuture<OutboxResult<QList<Op>>> waitingIn(qint64 job, qint64 after, int limit) override
    {
        return m_to.waitingIn(job, after, limit);
    }
    QFuture<OutboxResult<Done>> cancelWaiting(qint64 job, const QList<qint64> &underWay) override
    {
        return m_to.cancelWaiting(job, underWay);
    }
    QFuture<OutboxResult<JobTally>> tally(qint64 job) override { return m_to.tally(job); }
    QFuture<OutboxResult<Done>> prune(const QDateTime &before) override
    {
        return m_to.prune(before);
    }
    QFuture<OutboxResult<Done>> forget(const QString &account) override
    {
        return m_to.forget(account);
    }

protected:
    Outbox &m_to;
};

} // namespace patchbook::test
