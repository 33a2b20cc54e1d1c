// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxschema.h"
#include "app/storage/sqliteoutbox.h"
#include "tests/app/storage/sampleops.h"
#include "tests/support/answered.h"
#include "tests/support/faultvfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = OutboxError::Kind;

constexpr std::chrono::milliseconds hardlyWaiting(5);

/** How the file is before the disk begins to fail. */
enum class Start { Absent, Used, Newer };

Kind kindOf(DiskFault fault)
{
    switch (fault) {
    case DiskFault::NoSpace:
        return Kind::DiskFull;
    case DiskFault::Busy:
        return Kind::Busy;
    case DiskFault::Device:
    case DiskFault::ShortWrite:
        break;
    }
    return Kind::Other;
}

/** What the outbox has promised to keep. */
struct Promised
{
    QList<Op> ops; ///< oldest first
    QMap<qint64, QList<OpState>> ways;
    QList<Job> jobs; ///< newest first
    QList<StoredDraft> drafts;

    void take(const Op &op)
    {
        Op &row = ops[op.id - 1];
        if (row.state != op.state)
            ways[op.id].append(op.state);
        row = op;
    }
};

Promised keptIn(SqliteOutbox &box)
{
    Promised found;
    found.ops = answered(box.history({.limit = 1000})).value();
    std::reverse(found.ops.begin(), found.ops.end());
    for (const Op &op : std::as_const(found.ops)) {
        const QList<OpEvent> events = answered(box.events(op.id)).value();
        for (const OpEvent &event : events) {
            if (event.from != event.to)
                found.ways[op.id].append(event.to);
        }
    }
    found.jobs = answered(box.jobs()).value();
    found.drafts = answered(box.drafts()).value();
    return found;
}

void copyFiles(const QString &from, const QString &to)
{
    const QStringList source = databaseFiles(from);
    const QStringList target = databaseFiles(to);
    for (qsizetype i = 0; i < 2; ++i) { // the third is made anew
        QFile::remove(target.at(i));
        if (QFileInfo::exists(source.at(i)))
            QVERIFY(QFile::copy(source.at(i), target.at(i)));
    }
}

} // namespace

Q_DECLARE_METATYPE(DiskFault)
Q_DECLARE_METATYPE(Lasting)
Q_DECLARE_METATYPE(Start)

// Every single operation of the disk fails once, and for good: nothing promised is lost, nothing
// refused comes back, and the outbox works again when the disk does.
class tst_OutboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theLayerLetsOperationsFail();
    void everyOperationMayFail_data();
    void everyOperationMayFail();
    void cleanupTestCase();

private:
    void prepare(Start start);
    void run(DiskFault fault, Lasting lasting);
    void compareCrashed(const QString &path, const Promised &promised);
    void work(SqliteOutbox &box, Promised &promised, const std::function<bool(Kind)> &allowed);
    template <class IsDone>
    void workOnRun(SqliteOutbox &box, Promised &promised, IsDone isDone);
    void compare(const QString &path, const Promised &promised);

    FaultVfs m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_template; // copied for every run
    Promised m_before;
    Start m_start = Start::Absent;
    int m_faults = 0;
    int m_refused = 0;
};

void tst_OutboxFaults::theLayerLetsOperationsFail()
{
    QTemporaryDir folder;
    SqliteOutbox box(folder.filePath(u"outbox.db"_s), hardlyWaiting);
    m_disk.arm(DiskFault::NoSpace, 1, Lasting::FromThenOn);
    QCOMPARE(answered(box.open()).error().kind, Kind::DiskFull);
    QVERIFY(m_disk.hasStruck());
    m_disk.disarm();
    const Op op = kept(box, newOp(u"1"_s));
    m_disk.arm(DiskFault::Device, 1, Lasting::FromThenOn);
    QCOMPARE(answered(box.append({newOp(u"2"_s)})).error().kind, Kind::Other);
    QVERIFY(m_disk.hasStruck());
    m_disk.disarm();
    QCOMPARE(answered(box.unfinished()).value(), QList{op});
}

void tst_OutboxFaults::everyOperationMayFail_data()
{
    QTest::addColumn<DiskFault>("fault");
    QTest::addColumn<Lasting>("lasting");
    QTest::addColumn<Start>("start");
    const QList<std::pair<const char *, Start>> starts = {
        {"new", Start::Absent}, {"used", Start::Used}, {"newer", Start::Newer}};
    const auto rows = [&starts](const char *name, DiskFault fault, Lasting lasting) {
        for (const auto &[file, start] : starts)
            QTest::addRow("%s, %s file", name, file) << fault << lasting << start;
    };
    rows("no space once", DiskFault::NoSpace, Lasting::Once);
    rows("no space", DiskFault::NoSpace, Lasting::FromThenOn);
    rows("a bad device once", DiskFault::Device, Lasting::Once);
    rows("a bad device", DiskFault::Device, Lasting::FromThenOn);
    rows("a short write", DiskFault::ShortWrite, Lasting::Once);
    rows("busy", DiskFault::Busy, Lasting::AWhile);
}

// A file as a crash has left it: the last change is in the log only.
void tst_OutboxFaults::prepare(Start start)
{
    // The faults need no slow disk under them.
    const QString fast = u"/dev/shm"_s;
    m_folder = std::make_unique<QTemporaryDir>(
        (QFileInfo(fast).isWritable() ? fast : QDir::tempPath()) + u"/patchbook-faults-XXXXXX");
    m_template = m_folder->filePath(u"template.db"_s);
    m_start = start;
    m_before = {};
    if (start == Start::Absent)
        return;
    const QString source = m_folder->filePath(u"source.db"_s);
    {
        SqliteOutbox box(source);
        for (int i = 0; i < 3; ++i)
            kept(box, newOp(QString::number(i)));
        QVERIFY(moved(box, answered(box.unfinished())->constFirst(), OpState::Sending));
        QVERIFY(answered(box.beginJob(fullJob(), {newOp(u"in a run"_s)})));
        QVERIFY(answered(box.store({newDraft(u"before"_s)}, {})));
        m_before = keptIn(box);
    }
    const auto database = Database::open(source, outboxDesign(hardlyWaiting));
    QVERIFY((*database)->run(start == Start::Newer ? u"PRAGMA user_version=9"_s
                                                   : u"UPDATE op SET attempts=1"_s));
    for (Op &op : m_before.ops) {
        if (start == Start::Used) {
            op.attempts = 1;
            continue;
        }
        op.state = OpState::Failed;
        op.salvaged = true;
        m_before.ways[op.id].append(OpState::Failed);
    }
    copyFiles(source, m_template);
}

void tst_OutboxFaults::work(SqliteOutbox &box, Promised &promised,
                            const std::function<bool(Kind)> &allowed)
{
    const auto isDone = [&](const auto &result) {
        if (!result.ok()) {
            ++m_refused;
            if (!allowed(result.error().kind))
                QTest::qFail(qPrintable(u"refused as %1: %2"_s.arg(
                                 QString::number(int(result.error().kind)), result.error().detail)),
                             __FILE__, __LINE__);
        }
        return result.ok();
    };
    isDone(answered(box.open()));
    const auto kept = answered(box.append({newOp(u"a"_s), newOp(u"b"_s)}));
    if (isDone(kept))
        promised.ops.append(kept.value());
    const auto step = [&](OpState state) {
        Op op = promised.ops.constLast();
        op.state = state;
        ++op.attempts;
        if (isDone(answered(box.commit({{op, u"test"_s}}))))
            promised.take(op);
    };
    if (kept.ok())
        step(OpState::Sending);
    const StoredDraft draft = newDraft(u"a draft"_s);
    if (isDone(answered(box.store({draft}, {}))))
        promised.drafts.append(draft);
    if (kept.ok())
        step(OpState::Confirmed);
    workOnRun(box, promised, isDone);
}

/** All of a run is kept, or nothing; what waits in it is cancelled as one, or not at all. */
template <class IsDone>
void tst_OutboxFaults::workOnRun(SqliteOutbox &box, Promised &promised, IsDone isDone)
{
    QList<Op> ops = {newOp(u"r1"_s), newOp(u"r2"_s), newOp(u"r3"_s)};
    const auto job = answered(box.beginJob(fullJob(), ops));
    if (!isDone(job))
        return;
    promised.jobs.prepend(job.value());
    for (Op &op : ops) {
        op.id = promised.ops.size() + 1;
        op.job = job->id;
        promised.ops.append(op);
    }
    if (!isDone(answered(box.cancelWaiting(job->id, {ops.constFirst().id}))))
        return;
    for (Op &op : ops.mid(1)) {
        op.state = OpState::Cancelled;
        promised.take(op);
    }
}

void tst_OutboxFaults::compare(const QString &path, const Promised &promised)
{
    SqliteOutbox box(path, hardlyWaiting);
    const OutboxResult<OutboxOpening> opening = answered(box.open());
    QVERIFY2(opening.ok(), qPrintable(opening.ok() ? QString() : opening.error().detail));
    QCOMPARE(opening.value(), OutboxOpening{}); // quick_check found nothing
    const Promised found = keptIn(box);
    QCOMPARE(found.ops, promised.ops);
    QCOMPARE(found.ways, promised.ways);
    QCOMPARE(found.jobs, promised.jobs);
    QCOMPARE(found.drafts, promised.drafts);
}

/** Compares a copy that was taken while the outbox was open, as a kill would have left it. */
void tst_OutboxFaults::compareCrashed(const QString &path, const Promised &promised)
{
    {
        // Its holder lives: it is this process.
        const auto database = Database::open(path, outboxDesign(hardlyWaiting));
        QVERIFY(database.ok() && (*database)->run(u"DELETE FROM lease"_s));
    }
    compare(path, promised);
}

void tst_OutboxFaults::run(DiskFault fault, Lasting lasting)
{
    const QString path = m_folder->filePath(u"outbox.db"_s);
    const QString crashed = m_folder->filePath(u"crashed.db"_s);
    Promised promised = m_before;
    {
        SqliteOutbox box(path, hardlyWaiting);
        work(box, promised, [fault](Kind kind) { return kind == kindOf(fault); });
        m_disk.disarm();
        // A commit that failed at its last sync stands in the log, and must not come back.
        if (lasting == Lasting::Once) {
            copyFiles(path, crashed);
            compareCrashed(crashed, promised);
        }

        const auto last = answered(box.append({newOp(u"z"_s)}));
        QVERIFY2(last.ok(), qPrintable(last.ok() ? QString() : last.error().detail));
        promised.ops.append(last.value());
        const OutboxOpening opening = answered(box.open()).value();
        QCOMPARE(opening.kind,
                 m_start == Start::Newer ? OutboxOpening::Kind::Newer : OutboxOpening::Kind::Sound);
        QCOMPARE(opening.salvaged, m_start == Start::Newer ? m_before.ops.size() : 0);
        copyFiles(path, crashed);
    }
    compareCrashed(crashed, promised);
    compare(path, promised);
}

void tst_OutboxFaults::everyOperationMayFail()
{
    QFETCH(const DiskFault, fault);
    QFETCH(const Lasting, lasting);
    QFETCH(const Start, start);
    prepare(start);
    const int faults = forEveryOperation(m_disk, fault, lasting, [&](int nth) {
        if (QTest::currentTestFailed())
            return;
        QDir folder(m_folder->path());
        const QStringList old = folder.entryList({u"outbox*"_s, u"crashed*"_s}, QDir::Files);
        for (const QString &file : old)
            folder.remove(file);
        copyFiles(m_template, folder.filePath(u"outbox.db"_s));
        run(fault, lasting);
        if (QTest::currentTestFailed())
            qInfo("operation %d failed", nth);
    });
    QCOMPARE_GT(faults, 5);
    m_faults += faults;
}

void tst_OutboxFaults::cleanupTestCase()
{
    qInfo("%d failing operations, %d calls refused", m_faults, m_refused);
}

QTEST_GUILESS_MAIN(tst_OutboxFaults)
#include "tst_outboxfaults.moc"
