// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/jsonview.h"
#include "models/domain/field.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace patchbook {

// A location's own fields. A contact names them by id alone; what an id stands for is told by the
// metadata: {"id", "name", "dataType", "options": […], "open": true}, as kept in the description.

/** The key of a custom field among a contact's fields. */
QString customFieldKey(const QString &id);
/** The id in such a key; "" for the key of another field. */
QString customFieldId(const QString &key);

/** What a description keeps of one entry of the service's metadata; nullopt for one without use. */
std::optional<QJsonObject> keptCustomField(const QJsonObject &metadata);

/** The field of a kept entry. Read-only for a type which is not known here, and for files. */
Field customField(const QJsonObject &kept);

/**
 * A value as it came, in the form of the field's kind where it says the same; otherwise as it came:
 * a value which is not understood is shown and never blanked.
 */
QJsonValue readForKind(const Field &field, const QJsonValue &value);

/** What readForKind() may turn into something else. */
bool mayReadOtherwise(const Field &field, JsonView value);

/** Whether a value has the form of the field's kind. Nothing always has. */
bool isOfKind(const Field &field, const QJsonValue &value);
bool isOfKind(const Field &field, JsonView value);

} // namespace patchbook
