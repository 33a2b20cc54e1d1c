// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/bulkrun.h"
#include "ui/bulk/runwords.h"

namespace patchbook {

RunNow runNow(const BulkRun &run)
{
    return {.isLive = true,
            .isTrying = run.isTrying(),
            .isBehind = run.isWaitingForTurn(),
            .isCancelling = run.isCancelling(),
            .perMinute = run.perMinute(),
            .remaining = run.remaining()};
}

} // namespace patchbook
