// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/tagchip.h"

#include "models/domain/plaintext.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestChipTitle = 120; // of a tag shown; the rest is in the tooltip
constexpr int widestChip = 32;              // characters

} // namespace

TagChip::TagChip(const QString &tag, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_tag(tag)
    , m_title(displayTextAlone(title, longestChipTitle))
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::ClickFocus); // the Tab key passes over; the arrow keys come here
    setObjectName(u"tagChip"_s);
    //: For screen readers; %1 is a tag of a contact.
    setAccessibleName(
        tr("Tag %1, press Delete to remove").arg(displayText(title, longestChipTitle)));
    setPlainTip(this, title);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setCursor(Qt::ArrowCursor);
    m_remove->setObjectName(u"tagChip_remove"_s);
    const int side = fontMetrics().height();
    m_remove->setFixedSize(side, side);
    m_remove->setIconSize({side * 3 / 4, side * 3 / 4});
    drawButton();
    //: %1 is a tag of a contact.
    m_remove->setAccessibleName(tr("Remove the tag %1").arg(displayText(title, longestChipTitle)));
    setPlainTip(m_remove, tr("Remove this tag"));
    connect(m_remove, &QToolButton::clicked, this, &TagChip::removeRequested);
}

void TagChip::drawButton()
{
    const QColor onMark = palette().color(QPalette::HighlightedText);
    m_remove->setIcon(hasFocus() ? QIcon(themedPixmap(u"close"_s, m_remove->iconSize(),
                                                      devicePixelRatioF(), onMark))
                                 : themedIcon(u"close"_s));
}

int TagChip::edge() const
{
    return fontMetrics().height() / 2;
}

QSize TagChip::sizeHint() const
{
    const int text = qMin(fontMetrics().horizontalAdvance(m_title) + 2,
                          fontMetrics().averageCharWidth() * widestChip);
    return {edge() + text + 2 + m_remove->width() + 3, fontMetrics().height() + 4};
}

QSize TagChip::minimumSizeHint() const
{
    return {edge() + m_remove->width() + fontMetrics().averageCharWidth() * 3, sizeHint().height()};
}

bool TagChip::focusNextPrevChild(bool next)
{
    Q_UNUSED(next)
    // All chips together are one stop of the Tab key, and that is the line.
    Q_EMIT lineRequested();
    return true;
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
    } else if (event->key() == Qt::Key_Right) {
        Q_EMIT moveRequested(onwards);
    } else if (event->key() == Qt::Key_Left) {
        Q_EMIT moveRequested(-onwards);
    } else if (event->key() == Qt::Key_Home) {
        Q_EMIT homeRequested();
    } else if (event->key() == Qt::Key_End || event->key() == Qt::Key_Escape) {
        Q_EMIT lineRequested();
    } else if (const QString text = event->text();
               !text.isEmpty() && text.front().isPrint() &&
               !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        Q_EMIT textTyped(text);
    } else {
        event->ignore();
    }
}

void TagChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const QPalette &colours = palette();
    const bool marked = hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(marked ? colours.color(QPalette::Highlight) : colours.color(QPalette::Mid));
    painter.setBrush(marked ? colours.color(QPalette::Highlight) : colours.color(QPalette::Window));
    const qreal radius = frame.height() / 2;
    painter.drawRoundedRect(frame, radius, radius);

    const QRect words(edge(), 0, width() - edge() - m_remove->width() - 5, height());
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), words);
    const Qt::Alignment aligned = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setPen(colours.color(marked ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(place,
                     int(aligned | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_title, Qt::ElideRight, place.width()));
}

void TagChip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QRect button(width() - m_remove->width() - 3, (height() - m_remove->height()) / 2,
                       m_remove->width(), m_remove->height());
    m_remove->setGeometry(QStyle::visualRect(layoutDirection(), rect(), button));
}

void TagChip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    drawButton();
    update();
}

void TagChip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    drawButton();
    update();
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT lostFocus();
}

} // namespace patchbook
