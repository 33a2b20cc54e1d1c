// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/spelledinput.h"

namespace patchbook {

/** A text on one line, stored as it is typed. */
class LineInput final : public SpelledInput
{
    Q_OBJECT

public:
    LineInput(const Field &field, QWidget *parent);

    QWidget *box() const override { return focusBox(); }

protected:
    QString spelled(const QJsonValue &value) const override;
    QJsonValue meaning(const QString &text) const override;
};

} // namespace patchbook
