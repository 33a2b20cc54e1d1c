// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>

#include <optional>

namespace patchbook {

/** The error in a Linq answer of another status than 2xx. */
ServiceError linqError(const HttpReply &reply);

/** The error in an answer that says 2xx and yet carries an error; by its envelope, not its status.
 */
std::optional<ServiceError> linqErrorInSuccess(const HttpReply &reply, const QJsonObject &body);

} // namespace patchbook
