// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelreading.h"

#include "app/services/highlevelcustomfields.h"
#include "app/services/highlevelschema.h"
#include "app/services/jsonreading.h"
#include "app/services/recordreading.h"
#include "models/domain/calendardate.h"
#include "models/domain/exactbytes.h"
#include "models/domain/packing.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

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

QStringList membersBeside()
{
    QStringList names{u"id"_s, highlevel::channels, highlevel::customFields};
    for (const SearchName &name : searchNames)
        names << QString::fromLatin1(name.inSearch);
    return names;
}

// Of the channels and the custom fields.
bool isInAnotherMember(const Field &field)
{
    return field.key.contains(u'.');
}

/** Times come as text and as milliseconds: the same time must be the same revision. */
QString timeAsText(JsonView value)
{
    // 1 January 10000: beyond it, the text would be none of ISO 8601.
    constexpr std::int64_t end = 253'402'300'800'000;
    if (!value.is(JsonView::Type::Integer) || value.integer() < 0 || value.integer() >= end)
        return {};
    return QDateTime::fromMSecsSinceEpoch(value.integer(), Qt::UTC).toString(Qt::ISODateWithMs);
}

/** What readForKind() makes of milliseconds, which the search gives in the place of each birthday.
 */
std::optional<IsoDateBytes> dayOf(const Field &field, JsonView value)
{
    const bool isMs = field.kind == FieldKind::Date && value.is(JsonView::Type::Integer);
    return isMs ? isoDateOfMs(value.integer()) : std::nullopt;
}

/** The key of something under a prefix, in exact bytes. */
std::string keyUnder(QLatin1StringView prefix, std::string_view name)
{
    const bool isRaw = name.starts_with('\xff');
    return isRaw ? exactBytes(prefix + textOf(name)).toStdString()
                 : std::string(prefix.data(), std::size_t(prefix.size())).append(name);
}

} // namespace

/** Reads one record after the other: what one taught helps with the next. */
class HighLevelRecords
{
public:
    explicit HighLevelRecords(const HighLevelReading &places)
        : m_places(places)
        , m_fields(places.shape().schema().fields())
    {
    }

    bool read(RecordReading &reading)
    {
        const IdText id(reading.at(m_places.m_id));
        if (!id.isUsable())
            return false;
        reading.setId(id.text());
        for (int field = 0; field < int(m_fields.size()); ++field)
            takeField(reading, field);
        takeChannels(reading, reading.at(m_places.m_channels));
        takeCustomFields(reading, reading.at(m_places.m_customFields));
        if (reading.isRepaired() && isDamaged(reading))
            reading.complainOfDamage();
        return true;
    }

private:
    /** Under the name which a read has for it, or else the search. */
    JsonView valueOf(const RecordReading &reading, int field) const
    {
        JsonView value = reading.at(field);
        for (const int other : m_places.m_otherPlaces[std::size_t(field)]) {
            if (value.isUndefined() && other >= 0)
                value = reading.at(other);
        }
        return value;
    }

    void takeField(RecordReading &reading, int number)
    {
        const JsonView value = valueOf(reading, number);
        if (value.isUndefined())
            return;
        const bool isTime = number == m_places.m_created || number == m_places.m_changed;
        const QString time = isTime ? timeAsText(value) : QString();
        if (number == m_places.m_changed)
            reading.setRevision(time.isEmpty() ? value.text() : exactBytes(time).toStdString());
        const Field &field = m_fields.at(number);
        bool hasForm = true;
        if (!time.isEmpty())
            reading.put(number, QJsonValue(time));
        else
            hasForm = putForKind(reading, number, field, value);
        // Shown as it came; what cannot be edited, and a date that is none, keep nobody from the
        // rest.
        if (field.isEditable() && field.kind != FieldKind::Date && !hasForm)
            reading.complain(number);
    }

    /** Whether it has the form of the field's kind. */
    static bool putForKind(RecordReading &reading, int key, const Field &field, JsonView value)
    {
        if (!mayReadOtherwise(field, value)) {
            reading.put(key, value);
            return isOfKind(field, value);
        }
        if (const auto day = dayOf(field, value)) {
            reading.putText(key, {day->data(), day->size()});
            return true;
        }
        const QJsonValue read = readForKind(field, jsonOf(value));
        reading.put(key, read);
        return isOfKind(field, read);
    }

    void takeChannels(RecordReading &reading, JsonView channels)
    {
        reading.put(m_places.m_channelsKey, channels);
        if (!channels.isObject()) {
            if (!channels.isEmpty())
                reading.complain(QString(highlevel::channels));
            return;
        }
        m_channelNames.restart();
        for (JsonEntries entries(channels); entries.next();) {
            const JsonView status = entries.value().member("status");
            const int key = m_channelNames.number(entries.key(), [&](std::string_view name) {
                return reading.keyNumber(keyUnder("dndSettings."_L1, name));
            });
            reading.put(key, status.isText() ? status : entries.value());
        }
    }

    void takeCustomFields(RecordReading &reading, JsonView list)
    {
        if (!list.isList()) {
            if (!list.isEmpty())
                reading.complain(QString(highlevel::customFields));
            return;
        }
        m_customNames.restart();
        for (JsonEntries entries(list); entries.next();)
            takeCustomField(reading, entries.value());
    }

    void takeCustomField(RecordReading &reading, JsonView item)
    {
        const CustomItem custom(item);
        const IdText id(custom.id);
        if (!id.isUsable()) {
            reading.complain(QString(highlevel::customFields));
            return;
        }
        if (custom.value().isUndefined())
            return;
        const auto find = [&reading](std::string_view name) {
            return reading.keyNumber(keyUnder("customFields."_L1, name));
        };
        // A number's digits are gone after this.
        const int key =
            custom.id.isText() ? m_customNames.number(id.text(), find) : find(id.text());
        if (key < int(m_fields.size()))
            putForKind(reading, key, m_fields.at(key), custom.value());
        else
            reading.put(key, custom.value());
    }

    /** An entry of customFields, which has several names for its value. */
    struct CustomItem
    {
        explicit CustomItem(JsonView item)
        {
            if (!item.isObject())
                return;
            for (JsonEntries entries(item); entries.next();) {
                const std::string_view key = entries.key();
                if (key == "id")
                    id = entries.value();
                else if (key == "value")
                    values[0] = entries.value();
                else if (key == "field_value")
                    values[1] = entries.value();
                else if (key == "fieldValue")
                    values[2] = entries.value();
            }
        }

        JsonView value() const
        {
            const auto told = std::ranges::find_if_not(values, &JsonView::isUndefined);
            return told == values.end() ? JsonView() : *told;
        }

        JsonView id;
        std::array<JsonView, 3> values; // in the order in which they are believed
    };

    bool isDamaged(const RecordReading &reading) const
    {
        for (int field = 0; field < int(m_fields.size()); ++field) {
            if (holdsReplacement(valueOf(reading, field)))
                return true;
        }
        return holdsReplacement(reading.at(m_places.m_channels)) ||
               holdsReplacement(reading.at(m_places.m_customFields));
    }

    const HighLevelReading &m_places;
    const QList<Field> &m_fields;
    ExpectedNames m_channelNames;
    ExpectedNames m_customNames;
};

HighLevelReading::HighLevelReading(const Schema &schema)
    : m_shape(schema, membersBeside(), {highlevel::channels}, isInAnotherMember)
    , m_otherPlaces(std::size_t(m_shape.fieldCount()), {-1, -1})
    , m_id(m_shape.placeOf("id"))
    , m_channels(m_shape.placeOf("dndSettings"))
    , m_customFields(m_shape.placeOf("customFields"))
    , m_channelsKey(m_shape.keys()->find("dndSettings"))
    , m_created(m_shape.placeOf("dateAdded"))
    , m_changed(m_shape.placeOf("dateUpdated"))
{
    for (const SearchName &name : searchNames) {
        auto &others = m_otherPlaces[std::size_t(m_shape.placeOf(name.key))];
        *std::ranges::find(others, -1) = m_shape.placeOf(name.inSearch);
    }
}

std::optional<Contact> HighLevelReading::contact(const QJsonObject &object, bool repaired) const
{
    const JsonTree tree(object);
    return recordIn(tree.root(), m_shape, repaired,
                    [records = HighLevelRecords(*this)](RecordReading &reading) mutable {
                        return records.read(reading);
                    });
}

ServiceResult<Contact> HighLevelReading::contact(const HttpReply &reply) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    std::optional<Contact> found =
        contact(body->object.value("contact"_L1).toObject(), body->repaired);
    if (!found)
        return fail(malformed(reply, u"no contact in the answer"));
    return *std::move(found);
}

PackedContacts HighLevelReading::contacts(JsonView list, bool repaired, int &withoutId) const
{
    return recordsIn(list, m_shape, repaired, withoutId,
                     [records = HighLevelRecords(*this)](RecordReading &reading) mutable {
                         return records.read(reading);
                     });
}

bool isWholeContact(const Contact &contact)
{
    return contact.fields.contains(highlevel::created);
}

} // namespace patchbook
