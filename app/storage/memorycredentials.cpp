// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/memorycredentials.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QFuture<CredentialResult<T>> refusedToken(CredentialError::Kind kind, const QString &detail)
{
    return QtFuture::makeReadyFuture(CredentialResult<T>(fail(CredentialError{kind, detail})));
}

} // namespace

QFuture<CredentialResult<Secret>> MemoryCredentials::read(const Account &account)
{
    const auto entry = m_entries.constFind(account.id);
    if (entry == m_entries.cend())
        return refusedToken<Secret>(CredentialError::Kind::Missing, u"never written"_s);
    if (entry->origin != originOf(account.address))
        return refusedToken<Secret>(CredentialError::Kind::OtherOrigin, entry->origin);
    return QtFuture::makeReadyFuture(CredentialResult<Secret>(entry->secret));
}

QFuture<CredentialResult<Done>> MemoryCredentials::write(const Account &account,
                                                         const Secret &secret)
{
    const QString origin = originOf(account.address);
    if (origin.isEmpty())
        return refusedToken<Done>(CredentialError::Kind::Failed, u"unacceptable address"_s);
    if (!secret.isUsable())
        return refusedToken<Done>(CredentialError::Kind::Unusable, u"cannot stand in a header"_s);
    m_entries.insert(account.id, {origin, secret});
    return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
}

QFuture<CredentialResult<Done>> MemoryCredentials::erase(const Account &account)
{
    m_entries.remove(account.id);
    return QtFuture::makeReadyFuture(CredentialResult<Done>(Done{}));
}

} // namespace patchbook
