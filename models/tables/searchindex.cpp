// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchindex.h"

#include "models/domain/contact.h"
#include "models/domain/field.h"
#include "models/tables/contactcells.h"
#include "models/tables/folding.h"

#include <algorithm>
#include <cstring>

namespace patchbook {

namespace {

// No word contains it, so no hit reaches from one field into the next.
constexpr char fieldEnd = '\n';
// Phone digits are kept apart from the text by an alphabet of their own.
constexpr char phoneAlphabet = 0x10 - '0';
// A longer text is searched up to here; typing it would not fit the form either.
constexpr qsizetype searchedLength = 32'000;
// Shorter numbers keep their zeros: "007" is not 7.
constexpr qsizetype shortestTrunkNumber = 6;

QByteArray phoneCoded(QByteArray digits)
{
    for (char &digit : digits)
        digit = char(digit + phoneAlphabet);
    return digits;
}

bool holds(QByteArrayView text, const QByteArray &piece)
{
    // An empty view has no address, which memmem() must not be given.
    if (text.isEmpty() || piece.isEmpty())
        return piece.isEmpty();
    return memmem(text.data(), size_t(text.size()), piece.data(), size_t(piece.size())) != nullptr;
}

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumberLike(const QByteArray &word)
{
    return std::ranges::all_of(
        word, [](char c) { return isDigitByte(c) || std::strchr("+-.()/*#", c) != nullptr; });
}

QByteArray onlyDigits(const QByteArray &word)
{
    QByteArray digits;
    std::ranges::copy_if(word, std::back_inserter(digits), isDigitByte);
    return digits;
}

QList<QByteArray> wordsOf(const QString &text)
{
    QList<QByteArray> words = folded(text.left(searchedLength)).split(' ');
    words.removeAll(QByteArray());
    return words;
}

// Moments are searched as they are kept: to write each in the user's way would cost more than all
// the rest of a record.
QString searchedText(const Field &field, const QJsonValue &value)
{
    return field.kind == FieldKind::Timestamp ? field.valueText(value) : shownText(field, value);
}

// What a service keeps in the place of a name or a day can be looked for too. But not countries:
// every other word has their two letters in it.
QString otherText(const Field &field, const QJsonValue &value, const QString &shown)
{
    const bool hasOther = field.kind == FieldKind::Date || !field.options.isEmpty();
    const QString kept = hasOther ? valueText(value) : QString();
    return kept == shown ? QString() : kept;
}

} // namespace

SearchWords::SearchWords(const QString &text)
{
    const QList<QByteArray> words = wordsOf(text);
    for (qsizetype i = 0; i < words.size();) {
        // "(555) 01-23" and "555 / 0123" are one number each.
        qsizetype end = i;
        QByteArray digits;
        while (end < words.size() && isNumberLike(words.at(end)))
            digits += onlyDigits(words.at(end++));
        if (digits.isEmpty()) {
            m_terms.append({{}, {words.at(i++)}});
            continue;
        }
        Term number{{phoneCoded(digits)}, words.mid(i, end - i)};
        // "020 7946 0958" is stored as "+44 20 …", "0044 20 …" as "+44 20 …".
        const auto significant = std::ranges::find_if(digits, [](char c) { return c != '0'; });
        const QByteArray bare = digits.last(std::distance(significant, digits.end()));
        if (bare.size() != digits.size() && bare.size() >= shortestTrunkNumber)
            number.digits.append(phoneCoded(bare));
        m_terms.append(number);
        i = end;
    }
}

bool SearchWords::matches(const Term &term, QByteArrayView record)
{
    const auto isThere = [record](const QByteArray &piece) {
        return holds(record, piece);
    };
    if (std::ranges::any_of(term.digits, isThere))
        return true;
    return std::ranges::all_of(term.words, [&](const QByteArray &word) {
        if (isThere(word))
            return true;
        const QByteArray digits = term.digits.isEmpty() ? QByteArray() : onlyDigits(word);
        return !digits.isEmpty() && isThere(phoneCoded(digits));
    });
}

bool SearchWords::matches(QByteArrayView record) const
{
    return std::ranges::all_of(m_terms,
                               [record](const Term &term) { return matches(term, record); });
}

QByteArray SearchWords::anchor() const
{
    QByteArray longest;
    for (const Term &term : m_terms) {
        if (term.digits.isEmpty() && term.words.constFirst().size() > longest.size())
            longest = term.words.constFirst();
    }
    return longest;
}

QByteArray SearchIndex::record(const Schema &schema, const Contact &contact,
                               const QStringList &more)
{
    QByteArray text;
    for (const Field &field : schema.fields()) {
        const QJsonValue value = contact.value(field.key);
        if (isEmptyValue(value))
            continue;
        const QString shown = searchedText(field, value).left(searchedLength);
        text += folded(shown) + fieldEnd;
        if (field.kind == FieldKind::Phone)
            text += phoneCoded(digitsOf(shown)) + fieldEnd;
        if (const QString other = otherText(field, value, shown); !other.isEmpty())
            text += folded(other.left(searchedLength)) + fieldEnd;
    }
    for (const QString &word : more)
        text += folded(word.left(searchedLength)) + fieldEnd;
    return text;
}

void SearchIndex::set(int slot, const QByteArray &record)
{
    forget(slot);
    if (size_t(slot) >= m_pieceOf.size())
        m_pieceOf.resize(size_t(slot) + 1, -1);
    m_pieceOf[size_t(slot)] = int(m_pieces.size());
    m_pieces.push_back({m_text.size(), record.size(), slot});
    m_text += record;
    if (m_garbage > m_text.size() / 2)
        compact();
}

void SearchIndex::remove(int slot)
{
    forget(slot);
}

bool SearchIndex::matches(int slot, const SearchWords &query) const
{
    if (size_t(slot) >= m_pieceOf.size() || m_pieceOf[size_t(slot)] < 0)
        return query.isEmpty();
    return query.matches(textOf(m_pieces[size_t(m_pieceOf[size_t(slot)])]));
}

std::vector<char> SearchIndex::find(const SearchWords &query, int slots) const
{
    std::vector<char> hits(size_t(slots), query.isEmpty() ? 1 : 0);
    if (query.isEmpty())
        return hits;
    const QByteArray anchor = query.anchor();
    qsizetype from = 0;
    for (auto piece = m_pieces.cbegin(); piece != m_pieces.cend(); ++piece) {
        if (!anchor.isEmpty()) {
            // One long memmem over everything beats one per record by far.
            const void *hit = memmem(m_text.data() + from, size_t(m_text.size() - from),
                                     anchor.data(), size_t(anchor.size()));
            if (!hit)
                break;
            const qsizetype place = static_cast<const char *>(hit) - m_text.data();
            piece = std::prev(std::upper_bound(
                piece, m_pieces.cend(), place,
                [](qsizetype at, const Piece &other) { return at < other.start; }));
        }
        if (piece->slot >= 0 && piece->slot < slots && query.matches(textOf(*piece)))
            hits[size_t(piece->slot)] = 1;
        from = piece->start + piece->size;
    }
    return hits;
}

QByteArrayView SearchIndex::textOf(const Piece &piece) const
{
    return QByteArrayView(m_text).sliced(piece.start, piece.size);
}

void SearchIndex::forget(int slot)
{
    if (size_t(slot) >= m_pieceOf.size() || m_pieceOf[size_t(slot)] < 0)
        return;
    Piece &piece = m_pieces[size_t(m_pieceOf[size_t(slot)])];
    piece.slot = -1;
    m_garbage += piece.size;
    m_pieceOf[size_t(slot)] = -1;
}

void SearchIndex::compact()
{
    QByteArray text;
    text.reserve(m_text.size() - m_garbage);
    std::vector<Piece> pieces;
    for (const Piece &piece : m_pieces) {
        if (piece.slot < 0)
            continue;
        m_pieceOf[size_t(piece.slot)] = int(pieces.size());
        pieces.push_back({text.size(), piece.size, piece.slot});
        text += textOf(piece);
    }
    m_text = std::move(text);
    m_pieces = std::move(pieces);
    m_garbage = 0;
}

} // namespace patchbook
