// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/person.h"

namespace patchbook::demo {

/** What is unusual about a person's record. */
enum class Oddity {
    None,
    NothingMissing, ///< ordinary, and never without a field: somebody's near duplicate needs it
    LongTitle,
    LongName,
    PhoneOnly,
    EmailOnly,
    AllEmpty,
    NoOwner,
    LastNameOnly,
    Emoji,
    MixedDirections,
    SpacesAround,
    Markup,
    PhoneWithExtension,
    BrokenEmail,
    SameEmailOtherCase,
    SamePhoneOtherSpelling,
    SameNameWithTypo,
    SameNameOtherJob
};

/** A near duplicate follows this many ids after the one it repeats. */
inline constexpr qint64 duplicateDistance = 45;

/** Oddities stand at fixed ids, so that the first pages of every organisation show them all. */
Oddity oddityAt(qint64 id);

/** Changes an ordinary person; near duplicates are left as they are. */
void makeOdd(Person &person, Oddity oddity);

} // namespace patchbook::demo
