// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/dateinput.h"

#include "models/domain/calendardate.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/calendarpopup.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

DateInput::DateInput(const Field &field, QWidget *parent)
    : SpelledInput(field, parent)
    , m_box(new QWidget(parent))
    , m_calendar(new QToolButton(m_box))
{
    auto *line = new FieldLineEdit(m_box);
    line->takeTextSetFromOutside();
    //: %1 is an example of a date.
    line->setPlaceholderText(tr("such as %1").arg(dateText(QDate(1990, 12, 31))));
    auto *row = new QHBoxLayout(m_box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(line, 1);
    row->addWidget(m_calendar);

    m_calendar->setIcon(themedIcon(u"calendar"_s));
    m_calendar->setAutoRaise(true);
    m_calendar->setFixedHeight(line->sizeHint().height());
    m_calendar->setFocusPolicy(Qt::TabFocus);
    m_calendar->setObjectName("field_"_L1 % field.key % "_calendar"_L1);
    //: %1 is a field's label, such as Date of birth.
    m_calendar->setAccessibleName(tr("%1: choose a day").arg(field.title()));
    setPlainTip(m_calendar, tr("Choose a day"));
    connect(m_calendar, &QToolButton::clicked, this, &DateInput::openCalendar);
    take(line);
    m_box->setFocusProxy(line);
    QWidget::setTabOrder(line, m_calendar);
}

QList<QWidget *> DateInput::stops() const
{
    return {focusBox(), m_calendar};
}

QString DateInput::whyNot(const QJsonValue &value, bool edited) const
{
    return dateOfService(value) ? QString() : SpelledInput::whyNot(value, edited);
}

QString DateInput::spelled(const QJsonValue &value) const
{
    return formText(field(), value);
}

QJsonValue DateInput::meaning(const QString &text) const
{
    if (text.isEmpty())
        return QJsonValue::Null;
    const std::optional<QDate> date = typedDate(text);
    return date ? isoDate(*date) : text; // no day is told beside the field, and not sent
}

bool DateInput::isSame(const QJsonValue &a, const QJsonValue &b) const
{
    const std::optional<QDate> day = dateOfService(a);
    return identicalValue(a, b) || (day && day == dateOfService(b));
}

void DateInput::openCalendar()
{
    const QDate shown = dateOfService(meant()).value_or(QDate());
    auto *popup = new CalendarPopup(shown, m_box);
    connect(popup, &CalendarPopup::picked, this, [this](QDate date) {
        focusBox()->setFocus(Qt::OtherFocusReason);
        choose(isSame(isoDate(date), origin()) ? origin() : QJsonValue(isoDate(date)));
    });
    popup->openBeneath(m_box);
}

} // namespace patchbook
