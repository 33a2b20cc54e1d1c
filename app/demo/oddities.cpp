// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/oddities.h"

#include <array>
#include <cstddef>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr std::size_t oddityPeriod = 500;

std::array<Oddity, oddityPeriod> placedOddities()
{
    std::array<Oddity, oddityPeriod> places;
    places.fill(Oddity::None);
    places[7] = Oddity::LongTitle;
    places[13] = Oddity::LongName;
    places[19] = Oddity::PhoneOnly;
    places[23] = Oddity::EmailOnly;
    places[29] = Oddity::AllEmpty;
    places[31] = Oddity::NoOwner;
    places[37] = Oddity::LastNameOnly;
    places[41] = Oddity::Emoji;
    places[43] = Oddity::MixedDirections;
    places[47] = Oddity::SpacesAround;
    places[53] = Oddity::Markup;
    places[59] = Oddity::PhoneWithExtension;
    places[61] = Oddity::BrokenEmail;
    const auto addTwin = [&places](std::size_t place, Oddity oddity) {
        places[place] = oddity;
        places[place - duplicateDistance] = Oddity::NothingMissing;
    };
    addTwin(101, Oddity::SameEmailOtherCase);
    addTwin(103, Oddity::SameNameWithTypo);
    addTwin(107, Oddity::SamePhoneOtherSpelling);
    addTwin(109, Oddity::SameNameOtherJob);
    addTwin(203, Oddity::SamePhoneOtherSpelling);
    addTwin(207, Oddity::SameEmailOtherCase);
    addTwin(303, Oddity::SameNameWithTypo);
    return places;
}

} // namespace

Oddity oddityAt(qint64 id)
{
    static const std::array<Oddity, oddityPeriod> places = placedOddities();
    return places[static_cast<std::size_t>(id) % oddityPeriod];
}

void makeOdd(Person &person, Oddity oddity)
{
    const QJsonValue absent(QJsonValue::Undefined);
    const QJsonValue null(QJsonValue::Null);
    const auto only = [&person](Field kept, const QJsonValue &rest) {
        for (std::size_t i = 0; i < fieldCount; ++i) {
            if (static_cast<Field>(i) != kept)
                person.fields[i] = rest;
        }
    };
    switch (oddity) {
    case Oddity::LongTitle:
        person[Field::Title] = u"Head of everything, and of more. "_s.repeated(152).left(5000);
        break;
    case Oddity::LongName:
        person[Field::FirstName] =
            QString(person.text(Field::FirstName) + u" "_s).repeated(60).trimmed();
        break;
    case Oddity::PhoneOnly:
        only(Field::PhoneNumber, absent);
        break;
    case Oddity::EmailOnly:
        only(Field::Email, null);
        break;
    case Oddity::AllEmpty:
        only(Field::FirstName, QString());
        break;
    case Oddity::NoOwner:
        person.owner = -1;
        break;
    case Oddity::LastNameOnly:
        only(Field::LastName, null);
        break;
    case Oddity::Emoji:
        person[Field::FirstName] = QString(person.text(Field::FirstName) + u" 👩🏽‍🚀"_s);
        break;
    case Oddity::MixedDirections:
        person[Field::Company] = u"גשר הצפון Bridge (3) شركة"_s;
        break;
    case Oddity::SpacesAround:
        person[Field::LastName] = QString(u"  "_s + person.text(Field::LastName) + u"\u00a0 "_s);
        break;
    case Oddity::Markup:
        person[Field::Company] = u"<b>Finch</b> & Söhne <table><tr><td>&amp;"_s;
        break;
    case Oddity::PhoneWithExtension:
        person[Field::PhoneNumber] = QString(person.text(Field::PhoneNumber) + u" ext. 4"_s);
        break;
    case Oddity::BrokenEmail:
        person[Field::Email] = u"n/a"_s;
        break;
    case Oddity::None:
    case Oddity::NothingMissing:
    case Oddity::SameEmailOtherCase:
    case Oddity::SamePhoneOtherSpelling:
    case Oddity::SameNameWithTypo:
    case Oddity::SameNameOtherJob:
        break;
    }
}

} // namespace patchbook::demo
