// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QJsonObject>

#include <optional>

namespace patchbook {

/**
 * The error in a Linq answer of another status than 2xx. Linq has at least three envelopes, mixed
 * within one API, and gateways in front of it add texts of their own: all are read for their words,
 * none is relied upon.
 */
ServiceError linqError(const HttpReply &reply);

/** The error in an answer that says 2xx and yet carries an error; by its envelope, not its status.
 */
std::optional<ServiceError> linqErrorInSuccess(const HttpReply &reply, const QJsonObject &body);

} // namespace patchbook
