// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace patchbook {

/** A future that has failed already. */
template <class T>
QFuture<ServiceResult<T>> failedFuture(const ServiceError &error)
{
    return QtFuture::makeReadyFuture(ServiceResult<T>(fail(error)));
}

/** `end`, the last link of a chain, whose cancelling now cancels `start`, which Qt does not do. */
template <class T, class U>
QFuture<T> cancelling(QObject *context, QFuture<T> end, QFuture<U> start)
{
    auto *watcher = new QFutureWatcher<T>(context);
    // To cancel what is over writes into its continuation, which Qt 6.4 has freed when it had run.
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [start]() mutable {
        if (!start.isFinished())
            start.cancel();
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(end);
    return end;
}

/** A question whose answer is short enough to be read here and now. */
template <class T, class Parse>
QFuture<ServiceResult<T>> askShort(QObject *context, QFuture<ServiceResult<HttpReply>> answer,
                                   Parse parse)
{
    QFuture<ServiceResult<T>> parsed = QFuture<ServiceResult<HttpReply>>(answer).then(
        context, [parse](const ServiceResult<HttpReply> &reply) -> ServiceResult<T> {
            if (!reply.ok())
                return fail(reply.error());
            return parse(*reply);
        });
    return cancelling(context, parsed, answer);
}

} // namespace patchbook
