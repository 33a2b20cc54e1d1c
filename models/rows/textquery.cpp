// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/textquery.h"

#include "models/rows/bytesearch.h"
#include "models/rows/texttags.h"

#include <algorithm>
#include <functional>

namespace patchbook {

namespace {

std::string_view tagAt(std::string_view record, std::size_t place)
{
    while (!texttags::isLead(record[place]))
        --place;
    return record.substr(place, texttags::sizeAt(record[place]));
}

bool isIn(const std::vector<std::string> &fields, std::string_view tag)
{
    return std::ranges::any_of(fields, [tag](const std::string &field) { return field == tag; });
}

/** Goes through the pieces of a record. */
class TextPieces
{
public:
    explicit TextPieces(std::string_view record)
        : m_rest(record)
    {
    }
    bool next()
    {
        if (m_rest.empty())
            return false;
        const std::size_t size = texttags::sizeAt(m_rest.front());
        m_tag = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        const auto end = std::ranges::find_if(m_rest, texttags::isLead);
        m_text = m_rest.substr(0, std::size_t(end - m_rest.begin()));
        m_rest.remove_prefix(m_text.size());
        return true;
    }
    std::string_view tag() const { return m_tag; }
    std::string_view text() const { return m_text; }

private:
    std::string_view m_rest;
    std::string_view m_tag;
    std::string_view m_text;
};

bool holdsIn(const TextTerm &term, std::string_view record, const std::string &bytes)
{
    if (term.isAnywhere)
        return holdsBytes(record, bytes);
    const ByteSearch search(bytes);
    for (std::size_t place = search.find(record); place != ByteSearch::nowhere;
         place = search.find(record, place + 1)) {
        if (isIn(term.fields, tagAt(record, place)))
            return true;
    }
    return false;
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::string wholeName(const TextTerm &term, std::string_view record)
{
    std::string name;
    for (const std::string &part : term.nameParts) {
        for (TextPieces piece(record); piece.next();) {
            if (piece.tag() != part || trimmed(piece.text()).empty())
                continue;
            if (!name.empty())
                name += ' ';
            name += trimmed(piece.text());
        }
    }
    return name;
}

bool holdsWord(const TextTerm &term, std::string_view record, const TextTerm::Word &word)
{
    if (holdsIn(term, record, word.text))
        return true;
    if (!word.digits.empty() && holdsIn(term, record, word.digits))
        return true;
    return !term.nameParts.empty() && word.text.find(' ') != std::string::npos &&
           holdsBytes(wholeName(term, record), word.text);
}

bool isPresent(const TextTerm &term, std::string_view record)
{
    return std::ranges::any_of(
        term.fields, [record](const std::string &field) { return holdsBytes(record, field); });
}

bool holdsTerm(const TextTerm &term, std::string_view record)
{
    if (term.isPresence)
        return isPresent(term, record);
    if (!term.digits.empty() && holdsIn(term, record, term.digits))
        return true;
    return std::ranges::all_of(
        term.words, [&](const TextTerm::Word &word) { return holdsWord(term, record, word); });
}

std::string_view longestWord(std::string_view text)
{
    std::string_view longest;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (word.size() > longest.size())
            longest = word;
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return longest;
}

/** One of these is in every record for which the term holds. */
std::vector<std::string> anchorsOf(const TextTerm &term)
{
    if (term.isPresence)
        return term.fields;
    if (term.words.empty())
        return {};
    const auto word = std::ranges::max_element(
        term.words, {}, [](const TextTerm::Word &other) { return other.text.size(); });
    std::vector<std::string> anchors;
    // A phrase may stand in two fields, as first and last name do: its words are what is sure.
    anchors.emplace_back(term.nameParts.empty() ? std::string_view(word->text)
                                                : longestWord(word->text));
    if (!word->digits.empty())
        anchors.push_back(word->digits);
    if (!term.digits.empty() && term.digits != word->digits)
        anchors.push_back(term.digits);
    return anchors;
}

/** How little is to be expected behind an anchor: few and long ones are the best. */
std::size_t worth(const std::vector<std::string> &anchors)
{
    std::size_t shortest = std::string::npos;
    for (const std::string &anchor : anchors)
        shortest = std::min(shortest, anchor.size());
    return anchors.empty() || shortest == 0 ? 0 : shortest * 4 / anchors.size() + 1;
}

bool isOneWord(const TextTerm &term)
{
    return term.isAnywhere && !term.isPresence && term.digits.empty() && term.words.size() == 1 &&
           term.words.front().digits.empty() && term.nameParts.empty();
}

} // namespace

TextQuery::TextQuery(std::vector<TextTerm> terms)
    : m_terms(std::move(terms))
{
    for (const TextTerm &term : m_terms) {
        std::vector<std::string> anchors =
            term.isNegated ? std::vector<std::string>() : anchorsOf(term);
        if (worth(anchors) > 0)
            m_anchors.push_back(std::move(anchors));
    }
    std::ranges::stable_sort(m_anchors, std::greater(), &worth);
    m_isAnchorEnough =
        m_terms.size() == 1 && !m_terms.front().isNegated &&
        (isOneWord(m_terms.front()) || (m_terms.front().isPresence && !m_anchors.empty()));
}

TextQuery TextQuery::never()
{
    TextQuery query;
    query.m_isNever = true;
    return query;
}

bool TextQuery::matches(std::string_view record) const
{
    return !m_isNever && std::ranges::all_of(m_terms, [record](const TextTerm &term) {
        return holdsTerm(term, record) != term.isNegated;
    });
}

} // namespace patchbook
