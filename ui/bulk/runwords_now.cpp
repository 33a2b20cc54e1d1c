// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/bulkruns.h"
#include "ui/bulk/runwords.h"

namespace patchbook {

RunNow runNow(const BulkRuns &runs, const BulkRun &run)
{
    RunNow now{.isLive = true,
               .isTrying = run.isTrying(),
               .perMinute = run.perMinute(),
               .remaining = run.remaining()};
    for (const auto &other : runs.runs()) {
        if (other.get() == &run)
            break;
        const bool same = other->job().account == run.job().account;
        now.isBehind = now.isBehind || (same && !other->isEnded());
    }
    return now;
}

} // namespace patchbook
