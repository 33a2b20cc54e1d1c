// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/outbox.h"

namespace patchbook {

bool isFinal(OpState state)
{
    switch (state) {
    case OpState::Confirmed:
    case OpState::Failed:
    case OpState::Conflicted:
    case OpState::Cancelled:
        return true;
    case OpState::Pending:
    case OpState::Sending:
    case OpState::Ambiguous:
    case OpState::Blocked:
        return false;
    }
    return false;
}

bool needsUser(OpState state)
{
    return state == OpState::Failed || state == OpState::Conflicted;
}

} // namespace patchbook
