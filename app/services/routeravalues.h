// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/field.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace patchbook {

/**
 * A new value in the JSON type which the old one has: a property that held a number goes on holding
 * one. Nothing known of the type: as it is. nullopt when it has no such form, and for lists and
 * objects, which no property of Routera takes.
 */
std::optional<QJsonValue> inTypeOf(const QJsonValue &old, const QJsonValue &wanted);

bool isKindOfText(FieldKind kind);

/** How this account's texts are emptied. It is not documented: one way is tried after the other. */
enum class Clearing {
    ByNull,
    ByEmptyText,
};

/**
 * The new values as the service takes them, each in the type of the old one. NothingToSend for no
 * change, for a field that is unknown or read-only, and for a value that has no such form.
 */
ServiceResult<QJsonObject> valuesToSend(const Schema &schema, const ChangeSet &changes,
                                        const Contact &look, Clearing clearing);

} // namespace patchbook
