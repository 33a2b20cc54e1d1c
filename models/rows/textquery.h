// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace patchbook {

/** What has to be in a record's searched text, see texttags.h. */
struct TextTerm
{
    struct Word
    {
        std::string text;
        std::string digits = {}; ///< this among a phone's digits will do too, unless ""
    };

    bool isNegated = false;
    bool isAnywhere = true;             ///< otherwise in one of `fields` alone
    std::vector<std::string> fields;    ///< their tags
    bool isPresence = false;            ///< that one of the fields is there is enough
    std::string digits;                 ///< this among a phone's digits will do, unless ""
    std::vector<Word> words;            ///< and if not, all of these
    std::vector<std::string> nameParts; ///< tags: a word may reach over these, joined by blanks
};

/** A query made ready for the texts of one book: all terms must hold. Immutable; any thread. */
class TextQuery
{
public:
    TextQuery() = default;
    explicit TextQuery(std::vector<TextTerm> terms);
    /** A query that nothing answers. */
    static TextQuery never();

    /** Holds for every record. */
    bool isEmpty() const { return m_terms.empty() && !m_isNever; }
    bool isNever() const { return m_isNever; }
    const std::vector<TextTerm> &terms() const { return m_terms; }
    bool matches(std::string_view record) const;

    /** One of these is in every record that matches. */
    using Anchors = std::vector<std::string>;
    /**
     * What to look for first, the most promising first: any one of them does. None when there is
     * no such thing, as in a query that only says what must not be.
     */
    const std::vector<Anchors> &anchors() const { return m_anchors; }
    /** Whether a record with an anchor in it matches for that alone. */
    bool isAnchorEnough() const { return m_isAnchorEnough; }

private:
    std::vector<TextTerm> m_terms;
    std::vector<Anchors> m_anchors;
    bool m_isAnchorEnough = false;
    bool m_isNever = false;
};

} // namespace patchbook
