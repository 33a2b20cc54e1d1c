// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxschema.h"
#include "app/storage/sqliteoutbox.h"
#include "tests/app/storage/harm.h"
#include "tests/app/storage/sampleops.h"
#include "tests/support/answered.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Opened = OutboxOpening::Kind;

constexpr int opCount = 400;
constexpr int draftCount = 20;
} // namespace

// What happens to edits when something happens to their file.
class tst_OutboxFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"outbox.db"_s);
    }

    void harmedFilesAreMovedAsideAndSalvaged_data();
    void harmedFilesAreMovedAsideAndSalvaged();
    void anEmptyFileIsANewOne();
    void aLogWithoutItsDatabaseIsMovedAside();
    void aTornLogIsNotTakenForAnEmptyOne();
    void whatADamagedLogHidesIsReadWithoutIt();
    void aMissingIndexOfTheLogIsMadeAnew();
    void salvagedOperationsWaitForTheUser();
    void anInterruptedRepairIsResumed();
    void aDamagedFileInUseIsLeftAlone();
    void aSecondDamageFindsAnotherName();

private:
    void fill(int operations = opCount) const
    {
        SqliteOutbox box(m_path);
        QList<Op> ops;
        QList<StoredDraft> drafts;
        for (int i = 0; i < operations; ++i)
            ops.append(newOp(QString::number(i)));
        for (int i = 0; i < draftCount; ++i)
            drafts.append(newDraft(QString::number(i)));
        ops = answered(box.append(ops)).value();
        QVERIFY(answered(box.store(drafts, {})));
        QList<OpStep> steps;
        for (qsizetype i = 0; i < ops.size(); i += 2) {
            ops[i].state = OpState::Confirmed;
            steps.append({ops.at(i), u"test"_s});
        }
        QVERIFY(answered(box.commit(steps)));
    }
    QStringList aside() const
    {
        return QDir(m_folder->path())
            .entryList({u"outbox.db.damaged-*"_s, u"outbox.db.newer-*"_s}, QDir::Files);
    }
    /** Copies the files as a crash would leave them: the log is not yet in the database. */
    void crashInto(const QString &target) const
    {
        const QStringList from = databaseFiles(m_path);
        const QStringList to = databaseFiles(target);
        for (qsizetype i = 0; i < 3; ++i)
            QVERIFY(QFile::copy(from.at(i), to.at(i)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_OutboxFile::harmedFilesAreMovedAsideAndSalvaged_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<Opened>("kind");
    QTest::addColumn<int>("leastOps");
    QTest::addColumn<int>("leastDrafts");
    const auto row = [](const char *name, const Harm &harm, int ops, int drafts,
                        Opened kind = Opened::Damaged) {
        QTest::newRow(name) << harm << kind << ops << drafts;
    };
    row("garbage", filledWith(QByteArray("no database at all. ").repeated(5000)), 0, 0);
    row("a short text", filledWith("hello"), 0, 0);
    row("a picture's beginning", filledWith("\x89PNG\r\n\x1a\n" + QByteArray(9000, 'x')), 0, 0);
    row("cut within the header", cutTo(0.0003), 0, 0);
    row("cut in the middle", cutTo(0.5), opCount / 4, 0);
    row("cut at the end", cutTo(0.9), opCount / 2, 0);
    row("another application", sql(u"PRAGMA application_id=42"_s), opCount, draftCount);
    row("no application", sql(u"PRAGMA application_id=0"_s), opCount, draftCount);
    row("version 0", sql(u"PRAGMA user_version=0"_s), opCount, draftCount);
    row("a newer version", sql(u"PRAGMA user_version=3"_s), opCount, draftCount, Opened::Newer);
    row("an index destroyed", withRootPageOf(u"op_by_state"_s), opCount, draftCount);
    row("the index of uuids destroyed", withRootPageOf(u"sqlite_autoindex_op_1"_s), opCount,
        draftCount);
    row("the drafts destroyed", withRootPageOf(u"draft"_s), opCount, 0);
    row("the operations destroyed", withRootPageOf(u"op"_s), 0, draftCount);
    row("the events destroyed", withRootPageOf(u"op_event"_s), opCount, draftCount);
    // In the middle of the rows: those before and behind it are read.
    row("one page of operations destroyed", flipped([](Database &database) {
            return database
                .value(u"SELECT pageno FROM dbstat WHERE name='op' AND pagetype='leaf'"
                       " ORDER BY path LIMIT 1 OFFSET 5"_s)
                .toLongLong();
        }),
        opCount - 40, draftCount);
    row("an unknown state", sql(u"UPDATE op SET state='teleported' WHERE id=7"_s), opCount - 1,
        draftCount);
    row("a value of another kind", sql(u"UPDATE op SET changes=5 WHERE id=8"_s), opCount - 1,
        draftCount);
    row("JSON that is none", sql(u"UPDATE op SET changes=x'7b7b' WHERE id=8"_s), opCount - 1,
        draftCount);
}

void tst_OutboxFile::harmedFilesAreMovedAsideAndSalvaged()
{
    QFETCH(const Harm, harm);
    QFETCH(const Opened, kind);
    QFETCH(const int, leastOps);
    QFETCH(const int, leastDrafts);
    fill();
    harm(m_path);
    const QByteArray harmed = contentOf(m_path);
    SqliteOutbox box(m_path);
    const OutboxResult<OutboxOpening> opening = answered(box.open());
    QVERIFY2(opening.ok(), qPrintable(opening.ok() ? QString() : opening.error().detail));
    QCOMPARE(opening->kind, kind);
    QVERIFY(QFileInfo(opening->movedTo)
                .fileName()
                .contains(kind == Opened::Newer ? u"outbox.db.newer-20" : u"outbox.db.damaged-20"));
    QCOMPARE(contentOf(opening->movedTo), harmed);
    struct stat found = {};
    QCOMPARE(::stat(QFile::encodeName(opening->movedTo).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777, mode_t(0600));

    QCOMPARE_GE(opening->salvaged, leastOps);
    QCOMPARE_LE(opening->salvaged, opCount);
    QCOMPARE_GE(opening->drafts, leastDrafts);
    const QList<Op> ops = answered(box.history({.limit = 10 * opCount})).value();
    QCOMPARE(ops.size(), opening->salvaged);
    for (const Op &op : ops) {
        const bool wasOver = op.id % 2 == 1;
        QCOMPARE(op.state, wasOver ? OpState::Confirmed : OpState::Failed);
        QCOMPARE(op.salvaged, !wasOver);
        QCOMPARE(op.edit.id, QString::number(op.id - 1));
    }
    QCOMPARE(answered(box.drafts())->size(), opening->drafts);
    QVERIFY(answered(box.unfinished())->isEmpty());
    QCOMPARE(kept(box, newOp(u"new"_s)).state, OpState::Pending);
}

void tst_OutboxFile::anEmptyFileIsANewOne()
{
    overwrite(m_path, {});
    SqliteOutbox box(m_path);
    QCOMPARE(answered(box.open()).value(), OutboxOpening{});
    QVERIFY(aside().isEmpty());
}

void tst_OutboxFile::aLogWithoutItsDatabaseIsMovedAside()
{
    const QString copy = m_folder->filePath(u"copy.db"_s);
    {
        SqliteOutbox box(m_path);
        kept(box, newOp(u"1"_s));
        crashInto(copy);
    }
    const QByteArray log = contentOf(copy + u"-wal");
    QVERIFY(!log.isEmpty());
    QVERIFY(QFile::remove(copy));
    SqliteOutbox box(copy);
    const OutboxOpening opening = answered(box.open()).value();
    QCOMPARE(opening.kind, Opened::Damaged);
    QCOMPARE(contentOf(opening.movedTo + u"-wal"), log);
    QVERIFY(answered(box.history({}))->isEmpty());
}

void tst_OutboxFile::aTornLogIsNotTakenForAnEmptyOne()
{
    const QString copy = m_folder->filePath(u"copy.db"_s);
    fill(10);
    {
        SqliteOutbox box(m_path);
        kept(box, newOp(u"only in the log"_s));
        crashInto(copy);
    }
    {
        // The control: with its log it is all there.
        const QString whole = m_folder->filePath(u"whole.db"_s);
        QVERIFY(QFile::copy(copy, whole));
        QVERIFY(QFile::copy(copy + u"-wal", whole + u"-wal"));
        SqliteOutbox box(whole);
        // Its lease is of the process that we are, which surely lives.
        QCOMPARE(answered(box.open()).error().kind, OutboxError::Kind::InUse);
    }
    QByteArray log = contentOf(copy + u"-wal");
    overwrite(copy + u"-wal", log.replace(0, 40, QByteArray(40, 'x')));
    SqliteOutbox box(copy);
    const OutboxOpening opening = answered(box.open()).value();
    QCOMPARE(opening.kind, Opened::Damaged);
    QCOMPARE(opening.salvaged, 10);
    QVERIFY(answered(box.unfinished())->isEmpty());
    QCOMPARE(contentOf(opening.movedTo + u"-wal"), log);
}

void tst_OutboxFile::whatADamagedLogHidesIsReadWithoutIt()
{
    const QString copy = m_folder->filePath(u"a copy %41.db"_s);
    fill(10);
    {
        const auto database = Database::open(m_path, outboxDesign(std::chrono::milliseconds(50)));
        QVERIFY((*database)->run(u"PRAGMA writable_schema=ON"_s));
        QVERIFY((*database)->run(u"UPDATE sqlite_schema SET sql='x' WHERE name='draft'"_s));
        QVERIFY((*database)->run(u"UPDATE sqlite_schema SET rootpage=9999 WHERE name='op'"_s));
        crashInto(copy);
    }
    SqliteOutbox box(copy);
    const OutboxOpening opening = answered(box.open()).value();
    QCOMPARE(opening.kind, Opened::Damaged);
    QCOMPARE(opening.salvaged, 10);
    QCOMPARE(opening.drafts, draftCount);
}

void tst_OutboxFile::aMissingIndexOfTheLogIsMadeAnew()
{
    const QString copy = m_folder->filePath(u"copy.db"_s);
    {
        SqliteOutbox box(m_path);
        kept(box, newOp(u"1"_s));
        QVERIFY(answered(box.store({newDraft(u"1"_s)}, {})));
        crashInto(copy);
    }
    overwrite(copy + u"-shm", QByteArray(100, 'x'));
    sql(u"DELETE FROM lease"_s)(copy);
    SqliteOutbox box(copy);
    QCOMPARE(answered(box.open()).value(), OutboxOpening{});
    QCOMPARE(answered(box.unfinished())->size(), 1);
    QCOMPARE(answered(box.drafts())->size(), 1);
}

void tst_OutboxFile::salvagedOperationsWaitForTheUser()
{
    Op sent = fullOp(u"1"_s);
    sent.state = OpState::Pending;
    sent.closed = false;
    sent.salvaged = false;
    Op over = fullOp(u"2"_s);
    over.salvaged = false;
    Job job = fullJob();
    {
        SqliteOutbox box(m_path);
        sent = kept(box, sent);
        over = kept(box, over);
        sent.state = OpState::Sending;
        QVERIFY(answered(box.commit({{sent, u"test"_s}})));
        job = answered(box.beginJob(job, {})).value();
    }
    sql(u"PRAGMA user_version=9"_s)(m_path);

    SqliteOutbox box(m_path);
    QCOMPARE(answered(box.open())->salvaged, 2);
    over.job = 0; // their run is not in the file
    Op expected = sent;
    expected.job = 0;
    expected.state = OpState::Failed;
    expected.salvaged = true;
    expected.error.reset();
    expected.heldUntilMs = 0;
    QCOMPARE(answered(box.history({})).value(), (QList{over, expected}));
    QCOMPARE(answered(box.counts()).value(), (OpCounts{0, 1, 0}));
    QCOMPARE(answered(box.jobs()).value(), QList{job});
    const QList<OpEvent> events = answered(box.events(sent.id)).value();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.at(1).to, OpState::Sending);
    QCOMPARE(events.at(2).from, OpState::Sending);
    QCOMPARE(events.at(2).to, OpState::Failed);
}

void tst_OutboxFile::anInterruptedRepairIsResumed()
{
    fill(10);
    const QString harmed = m_folder->filePath(u"outbox.db.damaged-20260101-000000"_s);
    // A crash after the old file was moved, but not its log, and before the new one came.
    QVERIFY(QFile::rename(m_path, m_path + u".fresh"));
    overwrite(harmed, "garbage");
    overwrite(m_path + u"-wal", "left behind");
    {
        SqliteOutbox box(m_path);
        const OutboxOpening opening = answered(box.open()).value();
        QCOMPARE(opening.kind, Opened::Damaged);
        QCOMPARE(opening.movedTo, harmed);
        QCOMPARE(opening.salvaged, 10);
        QCOMPARE(opening.drafts, draftCount);
        QCOMPARE(answered(box.history({}))->size(), 10);
    }
    QCOMPARE(contentOf(harmed), "garbage"_ba);
    // A crash before anything was moved: what was begun is begun anew.
    overwrite(m_path + u".fresh", "half a file");
    sql(u"PRAGMA user_version=9"_s)(m_path);
    SqliteOutbox box(m_path);
    QCOMPARE(answered(box.open())->salvaged, 10);
    QVERIFY(!QFileInfo::exists(m_path + u".fresh"));
}

void tst_OutboxFile::aDamagedFileInUseIsLeftAlone()
{
    fill(10);
    SqliteOutbox first(m_path);
    QVERIFY(answered(first.open()));
    sql(u"PRAGMA user_version=9"_s)(m_path);
    SqliteOutbox second(m_path);
    QCOMPARE(answered(second.open()).error().kind, OutboxError::Kind::InUse);
    QVERIFY(aside().isEmpty());
}

void tst_OutboxFile::aSecondDamageFindsAnotherName()
{
    QStringList names;
    for (int i = 0; i < 3; ++i) {
        overwrite(m_path, "garbage, the time being " + QByteArray::number(i));
        SqliteOutbox box(m_path);
        names.append(answered(box.open())->movedTo);
    }
    for (int i = 0; i < 3; ++i)
        QVERIFY(contentOf(names.at(i)).endsWith(char('0' + i)));
    QCOMPARE(aside().size(), 3);
}

QTEST_GUILESS_MAIN(tst_OutboxFile)
#include "tst_outboxfile.moc"
