// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"
#include "models/domain/secret.h"

#include <QFuture>

namespace patchbook {

/** Why the keychain gave no token. None of these ever deletes anything. */
struct CredentialError
{
    enum class Kind {
        Missing,     ///< the keychain answered: it holds nothing for this account
        Locked,      ///< the keychain is there but locked, or its prompt was dismissed
        Unavailable, ///< no keychain service, no bus, or no answer
        OtherOrigin, ///< there is a token, but it was stored for another server address
        Unusable,    ///< the token cannot stand in a header
        Failed,      ///< anything else, or what was read back is not what was written
    };
    Kind kind = Kind::Failed;
    QString detail; ///< for the log

    friend bool operator==(const CredentialError &, const CredentialError &) = default;
};

template <class T>
using CredentialResult = Result<T, CredentialError>;

/**
 * Tokens, each bound to the origin it was given for. The only place where a token is at rest.
 * GUI thread; futures finish there, at the latest after 30 s.
 */
class CredentialStore
{
public:
    CredentialStore() = default;
    virtual ~CredentialStore() = default;
    Q_DISABLE_COPY_MOVE(CredentialStore)

    /** OtherOrigin when the stored token belongs to an address other than `account`'s. */
    virtual QFuture<CredentialResult<Secret>> read(const Account &account) = 0;
    /** Stores and reads back; Done only when both are the same. */
    virtual QFuture<CredentialResult<Done>> write(const Account &account, const Secret &secret) = 0;
    /** Done when nothing is stored for the account any more, verified. */
    virtual QFuture<CredentialResult<Done>> erase(const Account &account) = 0;
};

} // namespace patchbook
