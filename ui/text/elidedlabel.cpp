// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/elidedlabel.h"

#include "ui/text/plaintip.h"

#include <QHelpEvent>
#include <QStyle>
#include <QStylePainter>
#include <QToolTip>

namespace patchbook {

QSize ElidedLabel::minimumSizeHint() const
{
    const int narrow = fontMetrics().averageCharWidth() * 4;
    return {qMin(narrow, sizeHint().width()), sizeHint().height()};
}

bool ElidedLabel::isElided() const
{
    return shownText() != text();
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width() - 2 * margin());
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    // A foreign text never has a mnemonic: "&" is a letter in it.
    QStylePainter painter(this);
    const int margins = margin();
    const Qt::Alignment aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawItemText(contentsRect().adjusted(margins, margins, -margins, -margins),
                         int(aligned) | Qt::TextSingleLine, palette(), isEnabled(), shownText(),
                         foregroundRole());
    Q_UNUSED(event)
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const QPoint place = static_cast<QHelpEvent *>(event)->globalPos();
        QToolTip::showText(place, isElided() ? plainTip(text()) : QString(), this);
        return true;
    }
    return PlainLabel::event(event);
}

} // namespace patchbook
