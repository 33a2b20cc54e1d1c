// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/lineinput.h"

#include "ui/form/fieldlineedit.h"

namespace patchbook {

LineInput::LineInput(const Field &field, QWidget *parent)
    : SpelledInput(field, parent)
{
    auto *line = new FieldLineEdit(parent);
    line->takeTextSetFromOutside();
    if (field.kind == FieldKind::Email)
        line->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    else if (field.kind == FieldKind::Phone)
        line->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    else if (field.kind == FieldKind::Url || field.kind == FieldKind::Picture)
        line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    take(line);
}

QString LineInput::spelled(const QJsonValue &value) const
{
    return valueText(value);
}

QJsonValue LineInput::meaning(const QString &text) const
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text;
}

} // namespace patchbook
