// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"
#include "models/ports/pictureloader.h"

#include <QFutureWatcher>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QSslConfiguration>

class QNetworkAccessManager;

namespace patchbook {

/**
 * One picture on its way: addresses, then bytes, then pixels. Deletes itself once it has ended.
 * Watchers, not continuations: those would look at this object from the decoding thread, and abort
 * a debug build when it is gone (Qt 6.4).
 */
class PictureLoad final : public QObject
{
    Q_OBJECT

public:
    using Addresses = QList<QHostAddress>;
    using Loaded = Result<QImage, PictureError>;

    /** With `anyAddress` those that are not public will do as well. */
    PictureLoad(QNetworkAccessManager &network, const QSslConfiguration &tls, const QUrl &url,
                bool anyAddress, QObject *parent);

    /** Ends in this thread. Cancelling it ends the request. */
    QFuture<Loaded> start(const QFuture<Addresses> &addresses);

private:
    void fetch();
    void decode();
    void end(const Loaded &result);

    QNetworkAccessManager &m_network;
    const QSslConfiguration m_tls;
    const QUrl m_url;
    const bool m_anyAddress;
    QPromise<Loaded> m_promise;
    QFutureWatcher<Loaded> m_cancelled;
    QFutureWatcher<Addresses> m_addresses;
    QFutureWatcher<ServiceResult<HttpReply>> m_reply;
    QFutureWatcher<Loaded> m_decoded;
};

} // namespace patchbook
