// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace patchbook {

/** One of our icons in a colour of its own; `side` in device-independent pixels. */
QPixmap tintedIcon(const QString &name, int side, const QColor &colour, qreal pixelRatio);

} // namespace patchbook
