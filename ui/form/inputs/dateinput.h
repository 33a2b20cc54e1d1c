// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/spelledinput.h"

class QToolButton;

namespace patchbook {

/** A day: typed in several spellings or picked in a calendar, stored as "2024-02-29". */
class DateInput final : public SpelledInput
{
    Q_OBJECT

public:
    DateInput(const Field &field, QWidget *parent);

    QWidget *box() const override { return m_box; }
    QList<QWidget *> stops() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;

protected:
    QString spelled(const QJsonValue &value) const override;
    QJsonValue meaning(const QString &text) const override;
    bool isSame(const QJsonValue &a, const QJsonValue &b) const override;

private:
    void openCalendar();

    QWidget *m_box;
    QToolButton *m_calendar;
};

} // namespace patchbook
