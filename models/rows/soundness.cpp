// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/soundness.h"

#include "models/rows/row.h"
#include "models/rows/rowformat.h"

#include <cstdint>
#include <cstring>
#include <optional>

namespace patchbook {

namespace {

using Byte = unsigned char;

constexpr char rawMark = '\xff'; // begins what UTF-8 cannot hold

bool isRaw(std::string_view bytes)
{
    return !bytes.empty() && bytes.front() == rawMark && bytes.size() % 2 == 1;
}

/** How many bytes are ASCII from the first one on. */
std::size_t asciiSize(std::string_view bytes)
{
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    std::size_t size = 0;
    for (std::uint64_t eight = 0; size + sizeof eight <= bytes.size(); size += sizeof eight) {
        std::memcpy(&eight, bytes.data() + size, sizeof eight);
        if ((eight & highBits) != 0)
            break;
    }
    while (size < bytes.size() && Byte(bytes[size]) < 0x80)
        ++size;
    return size;
}

/** Reads what rowformat.h lays out, and never beyond the end. */
class CheckedReader
{
public:
    explicit CheckedReader(std::string_view bytes)
        : m_bytes(bytes)
        , m_isPlain(asciiSize(bytes) == bytes.size())
    {
    }

    bool atEnd() const { return m_bytes.empty(); }

    std::optional<std::uint32_t> number()
    {
        constexpr std::size_t longest = 5;
        constexpr Byte highestOfTheLast = 0x0f; // 4 * 7 + 4 bits
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < longest && i < m_bytes.size(); ++i) {
            const auto byte = Byte(m_bytes[i]);
            if (i == longest - 1 && byte > highestOfTheLast)
                return std::nullopt;
            number |= std::uint32_t(byte & 0x7fU) << (7 * i);
            if (byte < 0x80U) {
                m_bytes.remove_prefix(i + 1);
                return number;
            }
        }
        return std::nullopt;
    }
    std::optional<std::string_view> bytes(std::size_t size)
    {
        if (size > m_bytes.size())
            return std::nullopt;
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }
    std::optional<std::string_view> sized()
    {
        const std::optional<std::uint32_t> size = number();
        return size ? bytes(*size) : std::nullopt;
    }

    bool isUtf8Text(std::string_view text) const { return m_isPlain || isUtf8(text); }
    /** Whether it is the id or another text that exactBytes() made. */
    bool isExact(const std::optional<std::string_view> &bytes) const
    {
        return bytes && (isRaw(*bytes) || isUtf8Text(*bytes));
    }

private:
    std::string_view m_bytes;
    bool m_isPlain; // nothing but ASCII, as most rows are: no text has to be looked at
};

bool isSoundValue(RowValue::Type type, CheckedReader &reader)
{
    switch (type) {
    case RowValue::Type::Null:
    case RowValue::Type::False:
    case RowValue::Type::True:
        return true;
    case RowValue::Type::Text: {
        const auto text = reader.sized();
        return text && reader.isUtf8Text(*text);
    }
    case RowValue::Type::RawText: {
        const auto text = reader.sized();
        return text && isRaw(*text);
    }
    case RowValue::Type::Compound: {
        const auto json = reader.sized();
        return json && json->size() >= 2 && (json->front() == '[' || json->front() == '{') &&
               reader.isUtf8Text(*json);
    }
    case RowValue::Type::Integer:
    case RowValue::Type::Real:
        return reader.bytes(rowformat::numberSize).has_value();
    }
    return false;
}

/** How many bytes the character has that begins here; 0 for none. */
std::size_t characterSize(std::string_view bytes)
{
    const auto at = [bytes](std::size_t i) {
        return i < bytes.size() ? Byte(bytes[i]) : Byte(0);
    };
    const auto follows = [at](std::size_t i) {
        return (at(i) & 0xc0U) == 0x80U;
    };
    const Byte first = at(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1) ? 2 : 0;
    if ((first & 0xf0U) == 0xe0U) {
        const bool isOverlong = first == 0xe0 && at(1) < 0xa0;
        const bool isSurrogate = first == 0xed && at(1) > 0x9f;
        return follows(1) && follows(2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool isOverlong = first == 0xf0 && at(1) < 0x90;
        const bool isTooHigh = first == 0xf4 && at(1) > 0x8f;
        return follows(1) && follows(2) && follows(3) && !isOverlong && !isTooHigh ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    std::size_t plain = asciiSize(bytes);
    while (plain < bytes.size()) {
        bytes.remove_prefix(plain);
        const std::size_t size = characterSize(bytes);
        if (size == 0)
            return false;
        bytes.remove_prefix(size);
        plain = asciiSize(bytes);
    }
    return true;
}

bool isSoundRow(std::string_view packed, int keys)
{
    CheckedReader reader(packed);
    if (!reader.isExact(reader.sized()))
        return false;
    const std::optional<std::uint32_t> revision = reader.number();
    if (!revision)
        return false;
    const std::uint32_t sizeOrKey = *revision >> 1U;
    if (*revision & 1U ? sizeOrKey >= std::uint32_t(keys)
                       : !reader.isExact(reader.bytes(sizeOrKey)))
        return false;
    if (!reader.isExact(reader.sized())) // why it is unreadable
        return false;
    int last = -1;
    while (!reader.atEnd()) {
        const std::optional<std::uint32_t> tag = reader.number();
        const int key = tag ? int(*tag >> 3U) : keys;
        if (key <= last || key >= keys || !isSoundValue(RowValue::Type(*tag & 7U), reader))
            return false;
        last = key;
    }
    return true;
}

} // namespace patchbook
