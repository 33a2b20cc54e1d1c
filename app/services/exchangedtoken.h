// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/services/tokenanswer.h"
#include "app/services/tokensource.h"
#include "models/ports/clock.h"

#include <QUrl>

#include <memory>

namespace patchbook {

/**
 * A token that the service makes for a client name and its secret, good for a while and kept in
 * memory only. It is replaced some time before it ends, or when it is refused. One exchange at a
 * time, whoever waits for it. (RFC 6749, 4.4)
 */
class ExchangedToken final : public TokenSource
{
    Q_OBJECT

public:
    /**
     * `where` the exchange is made has to be of the account's own origin: there the secret goes.
     * None: every token is TokenUnusable. `clock` outlives this.
     */
    ExchangedToken(std::unique_ptr<TokenSource> secret, QString client, std::optional<QUrl> where,
                   Clock &clock, const QSslConfiguration &tls, std::chrono::milliseconds deadline);

    /** Unauthorized when the service takes the name or the secret for wrong. */
    QFuture<ServiceResult<Secret>> token() override;
    void forget(const Secret &refused) override;
    bool renews() const override { return true; }

private:
    void askForSecret();
    void exchange(const Secret &secret);
    void take(const ServiceResult<HttpReply> &answer, const Secret &secret);

    const QString m_client;
    const std::optional<QUrl> m_where;
    Clock &m_clock;
    const std::chrono::milliseconds m_deadline;
    Secret m_token;
    qint64 m_renewAtMs = 0; ///< monotonic
    TokenQueue m_waiting;
    // Last, so that they go first: what they leave unanswered ends here, see HttpClient::send().
    const std::unique_ptr<TokenSource> m_secret;
    HttpClient m_http;
};

} // namespace patchbook
