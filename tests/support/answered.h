// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

namespace patchbook::test {

/** What a future comes to while the event loop runs; one without an answer ends the program. */
template <class T>
T answered(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer patience;
        QObject::connect(&patience, &QTimer::timeout, &loop,
                         [] { qFatal("A future has not ended in a minute."); });
        patience.start(60'000);
        watcher.setFuture(future);
        loop.exec();
    }
    if (future.resultCount() == 0)
        qFatal("A future was cancelled.");
    return future.result();
}

} // namespace patchbook::test
