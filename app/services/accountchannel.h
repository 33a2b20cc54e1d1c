// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"
#include "app/net/requestbudget.h"
#include "app/net/throttle.h"
#include "app/services/recorddialect.h"
#include "app/services/tokensource.h"
#include "models/domain/account.h"
#include "models/ports/clock.h"
#include "models/ports/contactservice.h"

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
    RequestBudget::Share share = RequestBudget::Share::Record;
};

inline constexpr ReadLimits listLimits{std::chrono::seconds(30), 16 << 20, 3,
                                       RequestBudget::Share::List};
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
    /** Shown every answer of the service, of any status. */
    using Witness = std::function<void(const HttpReply &)>;

    /**
     * `clock` outlives this; `random` gives numbers in [0, 1). No answer is waited for longer than
     * `patience`, whatever the limits of a request allow: tests have little of it.
     */
    AccountChannel(const Account &account, std::optional<Pace> pace,
                   std::unique_ptr<TokenSource> tokens, Clock &clock,
                   std::function<double()> random,
                   QSslConfiguration tls = QSslConfiguration::defaultConfiguration(),
                   std::chrono::milliseconds patience = std::chrono::milliseconds::max());

    /**
     * Asks, by whatever method, and asks again after a broken connection, 408, 425, 429 or 5xx. The
     * value is a reply of status 2xx; what any other status means is told by the dialect. Waits for
     * its turn, and where the service asked for a pause of up to a minute; a longer one is
     * RateLimited at once. Cancelling the future ends it within a turn of the event loop.
     */
    QFuture<Answer> read(std::shared_ptr<const RecordDialect> dialect, const Request &request,
                         const ReadLimits &limits);

    /**
     * Sends once, whatever happens; only after a 401 that a new token can cure, once more with that
     * token: a 401 proves that nothing was applied. While the service asked for a pause or has no
     * room: RateLimited with Delivery::NotSent at once, since whoever wrote "sending" down must not
     * wait in that state. Cancelled after it left, it may have been applied.
     * ReadOnly, always, in an account that is set to it.
     */
    QFuture<Answer> write(std::shared_ptr<const RecordDialect> dialect, const Request &request,
                          Witness witness = {});

    std::optional<Allowance> allowance() const;

private:
    friend class Errand;

    void noteRates(const HttpReply &reply);
    std::optional<std::chrono::seconds> pauseFor(const HttpReply &reply) const;

    const QUrl m_address;
    const bool m_readOnly;
    const std::unique_ptr<TokenSource> m_tokens;
    Clock &m_clock;
    Throttle m_throttle;
    RequestBudget m_budget;
    int m_leftToday = -1;
    HttpClient m_http;
    const std::chrono::milliseconds m_patience;
};

} // namespace patchbook
