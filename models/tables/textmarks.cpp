// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/textmarks.h"

#include "models/tables/folding.h"

#include <algorithm>

namespace patchbook {

namespace {

char32_t letterAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    const bool isPair =
        c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(c, text.at(at + 1)) : c.unicode();
}

/** Behind the letter at `at` and the marks on it. */
qsizetype letterEnd(const QString &text, qsizetype at)
{
    for (at += QChar::requiresSurrogates(letterAt(text, at)) ? 2 : 1; at < text.size();) {
        const char32_t next = letterAt(text, at);
        if (!QChar::isMark(next))
            break;
        at += QChar::requiresSurrogates(next) ? 2 : 1;
    }
    return at;
}

} // namespace

QList<TextRange> joined(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(ranges)) {
        if (apart.isEmpty() || apart.constLast().start + apart.constLast().size < range.start) {
            apart.append(range);
            continue;
        }
        TextRange &last = apart.last();
        last.size = std::max(last.start + last.size, range.start + range.size) - last.start;
    }
    return apart;
}

MappedText::MappedText(const QString &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = letterEnd(text, at);
        const QByteArray letter = folded(text.mid(at, end - at));
        m_folded.append(letter.constData(), std::size_t(letter.size()));
        m_pieces.resize(m_folded.size(), {at, end});
        if (text.at(at).isDigit()) {
            m_digits += char('0' + text.at(at).digitValue());
            m_digitPieces.push_back({at, end});
        }
        at = end;
    }
}

QList<TextRange> MappedText::find(const std::string &bytes) const
{
    return rangesOf(m_folded, m_pieces, bytes);
}

QList<TextRange> MappedText::findDigits(const std::string &digits) const
{
    return rangesOf(m_digits, m_digitPieces, digits);
}

QList<TextRange> MappedText::rangesOf(const std::string &text, const std::vector<Piece> &pieces,
                                      const std::string &wanted) const
{
    QList<TextRange> ranges;
    if (wanted.empty())
        return ranges;
    for (std::size_t at = text.find(wanted); at != std::string::npos;
         at = text.find(wanted, at + wanted.size())) {
        const qsizetype start = pieces[at].start;
        ranges.append({start, pieces[at + wanted.size() - 1].end - start});
    }
    return joined(ranges);
}

} // namespace patchbook
