// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/fieldinput.h"

namespace patchbook {

class CheckList;

/** Any number of some options, as a list to check off. */
class ChoicesInput final : public FieldInput
{
    Q_OBJECT

public:
    ChoicesInput(const Field &field, QWidget *parent);

    QWidget *box() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString shownText() const override;

private:
    void takeChecks();
    void showForeign(const QStringList &values);

    CheckList *m_box;
    int m_known = 0;       // rows
    QStringList m_foreign; // in the rows after them: values which the service does not list
    QJsonValue m_origin = QJsonValue::Null;
    QJsonValue m_meant = QJsonValue::Null;
};

} // namespace patchbook
