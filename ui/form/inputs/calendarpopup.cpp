// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/calendarpopup.h"

#include <QCalendarWidget>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

CalendarPopup::CalendarPopup(QDate shown, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"calendarPopup"_s);
    setAccessibleName(tr("Calendar"));
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Plain));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_calendar);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    // Red weekends cannot be read in the dark, and mean nothing here.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, QTextCharFormat());
    drawArrows();
    if (shown.isValid())
        m_calendar->setSelectedDate(shown);
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::pick);
    setFocusProxy(m_calendar);
}

void CalendarPopup::drawArrows()
{
    // The style's own are green balls.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    auto *back = m_calendar->findChild<QToolButton *>(u"qt_calendar_prevmonth"_s);
    auto *onwards = m_calendar->findChild<QToolButton *>(u"qt_calendar_nextmonth"_s);
    if (!back || !onwards)
        return;
    back->setArrowType(mirrored ? Qt::RightArrow : Qt::LeftArrow);
    onwards->setArrowType(mirrored ? Qt::LeftArrow : Qt::RightArrow);
    back->setAccessibleName(tr("Month before"));
    onwards->setAccessibleName(tr("Next month"));
    for (QToolButton *button : {back, onwards}) {
        QPalette colours = button->palette();
        for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
            colours.setColor(role, palette().color(QPalette::HighlightedText));
        button->setPalette(colours);
    }
}

void CalendarPopup::openBeneath(QWidget *field)
{
    const QSize size = sizeHint();
    const bool mirrored = field->layoutDirection() == Qt::RightToLeft;
    // At the end of the field, where the button is.
    QPoint place = field->mapToGlobal(
        QPoint(mirrored ? 0 : field->width() - size.width(), field->height() + 2));
    if (const QScreen *screen = field->screen()) {
        const QRect room = screen->availableGeometry();
        if (place.y() + size.height() > room.bottom())
            place.setY(field->mapToGlobal(QPoint(0, -2)).y() - size.height());
        place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - size.width())));
        place.setY(qMax(room.top(), place.y()));
    }
    move(place);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::pick(QDate date)
{
    // A double click is told as a click, and then as an activation of a window that is closing.
    disconnect(m_calendar, nullptr, this, nullptr);
    Q_EMIT picked(date);
    close();
}

} // namespace patchbook
