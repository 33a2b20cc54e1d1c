// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPainter;
class QPalette;
class QRect;

namespace patchbook {

/**
 * Paints a service's letters in a small rounded square, whose colour is always the same for one
 * service and legible on light and dark. `mark` is one or two letters, "" for an empty square.
 */
void paintServiceMark(QPainter &painter, const QRect &place, const QString &service,
                      const QString &mark, const QPalette &palette);

/** The same as an icon, which follows the palette of the moment. */
QIcon serviceIcon(const QString &service, const QString &mark);

} // namespace patchbook
