// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/fieldinput.h"

namespace patchbook {

class StillBox;

/** One of a few options. */
class ChoiceInput final : public FieldInput
{
    Q_OBJECT

public:
    ChoiceInput(const Field &field, QWidget *parent);

    QWidget *box() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString shownText() const override;

private:
    StillBox *m_box;
    int m_known = 0; // rows; what comes after them is a value which the service does not list
};

} // namespace patchbook
