// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardbubble.h"

#include "models/domain/plaintext.h"
#include "ui/text/avatar.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal frameRadius = 1.6; // in units, which are a line's height
constexpr qreal headHeight = 7.2;
constexpr qreal circleSide = 3.6;
constexpr int unitsWide = 17;
constexpr int unitsHigh = 13;

QColor screenColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x10, 0x11, 0x14) : QColor(0xff, 0xff, 0xff);
}

QColor headColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x24, 0x26, 0x2b) : QColor(0xee, 0xef, 0xf3);
}

QColor bubbleColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x3a, 0x3d, 0x45) : QColor(0xe2, 0xe4, 0xea);
}

QColor frameColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x55, 0x59, 0x63) : QColor(0xb8, 0xbc, 0xc6);
}

} // namespace

CardBubble::CardBubble(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"cardBubble"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void CardBubble::setCard(const QString &id, const QString &line, const QString &name)
{
    if (m_id == id && m_line == line && m_name == name)
        return;
    m_id = id;
    m_line = line;
    m_name = name;
    describe();
    update();
}

void CardBubble::setPicture(const QImage &picture)
{
    m_picture = picture;
    describe();
    update();
}

void CardBubble::describe()
{
    const QString name = displayText(m_name);
    if (m_name.isEmpty())
        setAccessibleName(tr("Preview: recipients see only the number %1.").arg(m_line));
    else if (m_picture.isNull())
        setAccessibleName(tr("Preview: recipients see the name %1 and no picture.").arg(name));
    else
        setAccessibleName(tr("Preview: recipients see the name %1 and the picture.").arg(name));
}

QSize CardBubble::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unitsWide * unit, unitsHigh * unit};
}

void CardBubble::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal unit = fontMetrics().height();
    const qreal wide = qMin(qreal(width()), unitsWide * unit);
    const QRectF screen = QRectF((width() - wide) / 2, 0, wide, height()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(screen, frameRadius * unit, frameRadius * unit);
    painter.fillPath(shape, screenColour(palette()));
    painter.save();
    painter.setClipPath(shape);
    drawHead(&painter, screen, unit);
    drawMessage(&painter, screen, unit);
    painter.restore();
    painter.setPen(QPen(frameColour(palette()), 2));
    painter.drawPath(shape);
}

void CardBubble::drawHead(QPainter *painter, const QRectF &screen, qreal unit) const
{
    const QRectF head(screen.left(), screen.top(), screen.width(), headHeight * unit);
    painter->fillRect(head, headColour(palette()));
    const qreal side = circleSide * unit;
    drawPicture(painter, {head.center().x() - side / 2, head.top() + 0.7 * unit, side, side});

    const QRectF line = head.adjusted(unit, 0, -unit, 0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(palette().color(QPalette::Text));
    const QString shown = m_name.isEmpty() ? m_line : displayTextAlone(m_name);
    const QString fitting = QFontMetrics(bold).elidedText(shown, Qt::ElideRight, int(line.width()));
    const qreal below = head.top() + 0.9 * unit + side;
    painter->drawText(QRectF(line.left(), below, line.width(), 1.3 * unit),
                      int(Qt::AlignCenter) | int(Qt::TextSingleLine), fitting);
    if (m_name.isEmpty())
        return;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter->setFont(small);
    painter->setPen(quietColor(palette()));
    painter->drawText(QRectF(line.left(), below + 1.2 * unit, line.width(), 1.1 * unit),
                      int(Qt::AlignCenter) | int(Qt::TextSingleLine), m_line);
}

void CardBubble::drawPicture(QPainter *painter, const QRectF &circle) const
{
    if (m_picture.isNull()) {
        painter->drawPixmap(circle.topLeft(), avatar(m_id, m_name, int(circle.width()),
                                                     devicePixelRatioF(), palette()));
        return;
    }
    // The middle square of the picture, as phones cut it.
    const int side = qMin(m_picture.width(), m_picture.height());
    const QRect middle((m_picture.width() - side) / 2, (m_picture.height() - side) / 2, side, side);
    QPainterPath round;
    round.addEllipse(circle);
    painter->save();
    painter->setClipPath(round, Qt::IntersectClip);
    painter->drawImage(circle, m_picture, middle);
    painter->restore();
}

void CardBubble::drawMessage(QPainter *painter, const QRectF &screen, qreal unit) const
{
    const QString text = tr("Hello! This is my new number.");
    painter->setFont(font());
    const qreal most = screen.width() - 5 * unit;
    const QRectF words = QFontMetricsF(font()).boundingRect(QRectF(0, 0, most, 4 * unit),
                                                            int(Qt::TextWordWrap), text);
    const QSizeF padding(0.8 * unit, 0.5 * unit);
    // Two pixels more than measured: rounding must not break the line anew.
    QRectF bubble(0, 0, std::ceil(words.width()) + 2 * padding.width() + 2,
                  words.height() + 2 * padding.height());
    const qreal top = screen.top() + (headHeight + 1) * unit;
    // Messages of others stand where reading starts.
    if (layoutDirection() == Qt::RightToLeft)
        bubble.moveTopRight({screen.right() - unit, top});
    else
        bubble.moveTopLeft({screen.left() + unit, top});
    painter->setPen(Qt::NoPen);
    painter->setBrush(bubbleColour(palette()));
    painter->drawRoundedRect(bubble, unit, unit);
    painter->setPen(palette().color(QPalette::Text));
    painter->drawText(bubble.adjusted(padding.width(), 0, -padding.width(), 0),
                      int(Qt::AlignVCenter | Qt::AlignLeading) | int(Qt::TextWordWrap), text);
}

} // namespace patchbook
