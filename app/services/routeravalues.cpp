// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routeravalues.h"

#include "app/services/writeplanning.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

std::optional<QJsonValue> asNumber(const QString &text)
{
    bool ok = false;
    // As an integer first: a double would lose the last digits of a long one.
    if (const qint64 whole = text.toLongLong(&ok); ok)
        return QJsonValue(whole);
    const double number = text.toDouble(&ok);
    if (!ok || !qIsFinite(number))
        return std::nullopt;
    return QJsonValue(number);
}

std::optional<QJsonValue> asFlag(const QString &text)
{
    if (text.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return QJsonValue(true);
    if (text.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return QJsonValue(false);
    return std::nullopt;
}

QString asText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return valueText(value);
}

} // namespace

std::optional<QJsonValue> inTypeOf(const QJsonValue &old, const QJsonValue &wanted)
{
    if (!isScalar(wanted))
        return std::nullopt;
    if (isEmptyValue(old) || old.type() == wanted.type())
        return wanted;
    if (!isScalar(old))
        return std::nullopt;
    const QString text = asText(wanted).trimmed();
    if (old.isString())
        return QJsonValue(text);
    return old.isDouble() ? asNumber(text) : asFlag(text);
}

bool isKindOfText(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::Email || kind == FieldKind::Phone;
}

ServiceResult<QJsonObject> valuesToSend(const Schema &schema, const ChangeSet &changes,
                                        const Contact &look, Clearing clearing)
{
    if (changes.isEmpty())
        return fail(nothingToSend(u"no change"));
    QJsonObject values;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        const Field *field = schema.field(it.key());
        if (!field || !field->isEditable())
            return fail(nothingToSend(u"a field that is not sent"));
        const QJsonValue old = look.value(it.key());
        if (isEmptyValue(it->after)) {
            const bool byText = clearing == Clearing::ByEmptyText && isKindOfText(field->kind);
            // Null suits every type; an empty text may suit a text alone.
            values.insert(it.key(), byText && old.isString() ? QJsonValue(QString(u""_s))
                                                             : QJsonValue(QJsonValue::Null));
            continue;
        }
        // Of the service's own fields all are texts; of the account's own nobody says it.
        const bool isOwn = !field->ownName.isEmpty();
        const std::optional<QJsonValue> value =
            inTypeOf(isOwn ? old : QJsonValue(it.key()), it->after);
        if (!value)
            return fail(nothingToSend(u"a value of another type"));
        values.insert(it.key(), *value);
    }
    return values;
}

} // namespace patchbook
