// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"

#include "app/net/httpexchange.h"
#include "app/net/httprecipe.h"

namespace patchbook {

HttpClient::HttpClient(QSslConfiguration tls, QObject *parent)
    : QObject(parent)
    , m_tls(std::move(tls))
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
}

// Here and not by the parent's destructor: a continuation whose context object is gone aborts the
// program (Qt 6.4, debug builds), and the context is often this object's owner.
HttpClient::~HttpClient()
{
    qDeleteAll(findChildren<HttpExchange *>());
}

QFuture<ServiceResult<HttpReply>> HttpClient::send(const HttpRequest &request)
{
    if (const std::optional<ServiceError> refusal = whyNotToSend(request))
        return QtFuture::makeReadyFuture(ServiceResult<HttpReply>(fail(*refusal)));

    if (request.method != "GET")
        dropIdleConnections();
    QNetworkRequest wire = wireRequest(request);
    wire.setSslConfiguration(m_tls);
    auto *exchange = new HttpExchange(m_network, wire, request, this);
    ++m_inFlight;
    connect(exchange, &HttpExchange::ended, this, [this] {
        --m_inFlight;
        m_sinceLastEnd.start();
    });
    return exchange->future();
}

// Clearing the cache ends Qt's network thread, and whatever is under way there never answers: only
// when nothing is.
void HttpClient::dropIdleConnections()
{
    if (m_inFlight == 0 && m_sinceLastEnd.isValid() &&
        m_sinceLastEnd.elapsed() >= m_idleLimit.count())
        m_network.clearConnectionCache();
}

} // namespace patchbook
