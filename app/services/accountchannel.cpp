// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/accountchannel.h"

#include "app/services/errand.h"

namespace patchbook {

AccountChannel::AccountChannel(QUrl address, std::unique_ptr<TokenSource> tokens, Clock &clock,
                               std::function<double()> random, QSslConfiguration tls,
                               std::chrono::milliseconds patience)
    : m_address(std::move(address))
    , m_tokens(std::move(tokens))
    , m_clock(clock)
    , m_throttle(std::move(random))
    , m_http(std::move(tls))
    , m_patience(patience)
{
}

QFuture<AccountChannel::Answer> AccountChannel::read(std::shared_ptr<const RecordDialect> dialect,
                                                     const Request &request,
                                                     const ReadLimits &limits)
{
    auto *errand = new Errand(*this, std::move(dialect), request, limits);
    return errand->future();
}

QFuture<AccountChannel::Answer> AccountChannel::write(std::shared_ptr<const RecordDialect> dialect,
                                                      const Request &request)
{
    auto *errand = new Errand(*this, std::move(dialect), request,
                              {recordLimits.deadline, recordLimits.maxBytes, 1});
    return errand->future();
}

} // namespace patchbook
