// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <random>

namespace patchbook::test {

/** Where and when one life of the engine ends. */
struct Death
{
    enum class At {
        Start,         ///< so many ms after it was started
        Recovery,      ///< so many ms after the outbox was opened
        Moment,        ///< so many ms after the list was there
        Row,           ///< by its own hand, just before or after the nth row is stored
        LookServed,    ///< when the nth look was read, before the answer goes out
        WriteReceived, ///< when the nth write came in; it never takes effect
        WriteHeld,     ///< the same, but the write takes effect late
        WriteApplied,  ///< when the nth write took effect, before the answer goes out
        WriteAnswered, ///< within the next moments after the nth write was answered
    };
    static constexpr int kinds = 9;

    At at = At::Moment;
    int nth = 1;
    int ms = 0;
    bool after = false; ///< for Row
};

QString nameOf(Death::At at);
QString toText(const Death &death);

/** The next death, by chance: more than half while a request is under way. */
Death anyDeath(std::mt19937_64 &random);

/** What goes wrong with one request, by chance; mostly nothing. */
struct Fate
{
    enum class Kind {
        Fine,
        Slow,          ///< answered after so many ms
        Refused,       ///< an error that says nothing of what was done, and nothing is done
        LostAfter,     ///< done, and then the connection breaks
        FaultAfter,    ///< done, and then an error that says nothing
        TooMany,       ///< 429: not done
        NotAuthorized, ///< 401: not done
    };
    Kind kind = Kind::Fine;
    int ms = 0;
    int status = 500;
};

Fate anyFate(std::mt19937_64 &random, bool isWrite);

} // namespace patchbook::test
