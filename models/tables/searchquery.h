// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace patchbook {

class SearchNames;

/** One condition of a search, as the user put it. */
struct SearchTerm
{
    enum class Kind {
        Anywhere, ///< `text` in any field
        In,       ///< `text` in a field called `name`; "" holds for all: its user is still typing
        Has,      ///< a field called `name` is filled
    };

    Kind kind = Kind::Anywhere;
    QString name = {};
    QString text = {};
    bool isPhrase = false; ///< the text as it stands, blanks too; otherwise a word
    bool isNegated = false;

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/**
 * What the user searches for: conditions that must all hold, in any order.
 *
 *     anna müller              both words, in any field
 *     "acme corp"              these words beside each other
 *     -berlin                  not this
 *     owner:jane tag:"big one" in the fields of that name
 *     has:phone -has:email     filled, empty
 *
 * Case, accents and the punctuation of phone numbers do not count. What looks like a name but is
 * none (https://…, 12:30) is text, and so is a "-" that stands alone. Inside quotes "" is a quote;
 * the last quotes need not be closed. A value; any thread.
 */
class SearchQuery
{
public:
    SearchQuery() = default;
    /** Takes any text. A name that `names` does not know is text, with what follows it. */
    static SearchQuery parse(const QString &text, const SearchNames &names);

    /** In the same words: parse(toText(), names) == *this. */
    QString toText() const;
    /** Holds for every contact. */
    bool isEmpty() const;
    const QList<SearchTerm> &terms() const { return m_terms; }

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;

private:
    QList<SearchTerm> m_terms;
};

} // namespace patchbook
