// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/servicecatalog.h"
#include "ui/form/formbanner.h"

namespace patchbook {

/** What a token may do, in the user's words: a sentence, and a line for each call that was tried.
 */
BannerText reportOf(const ServiceResult<ConnectionTest> &answer);

} // namespace patchbook
