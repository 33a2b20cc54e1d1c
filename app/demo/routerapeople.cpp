// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routerapeople.h"

#include "app/demo/linqwrite.h"
#include "app/demo/utctext.h"

#include <QDate>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

enum RouteraPurpose : quint64 { ForRouteraOwner = 50, ForScore, ForExternal, ForGapOf };

constexpr qint64 firstCreatedMs = 1'690'000'000'000; // summer of 2023
constexpr qint64 createdBetweenMs = 73'001;

} // namespace

const QList<RouteraProperty> &routeraProperties()
{
    using Type = RouteraProperty::Type;
    static const QList<RouteraProperty> properties{
        {u"phone"_s},
        {u"company"_s},
        {u"job_title"_s},
        {u"city"_s},
        {u"lead_score"_s, Type::Number},
        {u"is_partner"_s, Type::Flag},
        {u"territory"_s, Type::Choice, {u"north"_s, u"south"_s, u"east"_s, u"west"_s}},
        {u"renewal_date"_s, Type::Date}};
    return properties;
}

const RouteraProperty *routeraProperty(const QString &name)
{
    for (const RouteraProperty &property : routeraProperties()) {
        if (property.name == name)
            return &property;
    }
    return nullptr;
}

const QStringList &routeraDefaults()
{
    static const QStringList names{u"id"_s,       u"first_name"_s,    u"last_name"_s,
                                   u"email"_s,    u"contact_owner"_s, u"external_id"_s,
                                   u"archived"_s, u"created_at"_s,    u"updated_at"_s};
    return names;
}

RouteraPeople::RouteraPeople(quint64 seed)
    : m_acquaintances(seed, Circle::Partners)
    , m_ids(seed, 2)
    , m_owners(m_acquaintances.owners())
{
}

bool RouteraPeople::wasArchived(qint64 number)
{
    return number % 40 == 9;
}

void RouteraPeople::addProperties(QJsonObject &contact, const Person &person, qint64 number) const
{
    const auto text = [](const QString &value) {
        return value.isEmpty() ? QJsonValue() : QJsonValue(value);
    };
    contact.insert(u"phone"_s, text(person.text(Field::PhoneNumber)));
    contact.insert(u"company"_s, text(person.text(Field::Company)));
    contact.insert(u"job_title"_s, text(person.text(Field::Title)));
    contact.insert(u"city"_s, text(person.text(Field::Location)));
    const quint64 score = m_acquaintances.dice(number, ForScore);
    contact.insert(u"lead_score"_s,
                   score % 4 == 0 ? QJsonValue() : QJsonValue(static_cast<qint64>(score % 100)));
    contact.insert(u"is_partner"_s, score % 7 == 0);
    const QStringList &territories = routeraProperty(u"territory"_s)->options;
    contact.insert(u"territory"_s, territories.at(static_cast<qsizetype>(score / 3 % 4)));
    const QDate renewal = QDate(2027, 1, 1).addDays(static_cast<qint64>(score / 11 % 700));
    contact.insert(u"renewal_date"_s,
                   score % 5 == 0 ? QJsonValue(renewal.toString(Qt::ISODate)) : QJsonValue());
}

QJsonObject RouteraPeople::contact(qint64 number) const
{
    const Person person = m_acquaintances.person(number);
    QJsonObject contact{{u"id"_s, m_ids.uuid(number)}};
    const auto insert = [&contact](const QString &key, const QString &text) {
        contact.insert(key, text.isEmpty() ? QJsonValue() : QJsonValue(text));
    };
    insert(u"first_name"_s, person.text(Field::FirstName));
    insert(u"last_name"_s, person.text(Field::LastName));
    // The address is the unique key: it is one, and nobody has another's.
    const QString email = person.text(Field::Email);
    const std::vector<qint64> meant = m_acquaintances.mayHaveEmail(email);
    const bool own = !meant.empty() && meant.front() == number;
    insert(u"email"_s, looksLikeEmail(email) && own ? email : QString());
    const quint64 owner = m_acquaintances.dice(number, ForRouteraOwner);
    insert(u"contact_owner"_s,
           owner % 10 == 0 ? QString() : m_owners[owner / 10 % m_owners.size()].email);
    insert(u"external_id"_s, m_acquaintances.dice(number, ForExternal) % 3 == 0
                                 ? QString(u"CRM-"_s + QString::number(number))
                                 : QString());
    const qint64 created = firstCreatedMs + number * createdBetweenMs;
    contact.insert(u"created_at"_s, utcText(created));
    contact.insert(u"updated_at"_s, utcText(created + 40'000));
    contact.insert(u"archived"_s, false);
    if (wasArchived(number)) {
        contact.insert(u"archived"_s, utcText(created + 86'400'000));
        contact.insert(u"archived_by"_s, m_owners.front().email);
    }
    addProperties(contact, person, number);
    return contact;
}

} // namespace patchbook::demo
