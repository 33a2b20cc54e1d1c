// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchnames.h"

#include "models/book/addressbook.h"
#include "models/domain/field.h"
#include "models/tables/folding.h"

#include <QSet>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// What the user may write whatever a service calls it. English, so that a search that was kept is
// understood in every language.
QList<QByteArray> wordsFor(FieldRole role)
{
    switch (role) {
    case FieldRole::GivenName:
        return {"name", "first", "firstname", "givenname"};
    case FieldRole::FamilyName:
        return {"name", "last", "lastname", "familyname"};
    case FieldRole::FullName:
        return {"name", "fullname"};
    case FieldRole::Email:
        return {"email", "mail"};
    case FieldRole::Phone:
        return {"phone"};
    case FieldRole::Company:
        return {"company"};
    case FieldRole::JobTitle:
        return {"title", "jobtitle"};
    case FieldRole::Place:
        return {"place", "location"};
    case FieldRole::Owner:
        return {"owner"};
    case FieldRole::Changed:
        return {"changed"};
    case FieldRole::None:
    case FieldRole::ArchivedBy:
        break;
    }
    return {};
}

QList<QByteArray> wordsFor(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Email:
        return {"email", "mail"};
    case FieldKind::Phone:
        return {"phone"};
    case FieldKind::Tags:
        return {"tag", "tags"};
    case FieldKind::Country:
        return {"country"};
    case FieldKind::Url:
        return {"url", "web"};
    case FieldKind::Owner:
        return {"owner"};
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Picture:
    case FieldKind::Timestamp:
    case FieldKind::Date:
    case FieldKind::Flag:
    case FieldKind::Number:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Choices:
        break;
    }
    return {};
}

} // namespace

QByteArray foldedName(const QString &name)
{
    QString letters;
    for (const QChar c : name) {
        // Marks are part of words in the scripts of India; surrogates, of letters beyond the first.
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            letters += c;
    }
    return folded(letters);
}

QSet<QByteArray> FieldNames::of(const Field &field)
{
    QSet<QByteArray> names{foldedName(field.key), foldedName(field.title()),
                           foldedName(QString::fromUtf8(field.label))};
    const QList<QByteArray> words = wordsFor(field.role) + wordsFor(field.kind);
    for (const QByteArray &word : words)
        names.insert(word);
    names.remove({});
    return names;
}

FieldNames::FieldNames(const Schema &schema)
{
    for (int field = 0; field < schema.fields().size(); ++field) {
        const QSet<QByteArray> names = of(schema.fields().at(field));
        for (const QByteArray &name : names)
            m_fields[name].append(field);
    }
}

bool isAccountName(const QString &name)
{
    return foldedName(name) == "account";
}

SearchNames::SearchNames(const ContactSource &source)
{
    for (const ContactSource::Part &part : source.parts()) {
        if (part.home)
            m_names.insert(foldedName(u"account"_s));
        if (part.book)
            add(part.book->schema());
    }
    // The columns of a list of several say what they are called, too.
    add(source.schema());
}

SearchNames::SearchNames(const Schema &schema)
{
    add(schema);
}

void SearchNames::add(const Schema &schema)
{
    for (const Field &field : schema.fields())
        m_names.unite(FieldNames::of(field));
}

} // namespace patchbook
