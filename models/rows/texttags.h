// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/**
 * How the searched text of a record is laid out: before each piece of it stands the tag of its
 * field, in bytes that UTF-8 never has, so that no word reaches from one piece into the next. Phone
 * numbers have their digits beside them in an alphabet of their own, out of control characters.
 */
namespace patchbook::texttags {

/** Fields with a greater number share the tag of this one, and cannot be told apart. */
inline constexpr int lastField = 4 * 64 + 4 * 64 * 64 - 1;

inline constexpr unsigned char firstLead = 0xF8;
inline constexpr unsigned char firstLongLead = 0xFC;

/** Two bytes for each of the first 256 fields, three for the others. */
inline void put(std::string &to, int field)
{
    constexpr int shortTags = 4 * 64;
    const auto number = unsigned(field < lastField ? field : lastField);
    if (number < shortTags) {
        to += char(firstLead + (number >> 6U));
        to += char(0x80U + (number & 63U));
        return;
    }
    const unsigned rest = number - shortTags;
    to += char(firstLongLead + (rest >> 12U));
    to += char(0x80U + ((rest >> 6U) & 63U));
    to += char(0x80U + (rest & 63U));
}

inline std::string of(int field)
{
    std::string tag;
    put(tag, field);
    return tag;
}

inline bool isLead(char byte)
{
    return static_cast<unsigned char>(byte) >= firstLead;
}

inline std::size_t sizeAt(char lead)
{
    return static_cast<unsigned char>(lead) < firstLongLead ? 2 : 3;
}

/** "0" to "9" as they stand in a phone's digits. */
inline char phoneDigit(char digit)
{
    return char(digit - '0' + 0x10);
}

} // namespace patchbook::texttags
