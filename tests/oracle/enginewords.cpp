// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/enginewords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace patchbook::test {

namespace {

// In the order of the enumerations.
constexpr std::array<const char *, 8> stateWords{"pending", "sending",    "ambiguous", "confirmed",
                                                 "failed",  "conflicted", "blocked",   "cancelled"};
constexpr std::array<const char *, 3> kindWords{"change", "create", "remove"};

template <class Enum, std::size_t N>
std::optional<Enum> lookedUp(const std::array<const char *, N> &words, const QByteArray &word)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (word == words[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QByteArray word(OpState state)
{
    return stateWords[static_cast<std::size_t>(state)];
}

std::optional<OpState> stateOf(const QByteArray &word)
{
    return lookedUp<OpState>(stateWords, word);
}

QByteArray word(EditKind kind)
{
    return kindWords[static_cast<std::size_t>(kind)];
}

std::optional<EditKind> kindOf(const QByteArray &word)
{
    return lookedUp<EditKind>(kindWords, word);
}

QJsonObject toJson(const ChangeSet &changes)
{
    QJsonObject object;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it)
        object.insert(it.key(), QJsonArray{it->before, it->after});
    return object;
}

ChangeSet changesFrom(const QJsonObject &object)
{
    ChangeSet changes;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        changes.fields.insert(it.key(), {it.value()[0], it.value()[1]});
    return changes;
}

QByteArray saveLine(int number, const Edit &edit, const QString &record)
{
    return "save " + QByteArray::number(number) + ' ' + word(edit.kind) + ' ' + record.toUtf8() +
           ' ' + QJsonDocument(toJson(edit.changes)).toJson(QJsonDocument::Compact);
}

} // namespace patchbook::test
