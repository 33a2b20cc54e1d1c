// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxlease.h"
#include "app/storage/outboxschema.h"
#include "app/storage/sqliteoutbox.h"
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

using Kind = OutboxError::Kind;

constexpr std::chrono::milliseconds quick(50);

} // namespace

// What only an outbox in a file does; what every outbox does is in tst_OutboxContract.
class tst_SqliteOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void everythingIsThereTheNextTime();
    void theFileIsForItsOwnerOnly();
    void itsEndWaitsForWhatIsQueued();
    void whatIsForgottenIsInNoByteOfTheFiles();
    void aFileHeldByAnotherProgramIsBusy();
    void aFailedOpeningIsTriedAgain();
    void aRemovedFileTakesNoPromise();
    void onlyOneOutboxWorksWithAFile();
    void aLostLeaseStoresNothing();
    void leasesOfTheDeadAreTaken_data();
    void leasesOfTheDeadAreTaken();

private:
    QString path() const { return m_folder->filePath(u"outbox.db"_s); }
    std::unique_ptr<SqliteOutbox> outbox() const
    {
        return std::make_unique<SqliteOutbox>(path(), quick);
    }
    std::unique_ptr<Database> file() const
    {
        return Database::open(path(), outboxDesign(quick)).value();
    }
    bool isInAnyFile(const QByteArray &bytes) const
    {
        const QStringList files = databaseFiles(path());
        for (const QString &name : files) {
            QFile content(name);
            if (content.open(QIODevice::ReadOnly) && content.readAll().contains(bytes))
                return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SqliteOutbox::everythingIsThereTheNextTime()
{
    Op op = fullOp();
    op.state = OpState::Pending;
    QList<StoredDraft> drafts = {newDraft(hostileText()), newDraft(u"2"_s)};
    QList<OpEvent> events;
    Job job = fullJob();
    job.targets << hostileText();
    {
        const auto first = outbox();
        op = kept(*first, op);
        QVERIFY(moved(*first, op, OpState::Sending));
        op.state = OpState::Failed;
        QVERIFY(answered(first->commit({{op, hostileText()}})));
        events = answered(first->events(op.id)).value();
        job = answered(first->beginJob(job, {newOp(u"1"_s)})).value();
        QVERIFY(answered(first->store(drafts, {})));
    }
    const auto second = outbox();
    QCOMPARE(answered(second->open()).value(), OutboxOpening{});
    const QList<Op> ops = answered(second->history({})).value();
    QCOMPARE(ops.size(), 2);
    QCOMPARE(ops.at(0).job, job.id);
    QCOMPARE(ops.at(1), op);
    QCOMPARE(answered(second->events(op.id)).value(), events);
    QCOMPARE(events.at(2).why, hostileText());
    QCOMPARE(answered(second->jobs()).value(), QList<Job>{job});
    QCOMPARE(answered(second->drafts()).value(), drafts);
    QCOMPARE_GT(kept(*second, newOp(u"3"_s)).id, ops.at(0).id);
}

void tst_SqliteOutbox::theFileIsForItsOwnerOnly()
{
    const mode_t before = ::umask(0);
    const auto box = outbox();
    kept(*box, newOp(u"1"_s));
    ::umask(before);
    for (const QString &name : databaseFiles(path()).mid(0, 3)) {
        struct stat found = {};
        QCOMPARE(::stat(QFile::encodeName(name).constData(), &found), 0);
        QCOMPARE(found.st_mode & 07777, mode_t(0600));
    }
}

void tst_SqliteOutbox::itsEndWaitsForWhatIsQueued()
{
    QList<QFuture<OutboxResult<QList<Op>>>> answers;
    {
        const auto box = outbox();
        for (int i = 0; i < 20; ++i)
            answers.append(box->append({newOp(QString::number(i))}));
    }
    for (const auto &answer : std::as_const(answers))
        QVERIFY(answer.isFinished() && answer.isCanceled()); // nobody is told any more
    QVERIFY(!QFileInfo::exists(path() + u"-wal"));
    QCOMPARE(answered(outbox()->unfinished())->size(), 20);
}

void tst_SqliteOutbox::whatIsForgottenIsInNoByteOfTheFiles()
{
    const QByteArray secret = "marker-of-a-person";
    const auto box = outbox();
    Op stays = newOp(u"1"_s, u"other"_s);
    stays.title = u"stays-in-the-file"_s;
    stays = kept(*box, stays);
    for (int i = 0; i < 50; ++i) {
        Op op = fullOp(QString::number(i));
        op.state = OpState::Pending;
        op.title = QString::fromLatin1(secret);
        op.look->fields.insert(u"name"_s, QString::fromLatin1(secret.repeated(1 + i * 20)));
        op = kept(*box, op);
        op.state = OpState::Confirmed;
        QVERIFY(answered(box->commit({{op, QString::fromLatin1(secret)}})));
    }
    StoredDraft draft = newDraft(QString::fromLatin1(secret));
    QVERIFY(answered(box->store({draft}, {})));
    Job job = fullJob();
    job.targets = {QString::fromLatin1(secret)};
    QVERIFY(answered(box->beginJob(job, {newOp(u"1"_s)})));
    QVERIFY(isInAnyFile(secret)); // else the search below would prove nothing

    QVERIFY(answered(box->forget(u"account"_s)));
    QVERIFY(!isInAnyFile(secret));
    QVERIFY(isInAnyFile("stays-in-the-file"));
    QCOMPARE(answered(box->history({})).value(), QList<Op>{stays});
}

void tst_SqliteOutbox::aFileHeldByAnotherProgramIsBusy()
{
    const auto box = outbox();
    Op op = kept(*box, newOp(u"1"_s));
    const auto other = file();
    QVERIFY(other->run(u"BEGIN EXCLUSIVE"_s));
    op.state = OpState::Sending;
    QCOMPARE(answered(box->commit({{op, {}}})).error().kind, Kind::Busy);
    QCOMPARE(answered(box->append({newOp(u"2"_s)})).error().kind, Kind::Busy);
    QCOMPARE(answered(box->unfinished())->constFirst().state, OpState::Pending);
    QCOMPARE(answered(outbox()->open()).error().kind, Kind::Busy);

    QVERIFY(other->run(u"COMMIT"_s));
    QVERIFY(answered(box->commit({{op, {}}})));
    QCOMPARE(answered(box->unfinished()).value(), QList<Op>{op});
}

void tst_SqliteOutbox::aFailedOpeningIsTriedAgain()
{
    // A folder in its place stops root, too.
    QVERIFY(QDir().mkpath(path()));
    const auto box = outbox();
    QCOMPARE(answered(box->open()).error().kind, Kind::Other);
    QCOMPARE(answered(box->append({newOp(u"1"_s)})).error().kind, Kind::Other);
    QCOMPARE(answered(box->drafts()).error().kind, Kind::Other);
    QVERIFY(QDir().rmdir(path()));
    QCOMPARE(kept(*box, newOp(u"1"_s)).id, 1);
    QCOMPARE(answered(box->open()).value(), OutboxOpening{});

    SqliteOutbox nowhere(path() + u"/below/a/file"_s, quick);
    QCOMPARE(answered(nowhere.open()).error().kind, Kind::Other);
}

void tst_SqliteOutbox::aRemovedFileTakesNoPromise()
{
    const QString elsewhere = m_folder->filePath(u"moved away"_s);
    Op lost = newOp(u"1"_s);
    Op op = newOp(u"2"_s);
    {
        const auto box = outbox();
        lost = kept(*box, lost);
        QVERIFY(QFile::rename(path(), elsewhere));
        QVERIFY(!moved(*box, lost, OpState::Sending));
        op = kept(*box, op);
    }
    QCOMPARE(answered(outbox()->unfinished()).value(), QList<Op>{op});
    QVERIFY(QFileInfo::exists(elsewhere));
}

void tst_SqliteOutbox::onlyOneOutboxWorksWithAFile()
{
    auto first = outbox();
    const Op op = kept(*first, newOp(u"1"_s));
    const auto second = outbox();
    QCOMPARE(answered(second->open()).error().kind, Kind::InUse);
    QCOMPARE(answered(second->unfinished()).error().kind, Kind::InUse);
    QCOMPARE(answered(second->append({newOp(u"2"_s)})).error().kind, Kind::InUse);
    QVERIFY(moved(*first, op, OpState::Sending));
    first.reset();
    QCOMPARE(answered(second->open()).value(), OutboxOpening{});
    QCOMPARE(answered(second->unfinished())->constFirst().state, OpState::Sending);
}

void tst_SqliteOutbox::aLostLeaseStoresNothing()
{
    const auto box = outbox();
    const Op op = kept(*box, newOp(u"1"_s));
    const auto other = file();
    QVERIFY(other->run(u"UPDATE lease SET holder='somebody else'"_s));
    Op sending = op;
    sending.state = OpState::Sending;
    QCOMPARE(answered(box->commit({{sending, {}}})).error().kind, Kind::InUse);
    QCOMPARE(answered(box->append({newOp(u"2"_s)})).error().kind, Kind::InUse);
    QCOMPARE(answered(box->unfinished()).value(), QList<Op>{op});
    QCOMPARE(answered(box->events(op.id))->size(), 1);
    // It does not come back by itself: the other one may have sent meanwhile.
    QVERIFY(other->run(u"DELETE FROM lease"_s));
    QCOMPARE(answered(box->commit({{sending, {}}})).error().kind, Kind::InUse);
}

void tst_SqliteOutbox::leasesOfTheDeadAreTaken_data()
{
    QTest::addColumn<ProcessMark>("holder");
    QTest::addColumn<int>("silentMinutes");
    QTest::addColumn<bool>("taken");
    const ProcessMark own = ProcessMark::own();
    QVERIFY(!own.host.isEmpty() && !own.boot.isEmpty() && !own.started.isEmpty());
    const auto with = [&own](auto change) {
        ProcessMark mark = own;
        change(mark);
        return mark;
    };
    const ProcessMark noSuch = with([](ProcessMark &mark) { mark.pid = 0x3fffffff; });
    const ProcessMark reused = with([](ProcessMark &mark) { mark.started = u"1"_s; });
    const ProcessMark untold = with([](ProcessMark &mark) { mark.started = QString(); });
    const ProcessMark earlier = with([](ProcessMark &mark) { mark.boot = u"earlier/room"_s; });
    const ProcessMark room = with([](ProcessMark &mark) {
        mark.boot = mark.boot.section(u'/', 0, 0) + u"/another room"_s;
        mark.pid = 0x3fffffff;
    });
    const ProcessMark elsewhere = with([](ProcessMark &mark) {
        mark.host = "elsewhere";
        mark.boot = u"elsewhere"_s;
    });
    QTest::newRow("lives") << own << 100'000 << false;
    QTest::newRow("start unknown") << untold << 100'000 << false;
    QTest::newRow("is gone") << noSuch << 0 << true;
    QTest::newRow("its number is another's") << reused << 0 << true;
    QTest::newRow("before the machine started") << earlier << 0 << true;
    QTest::newRow("in a container") << room << 5 << false;
    QTest::newRow("was in a container") << room << 11 << true;
    QTest::newRow("on another machine") << elsewhere << 5 << false;
    QTest::newRow("was on another machine") << elsewhere << 11 << true;
    QTest::newRow("its clock is wrong") << elsewhere << -1'000'000 << true;
}

void tst_SqliteOutbox::leasesOfTheDeadAreTaken()
{
    QFETCH(const ProcessMark, holder);
    QFETCH(const int, silentMinutes);
    QFETCH(const bool, taken);
    const qint64 renewed = QDateTime::currentMSecsSinceEpoch() - silentMinutes * 60'000LL;
    {
        const auto database = file();
        QVERIFY(database->run(u"INSERT INTO lease VALUES(1,'somebody',?,?,?,?,?)"_s,
                              {holder.host, holder.boot, holder.pid, holder.started, renewed}));
    }
    const auto box = outbox();
    const OutboxResult<OutboxOpening> opened = answered(box->open());
    QCOMPARE(opened.ok(), taken);
    if (!taken)
        QCOMPARE(opened.error().kind, Kind::InUse);
}

Q_DECLARE_METATYPE(patchbook::ProcessMark)
QTEST_GUILESS_MAIN(tst_SqliteOutbox)
#include "tst_sqliteoutbox.moc"
