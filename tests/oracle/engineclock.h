// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/systemclock.h"

namespace patchbook::test {

/**
 * The computer's clock in a hurry: every real second is `pace` seconds long, in this process and in
 * every later one, so that pauses of seconds cost a test tenths.
 */
class HurriedClock final : public Clock
{
public:
    explicit HurriedClock(int pace)
        : m_pace(pace)
    {
    }

    SentAt now() const override
    {
        SentAt time = m_clock.now();
        time.wallMs = someDayMs + (time.wallMs - someDayMs) * m_pace;
        time.monotonicMs *= m_pace;
        return time;
    }

    void after(std::chrono::milliseconds wait, QObject *context,
               std::function<void()> wake) override
    {
        // Rounded up: to be woken too early would be another bug than the ones looked for.
        const auto real = std::chrono::ceil<std::chrono::milliseconds>(
            std::chrono::duration<double, std::milli>(double(wait.count()) / m_pace));
        m_clock.after(real, context, std::move(wake));
    }

private:
    // Wall time must be a pure function of the real one: what a process stored, a later one reads.
    static constexpr qint64 someDayMs = 1'790'000'000'000;

    SystemClock m_clock;
    const int m_pace;
};

} // namespace patchbook::test
