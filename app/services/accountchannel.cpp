// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountchannel.h"

#include "app/net/ratenews.h"
#include "app/services/errand.h"
#include "app/services/futures.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace patchbook {

namespace {

// Nobody says when a day ends over there.
constexpr std::chrono::seconds pauseOfAUsedUpDay = 10min;
constexpr std::chrono::milliseconds longestWindow = 60s;

} // namespace

AccountChannel::AccountChannel(const Account &account, std::optional<Pace> pace,
                               std::unique_ptr<TokenSource> tokens, Clock &clock,
                               std::function<double()> random, QSslConfiguration tls,
                               std::chrono::milliseconds patience)
    : m_address(account.address)
    , m_readOnly(account.readOnly)
    , m_tokens(std::move(tokens))
    , m_clock(clock)
    , m_throttle(std::move(random))
    , m_budget(pace)
    , m_http(std::move(tls))
    , m_patience(patience)
{
}

QFuture<AccountChannel::Answer> AccountChannel::read(std::shared_ptr<const RecordDialect> dialect,
                                                     const Request &request,
                                                     const ReadLimits &limits)
{
    auto *errand = new Errand(*this, std::move(dialect), {request, limits});
    return errand->future();
}

QFuture<AccountChannel::Answer> AccountChannel::write(std::shared_ptr<const RecordDialect> dialect,
                                                      const Request &request, Witness witness)
{
    // First of all: no other reason may ever be in the way of this one.
    if (m_readOnly) {
        return failedFuture<HttpReply>({.kind = ErrorKind::ReadOnly,
                                        .delivery = Delivery::NotSent,
                                        .detail = u"the account is set to read only"_s});
    }
    const ReadLimits once{recordLimits.deadline, recordLimits.maxBytes, 1,
                          RequestBudget::Share::Write};
    auto *errand = new Errand(*this, std::move(dialect), {request, once, true, std::move(witness)});
    return errand->future();
}

std::optional<Allowance> AccountChannel::allowance() const
{
    const std::optional<Pace> pace = m_budget.pace();
    if (!pace && m_leftToday < 0)
        return std::nullopt;
    Allowance allowance;
    if (pace) {
        allowance.used = m_budget.used(m_clock.now().monotonicMs);
        allowance.most = pace->most;
        allowance.window = pace->window;
    }
    allowance.leftToday = m_leftToday;
    return allowance;
}

void AccountChannel::noteRates(const HttpReply &reply)
{
    const RateNews news = rateNews(reply);
    if (news.most >= 0)
        m_budget.noteMost(news.most);
    if (news.leftToday >= 0)
        m_leftToday = news.leftToday;
    // Other programs have used up what they share with this one.
    if (news.left == 0 && news.window) {
        const auto pause = std::min(*news.window, longestWindow);
        m_throttle.holdUntil(m_clock.now().monotonicMs + pause.count());
    }
}

/** How long to wait after a 429 that does not say it itself; nullopt when nobody knows. */
std::optional<std::chrono::seconds> AccountChannel::pauseFor(const HttpReply &reply) const
{
    const RateNews news = rateNews(reply);
    if (news.leftToday == 0)
        return pauseOfAUsedUpDay;
    if (news.window)
        return std::chrono::ceil<std::chrono::seconds>(*news.window);
    if (const std::optional<Pace> pace = m_budget.pace())
        return std::chrono::ceil<std::chrono::seconds>(pace->window);
    return std::nullopt;
}

} // namespace patchbook
