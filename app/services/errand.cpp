// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/errand.h"

#include "app/services/requesttarget.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace patchbook {

namespace {

constexpr std::chrono::milliseconds longestWait = 60s;

bool mayBeRepeated(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Timeout ||
           kind == ErrorKind::ConnectionLost || kind == ErrorKind::ServerFault ||
           kind == ErrorKind::RateLimited;
}

bool isSuccess(int status)
{
    return status >= 200 && status <= 299;
}

ServiceError unsent(ErrorKind kind, const QString &detail)
{
    return ServiceError{.kind = kind, .delivery = Delivery::NotSent, .detail = detail};
}

} // namespace

Errand::Errand(AccountChannel &channel, std::shared_ptr<const RecordDialect> dialect, Order order)
    : QObject(&channel)
    , m_channel(channel)
    , m_dialect(std::move(dialect))
    , m_order(std::move(order))
    , m_future(m_promise.future())
{
    m_promise.start();
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this, &Errand::drop);
    m_cancelled.setFuture(m_future);
    // Queued: who is told that there is no token may delete this and the watcher.
    connect(
        &m_awaitedToken, &QFutureWatcherBase::finished, this,
        [this] { takeToken(m_awaitedToken.future()); }, Qt::QueuedConnection);
    begin();
}

void Errand::begin()
{
    if (!hasToWait(m_channel.m_throttle.waitFrom(m_channel.m_clock.now().monotonicMs)))
        fetchToken();
}

/** Then begin() is called again, or the errand has ended. */
bool Errand::hasToWait(std::chrono::milliseconds wait)
{
    if (wait <= 0ms)
        return false;
    if (!m_order.isWrite && wait <= longestWait) {
        m_channel.m_clock.after(wait, this, [this] { begin(); });
        return true;
    }
    ServiceError error = unsent(ErrorKind::RateLimited, u"a pause, or no room"_s);
    error.retryAfter = std::chrono::ceil<std::chrono::seconds>(wait);
    conclude(fail(error));
    return true;
}

void Errand::fetchToken()
{
    const QFuture<ServiceResult<Secret>> token = m_channel.m_tokens->token();
    // Watched, not continued: an errand that was dropped must not be looked for by the token's end.
    if (token.isFinished())
        takeToken(token);
    else
        m_awaitedToken.setFuture(token);
}

void Errand::takeToken(const QFuture<ServiceResult<Secret>> &token)
{
    if (token.resultCount() == 0) {
        deleteLater(); // the source of tokens has gone, and the channel with it
        return;
    }
    const ServiceResult<Secret> result = token.result();
    if (result.ok()) {
        send(*result);
    } else {
        ++m_attempts; // a token may have to be fetched from the service itself
        takeError(result.error());
    }
}

void Errand::send(const Secret &token)
{
    if (m_future.isCanceled())
        return;
    const std::optional<QUrl> url = urlAt(m_channel.m_address, m_order.request.target);
    if (!url) {
        conclude(fail(unsent(ErrorKind::NothingToSend, u"address or target"_s)));
        return;
    }
    // Here and not before the token was there: what counts is when the request leaves.
    const qint64 now = m_channel.m_clock.now().monotonicMs;
    if (hasToWait(m_channel.m_budget.waitFrom(now, m_order.limits.share)))
        return;
    m_channel.m_budget.noteSent(now);
    m_token = token;
    HttpRequest request;
    request.method = m_order.request.method;
    request.url = *url;
    request.headers = m_dialect->headers(token);
    request.body = m_order.request.body;
    request.deadline = std::min(m_order.limits.deadline, m_channel.m_patience);
    request.maxBytes = m_order.limits.maxBytes;
    ++m_attempts;
    m_inFlight = m_channel.m_http.send(request);
    QFuture<Answer>(m_inFlight)
        .then(this,
              [this](const Answer &answer) {
                  // Not from within the exchange: who is told may take the whole channel down.
                  QMetaObject::invokeMethod(
                      this, [this, answer] { take(answer); }, Qt::QueuedConnection);
              })
        .onCanceled(this, [this] { deleteLater(); });
}

void Errand::take(const Answer &answer)
{
    if (!answer.ok()) {
        takeError(answer.error());
        return;
    }
    m_channel.noteRates(*answer);
    if (m_order.witness)
        m_order.witness(*answer);
    if (isSuccess(answer->status)) {
        if (m_attempts == 1)
            m_channel.m_throttle.noteSuccess();
        conclude(answer);
        return;
    }
    ServiceError error = m_dialect->error(*answer);
    if (error.kind == ErrorKind::RateLimited && !error.retryAfter)
        error.retryAfter = m_channel.pauseFor(*answer);
    if (!tryNewToken(*answer, error))
        takeError(error);
}

bool Errand::tryNewToken(const HttpReply &reply, const ServiceError &error)
{
    constexpr int unauthorized = 401;
    if (error.kind != ErrorKind::Unauthorized || reply.status != unauthorized || m_hadNewToken ||
        !m_channel.m_tokens->renews())
        return false;
    m_hadNewToken = true;
    m_channel.m_tokens->forget(m_token);
    begin();
    return true;
}

void Errand::takeError(const ServiceError &error)
{
    noteHold(error);
    if (error.kind == ErrorKind::Unauthorized)
        m_channel.m_tokens->forget(m_token);
    if (!m_order.isWrite && m_attempts < m_order.limits.attempts && mayBeRepeated(error.kind)) {
        if (const auto pause = m_channel.m_throttle.pauseBeforeRetry(m_attempts, error.kind)) {
            // begin() then waits for the rest of a hold, should that be longer.
            m_channel.m_clock.after(*pause, this, [this] { begin(); });
            return;
        }
    }
    conclude(fail(error));
}

void Errand::noteHold(const ServiceError &error)
{
    if (error.kind != ErrorKind::RateLimited && !error.retryAfter)
        return;
    const std::chrono::milliseconds hold = error.retryAfter.value_or(1s);
    m_channel.m_throttle.holdUntil(m_channel.m_clock.now().monotonicMs + hold.count());
}

void Errand::conclude(const Answer &answer)
{
    deleteLater();
    // Last, and from the stack: who is told may delete the channel and this with it.
    QPromise<Answer> promise = std::move(m_promise);
    promise.addResult(answer);
    promise.finish();
}

void Errand::drop()
{
    if (!m_inFlight.isFinished()) // of an earlier attempt: see cancelling() in futures.h
        m_inFlight.cancel();
    deleteLater(); // the promise goes unfinished with it: that ends its future
}

} // namespace patchbook
