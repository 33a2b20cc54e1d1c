// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

namespace patchbook {

/**
 * Runs `work` in another thread; the future finishes in this one, or ends cancelled when `context`
 * goes first. A .then() on QtConcurrent's own future would look at the context from the other
 * thread, where it may just be gone, and in Qt 6.4 would go on twice when the work ends at that
 * very moment.
 */
template <class Work>
auto inWorker(QObject *context, Work work) -> QFuture<decltype(work())>
{
    using T = decltype(work());
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, promise = std::move(promise)] {
                         watcher->deleteLater();
                         const auto kept = promise; // this lambda may go with the watcher
                         kept->addResult(watcher->result());
                         kept->finish();
                     });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
    return future;
}

} // namespace patchbook
