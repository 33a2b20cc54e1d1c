// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"

#include <chrono>
#include <optional>

namespace patchbook {

/** What an answer tells in its headers about how much the service still takes; -1 = nothing. */
struct RateNews
{
    int most = -1; ///< requests in a window
    int left = -1; ///< of them
    int leftToday = -1;
    std::optional<std::chrono::milliseconds> window;
};

/**
 * X-RateLimit-Max, -Remaining, -Interval-Milliseconds and -Daily-Remaining. Anything but a plain
 * number is nothing, and so is a window of more than an hour.
 */
RateNews rateNews(const HttpReply &reply);

} // namespace patchbook
