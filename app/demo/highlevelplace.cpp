// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevelplace.h"

#include "app/demo/recordids.h"

#include <QDate>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

enum PlaceKind : quint64 { LocationKind = 100, CompanyKind, UserKind, CustomFieldKind, TagKind };

constexpr qsizetype agencyUsers = 3; // at the end of the owners

struct FieldOfLocation
{
    QString name;
    QString key;
    QString type;
    QStringList options = {};
};

const QList<FieldOfLocation> &fieldsOfLocation()
{
    static const QList<FieldOfLocation> fields{
        {u"Preferred room"_s, u"preferred_room"_s, u"TEXT"_s},
        {u"Notes from the phone"_s, u"notes_from_the_phone"_s, u"LARGE_TEXT"_s},
        {u"Visits"_s, u"visits"_s, u"NUMERICAL"_s},
        {u"Yearly budget"_s, u"yearly_budget"_s, u"MONETORY"_s},
        {u"Shirt size"_s, u"shirt_size"_s, u"SINGLE_OPTIONS"_s, {u"S"_s, u"M"_s, u"L"_s, u"XL"_s}},
        {u"Interests"_s,
         u"interests"_s,
         u"MULTIPLE_OPTIONS"_s,
         {u"Roofing"_s, u"Catering"_s, u"Print"_s, u"Freight"_s, u"Training"_s}},
        {u"Agreed to"_s, u"agreed_to"_s, u"CHECKBOX"_s, {u"Terms"_s, u"Photos"_s, u"Calls"_s}},
        {u"Newsletter"_s, u"newsletter"_s, u"RADIO"_s, {u"Weekly"_s, u"Monthly"_s, u"Never"_s}},
        {u"Contract ends"_s, u"contract_ends"_s, u"DATE"_s},
        {u"Second phone"_s, u"second_phone"_s, u"PHONE"_s},
        {u"Private e-mail"_s, u"private_email"_s, u"EMAIL"_s},
        {u"Room sizes"_s, u"room_sizes"_s, u"TEXTBOX_LIST"_s},
        {u"Signed form"_s, u"signed_form"_s, u"FILE_UPLOAD"_s},
        {u"Mood"_s, u"mood"_s, u"HOLOGRAM"_s}, // of a kind nobody knows
    };
    return fields;
}

QString option(const QStringList &options, quint64 dice)
{
    return options.value(static_cast<qsizetype>(dice % static_cast<quint64>(options.size())));
}

} // namespace

HighLevelPlace::HighLevelPlace(quint64 seed, const std::vector<Owner> &owners)
    : m_id(RecordIds(seed, LocationKind).letters(1))
    , m_companyId(RecordIds(seed, CompanyKind).letters(1))
    , m_seed(seed)
{
    const RecordIds userIds(seed, UserKind);
    const auto all = static_cast<qsizetype>(owners.size());
    for (qsizetype i = 0; i < all; ++i) {
        const Owner &owner = owners[static_cast<std::size_t>(i)];
        m_ownerIds.append(userIds.letters(owner.id));
        if (i >= all - agencyUsers)
            continue;
        m_users.append(
            QJsonObject{{u"id"_s, m_ownerIds.constLast()},
                        {u"name"_s, QString(owner.firstName + u' ' + owner.lastName)},
                        {u"firstName"_s, owner.firstName},
                        {u"lastName"_s, owner.lastName},
                        {u"email"_s, owner.email},
                        {u"deleted"_s, false},
                        {u"roles"_s, QJsonObject{{u"type"_s, u"account"_s},
                                                 {u"role"_s, i == 0 ? u"admin"_s : u"user"_s},
                                                 {u"locationIds"_s, QJsonArray{m_id}}}}});
    }
    const RecordIds fieldIds(seed, CustomFieldKind);
    int position = 0;
    for (const FieldOfLocation &field : fieldsOfLocation()) {
        QJsonObject shown{{u"id"_s, fieldIds.letters(++position)},
                          {u"name"_s, field.name},
                          {u"fieldKey"_s, QString(u"contact."_s + field.key)},
                          {u"placeholder"_s, QString()},
                          {u"dataType"_s, field.type},
                          {u"position"_s, position * 50},
                          {u"locationId"_s, m_id},
                          {u"model"_s, u"contact"_s}};
        if (!field.options.isEmpty())
            shown.insert(u"picklistOptions"_s, QJsonArray::fromStringList(field.options));
        m_customFields.append(shown);
    }
}

QJsonObject HighLevelPlace::shown(bool allowsDuplicates) const
{
    const QJsonObject settings{{u"allowDuplicateContact"_s, allowsDuplicates},
                               {u"allowDuplicateOpportunity"_s, false},
                               {u"contactUniqueIdentifiers"_s, QJsonArray{u"email"_s, u"phone"_s}}};
    return {{u"id"_s, m_id},
            {u"companyId"_s, m_companyId},
            {u"name"_s, u"Demo organisation"_s},
            {u"country"_s, u"US"_s},
            {u"timezone"_s, u"America/Chicago"_s},
            {u"settings"_s, settings}};
}

QJsonObject HighLevelPlace::customField(const QString &id) const
{
    for (const QJsonValue field : m_customFields) {
        if (field[u"id"_s].toString() == id)
            return field.toObject();
    }
    return {};
}

bool HighLevelPlace::changeCustomField(const QString &id, const QJsonValue &properties)
{
    for (qsizetype i = 0; i < m_customFields.size(); ++i) {
        QJsonObject field = m_customFields.at(i).toObject();
        if (field.value(u"id"_s).toString() != id)
            continue;
        if (properties.isNull()) {
            m_customFields.removeAt(i);
            return true;
        }
        const QJsonObject changed = properties.toObject();
        for (auto property = changed.begin(); property != changed.end(); ++property)
            field.insert(property.key(), property.value());
        m_customFields.replace(i, field);
        return true;
    }
    return false;
}

QJsonValue HighLevelPlace::sampleValue(const QJsonObject &field, quint64 dice) const
{
    const QString type = field.value(u"dataType"_s).toString();
    const QStringList options = field.value(u"picklistOptions"_s).toVariant().toStringList();
    if (type == "TEXT"_L1)
        return option({u"Room 3"_s, u"by the window"_s, u"any"_s, u"Saal „Nord“"_s}, dice);
    if (type == "LARGE_TEXT"_L1)
        return u"Called twice.\nWants a written offer, not before Friday."_s;
    if (type == "NUMERICAL"_L1)
        return static_cast<qint64>(dice % 40);
    if (type == "MONETORY"_L1)
        return static_cast<double>(dice % 400'000) / 4;
    if (type == "SINGLE_OPTIONS"_L1 || type == "RADIO"_L1)
        return option(options, dice);
    if (type == "MULTIPLE_OPTIONS"_L1 || type == "CHECKBOX"_L1) {
        const qsizetype first = static_cast<qsizetype>(dice % 2);
        return QJsonArray::fromStringList(options.mid(first, 1 + static_cast<qsizetype>(dice % 3)));
    }
    if (type == "DATE"_L1)
        return QDate(2027, 1, 1).addDays(static_cast<qint64>(dice % 900)).toString(Qt::ISODate);
    if (type == "TEXTBOX_LIST"_L1)
        return QJsonObject{{u"a1"_s, u"12"_s}, {u"b2"_s, u"20"_s}};
    if (type == "HOLOGRAM"_L1)
        return QJsonObject{{u"shape"_s, u"fine"_s}};
    return QJsonValue::Undefined;
}

const QStringList &HighLevelPlace::tags()
{
    static const QStringList tags{
        u"vip"_s,      u"returning"_s,     u"newsletter"_s, u"trade fair 2026"_s,
        u"no calls"_s, u"später wieder"_s, u"b2b"_s};
    return tags;
}

QJsonArray HighLevelPlace::shownTags() const
{
    const RecordIds tagIds(m_seed, TagKind);
    QJsonArray shown;
    qint64 number = 0;
    for (const QString &tag : tags()) {
        shown.append(QJsonObject{
            {u"id"_s, tagIds.letters(++number)}, {u"name"_s, tag}, {u"locationId"_s, m_id}});
    }
    return shown;
}

} // namespace patchbook::demo
