// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"

namespace patchbook {

/** The computer's own clocks. */
class SystemClock final : public Clock
{
public:
    SystemClock();

    SentAt now() const override;
    void after(std::chrono::milliseconds wait, QObject *context,
               std::function<void()> wake) override;

private:
    QString m_boot;
};

} // namespace patchbook
