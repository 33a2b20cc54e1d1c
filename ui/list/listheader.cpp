// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listheader.h"

#include "ui/list/contactdelegate.h"
#include "ui/list/quietcolour.h"
#include "ui/text/icon.h"

#include <QPainter>
#include <QStyle>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrowestColumn = 60;
constexpr int heightAround = 12;
constexpr int separatorMargin = 6;
constexpr double lineShare = 0.18; // of the text's colour

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setHighlightSections(false);
    setMinimumSectionSize(narrowestColumn);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

QSize ListHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + heightAround};
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    const QColor text = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const bool isHovered = viewport()->underMouse() && rect.contains(mouse);
    painter->fillRect(rect, isHovered ? mixed(text, base, 0.06) : base);

    const QColor line = mixed(text, base, lineShare);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int edge = isMirrored ? rect.left() : rect.right();
    painter->setPen(line);
    painter->drawLine(edge, rect.top() + separatorMargin, edge, rect.bottom() - separatorMargin);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    QRect place = rect.adjusted(ContactDelegate::padding, 0, -ContactDelegate::padding, 0);
    const bool isSorted = sortIndicatorSection() == logicalIndex;
    const int side = fontMetrics().height();
    if (isSorted) {
        const QRect mark = QStyle::alignedRect(
            layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, {side, side}, place);
        const QString icon =
            sortIndicatorOrder() == Qt::AscendingOrder ? u"sort-asc"_s : u"sort-desc"_s;
        painter->drawPixmap(mark.topLeft(),
                            themedPixmap(icon, {side, side}, devicePixelRatioF(), text));
        place.adjust(isMirrored ? side : 0, 0, isMirrored ? 0 : -side, 0);
    }
    const QString title =
        model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->setPen(isSorted ? text : quietColour(palette()));
    painter->drawText(place,
                      int(QStyle::visualAlignment(layoutDirection(), defaultAlignment())) |
                          Qt::TextSingleLine,
                      fontMetrics().elidedText(title, Qt::ElideRight, place.width()));
}

void ListHeader::paintEvent(QPaintEvent *event)
{
    // What no section covers.
    QPainter painter(viewport());
    const QColor base = palette().color(QPalette::Base);
    painter.fillRect(viewport()->rect(), base);
    painter.setPen(mixed(palette().color(QPalette::Text), base, lineShare));
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

} // namespace patchbook
