// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

namespace patchbook {

/**
 * The error in a HighLevel answer of another status than 2xx. Its statuses mean other things than
 * elsewhere: 400 also stands for an unknown contact and for a duplicate, 401 also for a missing
 * permission. Nothing but the service's sentences tells them apart.
 */
ServiceError highLevelError(const HttpReply &reply);

/** Whether the service's words name this key of a body. */
bool namesKey(const ServiceError &error, const QString &key);

} // namespace patchbook
