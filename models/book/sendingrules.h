// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QFuture>

#include <chrono>

namespace patchbook {

/** How long a request whose answer was lost may still take effect at a service. */
inline constexpr std::chrono::seconds quarantine{60};

/** Times an operation is sent before it counts as failed. */
inline constexpr int maxAttempts = 3;

/** The longest pause that an operation found at start is made to sit out. */
inline constexpr std::chrono::milliseconds longestWait = std::chrono::hours(1);

/** Operations of one account under way at a time. */
inline constexpr int operationsPerAccount = 3;

/** Whether both operations are about the same record. */
bool sameRecord(const Op &a, const Op &b);

/** Nothing of this account can go on until somebody acts: a refused token, a locked keychain. */
bool pausesAccount(ErrorKind kind);

/** The service was not reached or asked us to come later: the edit waits, it has not failed. */
bool mayPass(const ServiceError &error);

/** The pause after so many failures in a row: 1 s, doubled each time, at most a minute. */
std::chrono::milliseconds backOff(int failures);

/** Calls `then` with the answer; a future that ends cancelled (its service went) is no answer. */
template <class T, class Then>
void onAnswer(QObject *context, QFuture<ServiceResult<T>> answer, Then then)
{
    answer.then(context, then).onCanceled(context, [then] {
        then(ServiceResult<T>(fail(ServiceError{.kind = ErrorKind::Cancelled})));
    });
}

} // namespace patchbook
