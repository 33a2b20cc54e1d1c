// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killplan.h"

#include <array>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

int below(std::mt19937_64 &random, int end)
{
    return int(random() % quint64(end));
}

} // namespace

QString nameOf(Death::At at)
{
    static constexpr std::array<const char *, Death::kinds> words{
        "start",          "recovery",   "moment",        "row",           "look-served",
        "write-received", "write-held", "write-applied", "write-answered"};
    return QString::fromLatin1(words[static_cast<std::size_t>(at)]);
}

QString toText(const Death &death)
{
    return u"%1 nth=%2 ms=%3%4"_s.arg(nameOf(death.at), QString::number(death.nth),
                                      QString::number(death.ms),
                                      death.after ? u" after"_s : QString());
}

Death anyDeath(std::mt19937_64 &random)
{
    using enum Death::At;
    static constexpr std::array<Death::At, 20> wheel{
        Start,         Recovery,      Moment,        Moment,        Moment,
        Row,           Row,           Row,           Row,           LookServed,
        WriteReceived, WriteReceived, WriteHeld,     WriteHeld,     WriteApplied,
        WriteApplied,  WriteApplied,  WriteAnswered, WriteAnswered, WriteAnswered};
    Death death;
    death.at = wheel[static_cast<std::size_t>(below(random, int(wheel.size())))];
    death.after = below(random, 2) == 0;
    switch (death.at) {
    case Start:
        death.ms = below(random, 60);
        break;
    case Recovery:
        death.ms = below(random, 15);
        break;
    case Moment:
        death.ms = below(random, 300);
        break;
    case Row:
        death.nth = 1 + below(random, 80);
        break;
    case LookServed:
    case WriteReceived:
    case WriteHeld:
    case WriteApplied:
    case WriteAnswered:
        death.nth = 1 + below(random, 24);
        break;
    }
    return death;
}

Fate anyFate(std::mt19937_64 &random, bool isWrite)
{
    using enum Fate::Kind;
    const int chance = below(random, 1000);
    const int status = std::array{500, 502, 503}[static_cast<std::size_t>(below(random, 3))];
    if (chance < 40)
        return {Slow, 2 + below(random, 40), status};
    if (chance < 50)
        return {Refused, 0, status};
    if (chance < 55)
        return {TooMany, 0, 429};
    if (chance < 60)
        return {NotAuthorized, 0, 401};
    if (chance < 90 && isWrite)
        return {LostAfter, 0, status};
    if (chance < 110 && isWrite)
        return {FaultAfter, 0, status};
    return {};
}

} // namespace patchbook::test
