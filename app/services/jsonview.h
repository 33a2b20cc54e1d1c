// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace patchbook {

/** One value of a JsonTree. Whatever stands in a list or an object follows it. */
struct JsonNode
{
    enum class Type : std::uint8_t {
        Null,
        False,
        True,
        Text,    ///< UTF-8
        RawText, ///< with a lone surrogate, as exactBytes() has it
        Integer, ///< of 64 bits
        Real,    ///< any other number
        List,
        Object, ///< key, value, key, value …
    };

    JsonNode() = default;
    explicit JsonNode(Type ofType, std::uint32_t entries = 0)
        : type(ofType)
        , size(entries)
    {
    }

    Type type = Type::Null;
    std::uint32_t size = 0; ///< bytes of a text; entries of a list or an object
    union {
        const char *bytes = nullptr; ///< of Text and RawText
        std::int64_t integer;
        double real;
        std::size_t nodes; ///< of List and Object: how many it takes with all that is in it
    };
};

/**
 * A value in a JsonTree, for reading: which parser made the tree does not show. As cheap to copy as
 * a pointer. Nothing converts: a value of another type than asked for gives nothing.
 */
class JsonView
{
public:
    using Type = JsonNode::Type;

    /** Undefined: what an object does not have. */
    JsonView() = default;
    explicit JsonView(const JsonNode *node)
        : m_node(node)
    {
    }

    bool isUndefined() const { return m_node == nullptr; }
    bool is(Type type) const { return m_node != nullptr && m_node->type == type; }
    bool isNull() const { return is(Type::Null); }
    bool isBool() const { return is(Type::False) || is(Type::True); }
    bool isText() const { return is(Type::Text) || is(Type::RawText); }
    bool isNumber() const { return is(Type::Integer) || is(Type::Real); }
    bool isList() const { return is(Type::List); }
    bool isObject() const { return is(Type::Object); }
    /** Undefined, null, "", and an empty list or object. */
    bool isEmpty() const;

    /** Only of a value that is there. */
    Type type() const { return m_node->type; }
    /** Exact bytes, see exactBytes(); "" for anything but a text. */
    std::string_view text() const
    {
        return isText() ? std::string_view(m_node->bytes, m_node->size) : std::string_view();
    }
    /** Only of an Integer or a Real, respectively. */
    std::int64_t integer() const { return m_node->integer; }
    double real() const { return m_node->real; }
    /** Entries of a list or an object, 0 for anything else. */
    std::size_t size() const { return isList() || isObject() ? m_node->size : 0; }

    /** The last one of this key: that is what counts where a key comes twice. */
    JsonView member(std::string_view key) const;
    /** The last one of a list. */
    JsonView last() const;

private:
    friend class JsonEntries;
    const JsonNode *m_node = nullptr;
};

/** Goes through a list or an object: for (JsonEntries e(list); e.next();) use e.value(). */
class JsonEntries
{
public:
    /** Of anything else there is nothing to go through. */
    explicit JsonEntries(JsonView view)
        : m_at(view.m_node)
        , m_left(view.size())
        , m_isObject(view.isObject())
    {
        if (m_left > 0)
            ++m_at;
    }

    bool next()
    {
        if (m_left == 0)
            return false;
        --m_left;
        if (m_isObject)
            m_key = m_at++;
        m_value = m_at;
        const bool isDeep =
            m_at->type == JsonNode::Type::List || m_at->type == JsonNode::Type::Object;
        m_at += isDeep ? m_at->nodes : 1;
        return true;
    }
    /** Exact bytes. Only of an object. */
    std::string_view key() const { return {m_key->bytes, m_key->size}; }
    JsonView value() const { return JsonView(m_value); }

private:
    const JsonNode *m_at = nullptr;
    std::size_t m_left = 0;
    bool m_isObject = false;
    const JsonNode *m_key = nullptr;
    const JsonNode *m_value = nullptr;
};

inline bool JsonView::isEmpty() const
{
    return isUndefined() || isNull() || ((isText() || isList() || isObject()) && m_node->size == 0);
}

inline JsonView JsonView::member(std::string_view key) const
{
    JsonView found;
    if (!isObject())
        return found;
    for (JsonEntries entries(*this); entries.next();) {
        if (entries.key() == key)
            found = entries.value();
    }
    return found;
}

inline JsonView JsonView::last() const
{
    JsonView found;
    if (!isList())
        return found;
    for (JsonEntries entries(*this); entries.next();)
        found = entries.value();
    return found;
}

} // namespace patchbook
