// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace patchbook {

/** `share` of a, the rest of b. */
QColor mixed(const QColor &a, const QColor &b, double share);

/** Quieter than text, still legible on the palette's base. */
QColor quietColour(const QPalette &palette);

} // namespace patchbook
