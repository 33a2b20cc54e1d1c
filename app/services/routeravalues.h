// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

#include <optional>

namespace patchbook {

/**
 * A new value in the JSON type which the old one has: a property that held a number goes on holding
 * one. Nothing known of the type: as it is. nullopt when it has no such form, and for lists and
 * objects, which no property of Routera takes.
 */
std::optional<QJsonValue> inTypeOf(const QJsonValue &old, const QJsonValue &wanted);

} // namespace patchbook
