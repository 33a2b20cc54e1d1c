// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tokensource.h"
#include "models/domain/account.h"
#include "models/ports/credentialstore.h"

namespace patchbook {

/**
 * A token as the user gave it: asked of the keychain when the first request needs it, then kept in
 * memory.
 */
class StoredToken final : public TokenSource
{
    Q_OBJECT

public:
    /** `store` outlives this. */
    StoredToken(CredentialStore &store, Account account);
    /** A token that is in no keychain yet. */
    explicit StoredToken(Secret token);

    /** TokenMissing, KeychainLocked, KeychainUnavailable or TokenUnusable. */
    QFuture<ServiceResult<Secret>> token() override;
    /** The next call asks the keychain, which may have a new one by then. */
    void forget(const Secret &refused) override;
    bool renews() const override { return false; }

private:
    void ask();

    CredentialStore *m_store = nullptr;
    Account m_account;
    Secret m_token;
    TokenQueue m_waiting;
};

} // namespace patchbook
