// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchhits.h"

#include "models/domain/contact.h"
#include "models/domain/plaintext.h"
#include "models/domain/rowreading.h"
#include "models/rows/texttags.h"
#include "models/tables/contactcells.h"
#include "models/tables/folding.h"
#include "models/tables/searchedvalue.h"
#include "models/tables/searchplan.h"

#include <algorithm>

namespace patchbook {

namespace {

std::string plainDigits(const std::string &coded)
{
    std::string digits;
    for (const char c : coded)
        digits += char(c - texttags::phoneDigit('0') + '0');
    return digits;
}

bool isHit(const TextTerm &term, const QString &text, bool isPhone)
{
    const std::string bytes = folded(text).toStdString();
    const std::string digits = isPhone ? digitsOf(text).toStdString() : std::string();
    const auto hasDigits = [&digits](const std::string &coded) {
        return !coded.empty() && digits.find(plainDigits(coded)) != std::string::npos;
    };
    // Any of several words: each of them says why.
    return hasDigits(term.digits) ||
           std::ranges::any_of(term.words, [&](const TextTerm::Word &word) {
               return bytes.find(word.text) != std::string::npos || hasDigits(word.digits);
           });
}

} // namespace

SearchHits::SearchHits(const SearchQuery &query, const Schema &schema, const ContactHome *home)
    : m_schema(schema)
{
    FieldKeys keys;
    const RowReading reading(schema, keys);
    for (int field = 0; field < schema.fields().size(); ++field)
        m_tags.push_back(texttags::of(reading.keyOf(field)));
    for (TextTerm &term : SearchPlan(reading).termsOf(query, home)) {
        if (!term.isNegated && !term.isPresence)
            m_terms.push_back(std::move(term));
    }
}

bool SearchHits::asks(const TextTerm &term, int field) const
{
    return term.isAnywhere ||
           std::ranges::find(term.fields, m_tags[std::size_t(field)]) != term.fields.end();
}

bool SearchHits::isOfName(int field) const
{
    return m_schema.nameKeys().contains(m_schema.fields().at(field).key);
}

QList<SearchHit> SearchHits::of(const Contact &contact) const
{
    QList<SearchHit> hits;
    for (std::size_t number = 0; number < m_terms.size(); ++number) {
        const TextTerm &term = m_terms[number];
        for (int place = 0; place < m_schema.fields().size(); ++place) {
            const Field &field = m_schema.fields().at(place);
            if (!asks(term, place))
                continue;
            const bool isPhone = field.kind == FieldKind::Phone;
            const QJsonValue value = contact.value(field.key);
            const QStringList texts = searchedTexts(field, value);
            if (std::ranges::none_of(
                    texts, [&](const QString &text) { return isHit(term, text, isPhone); }))
                continue;
            const QString shown = displayTextAlone(shownText(field, value));
            hits.append({int(number), place, field.title(), shown,
                         marks(term, MappedText(shown), isPhone)});
        }
    }
    return hits;
}

QList<TextRange> SearchHits::marks(const TextTerm &term, const MappedText &text, bool isPhone)
{
    QList<TextRange> ranges;
    for (const TextTerm::Word &word : term.words)
        ranges += text.find(word.text);
    if (isPhone && !term.digits.empty())
        ranges += text.findDigits(plainDigits(term.digits));
    if (isPhone && ranges.isEmpty()) {
        for (const TextTerm::Word &word : term.words)
            ranges += text.findDigits(plainDigits(word.digits));
    }
    return joined(ranges);
}

QList<TextRange> SearchHits::marks(const QString &shown, int field) const
{
    if (shown.isEmpty() || isEmpty())
        return {};
    const MappedText text(shown);
    const bool isPhone = m_schema.fields().at(field).kind == FieldKind::Phone;
    QList<TextRange> ranges;
    for (const TextTerm &term : m_terms) {
        if (asks(term, field))
            ranges += marks(term, text, isPhone);
    }
    return joined(ranges);
}

QList<TextRange> SearchHits::nameMarks(const QString &shown) const
{
    if (shown.isEmpty() || isEmpty())
        return {};
    const MappedText text(shown);
    QList<TextRange> ranges;
    for (const TextTerm &term : m_terms) {
        bool isAsked = term.isAnywhere;
        for (int field = 0; field < m_schema.fields().size() && !isAsked; ++field)
            isAsked = isOfName(field) && asks(term, field);
        if (isAsked)
            ranges += marks(term, text, false);
    }
    return joined(ranges);
}

} // namespace patchbook
