// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/jsontree.h"

#include "models/domain/exactbytes.h"
#include "models/domain/packing.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <deque>

namespace patchbook {

namespace {

using Type = JsonNode::Type;

/** Nodes out of what Qt has parsed. */
class NodesOfQt
{
public:
    void add(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Bool:
            m_nodes.emplace_back(value.toBool() ? Type::True : Type::False);
            break;
        case QJsonValue::Double:
            addNumber(value);
            break;
        case QJsonValue::String:
            addText(value.toString());
            break;
        case QJsonValue::Array:
            addList(value.toArray());
            break;
        case QJsonValue::Object:
            addObject(value.toObject());
            break;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            m_nodes.emplace_back();
            break;
        }
    }

    std::vector<JsonNode> takeNodes() { return std::move(m_nodes); }
    std::shared_ptr<const void> texts() const { return m_texts; }

private:
    void addNumber(const QJsonValue &value)
    {
        // Qt keeps integers apart from doubles, and tells so in this way alone.
        JsonNode node;
        if (value.toVariant().typeId() == QMetaType::LongLong) {
            node.type = Type::Integer;
            node.integer = value.toInteger();
        } else {
            node.type = Type::Real;
            node.real = value.toDouble();
        }
        m_nodes.push_back(node);
    }

    void addText(const QString &text)
    {
        const QByteArray &exact = m_texts->emplace_back(exactBytes(text));
        JsonNode node(exact.startsWith('\xff') ? Type::RawText : Type::Text,
                      std::uint32_t(exact.size()));
        node.bytes = exact.constData();
        m_nodes.push_back(node);
    }

    void addList(const QJsonArray &list)
    {
        const std::size_t at = begin(Type::List, list.size());
        for (const QJsonValue value : list)
            add(value);
        m_nodes[at].nodes = m_nodes.size() - at;
    }

    void addObject(const QJsonObject &object)
    {
        const std::size_t at = begin(Type::Object, object.size());
        for (auto it = object.begin(); it != object.end(); ++it) {
            addText(it.key());
            add(it.value());
        }
        m_nodes[at].nodes = m_nodes.size() - at;
    }

    std::size_t begin(Type type, qsizetype size)
    {
        m_nodes.emplace_back(type, std::uint32_t(size));
        return m_nodes.size() - 1;
    }

    std::vector<JsonNode> m_nodes;
    std::shared_ptr<std::deque<QByteArray>> m_texts = std::make_shared<std::deque<QByteArray>>();
};

/** Writes what needs no thought, in the bytes of Qt's writer; it gives up on anything else. */
class PlainJson
{
public:
    explicit PlainJson(std::string &to)
        : m_to(to)
    {
    }

    bool add(JsonView view)
    {
        switch (view.type()) {
        case Type::Null:
            m_to += "null";
            return true;
        case Type::False:
            m_to += "false";
            return true;
        case Type::True:
            m_to += "true";
            return true;
        case Type::Text:
            return addText(view.text());
        case Type::Integer:
            m_to += std::to_string(view.integer());
            return true;
        case Type::List:
            return addList(view);
        case Type::Object:
            return addObject(view);
        case Type::RawText:
        case Type::Real:
            return false;
        }
        return false;
    }

private:
    bool addText(std::string_view text)
    {
        // Below the blank, quote and backslash are escaped, and a byte order mark is.
        const bool isPlain = std::ranges::all_of(text, [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte >= 0x20 && c != '"' && c != '\\' && byte != 0xef;
        });
        if (!isPlain)
            return false;
        m_to += '"';
        m_to += text;
        m_to += '"';
        return true;
    }

    bool addList(JsonView list)
    {
        m_to += '[';
        for (JsonEntries entries(list); entries.next();) {
            if (m_to.back() != '[')
                m_to += ',';
            if (!add(entries.value()))
                return false;
        }
        m_to += ']';
        return true;
    }

    // Qt sorts the keys; in which order beyond ASCII is its own affair.
    bool addObject(JsonView object)
    {
        struct Member
        {
            std::string_view key;
            JsonView value;
        };
        std::vector<Member> members;
        members.reserve(object.size());
        for (JsonEntries entries(object); entries.next();)
            members.push_back({entries.key(), entries.value()});
        std::ranges::sort(members, {}, &Member::key);
        const bool isPlain =
            std::ranges::adjacent_find(members, {}, &Member::key) == members.end() &&
            std::ranges::all_of(members, [](const Member &member) {
                return std::ranges::all_of(member.key, [](char c) { return c > 0; });
            });
        if (!isPlain)
            return false;
        m_to += '{';
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0)
                m_to += ',';
            if (!addText(members[i].key))
                return false;
            m_to += ':';
            if (!add(members[i].value))
                return false;
        }
        m_to += '}';
        return true;
    }

    std::string &m_to;
};

QJsonArray listOf(JsonView view)
{
    QJsonArray list;
    for (JsonEntries entries(view); entries.next();)
        list.append(jsonOf(entries.value()));
    return list;
}

QJsonObject objectOf(JsonView view)
{
    QJsonObject object;
    for (JsonEntries entries(view); entries.next();)
        object.insert(textOf(entries.key()), jsonOf(entries.value()));
    return object;
}

} // namespace

JsonTree::JsonTree(const QJsonValue &value)
{
    NodesOfQt nodes;
    nodes.add(value);
    m_nodes = nodes.takeNodes();
    m_bytes = nodes.texts();
}

QJsonValue jsonOf(JsonView view)
{
    if (view.isUndefined())
        return QJsonValue::Undefined;
    switch (view.type()) {
    case Type::Null:
        return QJsonValue::Null;
    case Type::False:
        return false;
    case Type::True:
        return true;
    case Type::Text:
    case Type::RawText:
        return textOf(view.text());
    case Type::Integer:
        return QJsonValue(qint64(view.integer()));
    case Type::Real:
        return view.real();
    case Type::List:
        return listOf(view);
    case Type::Object:
        return objectOf(view);
    }
    return QJsonValue::Undefined;
}

void appendJson(std::string &to, JsonView view)
{
    const std::size_t before = to.size();
    if (PlainJson(to).add(view))
        return;
    const QByteArray exact = view.isList() ? exactJson(listOf(view)) : exactJson(objectOf(view));
    to.resize(before);
    to.append(exact.constData(), std::size_t(exact.size()));
}

bool holdsReplacement(JsonView view)
{
    if (view.is(Type::RawText))
        return textOf(view.text()).contains(QChar::ReplacementCharacter);
    if (view.isText())
        return view.text().find("\xef\xbf\xbd") != std::string_view::npos;
    for (JsonEntries entries(view); entries.next();) {
        if (holdsReplacement(entries.value()))
            return true;
    }
    return false;
}

} // namespace patchbook
