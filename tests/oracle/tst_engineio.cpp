// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqliteoutbox.h"
#include "tests/oracle/enginebench.h"
#include "tests/oracle/enginedisk.h"
#include "tests/oracle/summary.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <tuple>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/** The disk fails under a running engine: whatever it then says is true, and it goes on by itself.
 */
class TestEngineIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void aCalmRunBreaksNoPromise();
    void everyNthAccessMayFail_data();
    void everyNthAccessMayFail();
    void onADiskThatTakesNothingNothingIsSent();

private:
    Summary m_summary{.part = u"disk"_s, .verdict = {}};
};

namespace {

constexpr auto patience = 60s;
constexpr auto busyTimeout = 20ms;

} // namespace

void TestEngineIo::initTestCase()
{
    QVERIFY(FailingDisk::install());
}

void TestEngineIo::cleanup()
{
    FailingDisk::heal();
}

void TestEngineIo::cleanupTestCase()
{
    std::puts(qPrintable(summaryLine(m_summary)));
    QVERIFY(writeSummary(m_summary));
}

void TestEngineIo::aCalmRunBreaksNoPromise()
{
    const QTemporaryDir folder;
    SqliteOutbox outbox(folder.filePath(u"outbox.db"_s), busyTimeout);
    EngineBench bench(outbox, 1, 200);
    QVERIFY(bench.start());
    QVERIFY(bench.waitForEnd(patience));
    const Verdict verdict = bench.judged();
    m_summary.verdict += verdict;
    QVERIFY(verdict.ops >= 200);
    QVERIFY2(verdict.broken() == 0, qPrintable(verdict.sentences.join(u'\n')));
    QVERIFY2(bench.record().complaints().isEmpty(),
             qPrintable(bench.record().complaints().join(u'\n')));
}

void TestEngineIo::everyNthAccessMayFail_data()
{
    QTest::addColumn<FailingDisk::Fault>("fault");
    QTest::addColumn<int>("every");
    const QList<std::pair<const char *, FailingDisk::Fault>> faults{
        {"full", FailingDisk::Fault::Full},
        {"broken", FailingDisk::Fault::Broken},
        {"busy", FailingDisk::Fault::Busy}};
    for (const auto &[name, fault] : faults) {
        for (const int every : {2, 4, 8, 16, 32})
            QTest::addRow("%s, every %d.", name, every) << fault << every;
    }
}

void TestEngineIo::everyNthAccessMayFail()
{
    QFETCH(FailingDisk::Fault, fault);
    QFETCH(int, every);
    const QTemporaryDir folder;
    SqliteOutbox outbox(folder.filePath(u"outbox.db"_s), busyTimeout);
    EngineBench bench(outbox, quint64(every), 60);
    QVERIFY(bench.start());
    QVERIFY(QTest::qWaitFor([&bench] { return bench.saves() >= 5; }, 30'000));
    FailingDisk::fail(fault, every);
    // Until the user has done enough, or for as long as a disk stays full.
    std::ignore = QTest::qWaitFor([&bench] { return bench.saves() >= 55; }, 1'500);
    FailingDisk::heal();
    QVERIFY(FailingDisk::failures() > 0);
    QVERIFY2(bench.waitForEnd(patience), "the engine did not go on by itself");
    const Verdict verdict = bench.judged();
    m_summary.verdict += verdict;
    ++m_summary.cells;
    QVERIFY2(verdict.broken() == 0, qPrintable(verdict.sentences.join(u'\n')));
}

void TestEngineIo::onADiskThatTakesNothingNothingIsSent()
{
    const QTemporaryDir folder;
    SqliteOutbox outbox(folder.filePath(u"outbox.db"_s), busyTimeout);
    EngineBench bench(outbox, 7, 60);
    QVERIFY(bench.start());
    QVERIFY(QTest::qWaitFor([&bench] { return bench.saves() >= 5; }, 30'000));
    FailingDisk::fail(FailingDisk::Fault::Full, 1);
    // What was stored before may be on its way yet.
    QVERIFY(QTest::qWaitFor([&bench] { return bench.notKept() >= 5; }, 30'000));
    const int before = bench.writesReceived();
    QVERIFY(QTest::qWaitFor([&bench] { return bench.notKept() >= 15; }, 30'000));
    QCOMPARE(bench.writesReceived(), before);
    FailingDisk::heal();
    QVERIFY2(bench.waitForEnd(patience), "the engine did not go on by itself");
    const Verdict verdict = bench.judged();
    m_summary.verdict += verdict;
    ++m_summary.cells;
    QVERIFY2(verdict.broken() == 0, qPrintable(verdict.sentences.join(u'\n')));
}

} // namespace patchbook::test

QTEST_GUILESS_MAIN(patchbook::test::TestEngineIo)
#include "tst_engineio.moc"
