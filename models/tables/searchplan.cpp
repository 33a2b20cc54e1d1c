// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchplan.h"

#include "models/book/contactsource.h"
#include "models/rows/texttags.h"
#include "models/tables/folding.h"
#include "models/tables/searchedvalue.h"
#include "models/tables/searchquery.h"

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

std::string bytesOf(const QByteArray &text)
{
    return text.toStdString();
}

std::string phoneCoded(const QByteArray &digits)
{
    std::string coded;
    for (const char digit : digits)
        coded += texttags::phoneDigit(digit);
    return coded;
}

QList<QByteArray> wordsIn(const QByteArray &text)
{
    QList<QByteArray> words = text.split(' ');
    words.removeAll(QByteArray());
    return words;
}

TextTerm wordTerm(const QByteArray &word)
{
    TextTerm term;
    term.words.push_back({bytesOf(word)});
    return term;
}

/** Words beside each other that are one number, like "(555) 01-23" and "555 / 0123". */
TextTerm numberTerm(const QList<QByteArray> &words)
{
    TextTerm term;
    QByteArray all;
    for (const QByteArray &word : words) {
        const QByteArray digits = onlyDigits(word);
        term.words.push_back({bytesOf(word), phoneCoded(digits)});
        all += digits;
    }
    term.digits = phoneCoded(significantDigits(all));
    return term;
}

std::vector<TextTerm> wordTerms(const QList<QByteArray> &words)
{
    std::vector<TextTerm> terms;
    for (auto word = words.cbegin(); word != words.cend();) {
        const auto end = std::find_if_not(
            word, words.cend(), [](const QByteArray &other) { return isNumberLike(other); });
        const QList<QByteArray> number(word, end);
        const bool hasDigits = std::ranges::any_of(
            number, [](const QByteArray &part) { return !onlyDigits(part).isEmpty(); });
        if (hasDigits) {
            terms.push_back(numberTerm(number));
            word = end;
        } else {
            terms.push_back(wordTerm(*word++));
        }
    }
    return terms;
}

/** The texts that every contact of an account has, beside its own. */
QList<QByteArray> homeTexts(const ContactHome *home)
{
    return home ? QList<QByteArray>{folded(home->label), folded(home->serviceName)}
                : QList<QByteArray>();
}

} // namespace

/** Gathers terms for one book. */
class PlannedTerms
{
public:
    explicit PlannedTerms(const QList<QByteArray> &everywhere)
        : m_everywhere(everywhere)
    {
    }

    /** Words in a row belong together: a number may be spread over them. */
    void addWords(const QByteArray &text) { m_words += wordsIn(text); }
    void endWords()
    {
        for (TextTerm &term : wordTerms(std::exchange(m_words, {})))
            add(std::move(term));
    }
    /** A term that an account's own words may answer. */
    void add(TextTerm term)
    {
        // What the account says needs no asking of each contact.
        std::erase_if(term.words, [this](const TextTerm::Word &word) {
            const QByteArray bytes = QByteArray::fromStdString(word.text);
            return std::ranges::any_of(
                m_everywhere, [&bytes](const QByteArray &text) { return text.contains(bytes); });
        });
        if (term.words.empty())
            addKnown(true, term.isNegated);
        else
            addOwn(std::move(term));
    }
    /** A term that asks the contact's own fields alone. */
    void addOwn(TextTerm term)
    {
        if (!term.isAnywhere && term.fields.empty())
            addKnown(false, term.isNegated);
        else
            m_terms.push_back(std::move(term));
    }
    void addKnown(bool holds, bool isNegated) { m_isNever = m_isNever || holds == isNegated; }

    std::vector<TextTerm> terms() { return std::move(m_terms); }
    TextQuery query() { return m_isNever ? TextQuery::never() : TextQuery(std::move(m_terms)); }

private:
    const QList<QByteArray> m_everywhere;
    QList<QByteArray> m_words;
    std::vector<TextTerm> m_terms;
    bool m_isNever = false;
};

SearchPlan::SearchPlan(const RowReading &reading)
    : m_names(reading.schema())
{
    for (int field = 0; field < reading.schema().fields().size(); ++field)
        m_tags.push_back(texttags::of(reading.keyOf(field)));
    for (const QString &key : reading.schema().nameKeys()) {
        const int number = reading.keyOf(key);
        if (number >= 0)
            m_nameParts.push_back(texttags::of(number));
    }
}

std::vector<std::string> SearchPlan::tagsOf(const QString &name) const
{
    std::vector<std::string> tags;
    const QList<int> fields = m_names.fieldsOf(name);
    for (const int field : fields)
        tags.push_back(m_tags[std::size_t(field)]);
    return tags;
}

TextTerm SearchPlan::presence(const SearchTerm &term) const
{
    TextTerm planned;
    planned.isNegated = term.isNegated;
    planned.isPresence = true;
    planned.isAnywhere = false;
    planned.fields = tagsOf(term.name);
    return planned;
}

TextTerm SearchPlan::phrase(const SearchTerm &term, const QByteArray &text) const
{
    const bool isNumber = isNumberLike(text) && !onlyDigits(text).isEmpty();
    TextTerm planned = isNumber ? numberTerm({text}) : wordTerm(text);
    planned.isNegated = term.isNegated;
    if (term.kind == SearchTerm::Kind::In) {
        planned.isAnywhere = false;
        planned.fields = tagsOf(term.name);
    }
    const bool isOfNames = std::ranges::all_of(m_nameParts, [&planned](const std::string &part) {
        return planned.isAnywhere ||
               std::ranges::find(planned.fields, part) != planned.fields.end();
    });
    if (isOfNames && !isNumber && text.contains(' '))
        planned.nameParts = m_nameParts;
    return planned;
}

TextQuery SearchPlan::of(const SearchQuery &query, const ContactHome *home) const
{
    return planned(query, home).query();
}

std::vector<TextTerm> SearchPlan::termsOf(const SearchQuery &query, const ContactHome *home) const
{
    return planned(query, home).terms();
}

PlannedTerms SearchPlan::planned(const SearchQuery &query, const ContactHome *home) const
{
    PlannedTerms terms(homeTexts(home));
    for (const SearchTerm &term : query.terms()) {
        const QByteArray text = folded(term.text.left(searchedLength)).trimmed();
        const bool isOfAccount = home && isAccountName(term.name);
        switch (term.kind) {
        case SearchTerm::Kind::Anywhere:
            if (!term.isPhrase && !term.isNegated) {
                terms.addWords(text);
                continue;
            }
            terms.endWords();
            if (!text.isEmpty())
                terms.add(phrase(term, text));
            break;
        case SearchTerm::Kind::In:
            terms.endWords();
            if (!text.isEmpty() && isOfAccount)
                terms.add(phrase(term, text));
            else if (!text.isEmpty())
                terms.addOwn(phrase(term, text));
            break;
        case SearchTerm::Kind::Has:
            terms.endWords();
            if (isOfAccount)
                terms.addKnown(true, term.isNegated);
            else
                terms.addOwn(presence(term));
            break;
        }
    }
    terms.endWords();
    return terms;
}

} // namespace patchbook
