// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credentialstore.h"

#include <QTest>

namespace patchbook {

using Kind = CredentialError::Kind;

inline Account testAccount(const QString &id)
{
    return {id, QStringLiteral("linq"), {}, QUrl(QStringLiteral("https://api.example"))};
}

inline Secret testToken()
{
    return Secret(QByteArrayLiteral("TOKEN-CANARY-0123456789"));
}

/** Waits for the end of a call while the event loop runs; a call without end is a failure. */
template <class T>
CredentialResult<T> settled(QFuture<CredentialResult<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        return fail(CredentialError{Kind::Failed, QStringLiteral("the call did not end")});
    if (future.resultCount() == 0)
        return fail(CredentialError{Kind::Failed, QStringLiteral("the call was cancelled")});
    return future.result();
}

/** The error's name, or "ok": for messages that a person can read. */
template <class T>
QByteArray outcome(const CredentialResult<T> &result)
{
    if (result.ok())
        return "ok";
    switch (result.error().kind) {
    case Kind::Missing:
        return "Missing";
    case Kind::Locked:
        return "Locked";
    case Kind::Unavailable:
        return "Unavailable";
    case Kind::OtherOrigin:
        return "OtherOrigin";
    case Kind::Unusable:
        return "Unusable";
    case Kind::Failed:
        return "Failed: " + result.error().detail.toUtf8();
    }
    return {};
}

template <class T>
QByteArray outcome(QFuture<CredentialResult<T>> future)
{
    return outcome(settled(std::move(future)));
}

} // namespace patchbook
