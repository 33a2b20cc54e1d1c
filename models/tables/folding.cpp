// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/folding.h"

#include <QList>

#include <algorithm>

namespace patchbook {

namespace {

struct Stand
{
    char16_t letter;
    const char16_t *spelling;
};

// Letters that are a base letter to those who type, yet have no decomposition. Sorted by letter.
constexpr Stand stands[] = {
    {0x00DF, u"ss"},
    {0x00E6, u"ae"},
    {0x00F0, u"d"},
    {0x00F8, u"o"},
    {0x00FE, u"th"}, // æ ð ø þ
    {0x0111, u"d"},
    {0x0127, u"h"},
    {0x0138, u"k"},
    {0x0142, u"l"}, // đ ħ ĸ ł
    {0x014B, u"n"},
    {0x0153, u"oe"},
    {0x0167, u"t"}, // ŋ œ ŧ
    {0x0180, u"b"},
    {0x0192, u"f"},
    {0x01B6, u"z"},
    {0x01E5, u"g"}, // ƀ ƒ ƶ ǥ
    {0x0253, u"b"},
    {0x0257, u"d"},
    {0x0259, u"e"},
    {0x0268, u"i"}, // ɓ ɗ ə ɨ
    {0x0289, u"u"},
    {0x02BB, u"'"},
    {0x02BC, u"'"},      // ʉ, apostrophes
    {0x0491, u"\u0433"}, // ґ
    {0x0640, u""},
    {0x06A9, u"\u0643"},
    {0x06CC, u"\u064A"}, // Arabic stretching, Persian
                         // kaf, yeh
    {0x2010, u"-"},
    {0x2011, u"-"},
    {0x2012, u"-"},
    {0x2013, u"-"},
    {0x2014, u"-"},
    {0x2015, u"-"},
    {0x2018, u"'"},
    {0x2019, u"'"},
    {0x201C, u"\""},
    {0x201D, u"\""},
    {0x2212, u"-"},
};

constexpr char16_t firstKatakana = 0x30A1;
constexpr char16_t lastKatakana = 0x30F6;
constexpr char16_t katakanaToHiragana = 0x60;

// Vowel signs of Indic scripts and Thai are marks, too, but make another word: they stay.
bool isAccent(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_Enclosing)
        return true;
    if (category != QChar::Mark_NonSpacing)
        return false;
    const int place = QChar::combiningClass(c);
    const bool isOverlay = place == 1;
    const bool isNuktaOrVoicing = place == 7 || place == 8;
    const bool isPointing = place >= 10 && place <= 36; // Hebrew, Arabic, Syriac
    const bool isTone = place == 107 || place == 122;   // Thai, Lao
    const bool isVariation = c >= 0xFE00 && c <= 0xFE0F;
    return isOverlay || isNuktaOrVoicing || isPointing || isTone || place >= 200 || isVariation;
}

QString withoutAccents(const QString &text)
{
    QString bare;
    bare.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const QChar low = text.at(++i);
            if (!isAccent(QChar::surrogateToUcs4(c, low)))
                bare += QStringView(text).mid(i - 1, 2);
        } else if (!isAccent(c.unicode())) {
            bare += c;
        }
    }
    return bare;
}

QString spelled(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit >= firstKatakana && unit <= lastKatakana) {
            plain += QChar(unit - katakanaToHiragana);
            continue;
        }
        const auto stand = std::ranges::lower_bound(stands, unit, {}, &Stand::letter);
        if (stand != std::end(stands) && stand->letter == unit)
            plain += QStringView(stand->spelling);
        else if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c.isSpace() || c.category() == QChar::Other_Control)
            plain += u' ';
        else if (c.category() != QChar::Other_Format) // joiners, bidi marks, soft hyphens
            plain += c;
    }
    return plain;
}

// Nearly every field of nearly every contact, and 20 times as fast.
bool isPlainAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QByteArray asciiFolded(const QString &text)
{
    QByteArray plain(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, plain.begin(), [](QChar c) {
        const char letter = c.toLatin1();
        if (letter >= 'A' && letter <= 'Z')
            return char(letter + ('a' - 'A'));
        return letter < ' ' || letter == 0x7F ? ' ' : letter;
    });
    return plain;
}

} // namespace

QByteArray folded(const QString &text)
{
    if (isPlainAscii(text))
        return asciiFolded(text);
    // Accents go before toUpper(), which makes a letter of the Greek iota below. toUpper() comes
    // first because toCaseFolded() alone leaves "ß" and "ı" as they are.
    const QString bare = withoutAccents(text.normalized(QString::NormalizationForm_KD));
    return spelled(bare.toUpper().toCaseFolded()).toUtf8();
}

FoldedLetter foldedLetter(char32_t letter)
{
    if (QChar::isSurrogate(letter))
        return {};
    const QString text = QString::fromUcs4(&letter, 1);
    const QList<uint> parts = text.normalized(QString::NormalizationForm_KD).toUcs4();
    const QByteArray bytes = folded(text);
    return {bytes.toStdString(), !parts.isEmpty() && QChar::combiningClass(parts.constFirst()) != 0,
            std::ranges::any_of(parts, [](char32_t part) {
                return QChar::combiningClass(part) != 0 && !isAccent(part);
            })};
}

void fold(std::string_view utf8, const FoldTable &table, std::string &to)
{
    if (table.fold(utf8, to))
        return;
    const QByteArray slow = folded(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    to.append(slow.constData(), std::size_t(slow.size()));
}

QByteArray digitsOf(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += char('0' + c.digitValue());
    }
    return digits;
}

} // namespace patchbook
