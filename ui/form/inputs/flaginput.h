// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/fieldinput.h"

class QCheckBox;

namespace patchbook {

/** Yes or no, and "not set" for as long as nobody has said either. */
class FlagInput final : public FieldInput
{
    Q_OBJECT

public:
    FlagInput(const Field &field, QWidget *parent);

    QWidget *box() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString shownText() const override;

private:
    QCheckBox *m_box;
};

} // namespace patchbook
