// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"

#include <QList>
#include <QPointer>

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

namespace patchbook::test {

/**
 * Time that stands still while something is under way, and jumps to the next one who waits when
 * somebody says so. now() may be asked in any thread.
 */
class MatrixClock final : public Clock
{
public:
    SentAt now() const override
    {
        return {someDayMs + m_nowMs, m_nowMs, QStringLiteral("virtual boot")};
    }
    qint64 nowMs() const { return m_nowMs; }

    void after(std::chrono::milliseconds wait, QObject *context,
               std::function<void()> wake) override
    {
        const qint64 due = m_nowMs + std::max<qint64>(wait.count(), 0);
        const auto place = std::ranges::upper_bound(m_sleepers, due, {}, &Sleeper::dueMs);
        m_sleepers.insert(place, {due, context, std::move(wake)});
    }

    /** When the next one wants to be woken; none: nobody waits. */
    std::optional<qint64> nextDueMs()
    {
        m_sleepers.removeIf([](const Sleeper &sleeper) { return !sleeper.context; });
        return m_sleepers.isEmpty() ? std::nullopt
                                    : std::optional<qint64>(m_sleepers.constFirst().dueMs);
    }
    /** Lets time pass without waking anybody. */
    void passTo(qint64 ms) { m_nowMs = std::max<qint64>(m_nowMs, ms); }
    /** Lets time pass until the next one is due, and wakes it. */
    void wakeNext()
    {
        const Sleeper sleeper = m_sleepers.takeFirst();
        passTo(sleeper.dueMs);
        if (sleeper.context)
            sleeper.wake();
    }

private:
    struct Sleeper
    {
        qint64 dueMs = 0;
        QPointer<QObject> context;
        std::function<void()> wake;
    };
    static constexpr qint64 someDayMs = 1'790'000'000'000;

    std::atomic<qint64> m_nowMs = 1'000;
    QList<Sleeper> m_sleepers; // in the order of dueMs
};

} // namespace patchbook::test
