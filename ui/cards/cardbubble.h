// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace patchbook {

/** Draws the name and picture of a card as a phone shows them above a message. */
class CardBubble final : public QWidget
{
    Q_OBJECT

public:
    explicit CardBubble(QWidget *parent = nullptr);

    /** `id` decides the colours of the initials, `line` is the number for reading. */
    void setCard(const QString &id, const QString &line, const QString &name);
    /** A null picture: the initials stand in. */
    void setPicture(const QImage &picture);
    bool hasPicture() const { return !m_picture.isNull(); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void drawHead(QPainter *painter, const QRectF &screen, qreal unit) const;
    void drawPicture(QPainter *painter, const QRectF &circle) const;
    void drawMessage(QPainter *painter, const QRectF &screen, qreal unit) const;

    QString m_id;
    QString m_line;
    QString m_name;
    QImage m_picture;
};

} // namespace patchbook
