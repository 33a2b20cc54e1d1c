// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/fieldinput.h"

namespace patchbook {

class GrowingEdit;

/** A text of several lines. Ends of lines come back as the service writes them. */
class LongTextInput final : public FieldInput
{
    Q_OBJECT

public:
    LongTextInput(const Field &field, QWidget *parent);

    QWidget *box() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString shownText() const override;
    void fillMenu(QMenu *menu) override;

private:
    void takeTyped(const QString &text);

    GrowingEdit *m_box;
    QString m_lineEnd;
    QJsonValue m_meant = QJsonValue::Null;
};

} // namespace patchbook
