// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/sidebyside.h"

#include <QEvent>

namespace patchbook {

namespace {

constexpr int gapOfParts = 18;
constexpr int partColumns = 42; // average characters that each part wants beside the other

} // namespace

SideBySide::SideBySide(QWidget *first, QWidget *second, QWidget *parent)
    : QWidget(parent)
    , m_first(first)
    , m_second(second)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(gapOfParts);
    m_layout->addWidget(first, 1);
    m_layout->addWidget(second, 1);
    // The layout would demand the width of both parts, and they could never be put in one column.
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
}

QSize SideBySide::minimumSizeHint() const
{
    const QSize first = m_first->minimumSizeHint().expandedTo(m_first->minimumSize());
    const QSize second = m_second->minimumSizeHint().expandedTo(m_second->minimumSize());
    const bool column = m_layout->direction() == QBoxLayout::TopToBottom;
    return {qMax(first.width(), second.width()), column
                                                     ? first.height() + gapOfParts + second.height()
                                                     : qMax(first.height(), second.height())};
}

bool SideBySide::event(QEvent *event)
{
    // A part shows something else now, and may want another width.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SideBySide::arrange()
{
    const auto wanted = hasRoom(width()) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() == wanted)
        return;
    m_layout->setDirection(wanted);
    updateGeometry();
}

bool SideBySide::hasRoom(int width) const
{
    const int wanted = 2 * partColumns * fontMetrics().averageCharWidth();
    const int needed = m_first->minimumSizeHint().width() + m_second->minimumSizeHint().width();
    return width >= qMax(wanted, needed) + gapOfParts;
}

} // namespace patchbook
