// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/listhouse.h"
#include "tests/benchmarks/sheet.h"

#include <optional>

namespace patchbook::bench {

/** Rehearses giving all contacts of an account to one owner. How many it went through. */
std::optional<int> rehearsed(ListHouse &house, AccountSession &session);

// What is measured in the list of all contacts, which is loaded and shown. Each leaves it so.

bool measureSearch(ListHouse &house, Sheet &sheet);
bool measureSort(ListHouse &house, Sheet &sheet);
bool measureScroll(ListHouse &house, Sheet &sheet);
bool measureRefresh(ListHouse &house, Sheet &sheet);
bool measureSelectAll(ListHouse &house, Sheet &sheet);

} // namespace patchbook::bench
