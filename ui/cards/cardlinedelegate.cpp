// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardlinedelegate.h"

#include "ui/text/avatar.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace patchbook {

namespace {

constexpr int lineGap = 10;
constexpr int linePadding = 8;

QString elided(const QStyleOptionViewItem &option, const QString &text, int width)
{
    return option.fontMetrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace

void CardLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const QPalette &palette = option.palette;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isChosen ? ink : quietColor(palette);
    const auto at = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect inside = option.rect.adjusted(lineGap, linePadding, -lineGap, -linePadding);
    const int side = inside.height();
    const QString name = index.data(NameRole).toString();
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(at({inside.left(), inside.top(), side, side}).topLeft(),
                        avatar(index.data(PhoneRole).toString(), name, side, ratio, palette));

    const int left = inside.left() + side + lineGap;
    const int width = inside.right() - left;
    const int line = option.fontMetrics.height();
    const QString mark = index.data(EditedRole).toBool() ? tr("Edited") : QString();
    const int markWidth = mark.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(mark) + 8;
    const auto flags =
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)) |
        int(Qt::TextSingleLine);
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(at({left, inside.top(), width - markWidth, line}), flags,
                      elided(option, index.data(NumberRole).toString(), width - markWidth));
    painter->setPen(isChosen ? ink : palette.color(QPalette::Link));
    painter->drawText(at({left + width - markWidth + 8, inside.top(), markWidth, line}), flags,
                      mark);
    const QString state = index.data(StateRole).toString();
    QString below = name;
    if (!state.isEmpty())
        //: %1 is the name on a card, %2 how it stands, such as "Saved, not yet applied".
        below = name.isEmpty() ? state : tr("%1 · %2").arg(name, state);
    painter->setPen(quiet);
    painter->drawText(at({left, inside.bottom() - line + 1, width, line}), flags,
                      elided(option, below, width));
}

QSize CardLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 28,
            2 * option.fontMetrics.height() + 2 * linePadding + 4};
}

} // namespace patchbook
