// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/throttle.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbook;

namespace {

constexpr auto sentAt = "Wed, 21 Oct 2015 07:28:00 GMT";

Throttle throttleWith(double random)
{
    return Throttle([random] { return random; });
}

int repeatsUntilRefused(Throttle &throttle, ErrorKind after)
{
    int repeats = 0;
    while (throttle.pauseBeforeRetry(1, after))
        ++repeats;
    return repeats;
}

} // namespace

class TestThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void nothingWaitsAtFirst();
    void aHoldMakesEverythingWait();
    void aShorterHoldDoesNotShortenALongerOne();
    void pausesAreRandomUpToADoublingSpan();
    void aReadIsTriedThreeTimesInAll();
    void theBudgetEndsRepeatsOfADeadService();
    void timeoutsCostTwice();
    void successesRefillTheBudget();
    void theBudgetNeverGrowsPastItsStart();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void datesCountFromTheAnswersOwnClock();
};

void TestThrottle::nothingWaitsAtFirst()
{
    QCOMPARE(throttleWith(0.5).waitFrom(0), 0ms);
    QCOMPARE(throttleWith(0.5).waitFrom(1'000'000), 0ms);
}

void TestThrottle::aHoldMakesEverythingWait()
{
    Throttle throttle = throttleWith(0.5);
    throttle.holdUntil(5'000);
    QCOMPARE(throttle.waitFrom(1'000), 4'000ms);
    QCOMPARE(throttle.waitFrom(4'999), 1ms);
    QCOMPARE(throttle.waitFrom(5'000), 0ms);
    QCOMPARE(throttle.waitFrom(9'000), 0ms);
}

void TestThrottle::aShorterHoldDoesNotShortenALongerOne()
{
    Throttle throttle = throttleWith(0.5);
    throttle.holdUntil(5'000);
    throttle.holdUntil(2'000);
    QCOMPARE(throttle.waitFrom(1'000), 4'000ms);
    throttle.holdUntil(7'000);
    QCOMPARE(throttle.waitFrom(1'000), 6'000ms);
}

void TestThrottle::pausesAreRandomUpToADoublingSpan()
{
    Throttle none = throttleWith(0);
    QCOMPARE(none.pauseBeforeRetry(1), 0ms);
    QCOMPARE(none.pauseBeforeRetry(2), 0ms);
    Throttle half = throttleWith(0.5);
    QCOMPARE(half.pauseBeforeRetry(1), 500ms);
    QCOMPARE(half.pauseBeforeRetry(2), 1'000ms);
    Throttle nearlyAll = throttleWith(0.999);
    QCOMPARE(nearlyAll.pauseBeforeRetry(1), 999ms);
    QCOMPARE(nearlyAll.pauseBeforeRetry(2), 1'998ms);
}

void TestThrottle::aReadIsTriedThreeTimesInAll()
{
    Throttle throttle = throttleWith(0.5);
    QVERIFY(throttle.pauseBeforeRetry(1));
    QVERIFY(throttle.pauseBeforeRetry(2));
    QVERIFY(!throttle.pauseBeforeRetry(3));
    QVERIFY(!throttle.pauseBeforeRetry(0));
    QVERIFY(!throttle.pauseBeforeRetry(-1));
}

void TestThrottle::theBudgetEndsRepeatsOfADeadService()
{
    Throttle throttle = throttleWith(0.5);
    QCOMPARE(repeatsUntilRefused(throttle, ErrorKind::ServerFault), 100);
}

void TestThrottle::timeoutsCostTwice()
{
    Throttle throttle = throttleWith(0.5);
    QCOMPARE(repeatsUntilRefused(throttle, ErrorKind::Timeout), 50);
}

void TestThrottle::successesRefillTheBudget()
{
    Throttle throttle = throttleWith(0.5);
    repeatsUntilRefused(throttle, ErrorKind::ServerFault);
    for (int i = 0; i < 4; ++i)
        throttle.noteSuccess();
    QVERIFY(!throttle.pauseBeforeRetry(1));
    throttle.noteSuccess();
    QVERIFY(throttle.pauseBeforeRetry(1));
    QVERIFY(!throttle.pauseBeforeRetry(1));
}

void TestThrottle::theBudgetNeverGrowsPastItsStart()
{
    Throttle throttle = throttleWith(0.5);
    for (int i = 0; i < 1'000; ++i)
        throttle.noteSuccess();
    QCOMPARE(repeatsUntilRefused(throttle, ErrorKind::ServerFault), 100);
}

void TestThrottle::retryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1: nothing
    const auto row = [](const char *name, const char *value, const char *date, int seconds) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(date) << seconds;
    };
    row("seconds", "120", "", 120);
    row("seconds with blanks", " 7 ", "", 7);
    row("leading zeros", "0007", "", 7);
    row("zero", "0", "", 1);
    row("an hour", "3600", "", 3600);
    row("more than an hour", "3601", "", 3600);
    row("a thousand million", "1000000000", "", 3600);
    row("more than 64 bits", "99999999999999999999999", "", 3600);
    row("missing", "", sentAt, -1);
    row("blank", "  ", sentAt, -1);
    row("negative", "-5", sentAt, -1);
    row("signed", "+5", sentAt, -1);
    row("fraction", "1.5", sentAt, -1);
    row("exponent", "1e9", sentAt, -1);
    row("a unit", "5s", sentAt, -1);
    row("garbage", "soon", sentAt, -1);
    row("Arabic digits", "٥", sentAt, -1);
    row("IMF-fixdate", "Wed, 21 Oct 2015 07:30:00 GMT", sentAt, 120);
    row("RFC 850", "Wednesday, 21-Oct-15 07:30:00 GMT", sentAt, 120);
    row("asctime", "Wed Oct 21 07:30:00 2015", sentAt, 120);
    row("asctime, one digit day", "Sun Nov  1 00:00:05 2015", "Sun, 01 Nov 2015 00:00:00 GMT", 5);
    row("over midnight and a year", "Fri, 01 Jan 2016 00:00:10 GMT",
        "Thu, 31 Dec 2015 23:59:50 GMT", 20);
    row("leap day", "Tue, 01 Mar 2016 00:00:00 GMT", "Mon, 29 Feb 2016 23:59:00 GMT", 60);
    row("leap second", "Sat, 31 Dec 2016 23:59:60 GMT", "Sat, 31 Dec 2016 23:59:50 GMT", 10);
    row("Date in RFC 850", "Sun, 06 Nov 1994 08:49:40 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", 3);
    row("in the past", "Wed, 21 Oct 2015 07:00:00 GMT", sentAt, 1);
    row("far ahead", "Wed, 21 Oct 2099 07:28:00 GMT", sentAt, 3600);
    row("no Date to count from", "Wed, 21 Oct 2015 07:30:00 GMT", "", -1);
    row("a Date that is none", "Wed, 21 Oct 2015 07:30:00 GMT", "yesterday", -1);
    row("31 February", "Tue, 31 Feb 2015 07:30:00 GMT", sentAt, -1);
    row("25 o'clock", "Wed, 21 Oct 2015 25:30:00 GMT", sentAt, -1);
    row("unknown month", "Wed, 21 Okt 2015 07:30:00 GMT", sentAt, -1);
    row("another zone", "Wed, 21 Oct 2015 07:30:00 CET", sentAt, -1);
    row("an offset", "Wed, 21 Oct 2015 07:30:00 +0200", sentAt, -1);
    row("ISO 8601", "2015-10-21T07:30:00Z", sentAt, -1);
    row("a line break after it", "Wed, 21 Oct 2015 07:30:00 GMT\r\nX: 1", sentAt, -1);
}

void TestThrottle::retryAfterIsRead()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);
    const std::optional<std::chrono::seconds> wait = parseRetryAfter(value, date);
    QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
}

// Both dates are long over by this computer's clock.
void TestThrottle::datesCountFromTheAnswersOwnClock()
{
    QCOMPARE(parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:19:37 GMT"),
             30min);
}

QTEST_GUILESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
