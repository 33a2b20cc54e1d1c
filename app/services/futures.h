// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/serviceerror.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

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

/**
 * Runs `work` in another thread; the future finishes in this one, or ends cancelled when `context`
 * goes first. (A .then() with a context on a worker's future would look at the context from that
 * worker, where it may just be gone.)
 */
template <class Work>
auto inWorker(QObject *context, Work work) -> QFuture<decltype(work())>
{
    using T = decltype(work());
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, promise] {
        watcher->deleteLater();
        const std::shared_ptr<QPromise<T>> kept = promise; // this lambda may go with the watcher
        kept->addResult(watcher->result());
        kept->finish();
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
    return promise->future();
}

} // namespace patchbook
