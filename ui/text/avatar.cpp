// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/avatar.h"

#include "models/domain/plaintext.h"
#include "ui/text/icon.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QTextBoundaryFinder>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestInitial = 4;

QString firstLetterOf(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 && end <= longestInitial ? word.left(end).toUpper() : word.left(1).toUpper();
}

// Not qHash(): it mixes in a number of the process, and colours must stay from start to start.
int hueOf(const QString &id)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const QChar c : id)
        hash = (hash ^ c.unicode()) * 16777619U;
    return int((hash ^ (hash >> 15)) % 360);
}

bool isLettered(const QString &word)
{
    return word.at(0).isLetterOrNumber() || word.at(0).isHighSurrogate();
}

bool isDarkGround(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

// Of the circle's side: the letters' height, and the width which still has a rim around it.
constexpr double usualLetters = 0.4;
constexpr double wideLetters = 0.28;
constexpr double widestInCircle = 0.85;

QPixmap drawnCircle(int side, qreal ratio, const QColor &ground)
{
    QPixmap pixmap(QSizeF(side * ratio, side * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(QRectF(0, 0, side, side));
    return pixmap;
}

QPixmap drawnAvatar(const QString &initials, int side, qreal ratio, const AvatarColours &colours)
{
    QPixmap pixmap = drawnCircle(side, ratio, colours.ground);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (initials.isEmpty()) {
        const int inner = side * 3 / 5;
        const int margin = (side - inner) / 2;
        painter.drawPixmap(margin, margin,
                           themedPixmap(u"person"_s, {inner, inner}, ratio, colours.ink));
        return pixmap;
    }
    const QFontMetricsF usual(avatarFont(side, AvatarLetters::Usual));
    const bool isWide = isWideInAvatar(usual.horizontalAdvance(initials), side);
    painter.setFont(avatarFont(side, isWide ? AvatarLetters::Wide : AvatarLetters::Usual));
    painter.setPen(colours.ink);
    painter.drawText(QRectF(0, 0, side, side), Qt::AlignCenter, initials);
    return pixmap;
}

} // namespace

QString avatarInitials(const QString &name)
{
    QStringList words;
    for (const QString &word : displayTextAlone(name, 80).split(u' ', Qt::SkipEmptyParts)) {
        if (isLettered(word))
            words << word;
    }
    if (words.isEmpty())
        return {};
    const QString first = firstLetterOf(words.first());
    return words.size() == 1 ? first : QString(first + firstLetterOf(words.last()));
}

AvatarColours avatarColours(const QString &id, const QPalette &palette)
{
    const int hue = hueOf(id);
    if (isDarkGround(palette))
        return {QColor::fromHsl(hue, 70, 80), QColor::fromHsl(hue, 60, 218)};
    return {QColor::fromHsl(hue, 110, 210), QColor::fromHsl(hue, 120, 60)};
}

QPixmap avatar(const QString &id, const QString &name, int side, qreal ratio,
               const QPalette &palette)
{
    const QString initials = avatarInitials(name);
    const AvatarColours colours = avatarColours(id, palette);
    const QString key = u"patchbook/avatar/%1/%2/%3/%4"_s.arg(
        initials, colours.ground.name(), QString::number(side), QString::number(ratio));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawnAvatar(initials, side, ratio, colours);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QPixmap avatarCircle(const AvatarColours &colours, int side, qreal ratio)
{
    const QString key = u"patchbook/circle/" % QString::number(colours.ground.rgb()) % u'/' %
                        QString::number(side) % u'/' % QString::number(qRound(ratio * 100));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawnCircle(side, ratio, colours.ground);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

bool isWideInAvatar(qreal width, int side)
{
    return width > side * widestInCircle;
}

QFont avatarFont(int side, AvatarLetters letters)
{
    QFont font = QGuiApplication::font();
    const double share = letters == AvatarLetters::Wide ? wideLetters : usualLetters;
    font.setPixelSize(qMax(6, int(side * share)));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace patchbook
