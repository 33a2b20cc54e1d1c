// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>

namespace patchbook {

/**
 * Sends HTTP requests by one strict recipe: https only (http to a loopback address alone), no
 * redirects, cookies, cache, HTTP/2 or automatic authentication, an absolute deadline, a size cap,
 * and writes whose body Qt cannot rewind, because it would silently send them again.
 * One per account, so that nothing is shared between accounts. GUI thread.
 */
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /** `tls` is given by tests only, to trust a certificate authority of their own. */
    explicit HttpClient(QSslConfiguration tls = QSslConfiguration::defaultConfiguration(),
                        QObject *parent = nullptr);
    ~HttpClient() override;

    /**
     * The whole answer, whatever its status; errors are those of the transport. For a write,
     * Delivery says whether it may have been applied. Cancelling the future aborts the request;
     * a write cancelled this way may have been applied. When the client goes, its futures end
     * cancelled; that must happen before the context objects of their continuations are gone, or
     * Qt 6.4 aborts a debug build: a client that is a member of its user does it right. A 4xx or
     * 5xx is a reply here: what it means is the dialect's to say.
     *
     * Refused with Delivery::NotSent before anything leaves: NothingToSend for a method, address or
     * header name that breaks the rules, TokenUnusable for control characters in a header's value.
     * An answer without a length, or in chunks, that was cut after its first bytes may look whole:
     * only a fully parsed document of the expected shape is a success.
     * `Accept` and, with a body, `Content-Type` are application/json unless given.
     */
    QFuture<ServiceResult<HttpReply>> send(const HttpRequest &request);

    /**
     * Before a write, connections that lay idle this long are closed (default 5 s): a server that
     * drops one just then would leave in doubt whether the write was applied.
     */
    void setIdleLimit(std::chrono::milliseconds limit) { m_idleLimit = limit; }

private:
    void dropIdleConnections();

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    std::chrono::milliseconds m_idleLimit{5'000};
    QElapsedTimer m_sinceLastEnd;
    int m_inFlight = 0;
};

} // namespace patchbook
