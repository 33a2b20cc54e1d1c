// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jsonview.h"

#include <QByteArray>
#include <QJsonValue>

#include <memory>
#include <optional>
#include <vector>

namespace patchbook {

/** A JSON document, for reading by JsonView. It keeps the bytes of all texts in it. */
class JsonTree
{
public:
    JsonTree() = default;
    ~JsonTree() = default;
    // Views look into the nodes.
    JsonTree(const JsonTree &) = delete;
    JsonTree &operator=(const JsonTree &) = delete;
    JsonTree(JsonTree &&) = default;
    JsonTree &operator=(JsonTree &&) = default;
    /** `bytes`: whatever has to live for the texts of the nodes. */
    JsonTree(std::vector<JsonNode> nodes, std::shared_ptr<const void> bytes)
        : m_nodes(std::move(nodes))
        , m_bytes(std::move(bytes))
    {
    }
    /** What Qt's parser read. */
    explicit JsonTree(const QJsonValue &value);

    JsonView root() const { return m_nodes.empty() ? JsonView() : JsonView(m_nodes.data()); }

private:
    std::vector<JsonNode> m_nodes;
    std::shared_ptr<const void> m_bytes;
};

/**
 * Reads a document as Qt's parser does, about ten times as fast. nullopt where the two do not agree
 * or may not: lone surrogates, damaged UTF-8, byte order marks, integers and depths beyond bounds,
 * anything that is no JSON. Then it is for Qt's parser to say what it is.
 */
std::optional<JsonTree> quickJson(const QByteArray &bytes);

/** As a value of Qt's. */
QJsonValue jsonOf(JsonView view);

/** A list or an object in the bytes which exactJson() has for it. */
void appendJson(std::string &to, JsonView view);

/** Whether a text anywhere in it holds U+FFFD. */
bool holdsReplacement(JsonView view);

} // namespace patchbook
