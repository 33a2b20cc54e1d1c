// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The contacts of one bulk run: what the rows say, how they are read, and how they follow the run.
#include "app/storage/memoryoutbox.h"
#include "app/storage/sqliteoutbox.h"
#include "models/domain/field.h"
#include "models/tables/runresultsmodel.h"
#include "tests/models/tables/runsample.h"
#include "tests/support/answered.h"
#include "tests/support/forwardingoutbox.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** Holds back the answers about the history until told. */
class HeldOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;
    bool hold = false;
    bool refuse = false;
    int asked = 0;

    void release()
    {
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }
    QFuture<OutboxResult<QList<Op>>> history(const OpQuery &query) override
    {
        ++asked;
        if (refuse)
            return QtFuture::makeReadyFuture(
                OutboxResult<QList<Op>>(fail(OutboxError{OutboxError::Kind::Corrupt, {}})));
        if (!hold)
            return ForwardingOutbox::history(query);
        auto promise = std::make_shared<QPromise<OutboxResult<QList<Op>>>>();
        promise->start();
        QFuture<OutboxResult<QList<Op>>> now = ForwardingOutbox::history(query);
        m_held.append([promise, now] {
            promise->addResult(answered(now));
            promise->finish();
        });
        return promise->future();
    }

private:
    QList<std::function<void()>> m_held;
};

/** One run in an outbox of either kind, and the model of its results. */
struct ResultsBench
{
    QTemporaryDir folder;
    std::unique_ptr<Outbox> kept;
    std::unique_ptr<HeldOutbox> outbox;
    Schema schema = personSchema();
    std::unique_ptr<RunResultsModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit ResultsBench(bool onDisk = false)
    {
        if (onDisk)
            kept = std::make_unique<SqliteOutbox>(folder.filePath(u"outbox.db"_s));
        else
            kept = std::make_unique<MemoryOutbox>();
        (void)answered(kept->open());
        outbox = std::make_unique<HeldOutbox>(*kept);
    }
    Job begin(const QList<Op> &ops)
    {
        return answered(kept->beginJob(RunSample::job(int(ops.size())), ops)).value();
    }
    void open(const Job &job)
    {
        const RunResultWords words{[](const Op &op) { return QString::number(int(outcomeOf(op))); },
                                   [](const Op &op) {
                                       return op.error ? op.error->message : QString();
                                   }};
        model = std::make_unique<RunResultsModel>(
            *outbox, job, [this] { return &schema; }, words);
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
    }
    bool show(std::optional<JobOutcome> outcome = {}, const QString &title = {})
    {
        model->setFilter(outcome, title);
        return read();
    }
    bool read() const
    {
        return QTest::qWaitFor([this] { return !model->isReading(); });
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all << cell(row, RunResultsModel::NameColumn);
        return all;
    }
    QString cell(int row, int column) const { return model->index(row, column).data().toString(); }
    QList<Op> stored(const OpQuery &query) const { return answered(kept->history(query)).value(); }
    void commit(const Op &op) const { (void)answered(kept->commit({{op, u"test"_s}})); }
};

} // namespace

class tst_RunResultsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRowTellsWhatBecameOfAContact_data() { bothOutboxes(); }
    void aRowTellsWhatBecameOfAContact()
    {
        QFETCH(bool, onDisk);
        ResultsBench b(onDisk);
        const Job other = b.begin({RunSample::op(JobOutcome::Changed, u"9"_s, u"Not ours"_s)});
        const Job job = b.begin(RunSample::oneOfEach());
        QVERIFY(other.id != job.id);
        b.open(job);
        QCOMPARE(b.model->rowCount(), 0); // nothing is read before it is asked for
        QVERIFY(b.show());
        QCOMPARE(b.model->rowCount(), jobOutcomes);
        for (int row = 0; row < jobOutcomes; ++row) // the last ones first
            QCOMPARE(b.cell(row, RunResultsModel::ResultColumn),
                     QString::number(jobOutcomes - 1 - row));
        const int failed = jobOutcomes - 1 - int(JobOutcome::Failed);
        QCOMPARE(b.cell(failed, RunResultsModel::ReasonColumn), u"No such user"_s);
        QCOMPARE(b.cell(failed, RunResultsModel::ChangeColumn).remove(QChar(0xFFFC)),
                 u"old@x.example → new@x.example"_s);
        QVERIFY(!b.cell(failed, RunResultsModel::SentColumn).isEmpty());
        const int cancelled = jobOutcomes - 1 - int(JobOutcome::Cancelled);
        QVERIFY(b.cell(cancelled, RunResultsModel::SentColumn).isEmpty());
    }

    void aFilterShowsOneOutcomeAndASearchOneName_data() { bothOutboxes(); }
    void aFilterShowsOneOutcomeAndASearchOneName()
    {
        QFETCH(bool, onDisk);
        ResultsBench b(onDisk);
        b.open(b.begin(RunSample::oneOfEach()));
        for (int i = 0; i < jobOutcomes; ++i) {
            QVERIFY(b.show(JobOutcome(i)));
            QCOMPARE(b.names(), QStringList{u"Person %1"_s.arg(i + 1)});
        }
        QVERIFY(b.show({}, u"SON 3"_s));
        QCOMPARE(b.names(), QStringList{u"Person 3"_s});
        QVERIFY(b.show(JobOutcome::Failed, u"Person 3"_s));
        QCOMPARE(b.names(), QStringList());
    }

    void pagesAreReadOneByOneAndEveryContactComesOnce_data() { bothOutboxes(); }
    void pagesAreReadOneByOneAndEveryContactComesOnce()
    {
        QFETCH(bool, onDisk);
        constexpr int count = 450;
        ResultsBench b(onDisk);
        QList<Op> ops;
        for (int i = 0; i < count; ++i)
            ops << RunSample::op(JobOutcome::Changed, QString::number(i), QString::number(i));
        b.open(b.begin(ops));
        QVERIFY(b.show());
        QVERIFY(b.model->rowCount() < count);
        while (b.model->canFetchMore()) {
            b.model->fetchMore();
            QVERIFY(b.read());
        }
        QCOMPARE(b.outbox->asked, 3);
        const QStringList names = b.names();
        QCOMPARE(names.size(), count);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), count);
        QCOMPARE(names.constFirst(), u"449"_s);
    }

    void whatWasTriedAgainHasOneRow_data() { bothOutboxes(); }
    void whatWasTriedAgainHasOneRow()
    {
        QFETCH(bool, onDisk);
        ResultsBench b(onDisk);
        const Job job = b.begin({RunSample::op(JobOutcome::Failed, u"1"_s, u"Jane"_s),
                                 RunSample::op(JobOutcome::Changed, u"2"_s, u"Bob"_s)});
        b.open(job);
        QVERIFY(b.show());
        const Op failed = b.stored({.job = job.id, .outcome = JobOutcome::Failed}).constFirst();
        Op again = RunSample::op(JobOutcome::Waiting, u"1"_s, u"Jane"_s);
        again.job = job.id;
        again.goesOn = failed.id;
        Op closed = failed;
        closed.closed = true;
        const OutboxResult<QList<Op>> kept = answered(b.kept->append({again}, {{closed, {}}}));
        QVERIFY(kept.ok());
        b.model->takeIn(kept->constFirst()); // while it is shown …
        QCOMPARE(b.names(), (QStringList{u"Jane"_s, u"Bob"_s}));
        QCOMPARE(b.cell(0, RunResultsModel::ResultColumn), u"0"_s);
        QVERIFY(b.show()); // … and read anew
        QCOMPARE(b.names(), (QStringList{u"Jane"_s, u"Bob"_s}));
        QVERIFY(b.show(JobOutcome::Failed));
        QCOMPARE(b.names(), QStringList());
    }

    void theRowsFollowTheRun()
    {
        ResultsBench b;
        const Job job = b.begin({RunSample::op(JobOutcome::Waiting, u"1"_s, u"Jane"_s),
                                 RunSample::op(JobOutcome::Waiting, u"2"_s, u"Bob"_s)});
        b.open(job);
        QVERIFY(b.show());
        Op jane = b.model->opAt(1);
        jane.state = OpState::Sending;
        b.model->takeIn(jane);
        QCOMPARE(b.model->rowCount(), 2);
        jane.state = OpState::Confirmed;
        jane.attempts = 1;
        b.model->takeIn(jane);
        QCOMPARE(b.cell(1, RunResultsModel::ResultColumn),
                 QString::number(int(JobOutcome::Changed)));
        QVERIFY(b.show(JobOutcome::Waiting));
        QCOMPARE(b.model->rowCount(), 2); // the outbox was not told
        b.model->takeIn(jane);
        QCOMPARE(b.names(), QStringList{u"Bob"_s});
        Op stranger = jane;
        stranger.job = job.id + 1;
        stranger.state = OpState::Pending;
        stranger.id += 100;
        b.model->takeIn(stranger);
        QCOMPARE(b.model->rowCount(), 1);
    }

    void whatHappensWhileAPageIsReadIsNotLost()
    {
        ResultsBench b;
        const Job job = b.begin({RunSample::op(JobOutcome::Waiting, u"1"_s, u"Jane"_s)});
        b.open(job);
        b.outbox->hold = true;
        b.model->setFilter({}, {});
        Op jane = b.stored({.job = job.id}).constFirst();
        jane.state = OpState::Failed;
        b.model->takeIn(jane); // newer than what the page will say
        b.outbox->release();
        QVERIFY(b.read());
        QCOMPARE(b.cell(0, RunResultsModel::ResultColumn),
                 QString::number(int(JobOutcome::Failed)));
    }

    void anAnswerToAnEarlierFilterIsNobodys()
    {
        ResultsBench b;
        b.open(b.begin(RunSample::oneOfEach()));
        b.outbox->hold = true;
        b.model->setFilter({}, {});
        b.model->setFilter(JobOutcome::Failed, {});
        b.outbox->release();
        QVERIFY(b.read());
        QCOMPARE(b.model->rowCount(), 1);
    }

    void whatCannotBeReadIsSaidAndTriedAgain()
    {
        ResultsBench b;
        b.open(b.begin(RunSample::oneOfEach()));
        b.outbox->refuse = true;
        QVERIFY(b.show());
        QVERIFY(b.model->error());
        QVERIFY(b.model->canFetchMore());
        b.outbox->refuse = false;
        b.model->fetchMore();
        QVERIFY(b.read());
        QVERIFY(!b.model->error());
        QCOMPARE(b.model->rowCount(), jobOutcomes);
    }

    void fieldsAreNamedWhereThereAreSeveral()
    {
        ResultsBench b;
        Op op = RunSample::op(JobOutcome::Changed, u"1"_s, u"Jane"_s);
        op.edit.changes.fields.insert(u"company"_s, {QJsonValue(), u"New"_s});
        QCOMPARE(changeText(op, &b.schema),
                 u"Company: (empty) → New\nOwner: old@x.example → new@x.example"_s);
        QCOMPARE(changeText(op, nullptr),
                 u"company: (empty) → New\nowner: old@x.example → new@x.example"_s);
    }

    void foreignTextIsMadeSafe()
    {
        ResultsBench b;
        Op op = RunSample::op(JobOutcome::Failed, u"1"_s, u"A\u202Eb\nc"_s);
        op.error->message = u"x\u202Ey"_s;
        op.edit.changes.fields.insert(u"owner"_s, {u"\u202Eq"_s, QJsonValue()});
        b.open(b.begin({op}));
        QVERIFY(b.show());
        for (int column = 0; column < RunResultsModel::ColumnCount; ++column) {
            QVERIFY(!b.cell(0, column).contains(u'\u202E'));
            QVERIFY(!b.cell(0, column).contains(u'\n'));
        }
        QCOMPARE(b.model->index(0, RunResultsModel::NameColumn)
                     .data(RunResultsModel::ExactTextRole)
                     .toString(),
                 op.title);
        QVERIFY(b.cell(0, RunResultsModel::ChangeColumn).contains(u"(empty)"_s));
    }

private:
    static void bothOutboxes()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("in memory") << false;
        QTest::newRow("on disk") << true;
    }
};

QTEST_GUILESS_MAIN(tst_RunResultsModel)
#include "tst_runresultsmodel.moc"
