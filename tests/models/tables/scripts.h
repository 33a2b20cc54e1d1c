// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>

namespace patchbook::sample {

/** Random letters, most of one script, with what people put beside them. */
inline QString randomWord(QRandomGenerator &random)
{
    struct Letters
    {
        char32_t first;
        char32_t last;
    };
    static constexpr Letters scripts[]{
        {U'a', U'z'},     {U'A', U'Z'},       {0xC0, 0x17F},      // Latin, with accents
        {0x386, 0x3CE},   {0x400, 0x45F},     {0x531, 0x587},     // Greek, Cyrillic, Armenian
        {0x5D0, 0x5EA},   {0x621, 0x64A},     {0x905, 0x939},     // Hebrew, Arabic, Devanagari
        {0x985, 0x9B9},   {0xB85, 0xBB9},     {0xE01, 0xE2E},     // Bengali, Tamil, Thai
        {0x10D0, 0x10F0}, {0x1EA0, 0x1EF9},   {0x3041, 0x3096},   // Georgian, Vietnamese, kana
        {0x30A1, 0x30FA}, {0x4E00, 0x9FA5},   {0xAC00, 0xD7A3},   // katakana, Han, Hangul
        {0xFF21, 0xFF5A}, {0x1F600, 0x1F64F}, {0x20000, 0x2A6D6}, // full width, faces, rare Han
        {0x300, 0x30C},                                           // combining marks
    };
    const Letters &script = scripts[random.bounded(int(std::size(scripts)))];
    QString word;
    for (int left = random.bounded(1, 8); left > 0; --left) {
        const auto size = quint32(script.last - script.first + 1);
        word += QChar::fromUcs4(script.first + random.bounded(size));
        if (random.bounded(12) == 0)
            word += QChar(0x300 + random.bounded(12));
    }
    return random.bounded(6) == 0 ? word.toUpper() : word;
}

/** A name, a company, or whatever else stands in a field: many alike, some strange, some empty. */
inline QString randomText(QRandomGenerator &random)
{
    switch (random.bounded(16)) {
    case 0:
        return {};
    case 1:
        return QString::number(random.bounded(300));
    case 2:
        return randomWord(random) + u' ' + QString::number(random.bounded(40));
    case 3:
        return u' ' + randomWord(random) + u"\t ";
    case 4:
        return QString(QChar(u'+')) + QString::number(random.bounded(100'000));
    case 5: // the same but for its case or its accents
        return QString::fromUtf16(random.bounded(2) ? u"anna" : u"Ánna");
    case 6:
        return QString(random.bounded(180, 260), QChar(u'x')) + QString::number(random.bounded(3));
    case 7:
        return QString(QChar(u'(')) + randomWord(random) + u')';
    case 8: // half a character
        return QString(QChar(0xD83D)) + randomWord(random);
    default:
        return randomWord(random) + (random.bounded(2) ? u' ' + randomWord(random) : QString());
    }
}

} // namespace patchbook::sample
