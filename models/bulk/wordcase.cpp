// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/wordcase.h"

#include <QList>
#include <QTextBoundaryFinder>

namespace patchbook {

namespace {

constexpr QChar smallSigma(0x03C3);
constexpr QChar finalSigma(0x03C2);

bool hasOneCase(const QString &word)
{
    bool upper = false;
    bool lower = false;
    const QList<uint> letters = word.toUcs4();
    for (const uint letter : letters) {
        upper = upper || QChar::isUpper(letter) || QChar::isTitleCase(letter);
        lower = lower || QChar::isLower(letter);
    }
    return upper != lower;
}

QString titledWord(const QString &word)
{
    if (!hasOneCase(word))
        return word;
    const QString lowered = loweredText(word);
    const QList<uint> letters = lowered.toUcs4();
    const char32_t first = letters.constFirst();
    // "3RD" begins with no letter: none of it is its first.
    if (!QChar::isLetter(first))
        return lowered;
    QString titled;
    titled += QChar::fromUcs4(QChar::toTitleCase(first));
    return titled + lowered.mid(QChar::requiresSurrogates(first) ? 2 : 1);
}

} // namespace

QString loweredText(const QString &text)
{
    QString lowered = text.toLower();
    for (qsizetype i = 1; i < lowered.size(); ++i) {
        const bool endsWord = i + 1 == lowered.size() || !lowered.at(i + 1).isLetter();
        if (lowered.at(i) == smallSigma && lowered.at(i - 1).isLetter() && endsWord)
            lowered[i] = finalSigma;
    }
    return lowered;
}

QString titledText(const QString &text)
{
    QString titled;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    for (qsizetype start = 0, end = words.toNextBoundary(); end > start;
         start = end, end = words.toNextBoundary())
        titled += titledWord(text.mid(start, end - start));
    return titled;
}

} // namespace patchbook
