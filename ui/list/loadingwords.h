// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/listsummary.h"

#include <chrono>

namespace patchbook {

/** Whether contacts are still to come, or still to be searched: what is found is not all. */
bool isSearchIncomplete(const ListSummary &summary);
/** "12 found in 41,200 of 100,000 so far": for a search that is incomplete. */
QString foundSoFarText(const ListSummary &summary);
/** How far the list, or its copy on this computer, is read; with what was found, and time left. */
QString loadingText(const ListSummary &summary);
/** "about 2 minutes left": no more exact than is honest. */
QString timeLeftText(std::chrono::seconds time);

} // namespace patchbook
