// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/contactcells.h"

#include "models/book/allcontacts.h"
#include "models/domain/calendardate.h"
#include "models/domain/timestamptext.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// ICU takes microseconds for each name, and a list asks for thousands. Codes alone are kept: what
// else stands in such a field is its own name, and there is no end of it.
QString keptCountryName(const Field &field, const QJsonValue &value)
{
    thread_local QHash<QString, QString> names;
    const QString code = value.toString();
    if (code.size() != 2)
        return field.valueText(value);
    QString &name = names[code];
    if (name.isEmpty())
        name = field.valueText(value);
    return name;
}

QString dayText(const QString &iso)
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? dateText(date) : iso;
}

} // namespace

QString shownText(const Field &field, const QJsonValue &value)
{
    switch (field.kind) {
    case FieldKind::Timestamp:
        return timestampText(field.valueText(value));
    case FieldKind::Date:
        return dayText(field.valueText(value));
    case FieldKind::Country:
        return keptCountryName(field, value);
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Email:
    case FieldKind::Phone:
    case FieldKind::Url:
    case FieldKind::Picture:
    case FieldKind::Owner:
    case FieldKind::Flag:
    case FieldKind::Number:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Tags:
        return field.valueText(value);
    }
    return {};
}

const Field *ownField(const Field &column, const ContactHome *home)
{
    if (!home)
        return &column;
    return column.role == FieldRole::None ? nullptr : home->schema.field(column.role);
}

bool isAccountColumn(const Field &column, const ContactHome *home)
{
    return home && column.key == QLatin1StringView(allfield::account);
}

} // namespace patchbook
