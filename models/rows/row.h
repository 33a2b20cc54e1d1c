// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace patchbook {

/** A JSON value in a row. */
struct RowValue
{
    enum class Type : std::uint8_t {
        Null,
        False,
        True,
        Text,     ///< UTF-8
        RawText,  ///< what UTF-8 cannot hold (a lone surrogate), as exactBytes() has it
        Integer,  ///< 64 bits, as this machine keeps them
        Real,     ///< a double, as this machine keeps it
        Compound, ///< a list or an object, as JSON
    };

    Type type = Type::Null;
    std::string_view bytes = {}; ///< of Text, RawText, Integer, Real and Compound

    bool isText() const { return type == Type::Text; }
    /** null, "" and an empty list or object hold nothing. */
    bool isEmpty() const
    {
        return type == Type::Null || (isText() && bytes.empty()) ||
               (type == Type::Compound && bytes.size() == 2);
    }
    friend bool operator==(const RowValue &, const RowValue &) = default;
};

/**
 * One record in one piece of memory, packed by a RowWriter: its id, revision, why it is unreadable,
 * and the values of its fields under the numbers that a FieldKeys gave their keys, lowest first. As
 * cheap to copy as a pointer; the bytes are somebody else's. Equal records have equal bytes.
 */
class RowView
{
public:
    RowView() = default;
    explicit RowView(std::string_view packed)
        : m_packed(packed)
    {
    }

    /** Exact bytes, see exactBytes(): UTF-8 for any sensible text. "" of nothing. */
    std::string_view id() const;
    std::string_view revision() const;
    std::string_view unreadable() const;
    /** nullopt for a field that the record does not have. */
    std::optional<RowValue> value(int key) const;
    /** A text field's UTF-8; "" for anything else. */
    std::string_view text(int key) const;

    std::string_view packed() const { return m_packed; }
    bool isNothing() const { return m_packed.empty(); }

    friend bool operator==(const RowView &, const RowView &) = default;

private:
    std::string_view m_packed;
};

/** Goes through the fields of a row: for (RowFields f(row); f.next();) use f.key() and f.value().
 */
class RowFields
{
public:
    explicit RowFields(RowView row);

    bool next();
    int key() const { return m_key; }
    const RowValue &value() const { return m_value; }

private:
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    int m_key = -1;
    RowValue m_value;
};

} // namespace patchbook
