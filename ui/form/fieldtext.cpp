// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldtext.h"

#include "models/domain/calendardate.h"
#include "models/domain/plaintext.h"
#include "models/domain/timestamptext.h"
#include "ui/form/fieldlineedit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

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
    if (field.kind == FieldKind::Timestamp)
        return timestampText(valueText(value));
    if (field.kind == FieldKind::Date) {
        const std::optional<QDate> date = dateOfService(value);
        return date ? dateText(*date) : valueText(value);
    }
    if (field.kind == FieldKind::Number && value.isDouble())
        return numberText(value);
    return field.valueText(value);
}

QString numberText(const QJsonValue &value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    // A whole number is kept as one: a double would round what has more than 15 digits.
    const QVariant number = value.toVariant();
    if (number.metaType().id() == QMetaType::LongLong)
        return locale.toString(number.toLongLong());
    const double real = value.toDouble();
    constexpr double plainest = 1e15;
    const bool whole = std::abs(real) < plainest && std::trunc(real) == real;
    return whole ? locale.toString(qlonglong(real))
                 : locale.toString(real, 'g', QLocale::FloatingPointShortest);
}

QString copyText(const Field &field, const QJsonValue &value)
{
    const bool exact = field.kind == FieldKind::Timestamp || field.kind == FieldKind::Date;
    return exact ? valueText(value) : field.valueText(value);
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

QString whyNotEditableLines(const QJsonValue &value)
{
    if (!value.isString())
        return whyNotEditable(value);
    const QString text = value.toString();
    if (text.size() > longestEditable)
        return whyNotEditable(value);
    QString rest = text;
    rest.remove("\r\n"_L1);
    if (rest.contains(u'\r') || (rest.contains(u'\n') && rest.size() < text.size())) {
        return QCoreApplication::translate(
            "FieldEditor", "This text ends its lines in several ways which could not be kept, so "
                           "it is shown only. It stays as it is.");
    }
    rest.remove(u'\n');
    rest.remove(u'\t');
    // A text document takes these for marks of its own.
    const bool reserved = std::ranges::any_of(rest, [](QChar c) {
        return c == QChar(0xFDD0) || c == QChar(0xFDD1) || c == QChar(0xFFFC);
    });
    return whyNotEditable(reserved ? QString(QChar(0x01)) : rest);
}

QString whyNotAList(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    const bool texts = std::all_of(list.cbegin(), list.cend(),
                                   [](const QJsonValue &one) { return one.isString(); });
    if (isEmptyValue(value) || value.isString() || (value.isArray() && texts))
        return {};
    return QCoreApplication::translate(
        "FieldEditor", "This is not a list of texts, so it can only be shown. It stays as it is.");
}

QString whyTooMany(const QJsonValue &value)
{
    constexpr qsizetype most = 200;
    const qsizetype count = value.toArray().size();
    if (count <= most)
        return {};
    return QCoreApplication::translate("FieldEditor",
                                       "These are %n entries, more than can be edited here. They "
                                       "stay as they are.",
                                       nullptr, int(count));
}

QString didNotFit(int most)
{
    return QCoreApplication::translate(
               "FieldEditor",
               "That did not fit: a field here takes at most %1 characters. The rest was left out.")
        .arg(QLocale().toString(most));
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
