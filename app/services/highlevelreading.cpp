// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelreading.h"

#include "app/services/highlevelcustomfields.h"
#include "app/services/highlevelschema.h"
#include "app/services/jsonreading.h"

#include <QDateTime>
#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

struct SearchName
{
    const char *key;
    const char *inSearch;
};

// In the order in which they are tried; the lower-case ones are better than a list without names.
constexpr std::array<SearchName, 6> searchNames{{{"address1", "address"},
                                                 {"name", "contactName"},
                                                 {"firstName", "firstNameRaw"},
                                                 {"lastName", "lastNameRaw"},
                                                 {"firstName", "firstNameLowerCase"},
                                                 {"lastName", "lastNameLowerCase"}}};

/** Times come as text and as milliseconds: the same time must be the same revision. */
QJsonValue timeAsText(const QJsonValue &value)
{
    // 1 January 10000: beyond it, the text would be none of ISO 8601.
    constexpr qint64 end = 253'402'300'800'000;
    const std::optional<qint64> ms = wholeNumber(value);
    if (!ms || *ms < 0 || *ms >= end)
        return value;
    return QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/** What the schema knows of a contact, under the names which a read has for it. */
QJsonObject knownPart(const Schema &schema, const QJsonObject &object)
{
    QJsonObject known;
    const auto take = [&known, &object](const QString &key, const QString &from) {
        const QJsonValue value = object.value(from);
        if (!known.contains(key) && !value.isUndefined())
            known.insert(key, value);
    };
    for (const Field &field : schema.fields()) {
        if (!field.key.contains(u'.')) // of the channels and the custom fields, which stand deeper
            take(field.key, field.key);
    }
    for (const SearchName &name : searchNames)
        take(QString::fromLatin1(name.key), QString::fromLatin1(name.inSearch));
    take(highlevel::channels, highlevel::channels);
    take(highlevel::customFields, highlevel::customFields);
    for (const QLatin1StringView key : {highlevel::created, highlevel::changed}) {
        if (known.contains(key))
            known.insert(key, timeAsText(known.value(key)));
    }
    return known;
}

void takeField(FieldReading &reading, const Field &field, const QJsonValue &value)
{
    const QJsonValue read = readForKind(field, value);
    reading.put(field.key, read);
    // Shown as it came; what cannot be edited, and a date that is none, keep nobody from the rest.
    if (field.isEditable() && field.kind != FieldKind::Date && !isOfKind(field, read))
        reading.complain(field.key);
}

void takeChannels(FieldReading &reading, const QJsonValue &channels)
{
    reading.put(highlevel::channels, channels);
    if (!channels.isObject()) {
        if (!isEmptyValue(channels))
            reading.complain(highlevel::channels);
        return;
    }
    const QJsonObject byName = channels.toObject();
    for (auto it = byName.begin(); it != byName.end(); ++it) {
        const QJsonValue channel = it.value();
        const QJsonValue status = channel["status"_L1];
        reading.put(QString(highlevel::channels) + u'.' + it.key(),
                    status.isString() ? status : channel);
    }
}

void takeCustomFields(FieldReading &reading, const Schema &schema, const QJsonValue &list)
{
    if (!list.isArray()) {
        if (!isEmptyValue(list))
            reading.complain(highlevel::customFields);
        return;
    }
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items) {
        const std::optional<QString> id = readId(item["id"_L1]);
        if (!id) {
            reading.complain(highlevel::customFields);
            continue;
        }
        const QString key = customFieldKey(*id);
        QJsonValue value = item["value"_L1];
        for (const QLatin1StringView other : {"field_value"_L1, "fieldValue"_L1}) {
            if (value.isUndefined())
                value = item[other];
        }
        const Field *field = schema.field(key);
        reading.put(key, field ? readForKind(*field, value) : value);
    }
}

} // namespace

std::optional<Contact> highLevelContact(const Schema &schema, const QJsonObject &object,
                                        bool repaired)
{
    const std::optional<QString> id = readId(object.value("id"_L1));
    if (!id)
        return std::nullopt;
    const QJsonObject known = knownPart(schema, object);
    FieldReading reading(schema, known);
    for (const Field &field : schema.fields()) {
        if (known.contains(field.key))
            takeField(reading, field, known.value(field.key));
    }
    if (known.contains(highlevel::channels))
        takeChannels(reading, known.value(highlevel::channels));
    if (known.contains(highlevel::customFields))
        takeCustomFields(reading, schema, known.value(highlevel::customFields));
    Contact contact = reading.record(*id, repaired);
    contact.revision = contact.text(highlevel::changed);
    return contact;
}

ServiceResult<Contact> highLevelContact(const Schema &schema, const HttpReply &reply)
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    std::optional<Contact> contact =
        highLevelContact(schema, body->object.value("contact"_L1).toObject(), body->repaired);
    if (!contact)
        return fail(malformed(reply, u"no contact in the answer"));
    return *std::move(contact);
}

bool isWholeContact(const Contact &contact)
{
    return contact.fields.contains(highlevel::created);
}

} // namespace patchbook
