// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routeravalues.h"

#include "models/domain/field.h"

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

} // namespace patchbook
