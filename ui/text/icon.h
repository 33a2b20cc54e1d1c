// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace patchbook {

/**
 * One of the program's own one-colour drawings (resources/icons/<name>.svg) in the colours of the
 * palette at hand, followed when the palette changes. A null icon for an unknown name.
 */
QIcon themedIcon(const QString &name);

/** The same drawing in one given colour, `size` in logical pixels. Null for an unknown name. */
QPixmap themedPixmap(const QString &name, const QSize &size, qreal ratio, const QColor &colour);

} // namespace patchbook
