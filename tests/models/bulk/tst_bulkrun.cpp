// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk run from its first contact to its end: what goes when, and what becomes of it.
#include "tests/models/bulk/runbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

class tst_BulkRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachContactIsLookedAtAndWrittenOnce()
    {
        RunBench b(40);
        b.begin(b.opsFor(1, 40));
        QVERIFY(b.finish());
        QCOMPARE(b.run().job().state, JobState::Done);
        b.pass(1s);
        QCOMPARE(b.endings, 1);
        QCOMPARE(b.count(JobOutcome::Changed), 40);
        QVERIFY(b.addsUp());
        QCOMPARE(b.writes(), 40);
        QCOMPARE(b.service().count(u"read"_s), 41); // the first is read back
        for (int i = 1; i <= 40; ++i)
            QCOMPARE(b.ownerOf(i), newOwner);
        QCOMPARE(b.outbox.jobStates.last().state, JobState::Done);
        QVERIFY(b.outbox.jobStates.last().ended.isValid());
    }
};

QTEST_GUILESS_MAIN(tst_BulkRun)
#include "tst_bulkrun.moc"
