// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/phones.h"

#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr auto americanAreas = std::to_array<quint64>(
    {201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224,
     225, 228, 229, 231, 234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270,
     276, 281, 301, 302, 303, 304, 305, 307, 308, 309, 310, 312, 313, 314, 315, 316, 317, 318,
     319, 320, 321, 323, 325, 330, 334, 336, 337, 339, 347, 351, 352, 360, 361, 386, 401, 402,
     404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423, 424, 425, 430, 432,
     434, 435, 440, 443, 469, 478, 479, 480, 484, 501, 502, 503, 504, 505, 507, 508, 509, 510,
     512, 513, 515, 516, 517, 518, 520, 530, 540, 541, 551, 559});

// Numbers which start a block that no regulator gives to anybody, without the last digits.
constexpr auto britishBlocks = std::to_array<quint64>(
    {44'1134'960'000, 44'1144'960'000, 44'1154'960'000, 44'1164'960'000, 44'1174'960'000,
     44'1184'960'000, 44'1214'960'000, 44'1314'960'000, 44'1414'960'000, 44'1514'960'000,
     44'1614'960'000, 44'2079'460'000, 44'7700'900'000});
constexpr auto frenchBlocks =
    std::to_array<quint64>({33'1'9900'0000, 33'2'6191'0000, 33'3'5301'0000, 33'4'6571'0000,
                            33'5'3649'0000, 33'6'3998'0000});
constexpr auto germanBlocks = std::to_array<quint64>(
    {49'30'23125'000, 49'69'90009'000, 49'40'66969'000, 49'221'4710'000, 49'89'99998'000});
constexpr auto australianBlocks =
    std::to_array<quint64>({61'2'5550'0000, 61'3'5550'0000, 61'7'5550'0000, 61'8'5550'0000,
                            61'2'7010'0000, 61'3'7010'0000, 61'7'7010'0000, 61'8'7010'0000});
constexpr auto swedishBlocks =
    std::to_array<quint64>({46'8'465'00'400, 46'31'390'06'00, 46'40'628'04'00, 46'70'174'06'05});

struct Blocks
{
    std::span<const quint64> starts;
    quint64 size; ///< numbers in each block
};

Blocks blocksOf(PhoneRange range)
{
    switch (range) {
    case PhoneRange::America:
        return {americanAreas, 100};
    case PhoneRange::Britain:
        return {britishBlocks, 1'000};
    case PhoneRange::France:
        return {frenchBlocks, 10'000};
    case PhoneRange::Germany:
        return {germanBlocks, 1'000};
    case PhoneRange::Australia:
        return {australianBlocks, 10'000};
    case PhoneRange::Sweden:
        return {swedishBlocks, 95};
    }
    return {americanAreas, 100};
}

} // namespace

quint64 fictionalNumber(PhoneRange range, quint64 n)
{
    // A prime which divides no range: multiplying by it visits every number once, in no visible
    // order.
    constexpr quint64 stride = 1'299'709;
    const Blocks blocks = blocksOf(range);
    const quint64 count = blocks.starts.size();
    const quint64 place = (n % (count * blocks.size)) * stride % (count * blocks.size);
    const quint64 start = blocks.starts[place % count];
    const quint64 last = place / count;
    if (range == PhoneRange::America)
        return 1'000'000'0000 + start * 1'000'0000 + 555'0100 + last;
    return start + last;
}

bool isSmallRange(PhoneRange range)
{
    return range == PhoneRange::Germany || range == PhoneRange::Sweden;
}

QString e164(quint64 digits)
{
    return u"+"_s + QString::number(digits);
}

QString spelledDifferently(quint64 digits, quint64 way)
{
    const QString text = QString::number(digits);
    if (text.startsWith(u'1') && text.size() == 11) {
        const QString area = text.mid(1, 3);
        const QString rest = text.mid(4, 3) + (way % 3 == 2 ? u"."_s : u"-"_s) + text.mid(7);
        if (way % 3 == 0)
            return u"("_s + area + u") "_s + rest;
        if (way % 3 == 1)
            return area + u"-"_s + rest;
        return u"+1 "_s + area + u"."_s + rest;
    }
    return u"+"_s + text.left(2) + u" "_s + text.mid(2, 3) + u" "_s + text.mid(5, 3) + u" "_s +
           text.mid(8);
}

std::optional<quint64> normalizedNumber(const QString &typed)
{
    QString digits;
    bool international = false;
    const QString bare = typed.trimmed();
    for (const QChar ch : bare) {
        if (ch >= u'0' && ch <= u'9')
            digits += ch;
        else if (ch == u'+' && digits.isEmpty() && !international)
            international = true;
        else if (!u" -./()\u00a0\u2011"_s.contains(ch))
            return {};
    }
    if (!international && digits.size() == 10)
        digits.prepend(u'1');
    const bool american = digits.startsWith(u'1') && digits.size() == 11;
    if (!american && (!international || digits.size() < 8 || digits.size() > 15))
        return {};
    if (digits.startsWith(u'0'))
        return {};
    return digits.toULongLong();
}

bool isE164(const QString &text)
{
    if (text.size() < 8 || text.size() > 16 || text.at(0) != u'+' || text.at(1) == u'0')
        return false;
    const QString digits = text.sliced(1);
    for (const QChar ch : digits) {
        if (ch < u'0' || ch > u'9')
            return false;
    }
    return true;
}

} // namespace patchbook::demo
