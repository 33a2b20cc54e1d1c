// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/recordreading.h"

#include "app/services/jsontree.h"
#include "app/services/requesttarget.h"
#include "models/domain/exactbytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <limits>

namespace patchbook {

RecordReading::RecordReading(const RecordShape &shape, bool repaired)
    : m_shape(shape)
    , m_repaired(repaired)
    , m_members(std::size_t(shape.placeCount()))
{
}

void RecordReading::begin(JsonView object)
{
    m_object = object;
    m_hasProblem = false;
    std::ranges::fill(m_members, JsonView());
    if (!object.isObject())
        return;
    m_names.restart();
    for (JsonEntries entries(object); entries.next();) {
        const int place = m_names.number(
            entries.key(), [this](std::string_view name) { return m_shape.placeOf(name); });
        if (place >= 0)
            m_members[std::size_t(place)] = entries.value();
    }
}

void RecordReading::take(int field)
{
    const JsonView value = at(field);
    if (value.isUndefined())
        return;
    put(field, value);
    const bool isFlag = m_shape.schema().fields().at(field).kind == FieldKind::Flag;
    const bool isExpected = isFlag ? value.isBool() : value.isText();
    if (!isExpected && !value.isNull())
        complain(field);
}

void RecordReading::put(int key, JsonView value)
{
    if (value.isUndefined())
        return;
    switch (value.type()) {
    case JsonView::Type::Null:
        m_writer.put(key, {});
        break;
    case JsonView::Type::False:
        m_writer.put(key, {RowValue::Type::False});
        break;
    case JsonView::Type::True:
        m_writer.put(key, {RowValue::Type::True});
        break;
    case JsonView::Type::Text:
        m_writer.putText(key, value.text());
        break;
    case JsonView::Type::RawText:
        m_writer.put(key, {RowValue::Type::RawText, value.text()});
        break;
    case JsonView::Type::Integer:
        m_writer.putInteger(key, value.integer());
        break;
    case JsonView::Type::Real:
        m_writer.putReal(key, value.real());
        break;
    case JsonView::Type::List:
    case JsonView::Type::Object:
        m_json.clear();
        appendJson(m_json, value);
        m_writer.put(key, {RowValue::Type::Compound, m_json});
        break;
    }
}

void RecordReading::put(int key, const QJsonValue &value)
{
    patchbook::put(m_writer, key, value);
}

int RecordReading::keyNumber(std::string_view exact)
{
    const FieldKeys &keys = m_moreKeys ? *m_moreKeys : *m_shape.keys();
    if (const int known = keys.find(exact); known >= 0)
        return known;
    if (!m_moreKeys)
        m_moreKeys = keys;
    return m_moreKeys->number(exact);
}

void RecordReading::complain(int field)
{
    if (!m_hasProblem)
        complain(m_shape.schema().fields().at(field).title());
}

void RecordReading::complain(const QString &title)
{
    if (m_hasProblem)
        return;
    m_hasProblem = true;
    //: %1 is the name of a field, such as "Company"
    const QString problem =
        QCoreApplication::translate("Services",
                                    "The service sent “%1” in a form which cannot be read here.")
            .arg(title);
    m_writer.setUnreadable(exactBytes(problem).toStdString());
}

void RecordReading::complainOfDamage()
{
    if (m_hasProblem)
        return;
    m_hasProblem = true;
    m_writer.setUnreadable(
        QCoreApplication::translate("Services", "Some letters of this entry arrived damaged.")
            .toStdString());
}

std::shared_ptr<const FieldKeys> RecordReading::keys() const
{
    return m_moreKeys ? std::make_shared<const FieldKeys>(*m_moreKeys) : m_shape.keys();
}

IdText::IdText(JsonView value)
{
    std::string_view text = value.text();
    // The lowest integer is where one that has lost digits ends up.
    if (value.is(JsonView::Type::Integer) &&
        value.integer() != std::numeric_limits<std::int64_t>::min()) {
        const auto end = std::to_chars(m_digits, m_digits + sizeof m_digits, value.integer()).ptr;
        text = {m_digits, std::size_t(end - m_digits)};
    }
    if (isPathSegment(text))
        m_text = text;
}

} // namespace patchbook
