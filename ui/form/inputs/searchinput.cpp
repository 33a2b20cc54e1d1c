// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/searchinput.h"

#include "ui/form/fieldlineedit.h"
#include "ui/form/inputs/searchbox.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

SearchInput::SearchInput(const Field &field, OptionSource source, QWidget *parent)
    : SpelledInput(field, parent)
    , m_source(std::move(source))
    , m_box(new SearchBox(m_source.options, parent))
{
    m_box->setObjectName("field_"_L1 % field.key % "_box"_L1);
    connect(m_box, &SearchBox::chosen, this, [this](const QString &value) { choose(value); });
    take(m_box->line());
}

QWidget *SearchInput::box() const
{
    return m_box;
}

QString SearchInput::whyNot(const QJsonValue &value, bool edited) const
{
    // What is on the list stands there by its name, whatever its value looks like.
    return value.isString() && field().option(value.toString())
               ? QString()
               : SpelledInput::whyNot(value, edited);
}

void SearchInput::show(const QJsonValue &value)
{
    SpelledInput::show(value);
    m_box->setCurrentValue(value.toString());
}

QString SearchInput::note() const
{
    const QString value = meant().toString();
    if (!m_source.strict || value.isEmpty() || field().option(value))
        return {};
    return tr("The list of users does not have this one, so the id is shown. It stays as it is "
              "until you choose somebody.");
}

QString SearchInput::spelled(const QJsonValue &value) const
{
    return value.isString() ? m_source.title(value.toString()) : valueText(value);
}

QJsonValue SearchInput::meaning(const QString &text) const
{
    if (text.trimmed().isEmpty())
        return QJsonValue::Null;
    if (const std::optional<QString> value = m_source.value(text))
        return *value;
    // A search that is under way hands nobody over to anybody.
    return m_source.strict ? origin() : QJsonValue(text);
}

void SearchInput::lookAt(const QString &text)
{
    if (!m_source.strict)
        return;
    const bool lost = !text.trimmed().isEmpty() && text != spelled(meant()) && !m_box->finds(text);
    Q_EMIT hinted(lost ? tr("No name on the list has this in it. The field stays as it was.")
                       : QString());
}

} // namespace patchbook
