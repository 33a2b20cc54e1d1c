// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/contactsource.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"
#include "models/tables/contactcells.h"
#include "models/tables/folding.h"
#include "models/tables/searchnames.h"
#include "models/tables/searchquery.h"

#include <QJsonValue>
#include <QStringList>

#include <algorithm>

namespace patchbook::test {

/** What search promises, said the slow way: every text folded whole, every field by itself. */
class NaiveContact
{
public:
    NaiveContact(const Schema &schema, const FieldNames &names, const Contact &contact,
                 const ContactHome *home)
        : m_names(names)
    {
        for (const Field &field : schema.fields())
            m_fields.append(read(field, contact.value(field.key)));
        QStringList parts;
        for (const QString &key : schema.nameKeys()) {
            for (qsizetype i = 0; i < schema.fields().size(); ++i) {
                if (schema.fields().at(i).key == key) {
                    m_nameFields << int(i);
                    if (!m_fields.at(i).texts.isEmpty())
                        parts << m_fields.at(i).texts.constFirst().trimmed();
                }
            }
        }
        parts.removeAll(QString());
        m_name = parts.join(u' ');
        if (home)
            m_home = {foldedText(home->label), foldedText(home->serviceName)};
        m_hasHome = home != nullptr;
    }

    bool isFoundBy(const SearchQuery &query) const
    {
        QStringList words;
        for (const SearchTerm &term : query.terms()) {
            if (term.kind == SearchTerm::Kind::Anywhere && !term.isPhrase && !term.isNegated) {
                words += foldedText(term.text).split(u' ', Qt::SkipEmptyParts);
                continue;
            }
            if (!holdWords(words) || !holds(term))
                return false;
            words.clear();
        }
        return holdWords(words);
    }

private:
    struct Read
    {
        QStringList texts;
        QString digits;
        bool isFilled = false;
    };

    static QString foldedText(const QString &text) { return QString::fromUtf8(folded(text)); }

    static Read read(const Field &field, const QJsonValue &value)
    {
        Read read;
        read.isFilled = !isEmptyValue(value);
        if (!read.isFilled)
            return read;
        const QString shown =
            field.kind == FieldKind::Timestamp ? field.valueText(value) : shownText(field, value);
        read.texts << foldedText(shown);
        if (field.kind == FieldKind::Date || !field.options.isEmpty())
            read.texts << foldedText(valueText(value));
        if (field.kind == FieldKind::Phone)
            read.digits = QString::fromLatin1(digitsOf(shown));
        return read;
    }

    static bool isNumber(const QString &text)
    {
        return std::ranges::all_of(
            text, [](QChar c) { return QStringView(u"0123456789+-.()/*# ").contains(c); });
    }
    static QString digitsIn(const QString &text) { return QString::fromLatin1(digitsOf(text)); }

    QList<int> everyField() const
    {
        QList<int> all;
        for (int i = 0; i < m_fields.size(); ++i)
            all << i;
        return all;
    }

    bool isIn(const QList<int> &fields, bool asksHome, const QString &text) const
    {
        return (asksHome &&
                std::ranges::any_of(m_home, [&](const QString &t) { return t.contains(text); })) ||
               std::ranges::any_of(fields, [&](int field) {
                   return std::ranges::any_of(m_fields.at(field).texts,
                                              [&](const QString &t) { return t.contains(text); });
               });
    }
    bool isInDigits(const QList<int> &fields, const QString &digits) const
    {
        return !digits.isEmpty() && std::ranges::any_of(fields, [&](int field) {
            return m_fields.at(field).digits.contains(digits);
        });
    }

    bool isNumberThere(const QList<int> &fields, bool asksHome, const QStringList &words) const
    {
        const QString all = digitsIn(words.join(QString()));
        QString bare = all;
        while (bare.startsWith(u'0'))
            bare.remove(0, 1);
        if (isInDigits(fields, all) || (bare.size() >= 6 && isInDigits(fields, bare)))
            return true;
        return std::ranges::all_of(words, [&](const QString &word) {
            return isIn(fields, asksHome, word) || isInDigits(fields, digitsIn(word));
        });
    }

    bool holdWords(const QStringList &words) const
    {
        for (qsizetype i = 0; i < words.size();) {
            qsizetype end = i;
            while (end < words.size() && isNumber(words.at(end)))
                ++end;
            const QStringList number = words.mid(i, end - i);
            if (!digitsIn(number.join(QString())).isEmpty()) {
                if (!isNumberThere(everyField(), true, number))
                    return false;
                i = end;
            } else if (!isIn(everyField(), true, words.at(i++))) {
                return false;
            }
        }
        return true;
    }

    bool holds(const SearchTerm &term) const
    {
        const bool isOfAccount =
            m_hasHome && term.name.compare(QStringView(u"account"), Qt::CaseInsensitive) == 0;
        QList<int> fields = m_names.fieldsOf(term.name);
        if (term.kind == SearchTerm::Kind::Has) {
            const bool has = isOfAccount || std::ranges::any_of(fields, [this](int field) {
                                 return m_fields.at(field).isFilled;
                             });
            return has != term.isNegated;
        }
        const QString text = foldedText(term.text).trimmed();
        if (text.isEmpty())
            return true;
        const bool isAnywhere = term.kind == SearchTerm::Kind::Anywhere;
        if (isAnywhere)
            fields = everyField();
        const bool asksHome = isAnywhere || isOfAccount;
        bool isThere = false;
        if (isNumber(text) && !digitsIn(text).isEmpty()) {
            isThere = isNumberThere(fields, asksHome, {text});
        } else {
            const bool asksName = std::ranges::all_of(
                m_nameFields, [&fields](int field) { return fields.contains(field); });
            isThere = isIn(fields, asksHome, text) ||
                      (asksName && text.contains(u' ') && m_name.contains(text));
        }
        return isThere != term.isNegated;
    }

    const FieldNames &m_names;
    QList<Read> m_fields;
    QList<int> m_nameFields;
    QString m_name;
    QStringList m_home;
    bool m_hasHome = false;
};

} // namespace patchbook::test
