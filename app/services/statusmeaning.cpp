// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/statusmeaning.h"

#include "app/net/throttle.h"

#include <algorithm>

namespace patchbook {

namespace {

bool gatewaysSayInHtml(ErrorKind kind)
{
    return kind == ErrorKind::TooLong || kind == ErrorKind::RateLimited ||
           kind == ErrorKind::ServerFault;
}

} // namespace

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 400:
        return ErrorKind::BadRequest;
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
    case 425:
        return ErrorKind::ServerFault;
    case 409:
        return ErrorKind::Conflict;
    case 413:
    case 414:
    case 431:
        return ErrorKind::TooLong;
    case 422:
        return ErrorKind::Invalid;
    case 429:
        return ErrorKind::RateLimited;
    }
    if (status >= 500 && status <= 599)
        return ErrorKind::ServerFault;
    if (status >= 400 && status <= 499)
        return ErrorKind::Refused;
    if (status >= 300 && status <= 399)
        return ErrorKind::Redirected;
    return ErrorKind::Malformed;
}

// A gateway says 502 also after the service has applied a write; 408 and 425 prove nothing either.
Delivery deliveryOfStatus(int status)
{
    return status >= 400 && status <= 499 && status != 408 && status != 425 ? Delivery::Refused
                                                                            : Delivery::Unknown;
}

bool isWebPage(const HttpReply &reply)
{
    return reply.header("Content-Type").toLower().contains("html") ||
           reply.body.trimmed().startsWith('<');
}

ServiceError errorOfStatus(const HttpReply &reply)
{
    ServiceError error;
    error.kind = kindOfStatus(reply.status);
    error.delivery = deliveryOfStatus(reply.status);
    error.status = reply.status;
    error.retryAfter = parseRetryAfter(reply.header("Retry-After"), reply.header("Date"));
    if (isWebPage(reply) && !gatewaysSayInHtml(error.kind)) {
        error.kind = ErrorKind::NotTheService;
        error.delivery = Delivery::Unknown; // what answered may have passed the request on
    }
    return error;
}

std::chrono::seconds boundedWait(qint64 seconds)
{
    return std::chrono::seconds(std::clamp<qint64>(seconds, 1, 3600));
}

} // namespace patchbook
