// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credentialstore.h"

#include <QHash>

namespace patchbook {

/** Tokens that end with the program: for the demo, which must run where there is no keychain. */
class MemoryCredentials final : public CredentialStore
{
public:
    QFuture<CredentialResult<Secret>> read(const Account &account) override;
    QFuture<CredentialResult<Done>> write(const Account &account, const Secret &secret) override;
    QFuture<CredentialResult<Done>> erase(const Account &account) override;

private:
    struct Entry
    {
        QString origin;
        Secret secret;
    };
    QHash<QString, Entry> m_entries; ///< by account id
};

} // namespace patchbook
