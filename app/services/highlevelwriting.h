// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbook {

/**
 * What a change turns into, but for its tags: only the changed keys, as any other is refused with
 * 422. Empty when nothing but tags changed. `customKey` is how this account spells the key of a
 * custom field's value. NothingToSend for a field which cannot be written, for a value of another
 * form than its field's, and where one which cannot be read would be overwritten.
 */
ServiceResult<QJsonObject> highLevelBody(const Schema &schema, const ChangeSet &changes,
                                         const std::optional<Contact> &look,
                                         const QString &customKey);

/** The tags which a change adds and removes. Both are sent: those of others stay as they are. */
struct TagSteps
{
    QStringList added;
    QStringList removed;
};
TagSteps tagSteps(const ChangeSet &changes);

/** The change in a body of highLevelBody(), without what stood before. */
ChangeSet changesIn(const QJsonObject &body, const QString &customKey);

/**
 * Whether an answer shows that of all that was sent exactly the custom fields were dropped: then
 * the account spells their key in the other way.
 */
bool lostCustomFieldsAlone(const Schema &schema, const ChangeSet &sent, const Contact &echo);

} // namespace patchbook
