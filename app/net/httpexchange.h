// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;

namespace patchbook {

/** One request on its way and its answer. Deletes itself once it has ended. */
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    /** `wire` is what goes out, `request` says how; neither is checked here. */
    HttpExchange(QNetworkAccessManager &network, const QNetworkRequest &wire,
                 const HttpRequest &request, QObject *parent);

    QFuture<ServiceResult<HttpReply>> future() const { return m_promise.future(); }

Q_SIGNALS:
    void ended();

private:
    void checkHead();
    void readOn();
    void stop(ErrorKind why);
    void conclude();
    ServiceResult<HttpReply> outcome() const;
    bool isWhole(int status) const;
    ServiceError failure(ErrorKind kind, Delivery delivery) const;

    const QByteArray m_method;
    const qint64 m_maxBytes;
    QNetworkReply *m_reply = nullptr; // owned by the network access manager until it has ended
    QPromise<ServiceResult<HttpReply>> m_promise;
    QFutureWatcher<ServiceResult<HttpReply>> m_cancelled;
    QTimer m_deadline;
    QByteArray m_body;
    int m_timesSent = 0;
    std::optional<ErrorKind> m_stopped;
};

} // namespace patchbook
