// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountchannel.h"

#include <QFutureWatcher>
#include <QPromise>

#include <optional>

namespace patchbook {

/** One request of an account, with its waits and repetitions. Deletes itself once it has ended. */
class Errand final : public QObject
{
    Q_OBJECT

public:
    using Answer = AccountChannel::Answer;

    /** The channel owns it. Anything but a GET goes once. */
    Errand(AccountChannel &channel, std::shared_ptr<const RecordDialect> dialect,
           const Request &request, const ReadLimits &limits);

    QFuture<Answer> future() const { return m_future; }

private:
    bool isRead() const { return m_request.method == "GET"; }
    void begin();
    void fetchToken();
    void send(const Secret &token);
    void take(const Answer &answer);
    void takeError(const ServiceError &error);
    void noteHold(const ServiceError &error);
    void conclude(const Answer &answer);
    void drop();

    AccountChannel &m_channel;
    const std::shared_ptr<const RecordDialect> m_dialect;
    const Request m_request;
    const ReadLimits m_limits;
    QPromise<Answer> m_promise;
    const QFuture<Answer> m_future; ///< the promise itself is gone once it is kept
    QFutureWatcher<Answer> m_cancelled;
    QFuture<Answer> m_inFlight;
    int m_attempts = 0;
};

} // namespace patchbook
