// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactservice.h"

#include <chrono>
#include <optional>

namespace patchbook {

/** How long a run will take, and what it rests on. */
struct RunEstimate
{
    enum class Basis {
        Allowance, ///< what the service allows
        RoundTrip, ///< how long it takes to answer
        Unknown,   ///< neither is known
    };
    Basis basis = Basis::Unknown;
    std::chrono::milliseconds time{};
    int requests = 0;
    bool passesToday = true; ///< false: the service's limit for today ends before it

    friend bool operator==(const RunEstimate &, const RunEstimate &) = default;
};

/**
 * `contacts` each take a look and `writes` requests. `roundTrip`: of one request, none when it was
 * not measured.
 */
RunEstimate estimated(int contacts, double writes, const std::optional<Allowance> &allowance,
                      std::optional<std::chrono::milliseconds> roundTrip);

} // namespace patchbook
