// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/inworker.h"
#include "tests/support/answered.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <memory>

using namespace patchbook;
using namespace patchbook::test;

/** Work in another thread whose end is told in this one. */
class tst_InWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkIsDoneElsewhereAndToldHere()
    {
        QThread *toldIn = nullptr;
        const auto work = [] {
            return QThread::currentThread();
        };
        QFuture<bool> elsewhere = inWorker(this, work).then(this, [&](QThread *doneIn) {
            toldIn = QThread::currentThread();
            return doneIn != toldIn;
        });
        QVERIFY(answered(elsewhere));
        QCOMPARE(toldIn, QThread::currentThread());
    }

    // Were it finished here, .then() could be called while it finishes, and Qt 6.4 go on twice.
    void theEndWaitsForTheEventLoop()
    {
        QFuture<int> ours = inWorker(this, [] { return 1; });
        QFuture<int> stock = QtConcurrent::run([] { return 1; });
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
        QVERIFY(stock.isFinished()); // the control
        QVERIFY(!ours.isFinished());
        QCOMPARE(answered(ours), 1);
    }

    void eachEndIsTakenOnce()
    {
        for (int round = 0; round < 2000; ++round) {
            QFuture<int> end = inWorker(this, [round] { return round; });
            int taken = 0;
            QFuture<int> last = end.then(this, [&taken](int told) {
                ++taken;
                return told;
            });
            QCOMPARE(answered(last), round);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(taken, 1);
        }
    }

    void theContextMayGoWithTheEnd()
    {
        bool isTold = false;
        auto context = std::make_unique<QObject>();
        inWorker(context.get(), [] { return 1; }).then(this, [&](int) {
            context.reset();
            isTold = true;
        });
        QTRY_VERIFY(isTold);
        QVERIFY(!context);
    }

    void whoeverGoesFirstIsNotTold()
    {
        bool isTold = false;
        auto context = std::make_unique<QObject>();
        QFuture<int> end = inWorker(context.get(), [] { return 1; });
        end.then(this, [&isTold](int) { isTold = true; });
        context.reset();
        QVERIFY(end.isCanceled());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isTold);
    }
};

QTEST_GUILESS_MAIN(tst_InWorker)
#include "tst_inworker.moc"
