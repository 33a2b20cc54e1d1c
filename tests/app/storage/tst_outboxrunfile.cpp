// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxqueries.h"
#include "app/storage/outboxschema.h"
#include "app/storage/sqliteoutbox.h"
#include "tests/app/storage/harm.h"
#include "tests/app/storage/sampleops.h"
#include "tests/support/answered.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Opened = OutboxOpening::Kind;

/** How SQLite would go about a statement, one step a line. */
QString planOf(Database &database, const QString &sql)
{
    QStringList steps;
    Statement plan(database, u"EXPLAIN QUERY PLAN "_s + sql);
    plan.run(QVariantList(sql.count(u'?'), 1));
    while (plan.next())
        steps.append(plan.text(3));
    return steps.join(u'\n');
}

} // namespace

// What the file does for bulk runs that no other outbox has to: outlive damage and older versions,
// and stay quick when it is large.
class tst_OutboxRunFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"outbox.db"_s);
    }

    void aRunInADamagedFileIsStillARun();
    void withoutItsRunAnOperationIsAnEditOfItsOwn();
    void theFirstVersionIsBroughtUpToDate();
    void noQuestionReadsTheWholeTable_data();
    void noQuestionReadsTheWholeTable();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_OutboxRunFile::aRunInADamagedFileIsStillARun()
{
    Job job = fullJob();
    QList<Op> ops = {newOp(u"1"_s), newOp(u"2"_s), newOp(u"3"_s)};
    {
        SqliteOutbox box(m_path);
        job = answered(box.beginJob(job, ops)).value();
        ops = answered(box.waitingIn(job.id, 0, 9)).value();
        ops[0].attempts = 1;
        QVERIFY(moved(box, ops.at(0), OpState::Confirmed));
        QVERIFY(moved(box, ops.at(1), OpState::Sending));
    }
    withRootPageOf(u"op_by_state"_s)(m_path);

    SqliteOutbox box(m_path);
    QCOMPARE(answered(box.open())->kind, Opened::Damaged);
    QCOMPARE(answered(box.jobs()).value(), QList{job});
    const JobTally tally = answered(box.tally(job.id)).value();
    QCOMPARE(tally.total(), 3);
    QCOMPARE(tally.of(JobOutcome::Changed), 1);
    QCOMPARE(tally.of(JobOutcome::Failed), 2);
    QCOMPARE(tally.reasons.size(), 1);
    QVERIFY(answered(box.waitingIn(job.id, 0, 9))->isEmpty());
    QVERIFY(answered(box.unfinished())->isEmpty());
    const QList<Op> failed =
        answered(box.history({.job = job.id, .outcome = JobOutcome::Failed})).value();
    for (const Op &op : failed)
        QVERIFY(op.salvaged && !op.closed);
    QCOMPARE(failed.size(), 2);
}

void tst_OutboxRunFile::withoutItsRunAnOperationIsAnEditOfItsOwn()
{
    const QList<Harm> harms = {sql(u"DELETE FROM job"_s), sql(u"UPDATE job SET pause='lunch'"_s),
                               sql(u"UPDATE job SET fields=x'7b7b'"_s), withRootPageOf(u"job"_s)};
    for (qsizetype i = 0; i < harms.size(); ++i) {
        m_path = m_folder->filePath(u"outbox%1.db"_s.arg(i));
        {
            SqliteOutbox box(m_path);
            Job job = fullJob();
            job.ended = {};
            QVERIFY(answered(box.beginJob(job, {newOp(u"1"_s), newOp(u"2"_s)})));
        }
        harms.at(i)(m_path);
        SqliteOutbox box(m_path);
        QCOMPARE(answered(box.open())->kind, Opened::Damaged);
        QVERIFY(answered(box.jobs())->isEmpty());
        QCOMPARE(answered(box.counts()).value(), (OpCounts{0, 2, 0}));
        QCOMPARE(answered(box.history({.openOnly = true, .job = 0}))->size(), 2);
    }
}

void tst_OutboxRunFile::theFirstVersionIsBroughtUpToDate()
{
    QList<Op> before;
    {
        SqliteOutbox box(m_path);
        for (int i = 0; i < 10; ++i)
            before.prepend(kept(box, newOp(QString::number(i))));
    }
    // As the first version left it: its table of runs was never filled.
    for (const QString &statement :
         {u"DROP TABLE job"_s,
          u"CREATE TABLE job(id INTEGER PRIMARY KEY AUTOINCREMENT, kind BLOB NOT NULL,"
          " target BLOB NOT NULL, state BLOB NOT NULL, total INTEGER NOT NULL,"
          " note BLOB NOT NULL)"_s,
          u"DROP INDEX op_waiting"_s, u"DROP INDEX op_single"_s, u"DROP INDEX op_by_goes_on"_s,
          u"DROP INDEX op_by_job"_s, u"CREATE INDEX op_by_job ON op(job) WHERE job <> 0"_s,
          u"PRAGMA user_version=1"_s})
        sql(statement)(m_path);

    SqliteOutbox box(m_path);
    QCOMPARE(answered(box.open()).value(), OutboxOpening{});
    QCOMPARE(answered(box.history({})).value(), before);
    const Job job = answered(box.beginJob(fullJob(), {newOp(u"99"_s)})).value();
    QCOMPARE(answered(box.jobs()).value(), QList{job});
    QCOMPARE(answered(box.unfinished())->size(), 10);
}

void tst_OutboxRunFile::noQuestionReadsTheWholeTable_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *name, const QString &sql, const QString &step) {
        QTest::newRow(name) << sql << step;
    };
    const QString waiting = u"SEARCH op USING INDEX op_waiting (job=? AND rowid>?)"_s;
    const QString ofRun = u"SEARCH o USING INDEX op_by_job (job=?"_s;
    const auto history = [](const OpQuery &query) {
        return historySql(query).sql;
    };
    row("what waits", waitingSql(u"*"_s), waiting);
    row("the tally", tallySql(), ofRun);
    row("what is unfinished", unfinishedSql(), u"SEARCH op USING INDEX op_waiting (job=?)"_s);
    row("the counts", countsSql(), u"USING COVERING INDEX op_single"_s);
    row("the contacts of a run", history({.job = 1}), ofRun);
    row("further contacts of a run", history({.job = 1, .before = 9}), ofRun);
    row("the failed contacts of a run", history({.job = 1, .outcome = JobOutcome::Failed}),
        u"op_by_"_s);
    row("single edits", history({.job = 0}), ofRun);
    row("the ends of runs", endedRunsSql(), u"SEARCH op USING INDEX op_by_job (job=?"_s);
}

void tst_OutboxRunFile::noQuestionReadsTheWholeTable()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, step);
    const auto database = Database::open(m_path, outboxDesign(std::chrono::milliseconds(50)));
    // No statistics are ever made of this file, so the plan is the same however much is in it.
    const QString plan = planOf(**database, sql);
    QVERIFY2(plan.contains(step), qPrintable(plan));
    QVERIFY2(!plan.contains(u"SCAN op\n"_s) && !plan.endsWith(u"SCAN op"_s) &&
                 !plan.contains(u"SCAN o\n"_s) && !plan.endsWith(u"SCAN o"_s),
             qPrintable(plan));
}

QTEST_GUILESS_MAIN(tst_OutboxRunFile)
#include "tst_outboxrunfile.moc"
