// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcustomfields.h"

#include "app/services/jsonreading.h"
#include "app/services/jsontree.h"
#include "models/domain/calendardate.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr auto customPrefix = "customFields."_L1;

struct CustomType
{
    const char *name;
    FieldKind kind;
};

// TEXTBOX_LIST holds an object and FILE_UPLOAD files: neither is here, so both are only shown.
constexpr std::array<CustomType, 11> customTypes{{{"TEXT", FieldKind::Text},
                                                  {"LARGE_TEXT", FieldKind::LongText},
                                                  {"NUMERICAL", FieldKind::Number},
                                                  {"MONETORY", FieldKind::Number}, // (sic)
                                                  {"PHONE", FieldKind::Phone},
                                                  {"EMAIL", FieldKind::Email},
                                                  {"DATE", FieldKind::Date},
                                                  {"SINGLE_OPTIONS", FieldKind::Choice},
                                                  {"RADIO", FieldKind::Choice},
                                                  {"CHECKBOX", FieldKind::Choices},
                                                  {"MULTIPLE_OPTIONS", FieldKind::Choices}}};

/** The options of a picklist: texts, or objects which hold one. */
QJsonArray picklistOf(const QJsonValue &options)
{
    QJsonArray texts;
    const QJsonArray list = options.toArray();
    for (const QJsonValue option : list) {
        const QJsonValue text = option.isObject() ? option["label"_L1] : option;
        if (text.isString() && !text.toString().isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

/** All that matters of a value's form. */
enum class Form { Nothing, Text, Number, Flag, Texts, Other };

Form formOf(const QJsonValue &value)
{
    if (isEmptyValue(value))
        return Form::Nothing;
    if (value.isString())
        return Form::Text;
    if (value.isDouble())
        return Form::Number;
    if (value.isBool())
        return Form::Flag;
    const bool areTexts =
        value.isArray() &&
        std::ranges::all_of(value.toArray(), [](const QJsonValue &one) { return one.isString(); });
    return areTexts ? Form::Texts : Form::Other;
}

Form formOf(JsonView value)
{
    if (value.isEmpty())
        return Form::Nothing;
    if (value.isText())
        return Form::Text;
    if (value.isNumber())
        return Form::Number;
    if (value.isBool())
        return Form::Flag;
    bool areTexts = value.isList();
    for (JsonEntries entries(value); areTexts && entries.next();)
        areTexts = entries.value().isText();
    return areTexts ? Form::Texts : Form::Other;
}

bool isOfKind(FieldKind kind, Form form)
{
    if (form == Form::Nothing)
        return true;
    switch (kind) {
    case FieldKind::Number:
        return form == Form::Number;
    case FieldKind::Flag:
        return form == Form::Flag;
    case FieldKind::Choices:
    case FieldKind::Tags:
        return form == Form::Texts;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Email:
    case FieldKind::Phone:
    case FieldKind::Url:
    case FieldKind::Picture:
    case FieldKind::Owner:
    case FieldKind::Timestamp:
    case FieldKind::Date:
    case FieldKind::Country:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
        return form == Form::Text;
    }
    return false;
}

QJsonValue readNumber(const QJsonValue &value)
{
    constexpr qsizetype exactDigits = 15; // a longer one would not come out as it went in
    const QString text = value.toString().trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) && text.size() <= exactDigits ? QJsonValue(number)
                                                                           : value;
}

QJsonValue readChoices(const Field &field, const QJsonValue &value)
{
    return field.option(value.toString()) ? QJsonValue(QJsonArray{value}) : value;
}

} // namespace

QString customFieldKey(const QString &id)
{
    return customPrefix + id;
}

QString customFieldId(const QString &key)
{
    return key.startsWith(customPrefix) ? key.sliced(customPrefix.size()) : QString();
}

std::optional<QJsonObject> keptCustomField(const QJsonObject &metadata)
{
    const std::optional<QString> id = readId(metadata.value("id"_L1));
    const QString model = metadata.value("model"_L1).toString(u"contact"_s);
    if (!id || model != "contact"_L1)
        return std::nullopt;
    QString name = metadata.value("name"_L1).toString().trimmed();
    if (name.isEmpty())
        name = metadata.value("fieldKey"_L1).toString().trimmed();
    QJsonObject kept{{u"id"_s, *id},
                     {u"name"_s, name.isEmpty() ? *id : name},
                     {u"dataType"_s, metadata.value("dataType"_L1).toString()}};
    const QJsonArray options = picklistOf(metadata.value("picklistOptions"_L1));
    if (!options.isEmpty())
        kept.insert(u"options"_s, options);
    if (metadata.value("isAllowedCustomOption"_L1).toBool())
        kept.insert(u"open"_s, true);
    return kept;
}

Field customField(const QJsonObject &kept)
{
    Field field;
    const QString id = kept.value("id"_L1).toString();
    field.key = customFieldKey(id);
    field.group = QT_TRANSLATE_NOOP("Schema", "Fields of this location");
    field.ownName = kept.value("name"_L1).toString(id);
    const QByteArray type = kept.value("dataType"_L1).toString().toLatin1();
    const auto *known = std::ranges::find_if(
        customTypes, [&type](const CustomType &candidate) { return type == candidate.name; });
    if (known == customTypes.end()) {
        field.flags = FieldFlag::ReadOnly;
        return field;
    }
    field.kind = known->kind;
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::Choices) {
        const QJsonArray options = kept.value("options"_L1).toArray();
        for (const QJsonValue option : options)
            field.options.append({option.toString()});
        field.mayBeOther = kept.value("open"_L1).toBool();
    }
    return field;
}

QJsonValue readForKind(const Field &field, const QJsonValue &value)
{
    switch (field.kind) {
    case FieldKind::Date: {
        const std::optional<QDate> date = dateOfService(value);
        return date ? QJsonValue(isoDate(*date)) : value;
    }
    case FieldKind::Number:
        return value.isString() ? readNumber(value) : value;
    case FieldKind::Choices:
        return value.isString() ? readChoices(field, value) : value;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Email:
    case FieldKind::Phone:
    case FieldKind::Url:
    case FieldKind::Picture:
    case FieldKind::Owner:
    case FieldKind::Timestamp:
    case FieldKind::Flag:
    case FieldKind::Country:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Tags:
        return value;
    }
    return value;
}

bool mayReadOtherwise(const Field &field, JsonView value)
{
    return (field.kind == FieldKind::Date && !value.isEmpty() && !isIsoDate(value.text())) ||
           ((field.kind == FieldKind::Number || field.kind == FieldKind::Choices) &&
            value.isText());
}

bool isOfKind(const Field &field, const QJsonValue &value)
{
    const Form form = formOf(value);
    if (field.kind == FieldKind::Date && form == Form::Text)
        return QDate::fromString(value.toString(), Qt::ISODate).isValid();
    return isOfKind(field.kind, form);
}

bool isOfKind(const Field &field, JsonView value)
{
    return mayReadOtherwise(field, value) ? isOfKind(field, jsonOf(value))
                                          : isOfKind(field.kind, formOf(value));
}

} // namespace patchbook
