// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QJsonObject>
#include <QStringList>

namespace patchbook::sample {

using namespace Qt::Literals::StringLiterals;

/** A schema with one field of each kind that the list treats in its own way. */
inline Schema schema()
{
    using enum FieldFlag;
    return Schema(
        {
            {u"first_name"_s, FieldKind::Text, "First name", "Name", Identity},
            {u"last_name"_s, FieldKind::Text, "Last name", "Name", Identity},
            {u"email"_s, FieldKind::Email, "E-mail", "Reach", Identity | Column},
            {u"phone"_s, FieldKind::Phone, "Phone", "Reach", Identity | Column},
            {u"company"_s, FieldKind::Text, "Company", "Work", Column},
            {u"owner"_s, FieldKind::Owner, "Owner", "Work", ReadOnly},
            {u"updated_at"_s, FieldKind::Timestamp, "Changed", "Record", ReadOnly | Bookkeeping},
        },
        {u"first_name"_s, u"last_name"_s}, {u"email"_s, u"phone"_s});
}

inline Contact person(const QString &id, const QString &first, const QString &last = {},
                      const QString &email = {}, const QString &phone = {},
                      const QString &company = {}, const QString &owner = {})
{
    Contact contact;
    contact.id = id;
    const auto put = [&contact](const QString &key, const QString &value) {
        if (!value.isEmpty())
            contact.fields.insert(key, value);
    };
    put(u"first_name"_s, first);
    put(u"last_name"_s, last);
    put(u"email"_s, email);
    put(u"phone"_s, phone);
    put(u"company"_s, company);
    put(u"owner"_s, owner);
    return contact;
}

/** `count` people with ids "1", "2", …, of several scripts, some without a name or a phone. */
inline QList<Contact> people(int count)
{
    static const QStringList firsts{u"Zoë"_s,   u"Ævar"_s,  u"Łukasz"_s, u"Ömer"_s, u"Jürgen"_s,
                                    u"Игорь"_s, u"Ελένη"_s, u"דנה"_s,    u"محمد"_s, u"陽子"_s,
                                    u"지민"_s,  u"Anna"_s,  u""_s};
    static const QStringList lasts{u"Strauß"_s,  u"Åkesson"_s, u"O’Brien"_s, u"Đặng"_s,
                                   u"Петрова"_s, u"Smith"_s,   u""_s};
    QList<Contact> list;
    for (int i = 1; i <= count; ++i) {
        const QString number = QString::number(i);
        list.append(person(number, firsts.at(i % firsts.size()), lasts.at((i / 3) % lasts.size()),
                           u"p%1@example.org"_s.arg(number),
                           i % 4 ? QString(u"+1555" + number.rightJustified(7, u'0')) : QString(),
                           u"Company %1"_s.arg(i % 17), i % 2 ? u"Mia Owner"_s : u"Ben Owner"_s));
    }
    return list;
}

} // namespace patchbook::sample
