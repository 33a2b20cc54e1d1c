// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldtext.h"

#include "models/domain/plaintext.h"
#include "models/domain/timestamptext.h"
#include "ui/form/fieldlineedit.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

namespace {

bool hasLineEnd(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

bool turnsDirection(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const char16_t unit = c.unicode();
        return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) ||
               unit == 0x200E || unit == 0x200F || unit == 0x061C;
    });
}

} // namespace

QString formText(const Field &field, const QJsonValue &value)
{
    const QString text = valueText(value);
    return field.kind == FieldKind::Timestamp ? timestampText(text) : text;
}

QString whyNotEditable(const QJsonValue &value)
{
    if (!value.isString() && !isEmptyValue(value)) {
        return QCoreApplication::translate(
            "FieldEditor", "This is not plain text, so it can only be shown. It stays as it is.");
    }
    const QString text = value.toString();
    if (stacksMarks(text)) {
        return QCoreApplication::translate(
            "FieldEditor", "This text stacks more marks on a letter than can be edited here, so it "
                           "is shown only. It stays as it is.");
    }
    if (isEditableText(text))
        return {};
    if (text.size() > longestEditable) {
        return QCoreApplication::translate("FieldEditor",
                                           "This text has %n character(s), more than can be edited "
                                           "here. It stays as it is.",
                                           nullptr, int(text.size()));
    }
    if (!text.isValidUtf16()) {
        return QCoreApplication::translate(
            "FieldEditor", "This text has a damaged character which cannot be typed, "
                           "so it is shown only. It stays as it is.");
    }
    if (hasLineEnd(text)) {
        return QCoreApplication::translate(
            "FieldEditor", "This text has several lines, which one line cannot keep, "
                           "so it is shown only. It stays as it is.");
    }
    if (turnsDirection(text)) {
        return QCoreApplication::translate(
            "FieldEditor", "This text has invisible marks that turn the direction of writing, "
                           "so it is shown only. It stays as it is.");
    }
    return QCoreApplication::translate("FieldEditor",
                                       "This text has invisible control characters, so it is shown "
                                       "only. It stays as it is.");
}

QString copyVerb(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Email:
    case FieldKind::Owner:
        return QCoreApplication::translate("FieldEditor", "Copy e-mail address");
    case FieldKind::Phone:
        return QCoreApplication::translate("FieldEditor", "Copy phone number");
    case FieldKind::Url:
    case FieldKind::Picture:
        return QCoreApplication::translate("FieldEditor", "Copy address");
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Timestamp:
    case FieldKind::Date:
    case FieldKind::Flag:
    case FieldKind::Number:
    case FieldKind::Country:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Tags:
        break;
    }
    return QCoreApplication::translate("FieldEditor", "Copy");
}

} // namespace patchbook
