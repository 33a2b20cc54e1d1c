// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook {

/**
 * A service's time (ISO 8601 with an offset) in the user's spelling and time zone; the text itself
 * when it is no time. Without direction marks, so that it passes displayText() unharmed.
 */
QString timestampText(const QString &iso);

} // namespace patchbook
