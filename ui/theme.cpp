// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/quietstyle.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

const QColor accent(0x2f, 0x6f, 0xd6);

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text,
                   const QColor &quiet, const QColor &line)
{
    QPalette palette(text, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Button, window);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Midlight, line.lighter(115));
    palette.setColor(QPalette::Dark, line.darker(120));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, quiet);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return palette;
}

QPalette lightPalette()
{
    QPalette palette = paletteOf(QColor(0xf5, 0xf5, 0xf7), Qt::white, QColor(0x1d, 0x1f, 0x24),
                                 QColor(0x67, 0x6b, 0x75), QColor(0xd0, 0xd2, 0xd8));
    palette.setColor(QPalette::Link, accent.darker(110));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette =
        paletteOf(QColor(0x2a, 0x2c, 0x31), QColor(0x1e, 0x1f, 0x23), QColor(0xec, 0xed, 0xf0),
                  QColor(0x9c, 0xa0, 0xaa), QColor(0x45, 0x48, 0x50));
    palette.setColor(QPalette::Link, QColor(0x7f, 0xb0, 0xff));
    return palette;
}

} // namespace

Appearance appearanceOf(const QString &text)
{
    if (text == "light"_L1)
        return Appearance::Light;
    return text == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void applyTheme(QApplication &application, Appearance appearance)
{
    const bool ours = qobject_cast<QuietStyle *>(application.style());
    const bool bare =
        ours || application.style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
    bool dark = isDark(QGuiApplication::palette());
    switch (appearance) {
    case Appearance::System:
        if (!bare)
            return;
        break;
    case Appearance::Light:
    case Appearance::Dark:
        // A native style draws with its own colours: only Fusion follows a palette wholly.
        dark = appearance == Appearance::Dark;
        break;
    }
    if (!ours)
        application.setStyle(new QuietStyle);
    application.setPalette(dark ? darkPalette() : lightPalette());
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x8a, 0x55, 0x00);
}

QColor errorColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
}

QColor successColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7b, 0xd1, 0x8f) : QColor(0x1c, 0x6b, 0x34);
}

QColor quietColor(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText).alpha() == 255
               ? palette.color(QPalette::PlaceholderText)
               : (isDark(palette) ? QColor(0x9c, 0xa0, 0xaa) : QColor(0x67, 0x6b, 0x75));
}

} // namespace patchbook
