// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routerareading.h"

#include "app/services/jsontree.h"
#include "app/services/recordreading.h"
#include "models/domain/packing.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

// Nobody says what a property of the account's own holds; the mark of an archived contact may be a
// time, a text or a flag.
void takeUntyped(RecordReading &reading, int number, const Field &field)
{
    const JsonView value = reading.at(number);
    reading.put(number, value);
    if (field.ownName.isEmpty() && (value.isNumber() || value.isList() || value.isObject()))
        reading.complain(number);
}

} // namespace

RouteraReading::RouteraReading(const Schema &schema)
    : m_shape(schema, {u"id"_s})
    , m_id(m_shape.placeOf("id"))
    , m_changed(m_shape.placeOf("updated_at"))
{
}

std::optional<Contact> RouteraReading::contact(const QJsonObject &object, bool repaired) const
{
    const JsonTree tree(object);
    return recordIn(tree.root(), m_shape, repaired,
                    [this](RecordReading &reading) { return read(reading); });
}

PackedContacts RouteraReading::contacts(JsonView list, bool repaired, int &withoutId) const
{
    return recordsIn(list, m_shape, repaired, withoutId,
                     [this](RecordReading &reading) { return read(reading); });
}

bool RouteraReading::read(RecordReading &reading) const
{
    const IdText id(reading.at(m_id));
    if (!id.isUsable())
        return false;
    reading.setId(id.text());
    const QList<Field> &fields = m_shape.schema().fields();
    for (int number = 0; number < int(fields.size()); ++number) {
        const Field &field = fields.at(number);
        if (!field.ownName.isEmpty() || field.flags.testFlag(FieldFlag::ArchivedMark))
            takeUntyped(reading, number, field);
        else
            reading.take(number);
    }
    if (reading.isRepaired() && holdsReplacement(reading.object()))
        reading.complainOfDamage();
    reading.setRevision(reading.at(m_changed).text());
    return true;
}

} // namespace patchbook
