// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/sendingrules.h"

#include <algorithm>

namespace patchbook {

using namespace std::chrono_literals;

bool sameRecord(const Op &a, const Op &b)
{
    return a.account == b.account && a.collection == b.collection && a.draft == b.draft;
}

bool pausesAccount(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::TokenMissing ||
           kind == ErrorKind::TokenUnusable || kind == ErrorKind::KeychainLocked ||
           kind == ErrorKind::KeychainUnavailable;
}

// The service was not reached or asked us to come later: the edit waits, it has not failed.
bool mayPass(const ServiceError &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::NotTheService:
    case ErrorKind::Malformed:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::Cancelled:
        return true;
    case ErrorKind::Tls:
    case ErrorKind::Redirected:
    case ErrorKind::TooLarge:
    case ErrorKind::BadRequest:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::TooLong:
    case ErrorKind::Refused:
    case ErrorKind::NothingToSend:
    case ErrorKind::TokenMissing:
    case ErrorKind::TokenUnusable:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainUnavailable:
        return false;
    }
    return false;
}

std::chrono::milliseconds backOff(int failures)
{
    return std::min<std::chrono::milliseconds>(1s * (1 << std::min(failures, 6)), 60s);
}

} // namespace patchbook
