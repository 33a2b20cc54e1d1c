// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/people.h"

#include "app/demo/languages.h"
#include "app/demo/oddities.h"
#include "app/demo/phones.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr qint64 firstDayMs = 1'625'000'000'000; // summer of 2021
constexpr qint64 minuteMs = 60'000;

enum Purpose : quint64 {
    ForLanguage,
    ForGiven,
    ForFamily,
    ForCompany,
    ForTitle,
    ForCity,
    ForOwner,
    ForGaps,
    ForTime,
    ForMail,
    ForSpelling,
    ForOffset
};

const QString &pick(const QStringList &list, quint64 dice)
{
    return list.at(static_cast<qsizetype>(dice % static_cast<quint64>(list.size())));
}

/** A name in the letters of an e-mail address: "Łukasik" becomes "lukasik". */
QString inAscii(const QString &name)
{
    static const std::pair<char16_t, QString> special[] = {
        {u'ß', u"ss"_s}, {u'ø', u"o"_s},  {u'ł', u"l"_s},  {u'ı', u"i"_s},
        {u'đ', u"d"_s},  {u'æ', u"ae"_s}, {u'œ', u"oe"_s}, {u'þ', u"th"_s},
    };
    QString ascii;
    const QString letters = name.toLower().normalized(QString::NormalizationForm_D);
    for (const QChar ch : letters) {
        if (ch >= u'a' && ch <= u'z') {
            ascii += ch;
            continue;
        }
        for (const auto &[letter, replacement] : special) {
            if (ch == letter)
                ascii += replacement;
        }
    }
    return ascii;
}

/** Two neighbouring letters swapped. */
QString withTypo(QString name)
{
    if (name.size() < 4)
        return name + name.back();
    const QChar second = name.at(1);
    name[1] = name.at(2);
    name[2] = second;
    return name;
}

} // namespace

People::People(quint64 seed, qint64 count)
    : m_seed(seed)
    , m_count(std::clamp<qint64>(count, 0, 1'000'000))
{
}

quint64 People::dice(qint64 id, quint64 purpose) const
{
    // splitmix64: the same on every machine, unlike the standard library's distributions.
    quint64 z = m_seed * 0x9E37'79B9'7F4A'7C15 + static_cast<quint64>(id) * 0xD1B5'4A32'D192'ED03 +
                purpose * 0x8CB9'2BA7'2F3D'8DD7;
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
    return z ^ (z >> 31);
}

const Language &People::languageOf(qint64 id, quint64 *rank) const
{
    // Each block of people holds every language at its weight, in an order of its own.
    const quint64 place = static_cast<quint64>(id - 1);
    const quint64 block = place / Language::slotCount;
    const quint64 order = dice(static_cast<qint64>(block), ForLanguage);
    const quint64 slot = (place * (order | 1) + (order >> 32)) % Language::slotCount;
    quint64 first = 0;
    for (const Language &language : languages()) {
        const quint64 weight = static_cast<quint64>(language.weight);
        if (slot < first + weight) {
            *rank = block * weight + slot - first;
            return language;
        }
        first += weight;
    }
    Q_UNREACHABLE();
}

quint64 People::ordinaryNumber(qint64 id) const
{
    quint64 rank = 0;
    const Language &language = languageOf(id, &rank);
    const quint64 n = isSmallRange(language.phones) ? rank : static_cast<quint64>(id - 1);
    return fictionalNumber(language.phones, n + dice(0, ForOffset) % 1'000'000);
}

quint64 People::number(qint64 id) const
{
    const Oddity odd = oddityAt(id);
    if (odd == Oddity::SamePhoneOtherSpelling)
        return ordinaryNumber(id - duplicateDistance);
    const bool without = odd == Oddity::EmailOnly || odd == Oddity::LastNameOnly ||
                         odd == Oddity::AllEmpty || odd == Oddity::PhoneWithExtension ||
                         (odd == Oddity::None && dice(id, ForGaps) % 100 < 6);
    return without ? 0 : ordinaryNumber(id);
}

std::vector<qint64> People::idsInEmail(const QString &address)
{
    // Every generated address ends in the id of the person it was made for.
    const qsizetype at = address.lastIndexOf(u'@');
    qsizetype start = at;
    while (start > 0 && address.at(start - 1).isDigit())
        --start;
    bool ok = false;
    const qint64 id = at < 0 ? 0 : address.mid(start, at - start).toLongLong(&ok);
    if (!ok)
        return {};
    return {id, id + duplicateDistance};
}

std::vector<qint64> People::mayHaveEmail(const QString &address) const
{
    std::vector<qint64> ids = idsInEmail(address);
    std::erase_if(ids, [this](qint64 id) { return id < 1 || id > m_count; });
    return ids;
}

std::size_t People::language(qint64 id) const
{
    quint64 rank = 0;
    return static_cast<std::size_t>(&languageOf(id, &rank) - languages().data());
}

Person People::ordinary(qint64 id) const
{
    quint64 rank = 0;
    const Language &language = languageOf(id, &rank);
    Person person;
    person.id = id;
    person[Field::FirstName] = pick(language.given, dice(id, ForGiven));
    const QString &family = pick(language.family, dice(id, ForFamily));
    person[Field::LastName] = family;
    person[Field::Company] = pick(language.companies, dice(id, ForCompany));
    person[Field::Title] = pick(language.titles, dice(id, ForTitle));
    person[Field::Location] = pick(language.cities, dice(id, ForCity));
    if (const quint64 digits = ordinaryNumber(id))
        person[Field::PhoneNumber] = e164(digits);

    static const QStringList domains{u"example.com"_s, u"example.org"_s, u"example.net"_s,
                                     u"mail.example"_s, u"office.test"_s};
    const QString name =
        language.mail.isEmpty() ? inAscii(family) : pick(language.mail, dice(id, ForFamily));
    person[Field::Email] =
        QString(name + u"."_s + QString::number(id) + u"@"_s + pick(domains, dice(id, ForMail)));

    const quint64 ownerDice = dice(id, ForOwner);
    person.owner = ownerDice % 50 == 0 ? -1 : static_cast<int>(ownerDice / 50 % 25);
    person.picture = dice(id, ForTime) % 7 == 0;
    person.createdMs =
        firstDayMs + id * minuteMs + static_cast<qint64>(dice(id, ForTime) % minuteMs);
    person.updatedMs =
        person.createdMs + static_cast<qint64>(dice(id, ForTime) / minuteMs % (1000 * minuteMs));
    return person;
}

void People::leaveOut(Person &person) const
{
    const QJsonValue absent(QJsonValue::Undefined);
    const QJsonValue null(QJsonValue::Null);
    const quint64 gaps = dice(person.id, ForGaps);
    if (gaps % 100 < 6)
        person[Field::PhoneNumber] = gaps % 2 == 0 ? null : absent;
    else if (gaps / 100 % 100 < 6)
        person[Field::Email] = gaps % 2 == 0 ? null : QJsonValue(QString());
    if (gaps / 10'000 % 100 < 9)
        person[Field::Title] = gaps % 3 == 0 ? absent : null;
    if (gaps / 1'000'000 % 100 < 8)
        person[Field::Location] = gaps % 3 == 0 ? QJsonValue(QString()) : absent;
    if (gaps / 100'000'000 % 100 < 5)
        person[Field::Company] = gaps % 3 == 0 ? QJsonValue(QString()) : null;
}

void People::makeNearDuplicate(Person &person, Oddity oddity) const
{
    const Person twin = ordinary(person.id - duplicateDistance);
    const auto sameName = [&] {
        person[Field::FirstName] = twin[Field::FirstName];
        person[Field::LastName] = twin[Field::LastName];
    };
    if (oddity == Oddity::SameEmailOtherCase) {
        person[Field::FirstName] = twin[Field::FirstName];
        QString email = twin.text(Field::Email);
        email[0] = email.at(0).toUpper();
        person[Field::Email] = email;
    } else if (oddity == Oddity::SamePhoneOtherSpelling) {
        sameName();
        person[Field::PhoneNumber] =
            spelledDifferently(ordinaryNumber(twin.id), dice(person.id, ForSpelling));
    } else if (oddity == Oddity::SameNameWithTypo) {
        sameName();
        person[Field::LastName] = withTypo(twin.text(Field::LastName));
        person[Field::Company] = twin[Field::Company];
    } else if (oddity == Oddity::SameNameOtherJob) {
        sameName();
    }
}

Person People::person(qint64 id) const
{
    Person person = ordinary(id);
    const Oddity odd = oddityAt(id);
    if (odd == Oddity::None) {
        leaveOut(person);
    } else {
        makeOdd(person, odd);
        makeNearDuplicate(person, odd);
    }
    return person;
}

std::vector<Owner> People::owners() const
{
    // Latin names only: an owner's address is typed by hand.
    constexpr qint64 latinLanguages = 10;
    std::vector<Owner> owners;
    for (int i = 0; i < 25; ++i) {
        const Language &language = languages()[static_cast<std::size_t>(i % latinLanguages)];
        Owner owner;
        owner.id = 501 + i;
        owner.firstName = pick(language.given, dice(-1 - i, ForGiven));
        owner.lastName = pick(language.family, dice(-1 - i, ForFamily));
        const QString mail = inAscii(owner.firstName) + u"."_s + inAscii(owner.lastName);
        owner.email = mail + u"@demo.example"_s;
        const auto sameEmail = [&owner](const Owner &other) {
            return other.email == owner.email;
        };
        if (std::any_of(owners.begin(), owners.end(), sameEmail))
            owner.email = mail + QString::number(i) + u"@demo.example"_s;
        owners.push_back(owner);
    }
    return owners;
}

} // namespace patchbook::demo
