// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

namespace patchbook::sample {

using namespace Qt::Literals::StringLiterals;

/** A schema with a field of every kind that search treats in its own way. */
inline Schema searchedSchema()
{
    using enum FieldKind;
    const FieldFlags none;
    const QList<FieldOption> stages{{u"L1"_s, "", u"New lead"_s}, {u"L2"_s, "", u"Müde"_s}};
    return Schema(
        {
            {u"first_name"_s, Text, "First name", "", none, FieldRole::GivenName},
            {u"last_name"_s, Text, "Last name", "", none, FieldRole::FamilyName},
            {u"email"_s, Email, "E-mail", "", none, FieldRole::Email},
            {u"phone"_s, Phone, "Phone", "", none, FieldRole::Phone},
            {u"mobile"_s, Phone, "Mobile", "", none},
            {u"company_name"_s, Text, "Company", "", none, FieldRole::Company},
            {u"assigned"_s,
             Owner,
             "Owner",
             "",
             none,
             FieldRole::Owner,
             {{u"u1"_s, "", u"Jane Roe"_s}, {u"u2"_s, "", u"Öğün Ş."_s}}},
            {u"tags"_s, Tags, "Tags", "", none},
            {u"stage"_s, Choice, "Stage", "", none, FieldRole::None, stages},
            {u"born"_s, Date, "Birthday", "", none},
            {u"country"_s, Country, "Country", "", none},
            {u"score"_s, Number, "Score", "", none},
            {u"notes"_s, LongText, "Notes", "", none},
            {u"cf_1"_s, Text, "", "", none, FieldRole::None, {}, false, u"色 Colour"_s},
            {u"seen"_s, Timestamp, "Seen", "", none},
        },
        {u"first_name"_s, u"last_name"_s}, {u"email"_s, u"phone"_s});
}

inline QString oneOf(const QStringList &list, QRandomGenerator &random)
{
    return list.at(random.bounded(int(list.size())));
}

/** A contact with some of the fields filled, in any script. */
inline Contact searchedContact(const QString &id, QRandomGenerator &random)
{
    static const QStringList words{
        u"Anna"_s,    u"Zoë"_s,   u"Ævar"_s,   u"Łukasz"_s, u"Strauß"_s,     u"Işıl"_s,
        u"İpek"_s,    u"Игорь"_s, u"Фёдор"_s,  u"Ελένη"_s,  u"דנה"_s,        u"مُحَمَّد"_s,
        u"کیان"_s,    u"陽子"_s,  u"ヨーコ"_s, u"ｶﾅ"_s,     u"지민"_s,       u"한국"_s,
        u"की"_s,      u"कुमार"_s,  u"กุ้ง"_s,     u"Đặng"_s,   u"ＡＢＣ１２"_s, u"𝓐𝓷𝓷𝓪"_s,
        u"O’Brien"_s, u"a-b"_s,   u"5\""_s,    u"x:y"_s,    u"u1"_s,         u"e\u0301te\u0301"_s,
        u"ᾳ"_s,       u"ﬁsh"_s,   u"12"_s,     u"555"_s,    u"\U0001F600"_s, u"a\u00A8b"_s};
    static const QStringList numbers{u"+1 (555) 01-23"_s, u"+442079460958"_s, u"555 0123"_s,
                                     u"٠١٢٣٤٥٦"_s,        u"007"_s,           u"ext. 12"_s};
    const auto text = [&random](int most) {
        QStringList some;
        for (int count = 1 + random.bounded(most); count > 0; --count)
            some << oneOf(words, random);
        return some.join(u' ');
    };
    Contact contact;
    contact.id = id;
    const auto put = [&](const QString &key, const QJsonValue &value) {
        if (random.bounded(5) > 1)
            contact.fields.insert(key, value);
    };
    put(u"first_name"_s, text(2));
    put(u"last_name"_s, random.bounded(6) ? QJsonValue(text(1)) : QJsonValue(u" "_s));
    put(u"email"_s, QString(text(1).toLower() + u"@example.org"));
    put(u"phone"_s, oneOf(numbers, random));
    put(u"mobile"_s, oneOf(numbers, random));
    put(u"company_name"_s, text(3));
    put(u"assigned"_s, oneOf({u"u1"_s, u"u2"_s, u"u3"_s, u"jane@example.org"_s}, random));
    put(u"tags"_s, QJsonArray{text(1), text(2)});
    put(u"stage"_s, oneOf({u"L1"_s, u"L2"_s, u"gone"_s}, random));
    put(u"born"_s, u"1984-02-29"_s);
    put(u"country"_s, oneOf({u"DE"_s, u"JP"_s, u"Nowhere"_s}, random));
    put(u"score"_s, random.bounded(1000));
    put(u"notes"_s, random.bounded(9) ? QJsonValue(QString(text(4) + u"\n" + text(2)))
                                      : QJsonValue(QJsonValue::Null));
    put(u"cf_1"_s, random.bounded(9) ? text(1) : QString());
    put(u"seen"_s, u"2024-05-01T10:11:12Z"_s);
    put(u"unknown"_s, u"unseen"_s);
    return contact;
}

/** What users type, and what nobody would. */
inline QString searchedQuery(const QList<Contact> &people, QRandomGenerator &random)
{
    static const QStringList names{u"first"_s,    u"name"_s,   u"E-Mail"_s,  u"phone"_s,
                                   u"owner"_s,    u"tag"_s,    u"company"_s, u"stage"_s,
                                   u"色colour"_s, u"nobody"_s, u"http"_s,    u"born"_s,
                                   u"notes"_s,    u"has"_s,    u"account"_s};
    static const QStringList odd{u"-"_s,      u"--"_s,    u"\""_s,     u"\"\""_s,
                                 u":"_s,      u"-:"_s,    u"owner:"_s, u"https://x.org/a:b"_s,
                                 u"\u200b"_s, u"12:30"_s, u"-\""_s,    u"Work"_s};
    QStringList terms;
    for (int count = random.bounded(4); count >= 0; --count) {
        if (random.bounded(20) == 0) {
            terms << oneOf(odd, random);
            continue;
        }
        const Contact &contact = people.at(random.bounded(int(people.size())));
        const QStringList keys = contact.fields.keys();
        const QString text =
            keys.isEmpty() ? u"x"_s
                           : valueText(contact.value(keys.at(random.bounded(int(keys.size())))));
        QString piece = text.mid(random.bounded(int(text.size()) + 1), 1 + random.bounded(6));
        if (random.bounded(3) == 0)
            piece = piece.toUpper();
        QString term = random.bounded(5) == 0 ? u"-"_s : QString();
        switch (random.bounded(6)) {
        case 0:
            term += oneOf(names, random) + u':' + piece;
            break;
        case 1:
            term += oneOf(names, random) + u":\"" + piece + (random.bounded(9) ? u"\"" : u"");
            break;
        case 2:
            term += u'"' + piece + u'"';
            break;
        case 3:
            term += u"has:" + oneOf(names, random);
            break;
        default:
            term += piece;
        }
        terms << term;
    }
    return terms.join(random.bounded(9) ? u" "_s : u"\u00A0"_s);
}

} // namespace patchbook::sample
