// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace patchbook {

/** What went wrong, sorted by what can be done about it. */
enum class ErrorKind {
    Offline,        ///< no connection could be made: DNS, refused, unreachable
    Timeout,        ///< our own deadline passed
    ConnectionLost, ///< the connection broke before the whole answer was there
    Tls,            ///< the server could not prove who it is
    Redirected,     ///< any 3xx: never followed
    NotTheService,  ///< something else answered: a web page, a captive portal
    Malformed,      ///< the service's answer was cut, invalid or of another shape
    TooLarge,       ///< the answer passed our size cap
    BadRequest,     ///< 400
    Unauthorized,   ///< 401: the account is paused
    Forbidden,      ///< 403
    NotFound,       ///< 404 or 410: not there or not visible to this token
    Conflict,       ///< 409
    Invalid,        ///< 422
    TooLong,        ///< 413, 414, 431
    RateLimited,    ///< 429: the whole account waits
    ServerFault,    ///< 5xx and 408
    Refused,        ///< any other 4xx
    Cancelled,      ///< by the user or by closing
    ScopeMissing,   ///< the token is good, but was not given the permission for this call
    WrongPlace,     ///< the token belongs to another location or organisation
    Duplicate,      ///< another record has the same e-mail, phone or key: see `existing`
    Archived,       ///< the record is archived: the service changes it no more
    AskedOtherwise, ///< the service wants the same edit in another form, known by now: plan anew
    ReadOnly,       ///< the user set this account to read-only
    LeftOut,        ///< not sent in a bulk run: `code` says why, see leftout.h
    NothingToSend,  ///< the change cannot be put into a request this service accepts
    TokenMissing,   ///< the keychain answered and holds no token for this account
    TokenUnusable,  ///< the token has characters that cannot stand in a header, or another origin
    KeychainLocked, ///< the keychain is there but locked
    KeychainUnavailable, ///< no keychain service, or it does not answer
};

/** How far a write got. Decides whether it may ever be sent again. */
enum class Delivery {
    NotSent, ///< surely no byte reached the service
    Refused, ///< the service said no, in an answer that proves it was not applied
    Unknown, ///< it may have been applied: read before doing anything else
};

/**
 * An error of a service as a value. `kind` decides what happens; the user's sentence is made in ui.
 * `message` and `details` are the service's own words: untrusted text, shown as plain text only.
 */
struct ServiceError
{
    ErrorKind kind = ErrorKind::Malformed;
    Delivery delivery = Delivery::Unknown;
    int status = 0;           ///< HTTP status, 0 when there was none
    QString code = {};        ///< the service's own code, "" when it has none
    QString message = {};     ///< the service's own words, "" when it has none
    QStringList details = {}; ///< further words of the service
    QString traceId = {};     ///< what the service's support asks for
    QString detail =
        {}; ///< for the log only: never translated, never holds a token or contact data
    std::optional<std::chrono::seconds> retryAfter = {};
    QString existing =
        {}; ///< id of the record which is in the way, "" when the service did not say

    friend bool operator==(const ServiceError &, const ServiceError &) = default;
};

template <class T>
using ServiceResult = Result<T, ServiceError>;

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::ServiceError)
