// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws an SVG as a square PNG while building: rendericon drawing.svg SIDE picture.png
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int count, char *arguments[])
{
    if (count != 4)
        return 2;
    const int side = QByteArray(arguments[2]).toInt();
    QSvgRenderer drawing(QString::fromLocal8Bit(arguments[1]));
    QImage picture(side, side, QImage::Format_ARGB32);
    if (!drawing.isValid() || picture.isNull())
        return 1;
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter);
    painter.end();
    return picture.save(QString::fromLocal8Bit(arguments[3])) ? 0 : 1;
}
