// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

namespace patchbook {

/** Keys of a HighLevel contact, which more than one file speaks of. */
namespace highlevel {
inline constexpr auto tags = QLatin1StringView("tags");
inline constexpr auto owner = QLatin1StringView("assignedTo");
inline constexpr auto customFields = QLatin1StringView("customFields");
/// The whole object is kept under its own key, which is no field: a write sends all of it.
inline constexpr auto channels = QLatin1StringView("dndSettings");
inline constexpr auto created = QLatin1StringView("dateAdded");
inline constexpr auto changed = QLatin1StringView("dateUpdated");
} // namespace highlevel

/** The fields of a contact; with a description also those of the location's own. */
Schema highLevelSchema(const QJsonObject &description);

/** The channel in the key of a channel's field; "" for the key of another field. */
QString channelOf(const QString &key);

} // namespace patchbook
