// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memoryoutbox.h"
#include "models/book/dispatcher.h"
#include "tests/support/fakeservice.h"
#include "tests/support/forwardingoutbox.h"
#include "tests/support/virtualclock.h"

namespace patchbook::test {

/** An outbox that notes what was on the "disk" when a request arrived, and can refuse. */
class WatchedOutbox final : public ForwardingOutbox
{
public:
    WatchedOutbox()
        : ForwardingOutbox(kept)
    {
    }

    MemoryOutbox kept;
    bool full = false;
    bool slow = false;       ///< what is stored is told by finishCommit() alone
    bool slowToKeep = false; ///< so is what is kept
    QList<OpState> committed;

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps = {}) override
    {
        return full ? refused<QList<Op>>() : answered(kept.append(ops, steps), slowToKeep);
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        if (full)
            return refused<Done>();
        for (const OpStep &step : steps)
            committed << step.op.state;
        return answered(kept.commit(steps), slow);
    }
    bool finishCommit()
    {
        if (m_slow.isEmpty())
            return false;
        m_slow.takeFirst()();
        return true;
    }

private:
    template <class T>
    QFuture<OutboxResult<T>> answered(const QFuture<OutboxResult<T>> &stored, bool late)
    {
        if (!late)
            return stored;
        auto promise = std::make_shared<QPromise<OutboxResult<T>>>();
        promise->start();
        m_slow << [promise, result = stored.result()] {
            promise->addResult(result);
            promise->finish();
        };
        return promise->future();
    }
    template <class T>
    QFuture<OutboxResult<T>> refused()
    {
        return QtFuture::makeReadyFuture(
            OutboxResult<T>(fail(OutboxError{OutboxError::Kind::DiskFull, {}})));
    }

    QList<std::function<void()>> m_slow;
};

/** One dispatcher over one service, with everything a test looks at. */
struct Bench
{
    FakeContacts service;
    WatchedOutbox outbox;
    VirtualClock clock;
    Dispatcher dispatcher{outbox, clock, [this](const QString &, Collection) {
                              return connected ? &service : nullptr;
                          }};
    bool connected = true;
    QList<Op> seen;

    Bench()
    {
        service.add(person(u"1"_s, {{u"company"_s, u"X"_s},
                                    {u"email"_s, u"a@x.example"_s},
                                    {u"owner"_s, u"o@x.example"_s}}));
        QObject::connect(&dispatcher, &Dispatcher::opChanged, &dispatcher,
                         [this](const Op &op) { seen << op; });
    }

    static Op edit(const QJsonValue &before, const QJsonValue &after, const QString &id = u"1"_s,
                   const QString &key = u"company"_s)
    {
        Op op;
        op.account = u"a"_s;
        op.edit = {EditKind::Change, id, {{{key, {before, after}}}}};
        return op;
    }
    static Op removal(const QString &revision)
    {
        Op op;
        op.account = u"a"_s;
        op.edit = {EditKind::Remove, u"1"_s, {}};
        op.baseRevision = revision;
        return op;
    }
    static ServiceError lost()
    {
        return {.kind = ErrorKind::ConnectionLost, .delivery = Delivery::Unknown};
    }
    OpState last() const { return seen.isEmpty() ? OpState::Pending : seen.last().state; }
    QString company() const { return service.people.value(u"1"_s).text(u"company"_s); }
    int writes() const
    {
        return service.count(u"PATCH"_s) + service.count(u"POST"_s) + service.count(u"DELETE"_s);
    }
};

} // namespace patchbook::test
