// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasethread.h"
#include "tests/support/answered.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** Waits without an event loop: whatever comes to be meanwhile, another thread did. */
void spinUntil(const std::atomic<bool> &done)
{
    while (!done)
        QThread::yieldCurrentThread();
}

} // namespace

/** A database's thread: in order, and answers where they were asked for. */
class tst_DatabaseThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerWaitsForTheThreadThatAsked()
    {
        DatabaseThread thread;
        std::atomic<bool> isDone = false;
        QFuture<int> answer = thread.ask([] { return 7; });
        thread.run([&isDone] { isDone = true; });
        spinUntil(isDone);
        // Were it finished here, .then() could be called while it finishes.
        QVERIFY(!answer.isFinished());
        QThread *toldIn = nullptr;
        answer.then(this, [&toldIn](int) { toldIn = QThread::currentThread(); });
        QTRY_VERIFY(toldIn);
        QCOMPARE(toldIn, QThread::currentThread());
    }

    // The control of the test above: this is what a promise does that the other thread finishes.
    void aPromiseFinishedByTheWorkerDoesNotWait()
    {
        DatabaseThread thread;
        std::atomic<bool> isDone = false;
        const auto promise = DatabaseThread::promised<int>();
        thread.run([&isDone, promise] {
            promise->addResult(7);
            promise->finish();
            isDone = true;
        });
        spinUntil(isDone);
        QVERIFY(promise->future().isFinished());
    }

    void eachAnswerIsTakenOnce()
    {
        DatabaseThread thread;
        for (int round = 0; round < 2'000; ++round) {
            QFuture<int> answer = thread.ask([round] { return round; });
            int taken = 0;
            QFuture<int> last = answer.then(this, [&taken](int told) {
                ++taken;
                return told;
            });
            QCOMPARE(answered(last), round);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(taken, 1);
        }
    }

    void whatIsAskedTakesEffectInItsOrder()
    {
        DatabaseThread thread;
        std::vector<int> done;
        std::vector<int> told;
        QFuture<int> last;
        for (int i = 0; i < 1000; ++i) {
            last = thread.ask([&done, i] {
                done.push_back(i);
                return i;
            });
            last.then(this, [&told](int one) { told.push_back(one); });
        }
        QTRY_COMPARE(told.size(), std::size_t(1000));
        QVERIFY(std::ranges::is_sorted(done));
        QCOMPARE(told, done);
    }

    // Qt keeps what was to be done next, with all that it holds, until the promise goes.
    void whatWaitedForTheAnswerIsFreedHere()
    {
        struct Held
        {
            std::atomic<int> &freedElsewhere;
            QThread *home = QThread::currentThread();

            ~Held() { freedElsewhere += QThread::currentThread() == home ? 0 : 1; }
        };
        std::atomic<int> freedElsewhere = 0;
        {
            DatabaseThread thread;
            for (int round = 0; round < 2'000; ++round) {
                const std::shared_ptr<const Held> held(new Held{freedElsewhere});
                QFuture<int> answer = thread.ask([round] { return round; });
                QCOMPARE(answered(answer.then(this, [held](int told) { return told; })), round);
            }
        }
        QCOMPARE(freedElsewhere.load(), 0);
    }

    void whoeverHearsOfTheEndMayAskAgain()
    {
        int cancelled = 0;
        {
            DatabaseThread thread;
            thread.ask([] { return 1; })
                .then(this, [](int) { QFAIL("nobody is told any more"); })
                .onCanceled(this, [&] {
                    ++cancelled;
                    thread.ask([] { return 2; });
                });
        }
        QCOMPARE(cancelled, 1);
    }

    void destructionWaitsForTheWorkAndTellsNobody()
    {
        bool isWritten = false;
        bool isTold = false;
        QFuture<int> answer;
        {
            DatabaseThread thread;
            answer = thread.ask([&isWritten] {
                isWritten = true;
                return 1;
            });
            answer.then(this, [&isTold](int) { isTold = true; });
        }
        QVERIFY(isWritten);
        QVERIFY(answer.isCanceled() && answer.isFinished());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isTold);
    }
};

QTEST_GUILESS_MAIN(tst_DatabaseThread)
#include "tst_databasethread.moc"
