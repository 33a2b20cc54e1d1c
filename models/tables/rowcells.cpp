// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/rowcells.h"

#include "models/book/contactsource.h"
#include "models/domain/packing.h"
#include "models/tables/contactcells.h"

#include <QJsonValue>

#include <algorithm>

namespace patchbook {

namespace {

std::vector<int> secondLineKeys(const RowReading &reading)
{
    const QList<Field> &fields = reading.schema().fields();
    std::vector<int> keys;
    for (const FieldKind kind : {FieldKind::Email, FieldKind::Phone}) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields.at(i).kind == kind)
                keys.push_back(reading.keyOf(i));
        }
    }
    if (const Field *company = reading.schema().field(FieldRole::Company))
        keys.push_back(reading.keyOf(company->key));
    return keys;
}

std::optional<std::vector<int>> keysOfNames(const RowReading &reading)
{
    std::vector<int> keys;
    for (const QString &name : reading.schema().nameKeys()) {
        keys.push_back(reading.keyOf(name));
        if (keys.back() < 0)
            return std::nullopt;
    }
    return keys;
}

} // namespace

RowCells::RowCells(const Schema &list, std::shared_ptr<const RowReading> reading,
                   std::shared_ptr<const ContactHome> home)
    : m_reading(std::move(reading))
    , m_home(std::move(home))
    , m_secondLine(secondLineKeys(*m_reading))
    , m_nameKeys(keysOfNames(*m_reading))
{
    const Schema &own = m_reading->schema();
    m_columns.reserve(std::size_t(list.fields().size()));
    for (const Field &column : list.fields()) {
        const Field *field = !m_home                          ? own.field(column.key)
                             : column.role == FieldRole::None ? nullptr
                                                              : own.field(column.role);
        m_columns.push_back({field, field ? m_reading->keyOf(field->key) : -1});
        if (isAccountColumn(column, m_home.get()))
            m_account = int(m_columns.size()) - 1;
    }
    m_mayBeArchived = std::ranges::any_of(own.fields(), [](const Field &field) {
        return field.flags.testFlag(FieldFlag::ArchivedMark);
    });
}

QString RowCells::text(RowView row, int field) const
{
    if (isAccount(field))
        return m_home->label;
    const Column &own = column(field);
    const std::optional<RowValue> value = own.field ? row.value(own.key) : std::nullopt;
    return value ? shownText(*own.field, jsonOf(*value)) : QString();
}

QString RowCells::secondLine(RowView row) const
{
    for (const int key : m_secondLine) {
        if (const QString text = textOf(row, key); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace patchbook
