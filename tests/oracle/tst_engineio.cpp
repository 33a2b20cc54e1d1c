// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqliteoutbox.h"
#include "tests/oracle/enginebench.h"
#include "tests/oracle/story.h"
#include "tests/oracle/summary.h"
#include "tests/support/faultvfs.h"

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
    void cleanupTestCase();
    void aCalmRunBreaksNoPromise();
    void everyNthAccessMayFail_data();
    void everyNthAccessMayFail();
    void onADiskThatTakesNothingNothingIsSent();
    void anOutboxThatBoastsIsCaught();

private:
    Summary m_summary{.part = u"disk"_s, .verdict = {}};
};

namespace {

constexpr auto patience = 60s;
constexpr auto busyTimeout = 20ms;

/** Says of every new edit that it is kept. */
class BoastingOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps) override
    {
        return m_to.append(ops, steps)
            .then(QtFuture::Launch::Sync,
                  [ops](const OutboxResult<QList<Op>> &kept) -> OutboxResult<QList<Op>> {
                      if (kept.ok())
                          return kept;
                      QList<Op> boasted = ops;
                      for (Op &op : boasted)
                          op.id = 1'000'000;
                      return boasted;
                  });
    }
};

} // namespace

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
    QTest::addColumn<DiskFault>("fault");
    QTest::addColumn<int>("every");
    const QList<std::pair<const char *, DiskFault>> faults{{"no space", DiskFault::NoSpace},
                                                           {"device", DiskFault::Device},
                                                           {"short write", DiskFault::ShortWrite},
                                                           {"busy", DiskFault::Busy}};
    for (const auto &[name, fault] : faults) {
        for (const int every : {2, 5, 12, 30})
            QTest::addRow("%s, every %d.", name, every) << fault << every;
    }
}

void TestEngineIo::everyNthAccessMayFail()
{
    QFETCH(DiskFault, fault);
    QFETCH(int, every);
    const QTemporaryDir folder;
    FaultVfs disk;
    SqliteOutbox outbox(folder.filePath(u"outbox.db"_s), busyTimeout);
    EngineBench bench(outbox, quint64(every), 60);
    QVERIFY(bench.start());
    QVERIFY(QTest::qWaitFor([&bench] { return bench.saves() >= 5; }, 30'000));
    disk.arm(fault, every, Lasting::EveryNth);
    // Until the user has done enough, or for as long as a disk stays full.
    std::ignore = QTest::qWaitFor([&bench] { return bench.saves() >= 55; }, 1'500);
    QVERIFY(disk.hasStruck());
    disk.disarm();
    QVERIFY2(bench.waitForEnd(patience), "the engine did not go on by itself");
    const Verdict verdict = bench.judged();
    m_summary.verdict += verdict;
    ++m_summary.cells;
    if (verdict.broken() != 0)
        std::puts(qPrintable(storyOf(bench.record().history())));
    QVERIFY2(verdict.broken() == 0, qPrintable(verdict.sentences.join(u'\n')));
}

void TestEngineIo::onADiskThatTakesNothingNothingIsSent()
{
    const QTemporaryDir folder;
    FaultVfs disk;
    SqliteOutbox outbox(folder.filePath(u"outbox.db"_s), busyTimeout);
    EngineBench bench(outbox, 7, 60);
    QVERIFY(bench.start());
    QVERIFY(QTest::qWaitFor([&bench] { return bench.saves() >= 5; }, 30'000));
    disk.arm(DiskFault::NoSpace, 1, Lasting::FromThenOn);
    // What was stored before may be on its way yet.
    QVERIFY(QTest::qWaitFor([&bench] { return bench.notKept() >= 5; }, 30'000));
    const int before = bench.writesReceived();
    QVERIFY(QTest::qWaitFor([&bench] { return bench.notKept() >= 15; }, 30'000));
    QCOMPARE(bench.writesReceived(), before);
    disk.disarm();
    QVERIFY2(bench.waitForEnd(patience), "the engine did not go on by itself");
    const Verdict verdict = bench.judged();
    m_summary.verdict += verdict;
    ++m_summary.cells;
    if (verdict.broken() != 0)
        std::puts(qPrintable(storyOf(bench.record().history())));
    QVERIFY2(verdict.broken() == 0, qPrintable(verdict.sentences.join(u'\n')));
}

void TestEngineIo::anOutboxThatBoastsIsCaught()
{
    const QTemporaryDir folder;
    FaultVfs disk;
    SqliteOutbox outbox(folder.filePath(u"outbox.db"_s), busyTimeout);
    BoastingOutbox boasting(outbox);
    EngineBench bench(boasting, 7, 60);
    QVERIFY(bench.start());
    QVERIFY(QTest::qWaitFor([&bench] { return bench.saves() >= 5; }, 30'000));
    disk.arm(DiskFault::NoSpace, 1, Lasting::FromThenOn);
    QVERIFY(QTest::qWaitFor([&bench] { return bench.saves() >= 20; }, 30'000));
    bench.engine().stopActing();
    disk.disarm();
    QVERIFY(bench.judged().lost > 0);
}

} // namespace patchbook::test

QTEST_GUILESS_MAIN(patchbook::test::TestEngineIo)
#include "tst_engineio.moc"
