// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/secret.h"
#include "models/domain/serviceerror.h"

#include <chrono>

namespace patchbook {

/** A token that a service made, and for how long it is good. */
struct AccessToken
{
    Secret token;
    std::chrono::seconds lifetime{};
};

/**
 * The answer of a service that was asked for a token (RFC 6749, 5.1 and 5.2), of any status. A
 * lifetime that is missing or makes no sense counts as a short one. Errors are Delivery::NotSent;
 * 400 and 401 are Unauthorized, with the service's words but never with `secret` in them.
 */
ServiceResult<AccessToken> readTokenAnswer(const HttpReply &reply, const Secret &secret);

} // namespace patchbook
