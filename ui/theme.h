// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;
class QColor;
class QPalette;

namespace patchbook {

/** How the window is coloured. */
enum class Appearance { System, Light, Dark };

/** From a setting's or option's text; anything but "light" and "dark" is System. */
Appearance appearanceOf(const QString &text);

/**
 * Gives Qt's own Fusion style our palette and spacing; where the desktop brings a native style,
 * only an appearance chosen by the user is applied.
 */
void applyTheme(QApplication &application, Appearance appearance);

/** Whether this palette is a dark one. */
bool isDark(const QPalette &palette);

/** Colours beside the palette's own, readable on its base in light and dark. */
QColor warningColor(const QPalette &palette);
QColor errorColor(const QPalette &palette);
QColor successColor(const QPalette &palette);
/** Quieter than text, still at least 4.5 : 1 on the base. */
QColor quietColor(const QPalette &palette);

} // namespace patchbook
