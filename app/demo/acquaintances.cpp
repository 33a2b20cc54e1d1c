// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/acquaintances.h"

#include "app/demo/languages.h"
#include "app/demo/oddities.h"
#include "app/demo/phones.h"
#include "app/demo/recordids.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

// Far from every id of the first service.
constexpr qint64 strangers = 2'000'000;

// Blocks kept free for fiction which the first service's people do not use: nobody is taken for
// somebody else by a number.
constexpr quint64 marketingPhones = 44'808'157'0000;
constexpr quint64 partnerPhones = 44'3069'990'000;
constexpr quint64 phonesInBlock = 1000;

enum AcquaintancePurpose : quint64 { ForReach = 1000, ForWork, ForCallName };

} // namespace

Acquaintances::Acquaintances(quint64 seed, Circle circle)
    : m_seed(seed)
    , m_circle(circle)
    , m_people(seed, 0)
{
}

quint64 Acquaintances::dice(qint64 number, quint64 purpose) const
{
    return mixed(m_seed + (m_circle == Circle::Marketing ? 7 : 11), static_cast<quint64>(number),
                 purpose);
}

bool Acquaintances::isShared(qint64 number) const
{
    // Two of five are in both circles.
    const qint64 place = number % 5;
    return m_circle == Circle::Marketing ? place < 3 : place >= 1 && place <= 3;
}

qint64 Acquaintances::personId(qint64 number) const
{
    if (isShared(number))
        return number;
    return number + (m_circle == Circle::Marketing ? strangers : 2 * strangers);
}

std::size_t Acquaintances::language(qint64 number) const
{
    return m_people.language(personId(number));
}

quint64 Acquaintances::ownPhone(qint64 number) const
{
    const quint64 block = m_circle == Circle::Marketing ? marketingPhones : partnerPhones;
    return block + static_cast<quint64>(number) % phonesInBlock;
}

std::vector<qint64> Acquaintances::mayHaveEmail(const QString &address) const
{
    std::vector<qint64> numbers;
    for (const qint64 id : People::idsInEmail(address)) {
        for (const qint64 number : {id, id - strangers, id - 2 * strangers}) {
            if (number >= 1 && personId(number) == id)
                numbers.push_back(number);
        }
    }
    return numbers;
}

void Acquaintances::varyReach(Person &person, qint64 number) const
{
    const bool hasEmail = !person.text(Field::Email).isEmpty();
    const bool hasPhone = !person.text(Field::PhoneNumber).isEmpty();
    const quint64 reach = dice(number, ForReach) % 100;
    // One of both stays as it is: by it they are known again.
    if (hasEmail && hasPhone && reach < 10)
        person[Field::Email] = QJsonValue::Null;
    else if (hasEmail && reach < 25)
        person[Field::PhoneNumber] = e164(ownPhone(number));
    else if (hasEmail && reach < 40)
        person[Field::PhoneNumber] = QJsonValue::Null;
}

Person Acquaintances::person(qint64 number) const
{
    const qint64 id = personId(number);
    Person person = m_people.person(id);
    if (!isShared(number)) {
        if (!person.text(Field::PhoneNumber).isEmpty())
            person[Field::PhoneNumber] = e164(ownPhone(number));
        return person;
    }
    if (oddityAt(id) != Oddity::None && oddityAt(id) != Oddity::NothingMissing)
        return person;
    varyReach(person, number);
    const QStringList &companies = languages()[language(number)].companies;
    const quint64 work = dice(number, ForWork);
    if (work % 4 == 0)
        person[Field::Company] =
            companies.at(static_cast<qsizetype>(work / 4 % static_cast<quint64>(companies.size())));
    const QString given = person.text(Field::FirstName);
    if (dice(number, ForCallName) % 12 == 0 && given.size() > 1 && given.at(0).isUpper())
        person[Field::FirstName] = QString(given.left(1) + u'.');
    return person;
}

} // namespace patchbook::demo
