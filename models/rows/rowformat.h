// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/**
 * How a row is laid out, for its reader and its writer alone. In this order: the id; the revision,
 * or the key of the field whose text it is (mostly "changed at"); why it is unreadable; then of
 * each field its key and type in one number, and what the type needs. Numbers are in base 128, the
 * lowest digit first; texts have their length before them.
 */
namespace patchbook::rowformat {

inline constexpr std::size_t numberSize = 8; // of an Integer or a Real

inline std::uint32_t takeNumber(const char *&at)
{
    auto byte = static_cast<unsigned char>(*at++);
    std::uint32_t number = byte & 0x7FU;
    for (unsigned shift = 7; byte & 0x80U; shift += 7) {
        byte = static_cast<unsigned char>(*at++);
        number |= std::uint32_t(byte & 0x7FU) << shift;
    }
    return number;
}

inline std::string_view takeBytes(const char *&at)
{
    const std::uint32_t size = takeNumber(at);
    const std::string_view bytes(at, size);
    at += size;
    return bytes;
}

inline void putNumber(std::string &to, std::uint32_t number)
{
    while (number >= 0x80U) {
        to += char(number | 0x80U);
        number >>= 7U;
    }
    to += char(number);
}

inline void putBytes(std::string &to, std::string_view bytes)
{
    putNumber(to, std::uint32_t(bytes.size()));
    to += bytes;
}

} // namespace patchbook::rowformat
