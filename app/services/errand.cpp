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

Errand::Errand(AccountChannel &channel, std::shared_ptr<const RecordDialect> dialect,
               const Request &request, const ReadLimits &limits)
    : QObject(&channel)
    , m_channel(channel)
    , m_dialect(std::move(dialect))
    , m_request(request)
    , m_limits(limits)
    , m_future(m_promise.future())
{
    m_promise.start();
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this, &Errand::drop);
    m_cancelled.setFuture(m_future);
    begin();
}

void Errand::begin()
{
    const std::chrono::milliseconds wait =
        m_channel.m_throttle.waitFrom(m_channel.m_clock.now().monotonicMs);
    if (wait <= 0ms) {
        fetchToken();
    } else if (isRead() && wait <= longestWait) {
        m_channel.m_clock.after(wait, this, [this] { begin(); });
    } else {
        ServiceError error = unsent(ErrorKind::RateLimited, u"the service asked for a pause"_s);
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(wait);
        conclude(fail(error));
    }
}

void Errand::fetchToken()
{
    m_channel.m_tokens->token().then(this, [this](const ServiceResult<Secret> &token) {
        if (token.ok())
            send(*token);
        else
            conclude(fail(token.error()));
    });
}

void Errand::send(const Secret &token)
{
    if (m_future.isCanceled())
        return;
    const std::optional<QUrl> url = urlAt(m_channel.m_address, m_request.target);
    if (!url) {
        conclude(fail(unsent(ErrorKind::NothingToSend, u"address or target"_s)));
        return;
    }
    HttpRequest request;
    request.method = m_request.method;
    request.url = *url;
    request.headers = m_dialect->headers(token);
    request.body = m_request.body;
    request.deadline = std::min(m_limits.deadline, m_channel.m_patience);
    request.maxBytes = m_limits.maxBytes;
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
    } else if (isSuccess(answer->status)) {
        if (m_attempts == 1)
            m_channel.m_throttle.noteSuccess();
        conclude(answer);
    } else {
        takeError(m_dialect->error(*answer));
    }
}

void Errand::takeError(const ServiceError &error)
{
    noteHold(error);
    if (error.kind == ErrorKind::Unauthorized)
        m_channel.m_tokens->forget();
    if (isRead() && m_attempts < m_limits.attempts && mayBeRepeated(error.kind)) {
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
    m_inFlight.cancel();
    deleteLater(); // the promise goes unfinished with it: that ends its future
}

} // namespace patchbook
