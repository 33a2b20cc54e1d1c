// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldlabel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace patchbook {

namespace {

constexpr int gutter = 14; // where the dot stands, whether it is there or not
constexpr int dot = 7;

} // namespace

FieldLabel::FieldLabel(const QString &title, QWidget *parent)
    : PlainLabel(title, parent)
{
    setWordWrap(true);
    indent();
    colour();
}

void FieldLabel::setEdited(bool edited)
{
    if (edited == m_edited)
        return;
    m_edited = edited;
    colour();
    update();
}

void FieldLabel::setAbove(bool above)
{
    m_above = above;
    indent();
    update();
}

void FieldLabel::paintEvent(QPaintEvent *event)
{
    PlainLabel::paintEvent(event);
    if (!m_edited)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Highlight));
    const int start = m_above ? fontMetrics().horizontalAdvance(text()) + dot : 0;
    const QRect left(std::min(start, width() - dot), (height() - dot) / 2, dot, dot);
    painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(), left));
}

void FieldLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        indent();
    } else if (event->type() == QEvent::PaletteChange && !m_colouring) {
        colour();
    }
}

void FieldLabel::indent()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int before = m_above ? 0 : gutter;
    const int behind = m_above ? gutter + dot : 0;
    setContentsMargins(mirrored ? behind : before, 0, mirrored ? before : behind, 0);
}

void FieldLabel::colour()
{
    // setPalette() below comes back as a palette change of this very label.
    m_colouring = true;
    const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
    QPalette own = palette();
    own.setColor(QPalette::WindowText,
                 m_edited ? around.color(QPalette::WindowText) : quietColor(around));
    setPalette(own);
    m_colouring = false;
}

} // namespace patchbook
