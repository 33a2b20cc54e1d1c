// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/jsontree.h"

#include <cctype>
#include <cmath>
#include <cstring>
#include <simdjson.h>

namespace patchbook {

namespace {

namespace dom = simdjson::dom;

/** A unit of UTF-16 out of four hexadecimal digits; -1 for anything else. */
int unitAt(const char *digits, const char *end)
{
    constexpr int length = 4;
    if (end - digits < length)
        return -1;
    int unit = 0;
    for (int i = 0; i < length; ++i) {
        const int c = std::tolower(static_cast<unsigned char>(digits[i]));
        if (!std::isxdigit(c))
            return -1;
        unit = unit * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return unit;
}

bool isHigh(int unit)
{
    return unit >= 0xd800 && unit <= 0xdbff;
}

bool isLow(int unit)
{
    return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Half a character in an escape: simdjson makes another letter of some. */
bool holdsLoneSurrogate(std::string_view json)
{
    const char *at = json.data();
    const char *const end = at + json.size();
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, '\\', std::size_t(end - at)));
        if (at == nullptr || end - at < 2)
            return false;
        const int unit = at[1] == 'u' ? unitAt(at + 2, end) : -1;
        at += 2;
        if (isLow(unit))
            return true;
        if (!isHigh(unit))
            continue;
        at += 4;
        if (end - at < 2 || at[0] != '\\' || at[1] != 'u' || !isLow(unitAt(at + 2, end)))
            return true;
        at += 6;
    }
    return false;
}

/**
 * Whether a number may be so small that it became zero, which Qt refuses: one with a negative
 * exponent, or with very many zeros.
 */
bool mayHoldTinyNumber(std::string_view json)
{
    for (std::size_t at = json.find_first_of("eE"); at != std::string_view::npos;
         at = json.find_first_of("eE", at + 1)) {
        const bool isExponent = at > 0 && std::isdigit(static_cast<unsigned char>(json[at - 1])) &&
                                at + 1 < json.size() && json[at + 1] == '-';
        if (isExponent)
            return true;
    }
    static constexpr std::string_view zeros = "00000000000000000000000000000000000000000000000000";
    return json.find(zeros) != std::string_view::npos;
}

/** Nodes out of what simdjson has parsed. */
class NodesOfSimdjson
{
public:
    explicit NodesOfSimdjson(std::size_t bytes)
    {
        constexpr std::size_t bytesOfAValue = 10; // and fewer in hardly any list
        m_nodes.reserve(bytes / bytesOfAValue);
    }

    bool add(dom::element element)
    {
        switch (element.type()) {
        case dom::element_type::ARRAY:
            return addList(element.get_array().value_unsafe());
        case dom::element_type::OBJECT:
            return addObject(element.get_object().value_unsafe());
        case dom::element_type::STRING:
            return addText(element.get_string().value_unsafe());
        case dom::element_type::INT64:
            addInteger(element.get_int64().value_unsafe());
            return true;
        case dom::element_type::UINT64:
            pushReal(double(element.get_uint64().value_unsafe())); // Qt has no such integers
            return true;
        case dom::element_type::DOUBLE:
            addReal(element.get_double().value_unsafe());
            return true;
        case dom::element_type::BOOL:
            m_nodes.emplace_back(element.get_bool().value_unsafe() ? JsonNode::Type::True
                                                                   : JsonNode::Type::False);
            return true;
        case dom::element_type::NULL_VALUE:
            m_nodes.emplace_back();
            return true;
        }
        return false;
    }

    bool hasZeroReal() const { return m_hasZeroReal; }
    std::vector<JsonNode> take() { return std::move(m_nodes); }

private:
    bool addText(std::string_view text)
    {
        JsonNode node(JsonNode::Type::Text, std::uint32_t(text.size()));
        node.bytes = text.data();
        m_nodes.push_back(node);
        // Qt drops a byte order mark here.
        return !text.starts_with("\xef\xbb\xbf");
    }

    void addInteger(std::int64_t integer)
    {
        JsonNode node(JsonNode::Type::Integer);
        node.integer = integer;
        m_nodes.push_back(node);
    }

    // As Qt has it, 1.0 and 1e3 are integers.
    void addReal(double real)
    {
        constexpr double tooLarge = 9'223'372'036'854'775'808.0;
        m_hasZeroReal = m_hasZeroReal || real == 0;
        if (real >= -tooLarge && real < tooLarge && std::trunc(real) == real) {
            addInteger(std::int64_t(real));
            return;
        }
        pushReal(real);
    }

    void pushReal(double real)
    {
        JsonNode node(JsonNode::Type::Real);
        node.real = real;
        m_nodes.push_back(node);
    }

    bool addList(const dom::array &list)
    {
        const std::size_t at = begin(JsonNode::Type::List);
        std::uint32_t size = 0;
        for (const dom::element element : list) {
            if (!add(element))
                return false;
            ++size;
        }
        end(at, size);
        return true;
    }

    bool addObject(const dom::object &object)
    {
        const std::size_t at = begin(JsonNode::Type::Object);
        std::uint32_t size = 0;
        for (const dom::key_value_pair member : object) {
            if (!addText(member.key) || !add(member.value))
                return false;
            ++size;
        }
        end(at, size);
        return true;
    }

    std::size_t begin(JsonNode::Type type)
    {
        m_nodes.emplace_back(type);
        return m_nodes.size() - 1;
    }

    void end(std::size_t at, std::uint32_t size)
    {
        m_nodes[at].size = size;
        m_nodes[at].nodes = m_nodes.size() - at;
    }

    std::vector<JsonNode> m_nodes;
    bool m_hasZeroReal = false;
};

} // namespace

std::optional<JsonTree> quickJson(const QByteArray &bytes)
{
    const std::string_view json(bytes.constData(), std::size_t(bytes.size()));
    if (json.empty() || holdsLoneSurrogate(json))
        return std::nullopt;
    auto parser = std::make_shared<dom::parser>();
    // It reads a little beyond the end: mostly there is room there already.
    QByteArray same = bytes;
    const bool needsCopy = same.data_ptr().freeSpaceAtEnd() < qsizetype(simdjson::SIMDJSON_PADDING);
    dom::element root;
    if (parser->parse(json.data(), json.size(), needsCopy).get(root))
        return std::nullopt;
    NodesOfSimdjson nodes(json.size());
    if (!nodes.add(root) || (nodes.hasZeroReal() && mayHoldTinyNumber(json)))
        return std::nullopt;
    return JsonTree(nodes.take(), std::move(parser));
}

} // namespace patchbook
