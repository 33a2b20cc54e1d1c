// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpexchange.h"

#include "app/net/oneshotbody.h"

#include <QNetworkAccessManager>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr qint64 maxHeadBytes = 64 * 1024;

// Qt numbers its errors by layer: below 100 the network, 101 to 199 the proxy, above the contents.
bool isOfTheProxy(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError &&
           error <= QNetworkReply::UnknownProxyError;
}

// The errors that only repeat an HTTP status of 400 or more, not those about how the answer came.
bool onlyRepeatsTheStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (error >= QNetworkReply::ContentAccessDenied &&
                                               error != QNetworkReply::ContentReSendError &&
                                               error != QNetworkReply::ProtocolUnknownError &&
                                               error != QNetworkReply::ProtocolFailure);
}

ErrorKind transportKind(QNetworkReply::NetworkError error, bool sent)
{
    if (error == QNetworkReply::ConnectionRefusedError ||
        error == QNetworkReply::HostNotFoundError ||
        error == QNetworkReply::TemporaryNetworkFailureError || isOfTheProxy(error))
        return ErrorKind::Offline;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return ErrorKind::Tls;
    if (error == QNetworkReply::TimeoutError)
        return ErrorKind::Timeout;
    if (error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError)
        return ErrorKind::ConnectionLost;
    if (error <= QNetworkReply::UnknownNetworkError && error != QNetworkReply::NoError)
        return sent ? ErrorKind::ConnectionLost : ErrorKind::Offline;
    return ErrorKind::Malformed;
}

// Only these end before a connection carries the request. Whatever else goes wrong, and after any
// abort of ours, bytes may have left although no signal told so.
bool surelyNotSent(QNetworkReply::NetworkError error, bool sent)
{
    return !sent && (error == QNetworkReply::ConnectionRefusedError ||
                     error == QNetworkReply::HostNotFoundError ||
                     error == QNetworkReply::SslHandshakeFailedError || isOfTheProxy(error));
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, const QNetworkRequest &wire,
                           const HttpRequest &request, QObject *parent)
    : QObject(parent)
    , m_method(request.method)
    , m_maxBytes(request.maxBytes)
{
    m_promise.start();
    connect(&m_cancelled, &QFutureWatcherBase::canceled, this,
            [this] { stop(ErrorKind::Cancelled); });
    m_cancelled.setFuture(m_promise.future());

    // Qt's own transfer timeout starts again with every byte: a slow drip would outlive it.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(ErrorKind::Timeout); });
    m_deadline.start(request.deadline);

    if (m_method == "GET") {
        m_reply = network.get(wire);
    } else {
        auto body = std::make_unique<OneShotBody>(request.body);
        m_reply = network.sendCustomRequest(wire, m_method, body.get());
        body.release()->setParent(m_reply);
    }
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { ++m_timesSent; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::checkHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readOn);
    // Queued: what continues there may delete the network access manager, which must not happen
    // while one of its replies is still emitting.
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::conclude, Qt::QueuedConnection);
}

void HttpExchange::checkHead()
{
    qint64 size = 0;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        size += name.size() + value.size();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (size > maxHeadBytes || announced > m_maxBytes)
        stop(ErrorKind::TooLarge);
}

void HttpExchange::readOn()
{
    if (m_stopped)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() <= m_maxBytes)
        return;
    stop(ErrorKind::TooLarge);
    m_stopped = ErrorKind::TooLarge; // also when this was the last piece
}

void HttpExchange::stop(ErrorKind why)
{
    if (m_stopped || m_reply->isFinished())
        return;
    m_stopped = why;
    m_reply->abort();
}

void HttpExchange::conclude()
{
    readOn();
    m_deadline.stop();
    const ServiceResult<HttpReply> result = outcome();
    m_reply->deleteLater();
    deleteLater();
    Q_EMIT ended();
    // Last, and without this object: the continuation runs in here and may delete the client.
    QPromise<ServiceResult<HttpReply>> promise = std::move(m_promise);
    promise.addResult(result);
    promise.finish();
}

ServiceResult<HttpReply> HttpExchange::outcome() const
{
    if (m_stopped)
        return fail(failure(*m_stopped, Delivery::Unknown));

    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (status >= 300 && status < 400)
        return fail(failure(ErrorKind::Redirected, Delivery::Refused));

    const bool answered = status >= 400 && status != 407 ? onlyRepeatsTheStatus(error)
                                                         : error == QNetworkReply::NoError;
    if (!answered) {
        const bool sent = m_timesSent > 0;
        return fail(failure(transportKind(error, sent),
                            surelyNotSent(error, sent) ? Delivery::NotSent : Delivery::Unknown));
    }
    if (status < 200)
        return fail(failure(ErrorKind::Malformed, Delivery::Unknown));
    if (!isWhole(status))
        return fail(failure(ErrorKind::ConnectionLost, Delivery::Unknown));

    HttpReply reply;
    reply.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.append({name, value});
    reply.body = m_body;
    return reply;
}

// Qt reports some cut answers as complete.
bool HttpExchange::isWhole(int status) const
{
    if (status == 204)
        return true;
    bool hasLength = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&hasLength);
    const bool encoded = !m_reply->rawHeader("Content-Encoding").isEmpty();
    if (hasLength && !encoded)
        return m_body.size() == length;
    // A chunk that cannot be read ends as an empty body without an error.
    const bool chunked = !m_reply->rawHeader("Transfer-Encoding").isEmpty();
    return status >= 400 || !chunked || !m_body.isEmpty();
}

// Qt's own words are left out: they hold the address, and that may hold what was looked for.
ServiceError HttpExchange::failure(ErrorKind kind, Delivery delivery) const
{
    ServiceError error;
    error.kind = kind;
    error.delivery = delivery;
    error.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    error.detail = u"network error %1, sent %2 times"_s.arg(QString::number(m_reply->error()),
                                                            QString::number(m_timesSent));
    return error;
}

} // namespace patchbook
