// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/field.h"

#include "models/domain/contact.h"
#include "models/domain/country.h"
#include "models/domain/phonenumber.h"
#include "models/domain/tags.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

bool sameText(FieldKind kind, const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const QString left = a.normalized(QString::NormalizationForm_C).trimmed();
    const QString right = b.normalized(QString::NormalizationForm_C).trimmed();
    switch (kind) {
    case FieldKind::Phone: {
        const QString digits = phoneDigits(left);
        return digits.isEmpty() ? left == right : digits == phoneDigits(right);
    }
    case FieldKind::Email:
    case FieldKind::Owner:
        return left.compare(right, Qt::CaseInsensitive) == 0;
    case FieldKind::Country:
    case FieldKind::TimeZone:
        return left.compare(right, Qt::CaseInsensitive) == 0;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Url:
    case FieldKind::Picture:
    case FieldKind::Timestamp:
    case FieldKind::Date:
    case FieldKind::Flag:
    case FieldKind::Number:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Tags:
        return left == right;
    }
    return false;
}

} // namespace

QString FieldOption::title() const
{
    if (*label != '\0')
        return QCoreApplication::translate("Schema", label);
    return name.isEmpty() ? value : name;
}

QString Field::title() const
{
    return ownName.isEmpty() ? QCoreApplication::translate("Schema", label) : ownName;
}

const FieldOption *Field::option(const QString &value) const
{
    const auto found = std::ranges::find(options, value, &FieldOption::value);
    return found == options.cend() ? nullptr : &*found;
}

QString Field::valueText(const QJsonValue &value) const
{
    if (value.isString()) {
        if (kind == FieldKind::Country)
            return countryName(value.toString());
        const FieldOption *known = option(value.toString());
        return known ? known->title() : value.toString();
    }
    if (value.isArray() && !options.isEmpty()) {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue part : list)
            parts << valueText(part);
        return parts.join(", "_L1);
    }
    return patchbook::valueText(value);
}

QString Field::groupTitle() const
{
    return QCoreApplication::translate("Schema", group);
}

Schema::Schema(QList<Field> fields, QStringList nameKeys, QStringList fallbackKeys)
    : m_fields(std::move(fields))
    , m_nameKeys(std::move(nameKeys))
    , m_fallbackKeys(std::move(fallbackKeys))
{
}

const Field *Schema::field(const QString &key) const
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.cend() ? nullptr : &*found;
}

const Field *Schema::field(FieldRole role) const
{
    const auto found = std::ranges::find(m_fields, role, &Field::role);
    return found == m_fields.cend() ? nullptr : &*found;
}

bool Schema::isArchived(const Contact &contact) const
{
    return std::ranges::any_of(m_fields, [&contact](const Field &field) {
        if (!field.flags.testFlag(FieldFlag::ArchivedMark))
            return false;
        const QJsonValue value = contact.value(field.key);
        return !isEmptyValue(value) && value != QJsonValue(false);
    });
}

QStringList Schema::identityKeys() const
{
    QStringList keys;
    for (const Field &field : m_fields) {
        if (field.flags.testFlag(FieldFlag::Identity))
            keys << field.key;
    }
    return keys;
}

QString Schema::displayName(const Contact &contact) const
{
    QStringList parts;
    for (const QString &key : m_nameKeys) {
        const QString part = contact.text(key).trimmed();
        if (!part.isEmpty())
            parts << part;
    }
    if (!parts.isEmpty())
        return parts.join(u' ');
    for (const QString &key : m_fallbackKeys) {
        const QString text = contact.text(key).trimmed();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

bool Schema::sameValue(const QString &key, const QJsonValue &a, const QJsonValue &b) const
{
    if (identicalValue(a, b))
        return true;
    const Field *known = field(key);
    if (known && (known->kind == FieldKind::Tags || known->kind == FieldKind::Choices))
        return sameTags(tagsOf(a), tagsOf(b));
    if (!a.isString() || !b.isString()) {
        // "  " typed into a field which the service trims to null is still the same.
        return valueText(a).trimmed().isEmpty() && valueText(b).trimmed().isEmpty();
    }
    return sameText(known ? known->kind : FieldKind::Text, a.toString(), b.toString());
}

bool isEmptyValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Bool:
    case QJsonValue::Double:
        return false;
    }
    return false;
}

bool identicalValue(const QJsonValue &a, const QJsonValue &b)
{
    return (isEmptyValue(a) && isEmptyValue(b)) || a == b;
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("Schema", "Yes")
                              : QCoreApplication::translate("Schema", "No");
    case QJsonValue::Double:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
            .mid(1)
            .chopped(1);
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue part : list)
            parts << valueText(part);
        return parts.join(", "_L1);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    return {};
}

} // namespace patchbook
