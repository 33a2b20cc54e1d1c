// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/searchquery.h"

#include <QList>
#include <QString>

namespace patchbook {

class Schema;
struct Contact;
struct ContactHome;

/** A part of a text, in UTF-16 units. */
struct TextRange
{
    qsizetype start = 0;
    qsizetype size = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/** Why a contact was found: one field in which one condition of the search holds. */
struct SearchHit
{
    int term = 0;            ///< place in query.terms()
    int field = -1;          ///< place in the schema's fields; -1: the account in a list of several
    QString title;           ///< the field's, in the user's language; untrusted text
    QString text;            ///< as the field is shown, on one line
    QList<TextRange> ranges; ///< in `text`, in order, apart; none where a kept value matched
};

/**
 * Where the conditions that ask for something to be there hold in a contact, in the order of
 * query.terms(). `schema` is the contact's own. For single rows; any thread.
 */
QList<SearchHit> explain(const SearchQuery &query, const Schema &schema, const Contact &contact,
                         const ContactHome *home = nullptr);

/** What to mark in the texts of a list's columns. Immutable. */
class SearchMarks
{
public:
    SearchMarks() = default;
    /** `columns`: the schema of the list, by whose fields find() is asked. */
    SearchMarks(const SearchQuery &query, const Schema &columns);

    bool isEmpty() const { return m_wanted.isEmpty(); }
    /** In the shown text of a field; field -1: the name, which is put together of several. */
    QList<TextRange> find(const QString &shown, int field) const;

private:
    struct Wanted
    {
        QByteArray text;   // folded
        QByteArray digits; // of a number, "" otherwise
        bool isAnywhere = true;
        QList<int> fields; // -1 among them for the name
    };
    QList<Wanted> m_wanted;
    QList<int> m_phones;
};

} // namespace patchbook
