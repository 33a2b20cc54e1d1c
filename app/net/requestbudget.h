// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace patchbook {

/** How often a service may be asked. */
struct Pace
{
    int most = 0; ///< requests in any window
    std::chrono::milliseconds window{};
    int keptFree = 0; ///< of `most`: never used up by reading lists
};

/**
 * Whether one more request of an account fits into what its service allows: a pure calculation over
 * times given in. Never more than `most` in any window of that length, both its ends included.
 */
class RequestBudget
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /** What a request is for: each later one may use a part that is closed to those before it. */
    enum class Share {
        List,   ///< leaves what is kept free
        Record, ///< leaves half of that: who reads before a write must not use up the write's place
        Write,
    };

    /** Without a pace there is always room. */
    explicit RequestBudget(std::optional<Pace> pace);

    /** How long a request that is ready at `nowMs` (monotonic) has to wait for room. */
    Milliseconds waitFrom(qint64 nowMs, Share share) const;
    /** A request goes out now. */
    void noteSent(qint64 nowMs);
    /** How many the service says it takes: less than known is obeyed, with room to spare. */
    void noteMost(int most);

    int used(qint64 nowMs) const;
    /** As it is now; nullopt without a limit. */
    std::optional<Pace> pace() const;

private:
    int room(Share share) const;

    const std::optional<Pace> m_pace;
    int m_most = 0;
    std::deque<qint64> m_sent; ///< oldest first; what left the window may still be here
};

} // namespace patchbook
