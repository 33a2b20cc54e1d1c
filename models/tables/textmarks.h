// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <string>
#include <vector>

namespace patchbook {

/** A part of a text, in UTF-16 units. */
struct TextRange
{
    qsizetype start = 0;
    qsizetype size = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/** In order, without those that overlap or touch: they become one. */
QList<TextRange> joined(QList<TextRange> ranges);

/**
 * A text folded piece by piece, so that a place in the folded text leads back to where it came
 * from. For few and short texts: those that are shown.
 */
class MappedText
{
public:
    explicit MappedText(const QString &text);

    /** Where the folded `bytes` stand, whole letters with their accents. */
    QList<TextRange> find(const std::string &bytes) const;
    /** Where these digits follow each other, whatever stands between them. */
    QList<TextRange> findDigits(const std::string &digits) const;

private:
    struct Piece
    {
        qsizetype start = 0;
        qsizetype end = 0;
    };
    QList<TextRange> rangesOf(const std::string &text, const std::vector<Piece> &pieces,
                              const std::string &wanted) const;

    std::string m_folded;
    std::vector<Piece> m_pieces; // by byte of m_folded
    std::string m_digits;
    std::vector<Piece> m_digitPieces; // by byte of m_digits
};

} // namespace patchbook
