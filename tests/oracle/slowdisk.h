// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/modelservice.h"
#include "tests/support/forwardingoutbox.h"

#include <deque>

namespace patchbook::test {

/**
 * An outbox on a disk that takes its time, is full now and then, and belongs to a program that may
 * be killed before a row lands, or after that and before anybody hears of it. What has landed
 * stays in the outbox behind it.
 */
class SlowDisk final : public ForwardingOutbox
{
public:
    /** Where a store stands: after Before and Landed the program may be dead (true). */
    enum class Moment { Before, Landed };
    using Watch = std::function<bool(Moment)>;

    SlowDisk(Outbox &to, VirtualClock &clock, Chance &chance, Recorder &recorder, Watch watch)
        : ForwardingOutbox(to)
        , m_clock(clock)
        , m_chance(chance)
        , m_recorder(recorder)
        , m_watch(std::move(watch))
    {
    }

    /** The process is killed: nothing lands any more. */
    void end()
    {
        m_landings.clear();
        m_promises.end();
    }
    void setSound() { m_failing = 0; }

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps) override
    {
        return store<QList<Op>>([this, ops, steps] {
            OutboxResult<QList<Op>> kept = m_to.append(ops, steps).result();
            for (const Op &op : kept.ok() ? *kept : QList<Op>())
                m_recorder.stored(op);
            note(kept.ok(), steps);
            return kept;
        });
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        return store<Done>([this, steps] {
            OutboxResult<Done> stored = m_to.commit(steps).result();
            note(stored.ok(), steps);
            return stored;
        });
    }
    QFuture<OutboxResult<QList<Op>>> unfinished() override
    {
        return inLine<QList<Op>>([this] { return m_to.unfinished().result(); });
    }
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override
    {
        return inLine<QList<Op>>([this, query] { return m_to.history(query).result(); });
    }

private:
    template <class T>
    QFuture<OutboxResult<T>> store(std::function<OutboxResult<T>()> land)
    {
        return inLine<T>([this, land]() -> std::optional<OutboxResult<T>> {
            // The watcher may kill the program, and this object with it.
            const Watch watch = m_watch;
            if (watch(Moment::Before))
                return std::nullopt;
            if (m_failing > 0 && m_chance.oneIn(m_failing))
                return OutboxResult<T>(fail(OutboxError{OutboxError::Kind::DiskFull, {}}));
            const OutboxResult<T> landed = land();
            if (watch(Moment::Landed))
                return std::nullopt;
            return landed;
        });
    }

    // In the order of the calls, as the port promises. None: the program is dead.
    template <class T>
    QFuture<OutboxResult<T>> inLine(std::function<std::optional<OutboxResult<T>>()> land)
    {
        std::function<void(const OutboxResult<T> &)> keep;
        auto future = m_promises.make(keep);
        if (m_promises.isOver())
            return future;
        m_landings.push_back([this, land, keep] {
            const auto result = land();
            if (result)
                m_clock.after(inOrder(m_answeredMs), &m_program, [keep, result] { keep(*result); });
        });
        m_clock.after(inOrder(m_landedMs), &m_program, [this] {
            if (m_landings.empty())
                return; // killed meanwhile
            const auto next = m_landings.front();
            m_landings.pop_front();
            next();
        });
        return future;
    }

    void note(bool stored, const QList<OpStep> &steps)
    {
        for (const OpStep &step : stored ? steps : QList<OpStep>())
            m_recorder.stored(step.op);
    }
    // What to wait so that nothing comes before what was asked for earlier, as from one thread.
    std::chrono::milliseconds inOrder(qint64 &last)
    {
        const qint64 now = m_clock.now().monotonicMs;
        last = std::max(last, now + pause().count());
        return std::chrono::milliseconds(last - now);
    }
    // Mostly next to nothing; another program that holds the file can make it seconds.
    std::chrono::milliseconds pause()
    {
        return m_chance.oneIn(60) ? m_chance.ms(100, 5'000) : m_chance.ms(0, 3);
    }

    VirtualClock &m_clock;
    Chance &m_chance;
    Recorder &m_recorder;
    const Watch m_watch;
    Promises m_promises;
    std::deque<std::function<void()>> m_landings;
    qint64 m_landedMs = 0;
    qint64 m_answeredMs = 0;
    int m_failing = 40; // one store in so many is refused; 0 = none
    QObject m_program;  // its waits end with it
};

} // namespace patchbook::test
