// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace patchbook {

class Schema;
struct Contact;

/** What the user typed into the search field, taken apart. An empty one matches everything. */
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); }
    /** Whether a record, as SearchIndex::record() makes it, holds every term. */
    bool matches(QByteArrayView record) const;
    /** The longest piece that every match contains, "" when there is none: to look for first. */
    QByteArray anchor() const;

private:
    /** A word, or a number with its blanks: "(555) 0123". Either way of finding it will do. */
    struct Term
    {
        QList<QByteArray> digits; ///< any of these among the phone digits, or …
        QList<QByteArray> words;  ///< … all of these, as they are or among the phone digits
    };
    static bool matches(const Term &term, QByteArrayView record);

    QList<Term> m_terms;
};

/**
 * The folded text of many records in one piece of memory: a key stroke reads it from end to end in
 * a few milliseconds. Records are named by small numbers, which the caller gives.
 */
class SearchIndex
{
public:
    /**
     * All fields of a contact, folded, as they are shown and as they are kept, and the bare digits
     * of its phones; each of `more` as one more field. Any thread.
     */
    static QByteArray record(const Schema &schema, const Contact &contact,
                             const QStringList &more = {});

    /** Stores or replaces the record of `slot`. */
    void set(int slot, const QByteArray &record);
    void remove(int slot);
    bool matches(int slot, const SearchWords &query) const;
    /** By slot: 1 where the record matches. Has `slots` entries. */
    std::vector<char> find(const SearchWords &query, int slots) const;

private:
    struct Piece
    {
        qsizetype start = 0;
        qsizetype size = 0;
        int slot = -1; ///< -1: nobody's any more
    };
    QByteArrayView textOf(const Piece &piece) const;
    void forget(int slot);
    void compact();

    QByteArray m_text;
    std::vector<Piece> m_pieces; // by start, without gaps
    std::vector<int> m_pieceOf;  // by slot, -1 for none
    qsizetype m_garbage = 0;
};

} // namespace patchbook
