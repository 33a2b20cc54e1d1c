// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/domain/edit.h"
#include "models/domain/field.h"
#include "models/domain/request.h"
#include "models/domain/serviceerror.h"

#include <QString>

namespace patchbook {

namespace highlevel {
inline constexpr char contactsPath[] =
    "/contacts/";                           ///< with this slash, also where nothing follows
inline constexpr char tagsPath[] = "/tags"; ///< after a contact's own path
} // namespace highlevel

// `customKey` is how this account spells the key of a custom field's value. NothingToSend for a
// field which cannot be written, for a value of another form than its field's, and where a value
// which cannot be read would be overwritten.

/** The changed fields in one request, then the tags that are added, then those that are removed. */
ServiceResult<PlannedWrite> highLevelChange(const Schema &schema, const Edit &edit,
                                            const Contact &look, const QString &customKey);

ServiceResult<PlannedWrite> highLevelCreation(const Schema &schema, const Edit &edit,
                                              const QString &location, const QString &customKey);

} // namespace patchbook
