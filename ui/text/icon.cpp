// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// The one colour which the drawings are made in.
constexpr char drawnColour[] = "#000";

QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

QPixmap drawn(const QByteArray &svg, const QString &name, const QSize &pixels, const QColor &colour)
{
    const QString key = u"patchbook/%1/%2x%3/%4"_s.arg(name, QString::number(pixels.width()),
                                                       QString::number(pixels.height()),
                                                       colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (pixels.isEmpty() || QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QByteArray(svg).replace(drawnColour, colour.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/** Draws a one-colour SVG in the palette's colours of the moment, at the size asked for. */
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QByteArray svg)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = drawn(m_svg, m_name, rect.size() * ratio, colourOf(mode));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    // `size` is in device pixels; QIcon sets the ratio.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_svg, m_name, size, colourOf(mode));
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return u"patchbook-themed"_s; }
    QString iconName() override { return m_name; }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    QFile file(u":/patchbook/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QIcon(new ThemedIconEngine(name, file.readAll()))
                                          : QIcon();
}

QPixmap themedPixmap(const QString &name, const QSize &size, qreal ratio, const QColor &colour)
{
    QFile file(u":/patchbook/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QPixmap pixmap = drawn(file.readAll(), name, size * ratio, colour);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace patchbook
