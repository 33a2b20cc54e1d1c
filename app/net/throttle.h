// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/serviceerror.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <optional>

namespace patchbook {

/**
 * When the next request of an account may go: a pure calculation over times given in.
 * One per account: a 429 makes the whole account wait, not the one request that met it.
 */
class Throttle
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /** `random` gives a number in [0, 1). */
    explicit Throttle(std::function<double()> random);

    /** How long a request that is ready at `nowMs` (monotonic) has to wait. */
    Milliseconds waitFrom(qint64 nowMs) const;

    /** The service asked the account to wait: until then nothing goes out. Never shortens a wait.
     */
    void holdUntil(qint64 monotonicMs);

    /**
     * Full-jitter pause before repeating a read for the `attempt`th time (1, 2, …); nullopt when
     * it should not be repeated: after three attempts in all, or when the account's retry budget of
     * 500 is spent. A repeat costs 5 of it, one after a timeout 10.
     */
    std::optional<Milliseconds> pauseBeforeRetry(int attempt,
                                                 ErrorKind after = ErrorKind::ServerFault);

    /** A request came through at the first try: the budget recovers by 1. */
    void noteSuccess();

private:
    std::function<double()> m_random;
    qint64 m_holdUntilMs = 0;
    int m_budget = 500;
};

/**
 * Retry-After as seconds or as an HTTP date, clamped to 1 s … 1 h. A date counts from the answer's
 * own Date header, never from this computer's clock. nullopt when missing or senseless.
 * RFC 9110, 10.2.3 and 5.6.7.
 */
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value,
                                                    const QByteArray &dateHeader);

} // namespace patchbook
