// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelschema.h"

#include "app/services/highlevelcustomfields.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

const char *const nameGroup = QT_TRANSLATE_NOOP("Schema", "Name");
const char *const reachGroup = QT_TRANSLATE_NOOP("Schema", "Reach");
const char *const workGroup = QT_TRANSLATE_NOOP("Schema", "Work");
const char *const addressGroup = QT_TRANSLATE_NOOP("Schema", "Address");
const char *const preferencesGroup = QT_TRANSLATE_NOOP("Schema", "Preferences");
const char *const ownerGroup = QT_TRANSLATE_NOOP("Schema", "Owner");
const char *const recordGroup = QT_TRANSLATE_NOOP("Schema", "Record");

QList<Field> personFields()
{
    using enum FieldKind;
    using enum FieldFlag;
    return {
        {u"firstName"_s, Text, QT_TRANSLATE_NOOP("Schema", "First name"), nameGroup, Column,
         FieldRole::GivenName},
        {u"lastName"_s, Text, QT_TRANSLATE_NOOP("Schema", "Last name"), nameGroup, Column,
         FieldRole::FamilyName},
        // It can be written, but which of the names then counts is nowhere said.
        {u"name"_s, Text, QT_TRANSLATE_NOOP("Schema", "Full name"), nameGroup,
         ReadOnly | Bookkeeping, FieldRole::FullName},
        {u"dateOfBirth"_s, Date, QT_TRANSLATE_NOOP("Schema", "Date of birth"), nameGroup},
        {u"email"_s, Email, QT_TRANSLATE_NOOP("Schema", "E-mail"), reachGroup, Column,
         FieldRole::Email},
        {u"phone"_s, Phone, QT_TRANSLATE_NOOP("Schema", "Phone"), reachGroup, Column,
         FieldRole::Phone},
        {u"website"_s, Url, QT_TRANSLATE_NOOP("Schema", "Website"), reachGroup},
        {u"companyName"_s, Text, QT_TRANSLATE_NOOP("Schema", "Company"), workGroup, Column,
         FieldRole::Company},
        {highlevel::tags, Tags, QT_TRANSLATE_NOOP("Schema", "Tags"), workGroup, Column},
        //: where a contact came from, such as a form or an advertisement
        {u"source"_s, Text, QT_TRANSLATE_NOOP("Schema", "Source"), workGroup},
        {u"address1"_s, Text, QT_TRANSLATE_NOOP("Schema", "Street"), addressGroup},
        {u"city"_s, Text, QT_TRANSLATE_NOOP("Schema", "City"), addressGroup, {}, FieldRole::Place},
        {u"state"_s, Text, QT_TRANSLATE_NOOP("Schema", "State or province"), addressGroup},
        {u"postalCode"_s, Text, QT_TRANSLATE_NOOP("Schema", "Postal code"), addressGroup},
        {u"country"_s, Country, QT_TRANSLATE_NOOP("Schema", "Country"), addressGroup},
    };
}

Field channelField(const QString &channel, const char *label)
{
    Field field{QString(highlevel::channels) + u'.' + channel, FieldKind::Choice, label,
                preferencesGroup, FieldFlag::NotClearable};
    field.options = {
        //: do not disturb is on for this channel
        {u"active"_s, QT_TRANSLATE_NOOP("Schema", "On")},
        //: do not disturb is off for this channel
        {u"inactive"_s, QT_TRANSLATE_NOOP("Schema", "Off")},
        //: do not disturb is on for this channel, and the person cannot be asked to change that
        {u"permanent"_s, QT_TRANSLATE_NOOP("Schema", "On for good")},
    };
    return field;
}

QList<Field> preferenceFields()
{
    using enum FieldKind;
    using enum FieldFlag;
    return {
        {u"timezone"_s, TimeZone, QT_TRANSLATE_NOOP("Schema", "Time zone"), preferencesGroup},
        {u"dnd"_s, Flag, QT_TRANSLATE_NOOP("Schema", "Do not disturb"), preferencesGroup,
         NotClearable},
        channelField(u"Call"_s, QT_TRANSLATE_NOOP("Schema", "Do not disturb by calls")),
        channelField(u"Email"_s, QT_TRANSLATE_NOOP("Schema", "Do not disturb by e-mail")),
        channelField(u"SMS"_s, QT_TRANSLATE_NOOP("Schema", "Do not disturb by text messages")),
        channelField(u"WhatsApp"_s, QT_TRANSLATE_NOOP("Schema", "Do not disturb by WhatsApp")),
        channelField(u"GMB"_s,
                     QT_TRANSLATE_NOOP("Schema", "Do not disturb by Google Business messages")),
        channelField(u"FB"_s, QT_TRANSLATE_NOOP("Schema", "Do not disturb by Facebook messages")),
    };
}

QList<Field> recordFields()
{
    using enum FieldKind;
    using enum FieldFlag;
    return {
        {u"businessId"_s, Text, QT_TRANSLATE_NOOP("Schema", "Company’s number"), recordGroup,
         ReadOnly | Bookkeeping},
        {highlevel::created, Timestamp, QT_TRANSLATE_NOOP("Schema", "Created"), recordGroup,
         ReadOnly},
        {highlevel::changed, Timestamp, QT_TRANSLATE_NOOP("Schema", "Last changed"), recordGroup,
         ReadOnly | Bookkeeping, FieldRole::Changed},
    };
}

// A description kept by an earlier run may be damaged: of two fields with one key neither would be
// edited safely.
QList<Field> customFieldsOf(const QJsonObject &description)
{
    QList<Field> fields;
    const QJsonArray list = description.value(highlevel::customFields).toArray();
    for (const QJsonValue kept : list) {
        const Field field = customField(kept.toObject());
        const bool isKnown = std::ranges::find(fields, field.key, &Field::key) != fields.end();
        if (!isKnown && !customFieldId(field.key).isEmpty())
            fields.append(field);
    }
    return fields;
}

QList<FieldOption> userOptions(const QJsonObject &description)
{
    QList<FieldOption> options;
    const QJsonArray users = description.value("users"_L1).toArray();
    for (const QJsonValue user : users)
        options.append({user["id"_L1].toString(), "", user["name"_L1].toString()});
    return options;
}

QList<FieldOption> tagOptions(const QJsonObject &description)
{
    QList<FieldOption> options;
    const QJsonArray tags = description.value("tags"_L1).toArray();
    for (const QJsonValue tag : tags)
        options.append({tag.toString()});
    return options;
}

} // namespace

Schema highLevelSchema(const QJsonObject &description)
{
    QList<Field> fields = personFields();
    for (Field &field : fields) {
        if (field.key == highlevel::tags) {
            field.options = tagOptions(description);
            field.mayBeOther = true;
        }
    }
    fields += preferenceFields();
    fields += customFieldsOf(description);
    // A user who is not listed was chosen by somebody who sees more: such an owner stays.
    Field owner{highlevel::owner, FieldKind::Owner,  QT_TRANSLATE_NOOP("Schema", "Owner"),
                ownerGroup,       FieldFlag::Column, FieldRole::Owner};
    owner.options = userOptions(description);
    owner.mayBeOther = true;
    // Nobody knows these ids by heart: without the list of users there is nothing to choose from.
    owner.flags.setFlag(FieldFlag::ReadOnly, owner.options.isEmpty());
    fields += owner;
    fields += recordFields();
    return Schema(fields, {u"firstName"_s, u"lastName"_s},
                  {u"name"_s, u"email"_s, u"phone"_s, u"companyName"_s});
}

QString channelOf(const QString &key)
{
    const QString prefix = QString(highlevel::channels) + u'.';
    return key.startsWith(prefix) ? key.sliced(prefix.size()) : QString();
}

} // namespace patchbook
