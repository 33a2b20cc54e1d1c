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

    struct Order
    {
        Request request;
        ReadLimits limits;
        bool isWrite = false; ///< goes once and waits for nothing
        AccountChannel::Witness witness = {};
    };

    /** The channel owns it. */
    Errand(AccountChannel &channel, std::shared_ptr<const RecordDialect> dialect, Order order);

    QFuture<Answer> future() const { return m_future; }

private:
    void begin();
    bool hasToWait(std::chrono::milliseconds wait);
    void fetchToken();
    void takeToken(const QFuture<ServiceResult<Secret>> &token);
    void send(const Secret &token);
    void take(const Answer &answer);
    bool tryNewToken(const HttpReply &reply, const ServiceError &error);
    void takeError(const ServiceError &error);
    void noteHold(const ServiceError &error);
    void conclude(const Answer &answer);
    void drop();

    AccountChannel &m_channel;
    const std::shared_ptr<const RecordDialect> m_dialect;
    const Order m_order;
    QPromise<Answer> m_promise;
    const QFuture<Answer> m_future; ///< the promise itself is gone once it is kept
    QFutureWatcher<Answer> m_cancelled;
    QFutureWatcher<ServiceResult<Secret>> m_awaitedToken;
    QFuture<Answer> m_inFlight;
    Secret m_token; ///< of the last attempt
    int m_attempts = 0;
    bool m_hadNewToken = false;
};

} // namespace patchbook
