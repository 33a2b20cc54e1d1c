// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/tintedicon.h"

#include "ui/text/icon.h"

#include <QPainter>

namespace patchbook {

QPixmap tintedIcon(const QString &name, int side, const QColor &colour, qreal pixelRatio)
{
    QPixmap pixmap = themedIcon(name).pixmap(QSize(side, side), pixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    return pixmap;
}

} // namespace patchbook
