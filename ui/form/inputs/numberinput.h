// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/spelledinput.h"

namespace patchbook {

/** A number as the user's language writes it, or with a point. */
class NumberInput final : public SpelledInput
{
    Q_OBJECT

public:
    NumberInput(const Field &field, QWidget *parent);

    QWidget *box() const override { return focusBox(); }
    QString whyNot(const QJsonValue &value, bool edited) const override;

protected:
    QString spelled(const QJsonValue &value) const override;
    QJsonValue meaning(const QString &text) const override;
};

} // namespace patchbook
