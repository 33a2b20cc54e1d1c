// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchquery.h"

#include "models/tables/folding.h"
#include "models/tables/searchnames.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char16_t quote = u'"';
// Keyboards of Chinese and Japanese give this one.
constexpr char16_t wideColon = 0xFF1A;

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

bool isColon(QChar c)
{
    return c == u':' || c == QChar(wideColon);
}

/** Takes a query apart from its start to its end. */
class QueryReader
{
public:
    QueryReader(const QString &text, const SearchNames &names)
        : m_text(text)
        , m_names(names)
    {
    }

    QList<SearchTerm> read()
    {
        QList<SearchTerm> terms;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks())
            terms.append(readTerm());
        return terms;
    }

private:
    bool isAtQuote() const { return m_at < m_text.size() && m_text.at(m_at) == QChar(quote); }
    bool isAtEnd(qsizetype at) const { return at >= m_text.size() || isBlank(m_text.at(at)); }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
    }

    SearchTerm readTerm()
    {
        SearchTerm term;
        if (m_text.at(m_at) == u'-' && !isAtEnd(m_at + 1)) {
            term.isNegated = true;
            ++m_at;
        }
        const qsizetype start = m_at;
        const QString name = readName();
        if (foldedName(name) == "has" && !isAtQuote() && readHas(term))
            return term;
        if (!name.isEmpty() && m_names.knows(name)) {
            term.kind = SearchTerm::Kind::In;
            term.name = name;
        } else {
            m_at = start;
        }
        readText(term);
        return term;
    }

    // "" and no step for what has no colon.
    QString readName()
    {
        for (qsizetype end = m_at; !isAtEnd(end) && m_text.at(end) != QChar(quote); ++end) {
            if (isColon(m_text.at(end))) {
                const QString name = m_text.mid(m_at, end - m_at);
                m_at = end + 1;
                return name;
            }
        }
        return {};
    }

    bool readHas(SearchTerm &term)
    {
        const QString name = wordAt(m_at);
        if (!m_names.knows(name))
            return false;
        term.kind = SearchTerm::Kind::Has;
        term.name = name;
        m_at += name.size();
        return true;
    }

    QString wordAt(qsizetype start) const
    {
        qsizetype end = start;
        while (!isAtEnd(end))
            ++end;
        return m_text.mid(start, end - start);
    }

    void readText(SearchTerm &term)
    {
        if (!isAtQuote()) {
            term.text = wordAt(m_at);
            m_at += term.text.size();
            return;
        }
        term.isPhrase = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) == QChar(quote)) {
                ++m_at;
                if (!isAtQuote())
                    break;
            }
            term.text += m_text.at(m_at);
        }
    }

    const QString m_text;
    const SearchNames &m_names;
    qsizetype m_at = 0;
};

QString quoted(QString text)
{
    return quote + text.replace(QChar(quote), u"\"\""_s) + quote;
}

} // namespace

SearchQuery SearchQuery::parse(const QString &text, const SearchNames &names)
{
    SearchQuery query;
    query.m_terms = QueryReader(text, names).read();
    return query;
}

QString SearchQuery::toText() const
{
    QStringList parts;
    for (const SearchTerm &term : m_terms) {
        QString part = term.isNegated ? u"-"_s : QString();
        switch (term.kind) {
        case SearchTerm::Kind::Anywhere:
            break;
        case SearchTerm::Kind::In:
            part += term.name + u':';
            break;
        case SearchTerm::Kind::Has:
            part += u"has:" + term.name;
            break;
        }
        parts << part + (term.isPhrase ? quoted(term.text) : term.text);
    }
    return parts.join(u' ');
}

bool SearchQuery::isEmpty() const
{
    return std::ranges::all_of(m_terms, [](const SearchTerm &term) {
        return term.kind != SearchTerm::Kind::Has && folded(term.text).trimmed().isEmpty();
    });
}

} // namespace patchbook
