// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/contact.h"
#include "models/domain/field.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>

#include <optional>

namespace patchbook {

/**
 * A contact as a read, a search or the answer to a write tells it: the search has names of its own
 * for some of the same things. nullopt for one without an id. `repaired` as in JsonBody.
 * Only what the schema knows is taken: `ssn`, which reads tell unasked, goes no further.
 */
std::optional<Contact> highLevelContact(const Schema &schema, const QJsonObject &object,
                                        bool repaired);

/** The contact in an answer's envelope. */
ServiceResult<Contact> highLevelContact(const Schema &schema, const HttpReply &reply);

/**
 * Whether an answer tells a whole contact. The one documented answer to a change does not: taken
 * for whole, it would blank all that it leaves out.
 */
bool isWholeContact(const Contact &contact);

} // namespace patchbook
