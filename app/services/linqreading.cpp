// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqreading.h"

#include "app/services/jsontree.h"
#include "app/services/recordreading.h"
#include "models/domain/packing.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

// The owner is one object, of which three fields are made.
bool isOfOwner(const Field &field)
{
    return field.key.startsWith("owner"_L1);
}

/** The members of a contact_owner that are looked at. */
struct LinqPerson
{
    explicit LinqPerson(JsonView owner)
    {
        if (!owner.isObject())
            return;
        for (JsonEntries entries(owner); entries.next();) {
            const std::string_view key = entries.key();
            if (key == "email")
                email = entries.value();
            else if (key == "name")
                name = entries.value();
            else if (key == "first_name")
                firstName = entries.value();
            else if (key == "last_name")
                lastName = entries.value();
            else if (key == "id")
                id = entries.value();
        }
    }

    JsonView email;
    JsonView name;
    JsonView firstName;
    JsonView lastName;
    JsonView id;
};

/** Whether a character that begins with this byte may be a blank. */
bool mayBeginBlank(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte == 0xff;
}

/** Whether QString::trimmed() surely leaves it as it is. */
bool isTrimmed(std::string_view text)
{
    if (text.empty() || mayBeginBlank(text.front()))
        return false;
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xc0U) == 0x80U)
        --last;
    return !mayBeginBlank(text[last]);
}

QString trimmedText(JsonView value)
{
    return textOf(value.text()).trimmed();
}

} // namespace

LinqReading::LinqReading(const Schema &schema)
    : m_shape(schema, {u"id"_s, u"contact_owner"_s}, {}, isOfOwner)
    , m_id(m_shape.placeOf("id"))
    , m_person(m_shape.placeOf("contact_owner"))
    , m_changed(m_shape.placeOf("updated_at"))
    , m_owner(m_shape.keys()->find("owner"))
    , m_ownerName(m_shape.keys()->find("owner_name"))
    , m_ownerId(m_shape.keys()->find("owner_id"))
{
    for (int field = 0; field < m_shape.fieldCount(); ++field) {
        if (!isOfOwner(schema.fields().at(field)))
            m_plain.push_back(field);
    }
}

std::optional<Contact> LinqReading::contact(const QJsonObject &object, bool repaired) const
{
    const JsonTree tree(object);
    return recordIn(tree.root(), m_shape, repaired,
                    [this](RecordReading &reading) { return read(reading); });
}

PackedContacts LinqReading::contacts(JsonView list, bool repaired, int &withoutId) const
{
    return recordsIn(list, m_shape, repaired, withoutId,
                     [this](RecordReading &reading) { return read(reading); });
}

bool LinqReading::read(RecordReading &reading) const
{
    const IdText id(reading.at(m_id));
    if (!id.isUsable())
        return false;
    reading.setId(id.text());
    for (const int field : m_plain)
        reading.take(field);
    takeOwner(reading, reading.at(m_person));
    if (reading.isRepaired() && holdsReplacement(reading.object()))
        reading.complainOfDamage();
    // Compared as it came: an offset written in another way is another revision, to be safe.
    reading.setRevision(reading.at(m_changed).text());
    return true;
}

void LinqReading::takeOwner(RecordReading &reading, JsonView owner) const
{
    if (owner.isUndefined())
        return;
    if (owner.isNull()) {
        reading.put(m_owner, owner);
        return;
    }
    const LinqPerson person(owner);
    const bool isAddress =
        person.email.isText() || person.email.isNull() || person.email.isUndefined();
    if (!owner.isObject() || !isAddress)
        reading.complain(m_owner);
    if (person.email.isText() && !person.email.isEmpty())
        reading.put(m_owner, person.email);
    if (isTrimmed(person.name.text())) {
        reading.put(m_ownerName, person.name);
    } else {
        QString name = trimmedText(person.name);
        if (name.isEmpty()) {
            name = QString(trimmedText(person.firstName) + u' ' + trimmedText(person.lastName))
                       .trimmed();
        }
        if (!name.isEmpty())
            reading.put(m_ownerName, QJsonValue(name));
    }
    if (const IdText id(person.id); id.isUsable())
        reading.putText(m_ownerId, id.text());
}

} // namespace patchbook
