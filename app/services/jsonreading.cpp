// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/jsonreading.h"

#include "app/services/requesttarget.h"
#include "app/services/statusmeaning.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

// A missing type is let through: the shape of the body decides then.
bool isJsonType(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type.isEmpty() || type == "application/json" || type == "text/json" ||
           (type.startsWith("application/") && type.endsWith("+json"));
}

} // namespace

ServiceResult<JsonBody> readBody(const HttpReply &reply)
{
    if (isWebPage(reply) || !isJsonType(reply.header("Content-Type"))) {
        return fail(ServiceError{.kind = ErrorKind::NotTheService,
                                 .status = reply.status,
                                 .detail = u"not JSON by type"_s});
    }
    JsonBody body;
    QJsonParseError parsed;
    QJsonDocument document = QJsonDocument::fromJson(reply.body, &parsed);
    if (parsed.error == QJsonParseError::IllegalUTF8String) {
        // One damaged letter would cost the whole page: Qt refuses the document.
        body.repaired = true;
        document = QJsonDocument::fromJson(QString::fromUtf8(reply.body).toUtf8(), &parsed);
    }
    if (parsed.error != QJsonParseError::NoError) {
        const QString where = u"JSON error %1 at %2"_s.arg(QString::number(parsed.error),
                                                           QString::number(parsed.offset));
        return fail(malformed(reply, where));
    }
    if (!document.isObject())
        return fail(malformed(reply, u"no object"));
    body.object = document.object();
    return body;
}

ServiceError malformed(const HttpReply &reply, QStringView what)
{
    return ServiceError{
        .kind = ErrorKind::Malformed, .status = reply.status, .detail = what.toString()};
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // Qt keeps what fits as an integer of 64 bits, and makes the rest a double that has lost
    // digits; the lowest integer is where a lost one ends up.
    if (!value.isDouble() || value.toVariant().typeId() != QMetaType::LongLong)
        return std::nullopt;
    const qint64 number = value.toInteger();
    if (number == std::numeric_limits<qint64>::min())
        return std::nullopt;
    return number;
}

int plausibleCount(const QJsonValue &value)
{
    const std::optional<qint64> number = wholeNumber(value);
    return number && *number >= 0 && *number <= 1'000'000'000 ? static_cast<int>(*number) : -1;
}

std::optional<QString> readId(const QJsonValue &value)
{
    QString id;
    if (value.isString())
        id = value.toString();
    else if (const std::optional<qint64> number = wholeNumber(value))
        id = QString::number(*number);
    if (!pathSegment(id))
        return std::nullopt;
    return id;
}

bool holdsReplacement(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().contains(QChar::ReplacementCharacter);
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), holdsReplacement);
    if (value.isObject())
        return std::ranges::any_of(value.toObject(), holdsReplacement);
    return false;
}

FieldReading::FieldReading(const Schema &schema, QJsonObject source)
    : m_schema(schema)
    , m_source(std::move(source))
{
}

void FieldReading::take(const QString &key)
{
    const Field *field = m_schema.field(key);
    const QJsonValue value = m_source.value(key);
    put(key, value);
    const bool expected =
        field && field->kind == FieldKind::Flag ? value.isBool() : value.isString();
    if (!expected && !value.isNull() && !value.isUndefined())
        complain(key);
}

void FieldReading::put(const QString &key, const QJsonValue &value)
{
    if (!value.isUndefined())
        m_fields.insert(key, value);
}

void FieldReading::complain(const QString &key)
{
    if (!m_problem.isEmpty())
        return;
    const Field *field = m_schema.field(key);
    //: %1 is the name of a field, such as "Company"
    m_problem = QCoreApplication::translate(
                    "Services", "The service sent “%1” in a form which cannot be read here.")
                    .arg(field ? field->title() : key);
}

Contact FieldReading::record(const QString &id, bool repaired) const
{
    Contact contact{id, m_fields, {}, m_problem};
    if (contact.unreadable.isEmpty() && repaired && holdsReplacement(m_source)) {
        contact.unreadable =
            QCoreApplication::translate("Services", "Some letters of this entry arrived damaged.");
    }
    return contact;
}

} // namespace patchbook
