// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/recordids.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

constexpr quint64 halfMask = 0xFF'FFFF; // 24 bits, half of an id's number
constexpr int rounds = 4;
constexpr int placeLetters = 9; // hold 48 bits
constexpr int allLetters = 20;
constexpr QLatin1StringView
    alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

QString inLetters(quint64 number, int length)
{
    QString text(length, u'0');
    const auto base = static_cast<quint64>(alphabet.size());
    for (int at = length - 1; at >= 0; --at, number /= base)
        text[at] = alphabet.at(static_cast<qsizetype>(number % base));
    return text;
}

} // namespace

quint64 mixed(quint64 seed, quint64 a, quint64 b)
{
    quint64 z =
        seed * 0x9E37'79B9'7F4A'7C15 + a * 0xD1B5'4A32'D192'ED03 + b * 0x8CB9'2BA7'2F3D'8DD7;
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EB;
    return z ^ (z >> 31);
}

RecordIds::RecordIds(quint64 seed, quint64 kind)
    : m_key(mixed(seed, kind, 0x1D5))
{
}

quint64 RecordIds::scrambled(quint64 number) const
{
    // A Feistel network: one to one, whatever the rounds do.
    quint64 left = number >> 24 & halfMask;
    quint64 right = number & halfMask;
    for (int round = 0; round < rounds; ++round) {
        const quint64 next = left ^ (mixed(m_key, right, static_cast<quint64>(round)) & halfMask);
        left = right;
        right = next;
    }
    return left << 24 | right;
}

quint64 RecordIds::unscrambled(quint64 text) const
{
    quint64 left = text >> 24 & halfMask;
    quint64 right = text & halfMask;
    for (int round = rounds - 1; round >= 0; --round) {
        const quint64 before = right ^ (mixed(m_key, left, static_cast<quint64>(round)) & halfMask);
        right = left;
        left = before;
    }
    return left << 24 | right;
}

QString RecordIds::letters(qint64 number) const
{
    const quint64 place = scrambled(static_cast<quint64>(number));
    // The rest says nothing more, and shows an id that nobody made.
    return inLetters(mixed(m_key, place, 1), allLetters - placeLetters) +
           inLetters(place, placeLetters);
}

QString RecordIds::uuid(qint64 number) const
{
    const quint64 place = scrambled(static_cast<quint64>(number));
    const quint64 rest = mixed(m_key, place, 2);
    const QString hex = u"%1"_s.arg(place, 12, 16, QLatin1Char('0')) + u'4' +
                        u"%1"_s.arg(rest >> 52, 3, 16, QLatin1Char('0')) + u'a' +
                        u"%1"_s.arg(rest & 0xFFF'FFFF'FFFF'FFFF, 15, 16, QLatin1Char('0'));
    return hex.left(8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) +
           u'-' + hex.mid(20);
}

qint64 RecordIds::numberOfLetters(const QString &id) const
{
    if (id.size() != allLetters)
        return 0;
    quint64 place = 0;
    const QString numbered = id.right(placeLetters);
    for (const QChar letter : numbered) {
        const qsizetype digit = alphabet.indexOf(letter);
        if (digit < 0)
            return 0;
        place = place * static_cast<quint64>(alphabet.size()) + static_cast<quint64>(digit);
    }
    const auto number = static_cast<qint64>(unscrambled(place));
    return letters(number) == id ? number : 0;
}

qint64 RecordIds::numberOfUuid(const QString &id) const
{
    bool ok = false;
    const quint64 place = QString(id.left(8) + id.mid(9, 4)).toULongLong(&ok, 16);
    if (!ok)
        return 0;
    const auto number = static_cast<qint64>(unscrambled(place));
    return uuid(number).compare(id, Qt::CaseInsensitive) == 0 ? number : 0;
}

} // namespace patchbook::demo
