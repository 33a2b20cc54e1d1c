// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/forwardingoutbox.h"

#include <functional>

namespace patchbook::test {

/** Tells of every row at the moment at which it is stored, in the thread that stores it. */
class WatchedOutbox final : public ForwardingOutbox
{
public:
    using Stored = std::function<void(const Op &row)>;

    WatchedOutbox(Outbox &to, Stored stored)
        : ForwardingOutbox(to)
        , m_stored(std::move(stored))
    {
    }

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps) override
    {
        return m_to.append(ops, steps)
            .then(QtFuture::Launch::Sync,
                  [stored = m_stored, steps](const OutboxResult<QList<Op>> &kept) {
                      if (kept.ok()) {
                          for (const Op &op : *kept)
                              stored(op);
                          for (const OpStep &step : steps)
                              stored(step.op);
                      }
                      return kept;
                  });
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        return m_to.commit(steps).then(QtFuture::Launch::Sync,
                                       [stored = m_stored, steps](const OutboxResult<Done> &done) {
                                           for (const OpStep &step : steps) {
                                               if (done.ok())
                                                   stored(step.op);
                                           }
                                           return done;
                                       });
    }

private:
    const Stored m_stored;
};

} // namespace patchbook::test
