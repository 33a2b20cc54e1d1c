// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/result.h"

#include <QList>

namespace patchbook {

/** The list of accounts, without their tokens. Small: read and written at once. */
class AccountStore
{
public:
    AccountStore() = default;
    virtual ~AccountStore() = default;
    Q_DISABLE_COPY_MOVE(AccountStore)

    /** Accounts as stored; entries that make no sense are left out, not erased. */
    virtual QList<Account> load() const = 0;
    /** Replaces the list. The error is a reason for the log. */
    virtual Result<Done, QString> save(const QList<Account> &accounts) = 0;
};

} // namespace patchbook
