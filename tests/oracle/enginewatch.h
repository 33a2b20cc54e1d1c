// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/forwardingoutbox.h"

#include <functional>
#include <memory>

namespace patchbook::test {

/** Tells of every row that is stored, before anybody else hears of it, as long as this lives. */
class WatchedOutbox final : public ForwardingOutbox
{
public:
    using Stored = std::function<void(const Op &row)>;

    WatchedOutbox(Outbox &to, Stored stored)
        : ForwardingOutbox(to)
        , m_stored(std::make_shared<Stored>(std::move(stored)))
    {
    }

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps) override
    {
        return m_to.append(ops, steps)
            .then(QtFuture::Launch::Sync,
                  [watch = watching(), steps](const OutboxResult<QList<Op>> &kept) {
                      watch(kept.ok() ? *kept : QList<Op>());
                      watch(kept.ok() ? rowsOf(steps) : QList<Op>());
                      return kept;
                  });
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        return m_to.commit(steps).then(QtFuture::Launch::Sync,
                                       [watch = watching(), steps](const OutboxResult<Done> &done) {
                                           watch(done.ok() ? rowsOf(steps) : QList<Op>());
                                           return done;
                                       });
    }

private:
    // An answer may come when whoever watched is gone.
    std::function<void(const QList<Op> &)> watching() const
    {
        return [stored = std::weak_ptr(m_stored)](const QList<Op> &rows) {
            const std::shared_ptr<const Stored> told = stored.lock();
            for (const Op &row : told ? rows : QList<Op>())
                (*told)(row);
        };
    }
    static QList<Op> rowsOf(const QList<OpStep> &steps)
    {
        QList<Op> rows;
        for (const OpStep &step : steps)
            rows << step.op;
        return rows;
    }

    const std::shared_ptr<const Stored> m_stored;
};

} // namespace patchbook::test
