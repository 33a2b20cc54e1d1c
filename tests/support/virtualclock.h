// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"

#include <QList>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace patchbook::test {

/**
 * A clock whose time passes only when the test says so, or, with setJumping(true), at once whenever
 * somebody waits. Remembers every wait that was asked for. GUI thread only.
 */
class VirtualClock final : public Clock
{
public:
    using Milliseconds = std::chrono::milliseconds;

    SentAt now() const override
    {
        return {m_startMs + m_elapsed.count(), m_elapsed.count(), QStringLiteral("virtual boot")};
    }

    void after(Milliseconds wait, QObject *context, std::function<void()> wake) override
    {
        m_asked.append(wait);
        m_sleepers.append({m_elapsed + std::max(wait, Milliseconds{0}), context, std::move(wake)});
        if (m_jumping)
            QTimer::singleShot(0, &m_jumper, [this] { wakeNext(); });
    }

    /** Lets time pass and wakes everybody whose time has come, in order of their times. */
    void advance(Milliseconds time)
    {
        const Milliseconds target = m_elapsed + time;
        while (nextDue() <= target)
            wakeNext();
        m_elapsed = std::max(m_elapsed, target);
    }

    /** From now on whoever waits is woken as soon as the event loop turns; time jumps there. */
    void setJumping(bool jumping) { m_jumping = jumping; }

    /** Lets the wall clock alone go forth or back, as when somebody sets it. */
    void shiftWall(Milliseconds by) { m_startMs += by.count(); }

    /** Every wait asked for so far, in the order of asking. */
    const QList<Milliseconds> &asked() const { return m_asked; }
    /** How many are waiting. */
    int waiting() const
    {
        return int(std::ranges::count_if(m_sleepers, [](const Sleeper &s) { return !!s.context; }));
    }

private:
    struct Sleeper
    {
        Milliseconds due{};
        QPointer<QObject> context;
        std::function<void()> wake;
    };

    Milliseconds nextDue() const
    {
        const auto first = std::ranges::min_element(m_sleepers, {}, &Sleeper::due);
        return first == m_sleepers.cend() ? Milliseconds::max() : first->due;
    }

    void wakeNext()
    {
        const auto first = std::ranges::min_element(m_sleepers, {}, &Sleeper::due);
        if (first == m_sleepers.end())
            return;
        // Taken out before the call: whoever wakes may wait again.
        const Sleeper sleeper = std::exchange(*first, {});
        m_sleepers.erase(first);
        m_elapsed = std::max(m_elapsed, sleeper.due);
        if (sleeper.context)
            sleeper.wake();
    }

    qint64 m_startMs = 1'790'000'000'000; // some day; no test may depend on which
    Milliseconds m_elapsed{1'000};
    QList<Sleeper> m_sleepers;
    QList<Milliseconds> m_asked;
    bool m_jumping = false;
    QObject m_jumper; // last: its timers end before the sleepers go
};

} // namespace patchbook::test
