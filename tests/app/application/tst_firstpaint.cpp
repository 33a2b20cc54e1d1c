// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/firstpaint.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** Counts its pictures. */
class PaintedWidget final : public QWidget
{
public:
    int pictures = 0;

protected:
    void paintEvent(QPaintEvent * /*event*/) override { ++pictures; }
};

constexpr auto never = 1h;

} // namespace

/** When the program may begin with what its window does not wait for. */
class tst_FirstPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsToldAfterThePicture()
    {
        PaintedWidget window;
        const FirstPaint first(window, never);
        int pictures = -1;
        connect(&first, &FirstPaint::painted, &window, [&] { pictures = window.pictures; });
        window.show();
        QTRY_VERIFY(pictures >= 0);
        QVERIFY(pictures > 0);
    }

    void itIsToldOnce()
    {
        PaintedWidget window;
        const FirstPaint first(window, never);
        const QSignalSpy told(&first, &FirstPaint::painted);
        window.show();
        QTRY_COMPARE(told.size(), 1);
        window.update();
        QTRY_VERIFY(window.pictures > 1);
        QCOMPARE(told.size(), 1);
    }

    void nothingIsToldOfAWindowThatIsNotShown()
    {
        PaintedWidget window;
        PaintedWidget other;
        const FirstPaint first(window, never);
        const QSignalSpy told(&first, &FirstPaint::painted);
        other.show();
        QTRY_VERIFY(other.pictures > 0);
        QCOMPARE(told.size(), 0);
    }

    void aWindowThatIsNeverPaintedIsNotWaitedForForEver()
    {
        PaintedWidget window;
        const FirstPaint first(window, 1ms);
        const QSignalSpy told(&first, &FirstPaint::painted);
        QTRY_COMPARE(told.size(), 1);
        // It comes to the front later: that is no second start.
        window.show();
        QTRY_VERIFY(window.pictures > 0);
        QVERIFY(!QTest::qWaitFor([&] { return told.size() > 1; }, 50));
    }
};

QTEST_MAIN(tst_FirstPaint)
#include "tst_firstpaint.moc"
