// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/secret.h"
#include "models/domain/serviceerror.h"
#include "models/ports/credentialstore.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>

#include <memory>

namespace patchbook {

/**
 * The token of one account: asked of the keychain when the first request needs it, then kept in
 * memory. Whoever asks meanwhile shares that one question. GUI thread.
 */
class TokenSource final : public QObject
{
    Q_OBJECT

public:
    /** `store` outlives this. */
    TokenSource(CredentialStore &store, Account account);
    /** A token that is in no keychain yet. */
    explicit TokenSource(Secret token);

    /**
     * A usable token, or TokenMissing, KeychainLocked, KeychainUnavailable or TokenUnusable with
     * Delivery::NotSent. Only success is remembered: after an error the next call asks again.
     */
    QFuture<ServiceResult<Secret>> token();

    /** The service refused this token: the next call asks the keychain, which may have a new one.
     */
    void forget();

private:
    using Promise = QPromise<ServiceResult<Secret>>;

    void ask();
    void answer(const ServiceResult<Secret> &result);

    CredentialStore *m_store = nullptr;
    Account m_account;
    Secret m_token;
    QList<std::shared_ptr<Promise>> m_waiting;
};

} // namespace patchbook
