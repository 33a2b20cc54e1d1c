// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace patchbook {

/** A calendar over the form, which goes away with a choice, Esc or a click elsewhere. */
class CalendarPopup final : public QFrame
{
    Q_OBJECT

public:
    /** `shown` may be invalid: then the calendar opens at today and nothing is chosen. */
    CalendarPopup(QDate shown, QWidget *parent);

    void openBeneath(QWidget *field);
    QCalendarWidget *calendar() const { return m_calendar; }

Q_SIGNALS:
    void picked(QDate date);

private:
    void drawArrows();
    void pick(QDate date);

    QCalendarWidget *m_calendar;
};

} // namespace patchbook
