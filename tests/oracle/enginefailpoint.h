// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/forwardingoutbox.h"

#include <csignal>

namespace patchbook::test {

/** Where in its own work an engine kills itself: around the n-th row it stores. */
struct Failpoint
{
    enum class Side { Never, Before, After };

    Side side = Side::Never;
    int stores = 0; ///< counted from 1 over all calls that store something
};

/**
 * An outbox whose program is killed just before it stores a certain row, or when that row is on the
 * disk and nobody has heard of it yet.
 */
class DyingOutbox final : public ForwardingOutbox
{
public:
    DyingOutbox(Outbox &to, const Failpoint &point)
        : ForwardingOutbox(to)
        , m_point(point)
    {
    }

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps) override
    {
        return around([&] { return m_to.append(ops, steps); });
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        return around([&] { return m_to.commit(steps); });
    }
    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override
    {
        return around([&] { return m_to.beginJob(job, ops); });
    }
    QFuture<OutboxResult<Done>> commitJob(const Job &job) override
    {
        return around([&] { return m_to.commitJob(job); });
    }
    QFuture<OutboxResult<Done>> cancelWaiting(qint64 job, const QList<qint64> &underWay) override
    {
        return around([&] { return m_to.cancelWaiting(job, underWay); });
    }

private:
    template <class Store, class Result = decltype(std::declval<Store>()().result())>
    QFuture<Result> around(Store store)
    {
        const bool now = ++m_stores == m_point.stores;
        if (now && m_point.side == Failpoint::Side::Before)
            die();
        QFuture<Result> stored = store();
        if (!now || m_point.side != Failpoint::Side::After)
            return stored;
        // The first who is told: nobody in this program will ever have heard of it.
        return stored.then(QtFuture::Launch::Sync, [](const Result &result) {
            die();
            return result;
        });
    }
    static void die() { ::raise(SIGKILL); }

    const Failpoint m_point;
    int m_stores = 0;
};

} // namespace patchbook::test
