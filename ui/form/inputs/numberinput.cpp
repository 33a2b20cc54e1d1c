// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/numberinput.h"

#include "ui/form/fieldlineedit.h"
#include "ui/form/fieldtext.h"

#include <QLocale>

#include <cmath>
#include <optional>

namespace patchbook {

namespace {

/** `text` read by the rules of one language; whole numbers stay whole, however long. */
std::optional<QJsonValue> numberIn(const QLocale &locale, const QString &text)
{
    bool ok = false;
    if (const qlonglong whole = locale.toLongLong(text, &ok); ok)
        return QJsonValue(qint64(whole));
    if (const double number = locale.toDouble(text, &ok); ok && std::isfinite(number))
        return QJsonValue(number);
    return std::nullopt;
}

} // namespace

NumberInput::NumberInput(const Field &field, QWidget *parent)
    : SpelledInput(field, parent)
{
    auto *line = new FieldLineEdit(parent);
    line->takeTextSetFromOutside();
    line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    take(line);
}

QString NumberInput::whyNot(const QJsonValue &value, bool edited) const
{
    if (value.isDouble())
        return {};
    // A text is what was typed here and is no number yet, unless the service has it.
    if (value.isString() && !value.toString().isEmpty() && !edited &&
        !identicalValue(value, meant()))
        return tr("The service has a text here where a number belongs, so it is shown only. It "
                  "stays as it is.");
    return whyNotEditable(value);
}

QString NumberInput::spelled(const QJsonValue &value) const
{
    return value.isDouble() ? numberText(value) : valueText(value);
}

QJsonValue NumberInput::meaning(const QString &text) const
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text;
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        if (const std::optional<QJsonValue> number = numberIn(locale, typed))
            return *number;
    }
    return text; // told beside the field, and not sent
}

} // namespace patchbook
