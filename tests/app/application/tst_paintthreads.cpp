// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/paintthreads.h"

#include <QImage>
#include <QPainter>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <chrono>
#include <thread>

using namespace patchbook;

/** Painting while all that can be done in Qt's pool is being done. */
class PaintThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeFillDoesNotWaitForLongWork()
    {
        leaveThreadsToPainting();
        constexpr int workers = 24;
        QSemaphore gate;
        QList<QFuture<void>> working;
        for (int i = 0; i < workers; ++i)
            working << QtConcurrent::run([&gate] { gate.acquire(); });
        std::atomic<bool> isPainted = false;
        std::atomic<bool> isLate = false;
        // Lets the work end when painting waits for it.
        std::thread watch([&] {
            for (int i = 0; i < 1000 && !isPainted; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            isLate = !isPainted;
            gate.release(workers);
        });
        QImage picture(900, 900, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        QLinearGradient fade(0, 0, 900, 900);
        fade.setColorAt(1, QColor(20, 90, 200, 90));
        QPainter(&picture).fillRect(picture.rect(), fade);
        isPainted = true;
        watch.join();
        for (QFuture<void> &one : working)
            one.waitForFinished();
        QVERIFY(!isLate);
    }
};

QTEST_MAIN(PaintThreadsTest)
#include "tst_paintthreads.moc"
