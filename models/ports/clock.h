// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace patchbook {

/** Time, given in so that tests can let a minute pass in a microsecond. GUI thread only. */
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    virtual SentAt now() const = 0;

    /** Calls `wake` once, after `wait`, in this thread; never when `context` is gone by then. */
    virtual void after(std::chrono::milliseconds wait, QObject *context,
                       std::function<void()> wake) = 0;
};

} // namespace patchbook
