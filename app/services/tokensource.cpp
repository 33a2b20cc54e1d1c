// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokensource.h"

#include <utility>

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

ServiceError noToken(ErrorKind kind, const QString &detail)
{
    return ServiceError{.kind = kind, .delivery = Delivery::NotSent, .detail = detail};
}

// The store checks it too. Here is the last place before it becomes a header.
ServiceResult<Secret> checked(const Secret &token)
{
    if (!token.isUsable())
        return fail(noToken(ErrorKind::TokenUnusable, u"characters or length"_s));
    return token;
}

} // namespace

TokenSource::TokenSource(CredentialStore &store, Account account)
    : m_store(&store)
    , m_account(std::move(account))
{
}

TokenSource::TokenSource(Secret token)
    : m_token(std::move(token))
{
}

QFuture<ServiceResult<Secret>> TokenSource::token()
{
    if (!m_token.isEmpty() || !m_store)
        return QtFuture::makeReadyFuture(checked(m_token));
    auto promise = std::make_shared<Promise>();
    promise->start();
    m_waiting.append(promise);
    if (m_waiting.size() == 1)
        ask();
    return promise->future();
}

void TokenSource::forget()
{
    if (m_store)
        m_token = {};
}

void TokenSource::ask()
{
    m_store->read(m_account)
        .then(this,
              [this](const CredentialResult<Secret> &result) {
                  if (!result.ok()) {
                      answer(fail(noToken(kindOf(result.error().kind), result.error().detail)));
                      return;
                  }
                  const ServiceResult<Secret> token = checked(*result);
                  if (token.ok())
                      m_token = *token;
                  answer(token);
              })
        .onCanceled(this, [this] {
            answer(fail(noToken(ErrorKind::KeychainUnavailable, u"the question was dropped"_s)));
        });
}

void TokenSource::answer(const ServiceResult<Secret> &result)
{
    // Taken out first: whoever is told may ask again.
    const QList<std::shared_ptr<Promise>> waiting = std::exchange(m_waiting, {});
    for (const std::shared_ptr<Promise> &promise : waiting) {
        promise->addResult(result);
        promise->finish();
    }
}

} // namespace patchbook
