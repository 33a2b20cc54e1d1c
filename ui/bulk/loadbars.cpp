// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/loadbars.h"

#include "ui/list/quietcolour.h"
#include "ui/theme.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

namespace patchbook {

namespace {

constexpr int barGap = 3; // between the two, and between a bar and its number twice that

QString changeText(int change)
{
    if (change == 0)
        return {};
    const QString sign = change > 0 ? QString(u'+') : QString(QChar(0x2212));
    // Isolated, or the sign would stand behind its number where the text runs from right to left.
    return QString(u" (" + QChar(0x2066) + sign + QLocale().toString(qAbs(change)) + QChar(0x2069) +
                   u')');
}

} // namespace

QColor loadBeforeColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.35);
}

QColor loadAfterColour(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Highlight);
}

LoadBars::LoadBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LoadBars::setLoad(int before, int after, int most)
{
    m_before = before;
    m_after = after;
    m_most = qMax(1, most);
    setAccessibleDescription(sentence(before, after));
    update();
}

QString LoadBars::sentence(int before, int after)
{
    //: How many contacts somebody has; %Ln and %1 are numbers.
    return tr("%Ln contact(s) now, %1 afterwards", nullptr, before).arg(QLocale().toString(after));
}

QSize LoadBars::sizeHint() const
{
    return {numberWidth() * 3, 2 * fontMetrics().height() + barGap};
}

QSize LoadBars::minimumSizeHint() const
{
    return {numberWidth() * 2, sizeHint().height()};
}

void LoadBars::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height();
    const int room = qMax(0, width() - numberWidth());
    const auto draw = [&](int top, int contacts, const QColor &colour, const QString &words,
                          const QColor &ink) {
        // The shortest bar is still seen to be there.
        const int length =
            contacts > 0 ? qMax(barHeight(), int(qint64(room) * contacts / m_most)) : 0;
        const QRect bar(0, top + (line - barHeight()) / 2, qMin(length, room), barHeight());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 2, 2);
        const int start = bar.width() > 0 ? bar.width() + 2 * barGap : 0;
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(start, top, width() - start, line));
        painter.setPen(ink);
        painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                         words);
    };
    const QLocale locale;
    draw(0, m_before, loadBeforeColour(palette()), locale.toString(m_before),
         quietColor(palette()));
    draw(line + barGap, m_after, loadAfterColour(palette()),
         QString(locale.toString(m_after) + changeText(m_after - m_before)),
         palette().color(QPalette::WindowText));
}

int LoadBars::barHeight() const
{
    return qMax(6, fontMetrics().height() / 2);
}

int LoadBars::numberWidth() const
{
    const QString widest = QLocale().toString(m_most);
    return fontMetrics().horizontalAdvance(QString(widest + u" (+" + widest + u')')) + 2 * barGap;
}

} // namespace patchbook
