// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/linqwrite.h"
#include "app/demo/phones.h"
#include "app/demo/routera.h"
#include "app/demo/utctext.h"

#include <QDate>
#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

const QStringList &systemFields()
{
    static const QStringList names{u"id"_s, u"created_at"_s, u"updated_at"_s, u"archived"_s,
                                   u"archived_by"_s};
    return names;
}

/** Fields of which one alone makes a contact. */
const QStringList &identityKeys()
{
    static const QStringList names{u"email"_s, u"first_name"_s, u"last_name"_s};
    return names;
}

bool isOfType(const RouteraProperty &property, const QJsonValue &value)
{
    switch (property.type) {
    case RouteraProperty::Type::Text:
        return value.isString();
    case RouteraProperty::Type::Number:
        return value.isDouble();
    case RouteraProperty::Type::Flag:
        return value.isBool();
    case RouteraProperty::Type::Choice:
        return property.options.contains(value.toString());
    case RouteraProperty::Type::Date:
        return QDate::fromString(value.toString(), Qt::ISODate).isValid();
    }
    return false;
}

bool holdsText(const QJsonValue &value)
{
    return value.isString() && !value.toString().trimmed().isEmpty();
}

} // namespace

bool Routera::isArchived(qint64 number) const
{
    // Asked for every contact of every list: those of the first day are not made for it.
    if (const QJsonObject *changed = m_book.changed(number))
        return !(changed->value(u"archived"_s).isBool() && !changed->value(u"archived"_s).toBool());
    return RouteraPeople::wasArchived(number);
}

bool Routera::isActive(qint64 number) const
{
    return m_book.exists(number) && !isArchived(number);
}

QJsonObject Routera::shown(qint64 number, const QStringList &properties) const
{
    const QJsonObject contact = m_book.record(number);
    QJsonObject shown;
    const QStringList keys = routeraDefaults() + properties;
    for (const QString &key : keys)
        shown.insert(key, contact.contains(key) ? contact.value(key) : QJsonValue());
    if (contact.contains(u"archived_by"_s))
        shown.insert(u"archived_by"_s, contact.value(u"archived_by"_s));
    if (m_quirks.archivedIsTrue && isArchived(number))
        shown.insert(u"archived"_s, true);
    for (auto name = m_quirks.renamedKeys.begin(); name != m_quirks.renamedKeys.end(); ++name) {
        if (shown.contains(name.key()))
            shown.insert(name.value(), shown.take(name.key()));
    }
    return shown;
}

void Routera::put(qint64 number, QJsonObject contact)
{
    // Two writes within a millisecond have to differ too, whatever the clock does.
    const QDateTime before =
        QDateTime::fromString(contact.value(u"updated_at"_s).toString(), Qt::ISODateWithMs);
    const qint64 now =
        std::max(QDateTime::currentMSecsSinceEpoch(), before.toMSecsSinceEpoch() + 1);
    contact.insert(u"updated_at"_s, utcText(now));
    m_book.put(number, contact);
}

void Routera::archive(qint64 number, const QString &by)
{
    QJsonObject contact = m_book.record(number);
    contact.insert(u"archived"_s, utcText(QDateTime::currentMSecsSinceEpoch()));
    contact.insert(u"archived_by"_s, by);
    put(number, contact);
}

qint64 Routera::added(const QJsonObject &fields)
{
    return m_book.add([&](qint64 newcomer) {
        QJsonObject contact = fields;
        contact.insert(u"id"_s, idOf(newcomer));
        contact.insert(u"archived"_s, false);
        const QString now = utcText(QDateTime::currentMSecsSinceEpoch());
        contact.insert(u"created_at"_s, now);
        contact.insert(u"updated_at"_s, now);
        return contact;
    });
}

QString Routera::problemWith(const QString &key, const QJsonValue &value) const
{
    if (systemFields().contains(key))
        return u"forbidden system field: "_s + key;
    const RouteraProperty *property = routeraProperty(key);
    if (!property && !routeraDefaults().contains(key))
        return u"unknown field: "_s + key;
    if (value.isNull())
        return {};
    if (property)
        return isOfType(*property, value) ? QString() : u"invalid value of "_s + key;
    if (!value.isString())
        return key + u" must be a string"_s;
    const QString text = value.toString();
    if (key == "email"_L1 && !text.isEmpty() && !looksLikeEmail(text))
        return u"email is invalid"_s;
    const QStringList owners = ownerEmails();
    if (key == "contact_owner"_L1 && !text.isEmpty() && !owners.contains(text, Qt::CaseInsensitive))
        return u"contact_owner is not a user of this account"_s;
    return {};
}

QJsonObject Routera::readFields(const Request &request, std::optional<Answer> *problem) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        *problem = routeraError(400, u"Invalid JSON"_s);
        return {};
    }
    const QJsonObject body = document.object();
    if (!body.value(u"fields"_s).isObject() || body.size() != 1) {
        *problem = routeraError(400, u"fields is required, and nothing beside it"_s);
        return {};
    }
    QJsonObject fields = body.value(u"fields"_s).toObject();
    const QStringList keys = fields.keys();
    for (const QString &key : keys) {
        const QJsonValue value = fields.value(key);
        if (const QString wrong = problemWith(key, value); !wrong.isEmpty())
            *problem = routeraError(400, wrong);
        if (value.isString() && value.toString().isEmpty())
            fields.insert(key, QJsonValue::Null);
        if (m_quirks.droppedFields.contains(key))
            fields.remove(key);
    }
    if (const auto digits = normalizedNumber(fields.value(u"phone"_s).toString());
        m_quirks.normalizesPhones && digits)
        fields.insert(u"phone"_s, e164(*digits));
    return fields;
}

bool Routera::isTaken(const QString &key, const QString &value, qint64 except) const
{
    const auto has = [&](qint64 number) {
        return number != except && isActive(number) &&
               m_book.record(number).value(key).toString().compare(value, Qt::CaseInsensitive) == 0;
    };
    const std::vector<qint64> changed = m_book.changedNumbers();
    if (std::any_of(changed.begin(), changed.end(), has))
        return true;
    if (key == "email"_L1) {
        const std::vector<qint64> meant = m_people.acquaintances().mayHaveEmail(value);
        return std::any_of(meant.begin(), meant.end(), has);
    }
    // An external id of the first day ends in its contact's number.
    return has(value.mid(value.lastIndexOf(u'-') + 1).toLongLong());
}

std::optional<Answer> Routera::duplicateRefusal(const QJsonObject &fields, qint64 except) const
{
    for (const QString &key : {u"email"_s, u"external_id"_s}) {
        const QString value = fields.value(key).toString();
        if (!value.isEmpty() && isTaken(key, value, except)) {
            return routeraError(409,
                                QString(u"Duplicate active record: "_s + key + u" is taken"_s));
        }
    }
    return {};
}

Answer Routera::create(const Request &request, const QStringList &properties)
{
    std::optional<Answer> problem;
    const QJsonObject fields = readFields(request, &problem);
    if (problem)
        return *problem;
    const bool known =
        std::any_of(identityKeys().begin(), identityKeys().end(),
                    [&](const QString &key) { return holdsText(fields.value(key)); });
    if (!known)
        return routeraError(400, u"one of email, first_name, last_name is required"_s);
    if (const std::optional<Answer> refused = duplicateRefusal(fields, 0))
        return *refused;
    return routeraAnswer(
        201, shown(added(fields), m_quirks.answersDefaultsOnly ? QStringList() : properties));
}

Answer Routera::update(const Request &request, qint64 number, const QStringList &properties)
{
    std::optional<Answer> problem;
    const QJsonObject fields = readFields(request, &problem);
    if (problem)
        return *problem;
    if (isArchived(number))
        return routeraError(409, u"Object is archived and cannot be updated"_s);
    if (const std::optional<Answer> refused = duplicateRefusal(fields, number))
        return *refused;
    QJsonObject contact = m_book.record(number);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        contact.insert(field.key(), field.value());
    put(number, contact);
    return routeraAnswer(200,
                         shown(number, m_quirks.answersDefaultsOnly ? QStringList() : properties));
}

} // namespace patchbook::demo
