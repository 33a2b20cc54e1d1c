// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/servicemark.h"

#include "models/domain/plaintext.h"
#include "ui/text/avatar.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype lettersShown = 2;
constexpr double roundness = 0.22;
constexpr double oneLetter = 0.66; // of the square's side
constexpr double twoLetters = 0.54;

/** Paints the mark at whatever size and in whatever palette it is asked for. */
class MarkEngine final : public QIconEngine
{
public:
    MarkEngine(QString service, QString mark)
        : m_service(std::move(service))
        , m_mark(std::move(mark))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintServiceMark(*painter, rect, m_service, m_mark, QGuiApplication::palette());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new MarkEngine(*this); }
    QString key() const override { return u"patchbook-mark"_s; }

private:
    QString m_service;
    QString m_mark;
};

} // namespace

void paintServiceMark(QPainter &painter, const QRect &place, const QString &service,
                      const QString &mark, const QPalette &palette)
{
    const QString letters = displayTextAlone(mark).left(lettersShown);
    // Not the key alone: by it, the marks of our services would all be green.
    const AvatarColours colours = avatarColours(u"service:"_s + service, palette);
    const double side = qMin(place.width(), place.height());
    const QRectF square(place.center().x() - side / 2 + 0.5, place.center().y() - side / 2 + 0.5,
                        side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(square, side * roundness, side * roundness);
    QFont font = QGuiApplication::font();
    font.setPixelSize(qMax(6, int(side * (letters.size() > 1 ? twoLetters : oneLetter))));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colours.ink);
    painter.drawText(square, Qt::AlignCenter, letters);
    painter.restore();
}

QIcon serviceIcon(const QString &service, const QString &mark)
{
    return QIcon(new MarkEngine(service, mark));
}

} // namespace patchbook
