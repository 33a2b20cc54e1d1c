// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevelcustom.h"

#include "app/demo/highlevelwrite.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

bool isEmptied(const QJsonValue &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

bool isOneOf(const QJsonObject &field, const QJsonValue &value)
{
    return value.isString() && field.value(u"picklistOptions"_s).toArray().contains(value);
}

/** What is kept of a value that is not empty; undefined when the field cannot hold it. */
QJsonValue kept(const QJsonObject &field, const QJsonValue &value)
{
    const QString type = field.value(u"dataType"_s).toString();
    if (type == "NUMERICAL"_L1 || type == "MONETORY"_L1) {
        bool ok = value.isDouble();
        const double number = ok ? value.toDouble() : value.toString().toDouble(&ok);
        return ok ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == "SINGLE_OPTIONS"_L1 || type == "RADIO"_L1)
        return isOneOf(field, value) ? value : QJsonValue(QJsonValue::Undefined);
    if (type == "MULTIPLE_OPTIONS"_L1 || type == "CHECKBOX"_L1) {
        bool all = value.isArray();
        const QJsonArray chosenOnes = value.toArray();
        for (const QJsonValue chosen : chosenOnes)
            all = all && isOneOf(field, chosen);
        return all ? value : QJsonValue(QJsonValue::Undefined);
    }
    if (type == "DATE"_L1) {
        const QString day = dayOf(value.toString());
        return day.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(day);
    }
    const bool text =
        type == "TEXT"_L1 || type == "LARGE_TEXT"_L1 || type == "PHONE"_L1 || type == "EMAIL"_L1;
    return text == value.isString() ? value : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QJsonArray readCustomFields(const QJsonValue &value, const HighLevelPlace &place,
                            const HighLevelQuirks &quirks, QStringList &problems)
{
    QJsonArray fields;
    if (!value.isArray())
        problems.append(u"customFields must be an array"_s);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString id = items.at(i)[u"id"_s].toString();
        if (id.isEmpty())
            problems.append(
                QString(u"customFields."_s + QString::number(i) + u".id must be a string"_s));
        const QJsonObject field = place.customField(id);
        const QJsonValue written = items.at(i)[quirks.customFieldKey];
        if (field.isEmpty() || written.isUndefined())
            continue;
        const QJsonValue held = isEmptied(written) ? QJsonValue() : kept(field, written);
        if (held.isUndefined())
            problems.append(QString(u"customFields."_s + QString::number(i) + u'.' +
                                    quirks.customFieldKey + u" is not a value of this field"_s));
        fields.append(QJsonObject{{u"id"_s, id}, {u"value"_s, held}});
    }
    return fields;
}

} // namespace patchbook::demo
