// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quietstyle.h"

#include "ui/text/icon.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

QuietStyle::QuietStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool radio = element == PE_IndicatorRadioButton;
    if ((!radio && element != PE_IndicatorCheckBox) || !isDark(option->palette))
        return;
    // Fusion takes a darker window colour for the outline, which cannot be seen on a dark window.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(quietColor(option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF outline = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (radio)
        painter->drawEllipse(outline);
    else
        painter->drawRoundedRect(outline, 2, 2);
    painter->restore();
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        needed.rwidth() += option->fontMetrics.height();
    return needed;
}

QIcon QuietStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                               const QWidget *widget) const
{
    // What bars and fields for a text ask for, shown or not. Fusion would look for them in all icon
    // themes and formats of pictures on the disk, and its own are black in the dark.
    if (icon == SP_ToolBarHorizontalExtensionButton || icon == SP_ToolBarVerticalExtensionButton)
        return themedIcon(u"chevron-down"_s);
    if (icon == SP_LineEditClearButton)
        return themedIcon(u"clear"_s);
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace patchbook
