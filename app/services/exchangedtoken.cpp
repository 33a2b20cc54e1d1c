// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/exchangedtoken.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace patchbook {

namespace {

constexpr std::chrono::milliseconds longestMargin = 60s;

// A request that starts with a token should also end with it.
qint64 usefulMs(std::chrono::milliseconds lifetime)
{
    return (lifetime - std::min(longestMargin, lifetime / 10)).count();
}

HttpRequest exchangeRequest(const QUrl &where, const QString &client, const Secret &secret,
                            std::chrono::milliseconds deadline)
{
    HttpRequest request;
    request.method = "POST";
    request.url = where;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "grant_type=client_credentials&client_id=" + QUrl::toPercentEncoding(client) +
                   "&client_secret=" + secret.reveal().toPercentEncoding();
    request.deadline = deadline;
    request.maxBytes = 64 << 10;
    return request;
}

} // namespace

ExchangedToken::ExchangedToken(std::unique_ptr<TokenSource> secret, QString client,
                               std::optional<QUrl> where, Clock &clock,
                               const QSslConfiguration &tls, std::chrono::milliseconds deadline)
    : m_client(std::move(client))
    , m_where(std::move(where))
    , m_clock(clock)
    , m_deadline(deadline)
    , m_secret(std::move(secret))
    , m_http(tls)
{
}

QFuture<ServiceResult<Secret>> ExchangedToken::token()
{
    if (!m_token.isEmpty() && m_clock.now().monotonicMs < m_renewAtMs)
        return QtFuture::makeReadyFuture(ServiceResult<Secret>(m_token));
    const bool first = m_waiting.isEmpty();
    const QFuture<ServiceResult<Secret>> future = m_waiting.join();
    if (first)
        askForSecret();
    return future;
}

void ExchangedToken::forget(const Secret &refused)
{
    if (m_token == refused)
        m_token = {};
}

void ExchangedToken::askForSecret()
{
    if (!m_where || m_client.isEmpty()) {
        m_waiting.answer(
            fail(noToken(ErrorKind::TokenUnusable, u"no client name, or no address"_s)));
        return;
    }
    m_secret->token()
        .then(this,
              [this](const ServiceResult<Secret> &secret) {
                  if (secret.ok())
                      exchange(*secret);
                  else
                      m_waiting.answer(secret);
              })
        .onCanceled(this, [this] {
            m_waiting.answer(
                fail(noToken(ErrorKind::KeychainUnavailable, u"the question was dropped"_s)));
        });
}

void ExchangedToken::exchange(const Secret &secret)
{
    m_http.send(exchangeRequest(*m_where, m_client, secret, m_deadline))
        .then(this,
              [this, secret](const ServiceResult<HttpReply> &answer) { take(answer, secret); })
        .onCanceled(this, [this] {
            m_waiting.answer(fail(noToken(ErrorKind::Cancelled, u"the exchange was dropped"_s)));
        });
}

void ExchangedToken::take(const ServiceResult<HttpReply> &answer, const Secret &secret)
{
    if (!answer.ok()) {
        ServiceError error = answer.error();
        error.delivery = Delivery::NotSent; // what was lost is the question for a token
        m_waiting.answer(fail(error));
        return;
    }
    const ServiceResult<AccessToken> access = readTokenAnswer(*answer, secret);
    if (!access.ok()) {
        if (access.error().kind == ErrorKind::Unauthorized)
            m_secret->forget(secret);
        m_waiting.answer(fail(access.error()));
        return;
    }
    m_token = access->token;
    m_renewAtMs = m_clock.now().monotonicMs + usefulMs(access->lifetime);
    m_waiting.answer(m_token);
}

} // namespace patchbook
