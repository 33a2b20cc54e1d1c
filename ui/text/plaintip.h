// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace patchbook {

/** Text as a tooltip can show it without taking it for rich text. */
QString plainTip(const QString &text);

/** The only way a tooltip is set in this program. */
void setPlainTip(QWidget *widget, const QString &text);
void setPlainTip(QAction *action, const QString &text);

} // namespace patchbook
