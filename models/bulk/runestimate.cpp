// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/runestimate.h"

#include "models/book/sendingrules.h"
#include "models/bulk/runpace.h"

#include <algorithm>
#include <cmath>

namespace patchbook {

RunEstimate estimated(int contacts, double writes, const std::optional<Allowance> &allowance,
                      std::optional<std::chrono::milliseconds> roundTrip)
{
    const double requests = contacts * (1 + writes);
    RunEstimate estimate{.requests = int(std::ceil(requests))};
    double milliseconds = 0;
    if (roundTrip) {
        estimate.basis = RunEstimate::Basis::RoundTrip;
        milliseconds = requests * double(roundTrip->count()) / operationsPerAccount;
    }
    if (allowance && allowance->most > 0) {
        const double perWindow = allowance->most * (1 - RunPace::keptForTheUser);
        const double paced = requests / perWindow * double(allowance->window.count());
        if (paced >= milliseconds) {
            estimate.basis = RunEstimate::Basis::Allowance;
            milliseconds = paced;
        }
        estimate.passesToday = allowance->leftToday < 0 || allowance->leftToday >= requests;
    }
    estimate.time = std::chrono::milliseconds(std::llround(milliseconds));
    return estimate;
}

} // namespace patchbook
