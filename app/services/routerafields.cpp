// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routerafields.h"

#include "app/services/routeradescription.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr qsizetype maxNameLength = 100;
constexpr qsizetype maxNames = 50;

// Told without being asked for, or asked for in any case.
const QStringList &knownNames()
{
    static const QStringList names{u"id"_s,          u"first_name"_s, u"last_name"_s,
                                   u"email"_s,       u"phone"_s,      u"contact_owner"_s,
                                   u"external_id"_s, u"archived"_s,   u"archived_by"_s,
                                   u"created_at"_s,  u"updated_at"_s};
    return names;
}

bool canBeName(const QString &name)
{
    return name.size() <= maxNameLength && std::ranges::all_of(name, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
                      (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'.';
           });
}

// No call tells what a property means; by these names it is compared with other services.
FieldRole roleOf(const QString &name)
{
    if (name == "company"_L1 || name == "company_name"_L1)
        return FieldRole::Company;
    if (name == "job_title"_L1 || name == "title"_L1)
        return FieldRole::JobTitle;
    if (name == "location"_L1 || name == "city"_L1)
        return FieldRole::Place;
    return FieldRole::None;
}

} // namespace

PropertyNames propertyNames(const QString &typed)
{
    static const QRegularExpression gap(u"[,;\\s]+"_s);
    PropertyNames names;
    const QStringList words = typed.split(gap, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (knownNames().contains(word) || names.extra.contains(word) ||
            names.refused.contains(word))
            continue;
        const bool usable = canBeName(word) && names.extra.size() < maxNames;
        (usable ? names.extra : names.refused).append(word);
    }
    return names;
}

Schema routeraSchema(const QStringList &extra, const QJsonObject &description)
{
    using enum FieldKind;
    using enum FieldFlag;
    const char *name = QT_TRANSLATE_NOOP("Schema", "Name");
    const char *reach = QT_TRANSLATE_NOOP("Schema", "Reach");
    const char *owner = QT_TRANSLATE_NOOP("Schema", "Owner");
    //: Heading over fields which the user's organisation made for itself
    const char *own = QT_TRANSLATE_NOOP("Schema", "Your own fields");
    const char *record = QT_TRANSLATE_NOOP("Schema", "Record");
    QList<Field> fields{
        {u"first_name"_s, Text, QT_TRANSLATE_NOOP("Schema", "First name"), name, Identity | Column,
         FieldRole::GivenName},
        {u"last_name"_s, Text, QT_TRANSLATE_NOOP("Schema", "Last name"), name, Identity | Column,
         FieldRole::FamilyName},
        {u"email"_s, Email, QT_TRANSLATE_NOOP("Schema", "E-mail"), reach, Identity | Column,
         FieldRole::Email},
        {u"phone"_s, Phone, QT_TRANSLATE_NOOP("Schema", "Phone"), reach, Column, FieldRole::Phone},
        {.key = u"contact_owner"_s,
         .kind = Owner,
         .label = QT_TRANSLATE_NOOP("Schema", "Owner"),
         .group = owner,
         .flags = Column,
         .role = FieldRole::Owner,
         .options = describedOwners(description),
         .mayBeOther = true}};
    for (const QString &key : extra) {
        fields.append({.key = key,
                       .kind = describedKind(description, key),
                       .group = own,
                       .role = roleOf(key),
                       .ownName = key});
    }
    fields.append(
        {{u"external_id"_s, Text, QT_TRANSLATE_NOOP("Schema", "External ID"), record},
         {u"archived"_s, Timestamp, QT_TRANSLATE_NOOP("Schema", "Archived"), record,
          ReadOnly | Bookkeeping | ArchivedMark},
         {u"archived_by"_s, Text, QT_TRANSLATE_NOOP("Schema", "Archived by"), record,
          ReadOnly | Bookkeeping, FieldRole::ArchivedBy},
         {u"created_at"_s, Timestamp, QT_TRANSLATE_NOOP("Schema", "Created"), record, ReadOnly},
         {u"updated_at"_s, Timestamp, QT_TRANSLATE_NOOP("Schema", "Last changed"), record,
          ReadOnly | Bookkeeping, FieldRole::Changed}});
    return Schema(fields, {u"first_name"_s, u"last_name"_s},
                  {u"email"_s, u"phone"_s, u"external_id"_s});
}

} // namespace patchbook
