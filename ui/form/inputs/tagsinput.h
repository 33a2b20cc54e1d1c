// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/inputs/fieldinput.h"

namespace patchbook {

class TagField;

/** A list of texts as chips: tags, and choices that may be others than the options. */
class TagsInput final : public FieldInput
{
    Q_OBJECT

public:
    TagsInput(const Field &field, QWidget *parent);

    QWidget *box() const override;
    QWidget *focusBox() const override;
    QString whyNot(const QJsonValue &value, bool edited) const override;
    void show(const QJsonValue &value) override;
    QString shownText() const override;
    void fillMenu(QMenu *menu) override;

private:
    QJsonValue valueOf(const QStringList &tags) const;

    TagField *m_box;
    QJsonValue m_origin = QJsonValue::Null;
    QJsonValue m_meant = QJsonValue::Null;
};

} // namespace patchbook
