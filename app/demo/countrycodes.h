// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook::demo {

/** Whether this is one of the 249 codes of ISO 3166-1 alpha-2, in capitals. */
bool isCountryCode(const QString &code);

} // namespace patchbook::demo
