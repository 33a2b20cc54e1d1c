// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace patchbook {

/**
 * The one thread of a database: a connection belongs to the thread that opened it. What is asked
 * takes effect in its order. Answers are told in the thread that made this, when its event loop
 * comes to them: where another thread finishes a future while .then() is being called on it, Qt 6.4
 * goes on twice, and what was kept once would be sent twice.
 */
class DatabaseThread final
{
public:
    DatabaseThread();
    /**
     * Waits for what is queued. Whoever has no answer by then gets none: cancelled. Contexts of
     * .onCanceled() that are still there are told of it in here.
     */
    ~DatabaseThread();
    Q_DISABLE_COPY_MOVE(DatabaseThread)

    template <class T>
    using Promise = std::shared_ptr<QPromise<T>>;

    void run(std::function<void()> work);
    /** The same, for what `work` gives. */
    template <class Work>
    auto ask(Work work) -> QFuture<decltype(work())>
    {
        using T = decltype(work());
        Promise<T> promise = promised<T>();
        QFuture<T> future = promise->future();
        run([this, promise = std::move(promise), work = std::move(work)]() mutable {
            answer(std::move(promise), work());
        });
        return future;
    }

    /** For work that answers several: see answer(). */
    template <class T>
    static Promise<T> promised()
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        return promise;
    }
    /**
     * In the database's thread. It takes the promise: with its last owner goes what comes after the
     * answer, and that is not of this thread.
     */
    template <class T>
    void answer(Promise<T> &&promise, T result)
    {
        auto tell = [promise = std::move(promise), result = std::move(result)]() mutable {
            // Taken out of the lambda, which Qt may free in the other thread.
            const Promise<T> last = std::move(promise);
            last->addResult(std::move(result));
            last->finish();
        };
        QMetaObject::invokeMethod(&m_home, std::move(tell), Qt::QueuedConnection);
    }

private:
    QObject m_home; // lives in the thread that asks
    QThreadPool m_thread;
};

} // namespace patchbook
