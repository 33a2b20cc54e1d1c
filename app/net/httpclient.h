// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

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

    /**
     * The whole answer, whatever its status; errors are those of the transport. For a write,
     * Delivery says whether it may have been applied. Cancelling the future aborts the request.
     * A 4xx or 5xx is a reply here: what it means is the dialect's to say.
     */
    QFuture<ServiceResult<HttpReply>> send(const HttpRequest &request);

private:
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
};

} // namespace patchbook
