// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/optiondelegate.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace patchbook {

namespace {

constexpr int optionEdge = 6;
constexpr int optionGap = 16;

} // namespace

void OptionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem drawn = option;
    initStyleOption(&drawn, index);
    const QString title = drawn.text;
    drawn.text.clear();
    const QStyle *style = drawn.widget ? drawn.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &drawn, painter, drawn.widget);

    const bool selected = drawn.state.testFlag(QStyle::State_Selected);
    const QColor ink = drawn.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QRect inner = drawn.rect.adjusted(optionEdge, 0, -optionEdge, 0);
    const QString detail = index.data(detailRole).toString();
    const int taken =
        detail.isEmpty() ? 0 : drawn.fontMetrics.horizontalAdvance(detail) + optionGap;
    const QRect first = QStyle::visualRect(drawn.direction, inner, inner.adjusted(0, 0, -taken, 0));
    const auto flags = int(QStyle::visualAlignment(drawn.direction, Qt::AlignLeft) |
                           Qt::AlignVCenter | Qt::AlignAbsolute) |
                       Qt::TextSingleLine;
    painter->save();
    painter->setFont(drawn.font);
    painter->setPen(ink);
    painter->drawText(first, flags,
                      drawn.fontMetrics.elidedText(title, Qt::ElideRight, first.width()));
    if (taken > 0) {
        const auto far = int(QStyle::visualAlignment(drawn.direction, Qt::AlignRight) |
                             Qt::AlignVCenter | Qt::AlignAbsolute) |
                         Qt::TextSingleLine;
        painter->setPen(selected ? ink : quietColor(drawn.palette));
        painter->drawText(inner, far, detail);
    }
    painter->restore();
}

QSize OptionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString detail = index.data(detailRole).toString();
    const QString title = index.data(Qt::DisplayRole).toString();
    int width = option.fontMetrics.horizontalAdvance(title) + 2 * optionEdge;
    if (!detail.isEmpty())
        width += optionGap + option.fontMetrics.horizontalAdvance(detail);
    return {width, option.fontMetrics.height() + optionEdge};
}

} // namespace patchbook
