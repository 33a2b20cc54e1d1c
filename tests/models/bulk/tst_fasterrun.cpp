// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The faster mode: a page of the list stands in for looks, while it is young and never else.
#include "tests/models/bulk/runbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

Job fasterJob()
{
    Job job = RunBench::jobTo();
    job.faster = true;
    return job;
}

} // namespace

class tst_FasterRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPageServesAsTheLooksOfAllThatStandOnIt()
    {
        RunBench b(300);
        b.begin(b.opsFor(1, 300), fasterJob());
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 300);
        QCOMPARE(b.writes(), 300);
        QVERIFY(b.addsUp());
        // Only the first eleven, one of them twice, and the ends of pages are read one by one.
        QVERIFY2(b.service().count(u"read"_s) < 40,
                 qPrintable(QString::number(b.service().count(u"read"_s))));
        QVERIFY(b.service().count(u"page"_s) <= 8);
    }

    void byDefaultEachContactIsRead()
    {
        RunBench b(100);
        b.begin(b.opsFor(1, 100));
        QVERIFY(b.finish());
        QCOMPARE(b.service().count(u"page"_s), 0);
        QCOMPARE(b.service().count(u"read"_s), 101);
    }

    void aServiceWhoseListTellsLessOrLateIsReadOneByOne_data()
    {
        QTest::addColumn<int>("without");
        QTest::newRow("pages by number") << 0;
        QTest::newRow("whole records") << 1;
        QTest::newRow("a list without lag") << 2;
    }
    void aServiceWhoseListTellsLessOrLateIsReadOneByOne()
    {
        QFETCH(int, without);
        RunBench b(100);
        FakeContacts &service = b.service();
        service.abilities.setFlag(Capability::PagesByNumber, without != 0);
        service.abilities.setFlag(Capability::ListIsPartial, without == 1);
        service.lag = without == 2 ? 1s : 0s;
        b.begin(b.opsFor(1, 100), fasterJob());
        QVERIFY(b.finish());
        QCOMPARE(b.service().count(u"page"_s), 0);
        QCOMPARE(b.service().count(u"read"_s), 101);
        QCOMPARE(b.count(JobOutcome::Changed), 100);
    }

    void noLookIsOlderThanItsBoundWhenItIsSentBy()
    {
        RunBench b(300);
        b.catalog.newest->limit = Allowance{.most = 20, .window = 10s}; // a page lasts too long
        b.begin(b.opsFor(1, 300), fasterJob());
        qint64 pageAt = -1;
        QHash<QString, qint64> readAt;
        qsizetype told = 0;
        qint64 oldest = 0;
        while (!b.run().isEnded()) {
            b.clock.advance(10ms);
            const qint64 now = b.clock.now().monotonicMs;
            for (; told < b.service().log.size(); ++told) {
                const QString line = b.service().log.at(told);
                const QString id = line.section(u' ', 1, 1);
                if (line.startsWith(u"page"_s))
                    pageAt = now;
                else if (line.startsWith(u"read"_s))
                    readAt.insert(id, now);
                else if (readAt.contains(id))
                    QVERIFY(now - readAt.value(id) <= oldestLook.count() + 20);
                else
                    oldest = std::max(oldest, now - pageAt);
            }
        }
        QCOMPARE(b.count(JobOutcome::Changed), 300);
        QVERIFY2(oldest > 5'000, "the pages served");
        QVERIFY2(oldest <= oldestGivenLook.count(), qPrintable(QString::number(oldest)));
        QVERIFY(b.service().count(u"page"_s) > 7); // read anew
    }

    void whatChangedHereSinceThePageIsRead()
    {
        RunBench b(60);
        b.catalog.newest->limit = Allowance{.most = 40, .window = 10s};
        b.begin(b.opsFor(1, 60), fasterJob());
        while (b.service().count(u"page"_s) == 0)
            b.pass(10ms);
        b.pass(1s);
        const QString id = RunBench::idOf(45);
        b.session().book().edit(id, u"owner"_s, otherOwner);
        b.workspace->save(b.session(), Collection::Contacts, id);
        QVERIFY(b.finish());
        QCOMPARE(b.ownerOf(45), otherOwner); // the page would have said that nobody changed it
        QCOMPARE(b.count(JobOutcome::Conflicted), 1);
    }

    void whatChangesHereWhileThePageIsOnItsWayIsRead()
    {
        RunBench b(60);
        b.begin(b.opsFor(1, 60), fasterJob());
        b.service().held = true;
        while (b.service().count(u"page"_s) == 0) {
            b.pass(10ms);
            b.service().answerNext();
        }
        const QString id = RunBench::idOf(45);
        b.session().book().edit(id, u"owner"_s, otherOwner);
        b.workspace->save(b.session(), Collection::Contacts, id);
        b.service().held = false;
        while (b.service().answerNext()) {
        }
        QVERIFY(b.finish());
        QCOMPARE(b.ownerOf(45), otherOwner);
    }

    void aListInAnotherOrderIsGivenUp()
    {
        RunBench b(300);
        QList<Op> ops;
        for (int i = 1; i <= 300; ++i)
            ops << b.opFor(i * 7 % 300 + 1); // all over the pages
        QSet<QString> ids;
        for (const Op &op : std::as_const(ops))
            ids.insert(op.edit.id);
        QCOMPARE(ids.size(), 300);
        b.begin(ops, fasterJob());
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 300);
        // Never more requests than the reads they stand for.
        QVERIFY(b.service().count(u"page"_s) + b.service().count(u"read"_s) <= 301);
    }

    void pagesThatDoNotHaveWhatTheyShouldAreGivenUp()
    {
        RunBench b(300);
        for (int i = 1; i <= 300; ++i)
            b.service().hidden << RunBench::idOf(i); // the list is another one by now
        b.begin(b.opsFor(1, 300), fasterJob());
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 300);
        QVERIFY(b.service().count(u"page"_s) <= 4);
    }
};

QTEST_GUILESS_MAIN(tst_FasterRun)
#include "tst_fasterrun.moc"
