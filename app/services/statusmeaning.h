// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

namespace patchbook {

/** What an HTTP status other than success means, whatever the body says. */
ErrorKind kindOfStatus(int status);

/** Whether an answer with this status proves that a write was not applied. */
Delivery deliveryOfStatus(int status);

/** A web page: by its type or by its first letter. */
bool isWebPage(const HttpReply &reply);

/**
 * The error of an answer from its status and headers alone. A web page where the service answers
 * in JSON came from something else; the statuses that gateways in front of a service give in HTML
 * too (too long, too often, 5xx) keep their meaning.
 */
ServiceError errorOfStatus(const HttpReply &reply);

/** Waits which a service asks for, as RFC 9110 bounds nothing: 1 s … 1 h. */
std::chrono::seconds boundedWait(qint64 seconds);

} // namespace patchbook
