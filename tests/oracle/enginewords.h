// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edit.h"
#include "models/ports/outbox.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace patchbook::test {

/**
 * Takes one line of what a window would have shown. It is out of this process when the call
 * returns: a kill just after it takes nothing back.
 */
using Speak = std::function<void(const QByteArray &line)>;

/** A state's word in a line. */
QByteArray word(OpState state);
std::optional<OpState> stateOf(const QByteArray &word);
QByteArray word(EditKind kind);
std::optional<EditKind> kindOf(const QByteArray &word);

/** {key: [before, after], …}; what is absent and what is null are one here. */
QJsonObject toJson(const ChangeSet &changes);
ChangeSet changesFrom(const QJsonObject &object);

/** "save <number> <kind> <record> <json>": said before the edit is given to the outbox. */
QByteArray saveLine(int number, const Edit &edit, const QString &record);

} // namespace patchbook::test
