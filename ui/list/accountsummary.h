// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/listsummary.h"

#include <functional>

namespace patchbook {

class AccountSession;
struct ServiceError;

/**
 * How one account's list stands; rows, totals and the search are the caller's. `explain` says in
 * the user's words why something failed.
 */
ListSummary accountSummary(AccountSession &session,
                           const std::function<QString(const ServiceError &)> &explain);

} // namespace patchbook
