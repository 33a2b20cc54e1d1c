// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/storedtoken.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

ErrorKind kindOf(CredentialError::Kind kind)
{
    switch (kind) {
    case CredentialError::Kind::Missing:
        return ErrorKind::TokenMissing;
    case CredentialError::Kind::Locked:
        return ErrorKind::KeychainLocked;
    case CredentialError::Kind::Unavailable:
    case CredentialError::Kind::Failed:
        return ErrorKind::KeychainUnavailable;
    case CredentialError::Kind::OtherOrigin:
    case CredentialError::Kind::Unusable:
        return ErrorKind::TokenUnusable;
    }
    return ErrorKind::KeychainUnavailable;
}

// The store checks it too. Here is the last place before it becomes a header.
ServiceResult<Secret> checked(const Secret &token)
{
    if (!token.isUsable())
        return fail(noToken(ErrorKind::TokenUnusable, u"characters or length"_s));
    return token;
}

} // namespace

StoredToken::StoredToken(CredentialStore &store, Account account)
    : m_store(&store)
    , m_account(std::move(account))
{
}

StoredToken::StoredToken(Secret token)
    : m_token(std::move(token))
{
}

QFuture<ServiceResult<Secret>> StoredToken::token()
{
    if (!m_token.isEmpty() || !m_store)
        return QtFuture::makeReadyFuture(checked(m_token));
    const bool first = m_waiting.isEmpty();
    const QFuture<ServiceResult<Secret>> future = m_waiting.join();
    if (first)
        ask();
    return future;
}

void StoredToken::forget(const Secret &refused)
{
    if (m_store && m_token == refused)
        m_token = {};
}

void StoredToken::ask()
{
    m_store->read(m_account)
        .then(this,
              [this](const CredentialResult<Secret> &result) {
                  if (!result.ok()) {
                      m_waiting.answer(
                          fail(noToken(kindOf(result.error().kind), result.error().detail)));
                      return;
                  }
                  const ServiceResult<Secret> token = checked(*result);
                  if (token.ok())
                      m_token = *token;
                  m_waiting.answer(token);
              })
        .onCanceled(this, [this] {
            m_waiting.answer(
                fail(noToken(ErrorKind::KeychainUnavailable, u"the question was dropped"_s)));
        });
}

} // namespace patchbook
