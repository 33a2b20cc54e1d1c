// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/net/throttle.h"
#include "app/services/recorddialect.h"
#include "app/services/tokensource.h"
#include "models/domain/account.h"
#include "models/ports/clock.h"

#include <QFuture>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>

namespace patchbook {

/** How long and how large the answer to a read may get, and how often it is asked for. */
struct ReadLimits
{
    std::chrono::milliseconds deadline;
    qint64 maxBytes = 0;
    int attempts = 3;
};

inline constexpr ReadLimits listLimits{std::chrono::seconds(30), 16 << 20};
inline constexpr ReadLimits recordLimits{std::chrono::seconds(20), 1 << 20};

/**
 * The one way out for all requests of one account: its address, its token, its pace. Whatever
 * collections an account has share it, so that a service that asks for a pause gets it from all.
 * GUI thread; futures finish there, and end cancelled when the channel goes first.
 */
class AccountChannel final : public QObject
{
    Q_OBJECT

public:
    using Answer = ServiceResult<HttpReply>;

    /**
     * `clock` outlives this; `random` gives numbers in [0, 1). No answer is waited for longer than
     * `patience`, whatever the limits of a request allow: tests have little of it.
     */
    AccountChannel(QUrl address, std::unique_ptr<TokenSource> tokens, Clock &clock,
                   std::function<double()> random,
                   QSslConfiguration tls = QSslConfiguration::defaultConfiguration(),
                   std::chrono::milliseconds patience = std::chrono::milliseconds::max());

    /**
     * Asks, and asks again after a broken connection, 408, 425, 429 or 5xx. The value is a reply
     * of status 2xx; what any other status means is told by the dialect. Waits where the service
     * asked for a pause of up to a minute; a longer one is RateLimited at once. Cancelling the
     * future ends it within a turn of the event loop.
     */
    QFuture<Answer> read(std::shared_ptr<const RecordDialect> dialect, const Request &request,
                         const ReadLimits &limits);

    /**
     * Sends once, whatever happens. While the service asked for a pause: RateLimited with
     * Delivery::NotSent at once, since whoever wrote "sending" down must not wait in that state.
     * Cancelled after it left, it may have been applied.
     */
    QFuture<Answer> write(std::shared_ptr<const RecordDialect> dialect, const Request &request);

private:
    friend class Errand;

    const QUrl m_address;
    const std::unique_ptr<TokenSource> m_tokens;
    Clock &m_clock;
    Throttle m_throttle;
    HttpClient m_http;
    const std::chrono::milliseconds m_patience;
};

} // namespace patchbook
