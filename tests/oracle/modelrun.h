// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/story.h"

namespace patchbook::test {

/** The one rule that a run does without, to see whether the judge would notice. */
enum class Removed {
    Nothing,
    WriteAhead,      ///< "sending" is not stored before the request leaves
    Look,            ///< what the user saw stands for the look
    Quarantine,      ///< "not applied" is believed at once
    DoubtAboutFault, ///< a 5xx counts as "not applied"
    OnlyTyped,       ///< sent is what the widgets show otherwise, not what the user typed
};

/** One history in virtual time: the real engine between a model disk and a model service. */
struct ModelRun
{
    History history;
    int kills = 0;
    qint64 virtualMs = 0;
};

/** The same seed gives the same history, bit for bit. */
ModelRun play(quint64 seed, Removed removed = Removed::Nothing);

} // namespace patchbook::test
