// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/futures.h"

#include <QTest>

using namespace patchbook;

// How a chain of futures is given up from its last link.
class tst_Futures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givingUpTheEndGivesUpTheStart();
    void aStartThatIsOverIsLeftAlone();
};

void tst_Futures::givingUpTheEndGivesUpTheStart()
{
    QPromise<int> start;
    QPromise<QString> end;
    start.start();
    end.start();
    QFuture<QString> last = cancelling(this, end.future(), start.future());
    last.cancel();
    QTRY_VERIFY(start.isCanceled());
}

// Qt 6.4 would write into its continuation, which is freed once it has run.
void tst_Futures::aStartThatIsOverIsLeftAlone()
{
    QPromise<int> start;
    QPromise<QString> end;
    start.start();
    end.start();
    QFuture<QString> last = cancelling(this, end.future(), start.future());
    start.addResult(1);
    start.finish();
    bool told = false;
    QFutureWatcher<QString> watcher;
    connect(&watcher, &QFutureWatcherBase::canceled, this, [&told] { told = true; });
    watcher.setFuture(last);
    last.cancel();
    QTRY_VERIFY(told); // whoever waits for the same was told before
    QVERIFY(!start.future().isCanceled());
}

QTEST_GUILESS_MAIN(tst_Futures)
#include "tst_futures.moc"
