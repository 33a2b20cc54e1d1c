// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/ownerinput.h"

#include "ui/form/fieldlineedit.h"
#include "ui/form/ownerbox.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

OwnerInput::OwnerInput(const Field &field, QWidget *parent)
    : SpelledInput(field, parent)
    , m_box(new OwnerBox(parent))
{
    m_box->setObjectName("field_"_L1 % field.key % "_owner"_L1);
    m_box->line()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    connect(m_box, &OwnerBox::chosen, this, [this](const QString &text) { choose(meaning(text)); });
    take(m_box->line());
}

QWidget *OwnerInput::box() const
{
    return m_box;
}

void OwnerInput::setSuggestions(std::function<QStringList()> suggestions)
{
    m_box->setSuggestions(std::move(suggestions));
}

QString OwnerInput::spelled(const QJsonValue &value) const
{
    return valueText(value);
}

QJsonValue OwnerInput::meaning(const QString &text) const
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text;
}

} // namespace patchbook
