// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebarrows.h"

#include "ui/list/quietcolour.h"
#include "ui/text/plaintip.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace patchbook {

namespace {

constexpr int gap = 6;
constexpr double smaller = 0.88; // the second line's font
constexpr double quietOnSelection = 0.85;

QFont secondFont(const QFont &font)
{
    QFont second = font;
    if (font.pointSizeF() > 0)
        second.setPointSizeF(font.pointSizeF() * smaller);
    second.setWeight(QFont::Normal);
    return second;
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

struct RowInk
{
    QColor strong;
    QColor quiet;
};

RowInk rowInkOf(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return {option.palette.color(groupOf(option), QPalette::Text), quietColour(option.palette)};
    const QColor strong = option.palette.color(groupOf(option), QPalette::HighlightedText);
    return {strong, mixed(strong, option.palette.color(groupOf(option), QPalette::Highlight),
                          quietOnSelection)};
}

} // namespace

QVariant SidebarItem::data(int column, int role) const
{
    if (role == Qt::ToolTipRole && tip)
        return plainTip(tip());
    return QTreeWidgetItem::data(column, role);
}

QSize SidebarRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int line = option.fontMetrics.height();
    const bool hasState = !index.siblingAtColumn(SidebarItem::NameColumn)
                               .data(SidebarItem::StateRole)
                               .toString()
                               .isEmpty();
    size.setHeight(hasState ? line + QFontMetrics(secondFont(option.font)).height() + line * 3 / 4
                            : line * 7 / 4);
    return size;
}

void SidebarRows::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const QString state = index.data(SidebarItem::StateRole).toString();
    if (state.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    const QIcon icon = row.icon;
    row.text.clear();
    row.icon = {};
    row.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const RowInk ink = rowInkOf(row);
    const QFontMetrics first(row.font);
    const QFont small = secondFont(row.font);
    const QFontMetrics second(small);
    const int top = row.rect.top() + (row.rect.height() - first.height() - second.height()) / 2;
    const int side = first.height() + gap;
    const auto visual = [&row](const QRect &place) {
        return QStyle::visualRect(row.direction, row.rect, place);
    };
    icon.paint(painter, visual({row.rect.left() + gap / 2,
                                row.rect.top() + (row.rect.height() - side) / 2, side, side}));
    const int left = row.rect.left() + side + gap * 3 / 2;
    const int width = row.rect.right() - left;
    const auto alignment =
        QStyle::visualAlignment(row.direction, Qt::AlignLeading | Qt::AlignVCenter);
    painter->save();
    painter->setFont(row.font);
    painter->setPen(ink.strong);
    painter->drawText(visual({left, top, width, first.height()}), int(alignment),
                      first.elidedText(name, Qt::ElideRight, width));
    painter->setFont(small);
    painter->setPen(index.data(SidebarItem::TroubleRole).toBool() ? ink.strong : ink.quiet);
    painter->drawText(visual({left, top + first.height(), width, second.height()}), int(alignment),
                      second.elidedText(state, Qt::ElideRight, width));
    painter->restore();
}

} // namespace patchbook
