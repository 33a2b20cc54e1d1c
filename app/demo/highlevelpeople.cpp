// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/highlevelpeople.h"

#include "app/demo/languages.h"
#include "app/demo/linqwrite.h"
#include "app/demo/phones.h"
#include "app/demo/utctext.h"

#include <QDate>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

enum HighLevelPurpose : quint64 {
    HighLevelBirth = 1,
    HighLevelTags,
    HighLevelDnd,
    HighLevelOwner,
    HighLevelCustom,
    HighLevelSource
};

constexpr qint64 firstAddedMs = 1'650'000'000'000; // spring of 2022
constexpr qint64 betweenMs = 61'003;

struct Land
{
    QLatin1StringView country;
    QLatin1StringView timeZone;
};

/** In the order of languages(). */
constexpr std::array<Land, 26> lands{
    {{"US"_L1, "America/Chicago"_L1},    {"GB"_L1, "Europe/London"_L1},
     {"DE"_L1, "Europe/Berlin"_L1},      {"FR"_L1, "Europe/Paris"_L1},
     {"ES"_L1, "Europe/Madrid"_L1},      {"PL"_L1, "Europe/Warsaw"_L1},
     {"DK"_L1, "Europe/Copenhagen"_L1},  {"SE"_L1, "Europe/Stockholm"_L1},
     {"TR"_L1, "Europe/Istanbul"_L1},    {"VN"_L1, "Asia/Ho_Chi_Minh"_L1},
     {"GR"_L1, "Europe/Athens"_L1},      {"RU"_L1, "Europe/Moscow"_L1},
     {"UA"_L1, "Europe/Kyiv"_L1},        {"AM"_L1, "Asia/Yerevan"_L1},
     {"GE"_L1, "Asia/Tbilisi"_L1},       {"IL"_L1, "Asia/Jerusalem"_L1},
     {"EG"_L1, "Africa/Cairo"_L1},       {"IR"_L1, "Asia/Tehran"_L1},
     {"ET"_L1, "Africa/Addis_Ababa"_L1}, {"IN"_L1, "Asia/Kolkata"_L1},
     {"BD"_L1, "Asia/Dhaka"_L1},         {"IN"_L1, "Asia/Kolkata"_L1},
     {"TH"_L1, "Asia/Bangkok"_L1},       {"CN"_L1, "Asia/Shanghai"_L1},
     {"JP"_L1, "Asia/Tokyo"_L1},         {"KR"_L1, "Asia/Seoul"_L1}}};

void insertText(QJsonObject &contact, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        contact.insert(key, text);
}

} // namespace

QString wholeName(const QJsonObject &contact)
{
    const QString name =
        contact.value(u"firstName"_s).toString() + u' ' + contact.value(u"lastName"_s).toString();
    return name.trimmed();
}

HighLevelPeople::HighLevelPeople(quint64 seed, const HighLevelPlace &place)
    : m_place(place)
    , m_acquaintances(seed, Circle::Marketing)
    , m_ids(seed, 1)
    , m_fieldsOfFirstDay(place.customFields())
{
}

qint64 HighLevelPeople::addedMs(qint64 number)
{
    return firstAddedMs + number * betweenMs;
}

QJsonArray HighLevelPeople::customFields(qint64 number) const
{
    QJsonArray values;
    quint64 purpose = HighLevelCustom * 100;
    for (const QJsonValue field : m_fieldsOfFirstDay) {
        const quint64 dice = m_acquaintances.dice(number, ++purpose);
        if (dice % 3 != 0)
            continue;
        const QJsonValue value = m_place.sampleValue(field.toObject(), dice / 3);
        if (!value.isUndefined())
            values.append(QJsonObject{{u"id"_s, field[u"id"_s]}, {u"value"_s, value}});
    }
    return values;
}

void HighLevelPeople::addPlace(QJsonObject &contact, const Person &person, qint64 number) const
{
    const Land &land = lands[m_acquaintances.language(number)];
    QString city = person.text(Field::Location);
    if (const qsizetype comma = city.indexOf(u", "_s); comma > 0) {
        contact.insert(u"state"_s, city.mid(comma + 2));
        city.truncate(comma);
    }
    insertText(contact, u"city"_s, city);
    const quint64 dice = m_acquaintances.dice(number, HighLevelSource);
    if (!city.isEmpty() && dice % 3 != 0) {
        contact.insert(u"address1"_s,
                       QString(QString::number(dice / 3 % 180 + 1) + u" Harbour Road"_s));
        contact.insert(u"postalCode"_s, QString::number(dice / 7 % 90'000 + 10'000));
    }
    if (dice % 10 != 0)
        contact.insert(u"country"_s, QString(land.country));
    if (dice % 4 != 0)
        contact.insert(u"timezone"_s, QString(land.timeZone));
    if (dice % 5 == 0)
        contact.insert(u"website"_s,
                       QString(u"https://www.example.com/"_s + QString::number(number)));
}

void HighLevelPeople::addHabits(QJsonObject &contact, qint64 number) const
{
    const quint64 birth = m_acquaintances.dice(number, HighLevelBirth);
    if (birth % 10 < 6) {
        const qint64 days = static_cast<qint64>(birth / 10 % 20'000);
        contact.insert(u"dateOfBirth"_s, QDate(1948, 2, 29).addDays(days).toString(Qt::ISODate));
    }
    const quint64 tags = m_acquaintances.dice(number, HighLevelTags);
    QJsonArray chosen;
    for (qsizetype i = 0; i < HighLevelPlace::tags().size(); ++i) {
        if (tags >> (2 * i) & 1 && tags >> (2 * i + 1) & 1)
            chosen.append(HighLevelPlace::tags().at(i));
    }
    contact.insert(u"tags"_s, chosen);
    const quint64 dnd = m_acquaintances.dice(number, HighLevelDnd);
    contact.insert(u"dnd"_s, dnd % 12 == 0);
    QJsonObject settings;
    if (dnd % 5 == 0) {
        settings.insert(u"SMS"_s, QJsonObject{{u"status"_s, u"active"_s},
                                              {u"message"_s, u"asked by phone"_s},
                                              {u"code"_s, u"94"_s}});
        settings.insert(u"Email"_s,
                        QJsonObject{{u"status"_s, dnd % 2 == 0 ? u"inactive"_s : u"permanent"_s}});
    }
    contact.insert(u"dndSettings"_s, settings);
    const quint64 owner = m_acquaintances.dice(number, HighLevelOwner);
    const QStringList &owners = m_place.ownerIds();
    if (owner % 20 != 0) {
        contact.insert(u"assignedTo"_s, owners.at(static_cast<qsizetype>(
                                            owner / 20 % static_cast<quint64>(owners.size()))));
    }
    static const QStringList sources{u"public api"_s, u"web form"_s, u"trade fair"_s, QString()};
    insertText(contact, u"source"_s, sources.at(static_cast<qsizetype>(owner / 7 % 4)));
    if (owner % 9 == 0)
        contact.insert(u"businessId"_s, m_ids.letters(number).toLower());
}

QJsonObject HighLevelPeople::contact(qint64 number) const
{
    const Person person = m_acquaintances.person(number);
    QJsonObject contact{{u"id"_s, m_ids.letters(number)},
                        {u"locationId"_s, m_place.id()},
                        {u"type"_s, u"lead"_s},
                        {u"followers"_s, QJsonArray()},
                        {u"dateAdded"_s, utcText(addedMs(number))},
                        {u"dateUpdated"_s, utcText(addedMs(number) + 90'000)},
                        {u"customFields"_s, customFields(number)}};
    insertText(contact, u"firstName"_s, person.text(Field::FirstName));
    insertText(contact, u"lastName"_s, person.text(Field::LastName));
    insertText(contact, u"name"_s, wholeName(contact));
    insertText(contact, u"companyName"_s, person.text(Field::Company));
    // This service takes neither an address nor a number which it cannot read.
    const QString email = person.text(Field::Email).toLower();
    if (looksLikeEmail(email))
        contact.insert(u"email"_s, email);
    if (const auto digits = normalizedNumber(person.text(Field::PhoneNumber)))
        contact.insert(u"phone"_s, e164(*digits));
    addPlace(contact, person, number);
    addHabits(contact, number);
    return contact;
}

} // namespace patchbook::demo
