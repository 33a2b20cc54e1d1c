// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of operations: what it says, how it reads its pages, and how it follows what happens.
#include "models/tables/activitycells.h"
#include "models/tables/activitycounts.h"
#include "models/tables/activitymodel.h"
#include "tests/models/tables/activitybench.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace patchbook;
using namespace patchbook::test;

Q_DECLARE_METATYPE(patchbook::OpQuery)

namespace {

QString cell(const ActivityModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class tst_ActivityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRowTellsWhatBecameOfAnEdit()
    {
        ActivityBench b;
        QVERIFY(b.start());
        b.keep(b.op(OpState::Confirmed));
        Op failed = b.op(OpState::Failed, u"Bob\u202E"_s);
        failed.account = u"b"_s;
        failed.edit.changes.fields.insert(u"owner"_s, {u"x"_s, u"y"_s});
        b.keep(failed);
        ActivityModel model(b.workspace);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, ActivityModel::StateColumn), u"Not saved"_s);
        QCOMPARE(cell(model, 0, ActivityModel::NameColumn), u"Bob\uFFFD"_s);
        QCOMPARE(cell(model, 0, ActivityModel::ChangesColumn), u"Company, Owner"_s);
        QCOMPARE(cell(model, 0, ActivityModel::AccountColumn), u"Club"_s);
        QCOMPARE(cell(model, 0, ActivityModel::ServiceColumn), u"Company is on the black list"_s);
        QVERIFY(model.index(0, 0).data(ActivityModel::OpenRole).toBool());
        QCOMPARE(cell(model, 1, ActivityModel::StateColumn), u"Saved"_s);
        QVERIFY(!model.index(1, 0).data(ActivityModel::OpenRole).toBool());
        // The time comes a moment later, and for the rows alone that somebody looks at.
        QTRY_VERIFY(!cell(model, 0, ActivityModel::WhenColumn).isEmpty());
        QCOMPARE(b.outbox.eventsAsked, 1);
    }

    void pagesAreReadOneByOneAndAllRowsComeOnce()
    {
        ActivityBench b;
        QVERIFY(b.start());
        constexpr int count = 450;
        for (int i = 0; i < count; ++i)
            b.keep(b.op());
        ActivityModel model(b.workspace);
        const QAbstractItemModelTester tester(&model);
        b.outbox.histories = 0;
        model.setQuery({});
        QTRY_VERIFY(!model.isReading());
        QVERIFY(model.rowCount() < count);
        QCOMPARE(b.outbox.histories, 1);
        while (model.canFetchMore()) {
            model.fetchMore();
            QTRY_VERIFY(!model.isReading());
        }
        QCOMPARE(model.rowCount(), count);
        QCOMPARE(b.outbox.histories, 3);
        for (int row = 1; row < count; ++row)
            QVERIFY(model.opAt(row).id < model.opAt(row - 1).id);
    }

    void aSaveAppearsAndIsFollowedWithoutReadingAgain()
    {
        ActivityBench b;
        QVERIFY(b.start());
        b.keep(b.op(OpState::Confirmed, u"Older"_s));
        ActivityModel model(b.workspace);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1);
        b.outbox.histories = 0;
        QVERIFY(b.saveCompany(u"Newer"_s));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, ActivityModel::NameColumn), u"Jane Roe"_s);
        QCOMPARE(cell(model, 0, ActivityModel::StateColumn), u"Saved"_s);
        QCOMPARE(b.outbox.histories, 0);
    }

    void aRowThatFitsTheFilterNoMoreLeaves()
    {
        ActivityBench b;
        QVERIFY(b.start());
        ActivityModel model(b.workspace);
        const QAbstractItemModelTester tester(&model);
        const qint64 id = b.keep(b.op(OpState::Failed));
        model.setQuery({.openOnly = true});
        QTRY_COMPARE(model.rowCount(), 1);
        b.workspace.dispatcher().dismiss(b.stored(id));
        QTRY_COMPARE(model.rowCount(), 0);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, ActivityModel::StateColumn), u"Not saved, closed"_s);
    }

    void whatHappensWhileAPageIsReadIsNotOverwrittenByIt()
    {
        ActivityBench b;
        QVERIFY(b.start());
        const qint64 id = b.keep(b.op(OpState::Failed));
        ActivityModel model(b.workspace);
        const QAbstractItemModelTester tester(&model);
        b.outbox.holdHistory = true;
        model.setQuery({});
        QVERIFY(b.saveCompany(u"Meanwhile"_s));
        b.workspace.dispatcher().dismiss(b.stored(id));
        QTRY_VERIFY(b.stored(id).closed);
        b.outbox.release();
        QTRY_VERIFY(!model.isReading());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, ActivityModel::StateColumn), u"Saved"_s);
        QVERIFY(model.opAt(model.rowOf(id)).closed);
    }

    void anAnswerToAnEarlierQueryIsNobodys()
    {
        ActivityBench b;
        QVERIFY(b.start());
        b.keep(b.op(OpState::Confirmed));
        b.keep(b.op(OpState::Failed));
        ActivityModel model(b.workspace);
        b.outbox.holdHistory = true;
        model.setQuery({});
        b.outbox.holdHistory = false;
        model.setQuery({.states = {OpState::Failed}});
        QTRY_COMPARE(model.rowCount(), 1);
        b.outbox.release();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(model.rowCount(), 1);
    }

    void anAccountThatGoesTakesItsRowsWithIt()
    {
        ActivityBench b;
        QVERIFY(b.start());
        Op other = b.op();
        other.account = u"b"_s;
        b.keep(other);
        b.keep(b.op());
        b.keep(other);
        ActivityModel model(b.workspace);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 3);
        b.workspace.removeAccount(u"b"_s);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.opAt(0).account, u"a"_s);
    }

    void aHistoryThatCannotBeReadIsAskedForAgain()
    {
        ActivityBench b;
        QVERIFY(b.start());
        b.keep(b.op());
        ActivityModel model(b.workspace);
        b.outbox.refuseHistory = true;
        QSignalSpy read(&model, &ActivityModel::pageRead);
        model.setQuery({});
        QTRY_COMPARE(read.size(), 1);
        QVERIFY(model.error());
        b.outbox.refuseHistory = false;
        QVERIFY(model.canFetchMore());
        model.fetchMore();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.error());
    }

    void theLocalFilterAgreesWithTheOutbox_data()
    {
        QTest::addColumn<OpQuery>("query");
        QTest::newRow("all") << OpQuery{};
        QTest::newRow("account") << OpQuery{.account = u"b"_s};
        QTest::newRow("cards") << OpQuery{.collection = Collection::Cards};
        QTest::newRow("record") << OpQuery{.record = u"1"_s};
        QTest::newRow("created record") << OpQuery{.record = u"created1"_s};
        QTest::newRow("states") << OpQuery{.states = {OpState::Failed, OpState::Confirmed}};
        QTest::newRow("open") << OpQuery{.openOnly = true};
        QTest::newRow("title") << OpQuery{.title = u"jANE"_s};
    }
    void theLocalFilterAgreesWithTheOutbox()
    {
        QFETCH(OpQuery, query);
        ActivityBench b;
        for (const OpState state : {OpState::Pending, OpState::Confirmed, OpState::Failed,
                                    OpState::Conflicted, OpState::Cancelled, OpState::Blocked}) {
            for (const bool closed : {false, true}) {
                Op op = b.op(state, closed ? u"Jane"_s : u"Bob"_s);
                op.closed = closed;
                op.account = closed ? u"b"_s : u"a"_s;
                op.collection = state == OpState::Failed ? Collection::Cards : Collection::Contacts;
                if (state == OpState::Confirmed && closed) {
                    op.edit.id = op.draft = u"new-1"_s;
                    op.echo->id = u"created1"_s;
                }
                b.keep(op);
            }
        }
        const QList<Op> all = b.outbox.kept.history({}).result().value();
        QList<Op> here = all;
        here.removeIf([&query](const Op &op) { return !matches(query, op); });
        QCOMPARE(here, b.outbox.kept.history(query).result().value());
        QCOMPARE(here.isEmpty(), false);
    }

    void aMomentIsToldAsAPersonWould()
    {
        const QDateTime now(QDate(2026, 3, 2), QTime(9, 30));
        const QString today = momentText(QDateTime(QDate(2026, 3, 2), QTime(8, 5)), now);
        const QString yesterday = momentText(QDateTime(QDate(2026, 3, 1), QTime(23, 59)), now);
        const QString before = momentText(QDateTime(QDate(2026, 2, 28), QTime(8, 5)), now);
        QCOMPARE(today, QLocale().toString(QTime(8, 5), QLocale::ShortFormat));
        QVERIFY(yesterday.startsWith(u"Yesterday "_s));
        QVERIFY(!before.contains(u"Yesterday"_s) && before.size() > today.size());
        QCOMPARE(momentText({}, now), QString());
    }

    void countsAreNotAskedBeforeTheOutboxIsOpen()
    {
        ActivityBench b;
        ActivityCounts counts(b.workspace);
        bool hasTurned = false;
        QTimer::singleShot(0, &counts, [&] { hasTurned = true; });
        QTRY_VERIFY(hasTurned);
        QCOMPARE(b.outbox.countings, 0);
        QVERIFY(b.start());
        QTRY_VERIFY(b.outbox.countings > 0);
    }

    void countsAreAskedOnceForManyChanges()
    {
        ActivityBench b;
        QVERIFY(b.start());
        b.keep(b.op(OpState::Failed));
        b.keep(b.op(OpState::Conflicted));
        ActivityCounts counts(b.workspace);
        QTRY_COMPARE(counts.counts(), (OpCounts{0, 1, 1}));
        b.outbox.countings = 0;
        const qint64 third = b.keep(b.op(OpState::Failed));
        const Op op = b.stored(third);
        for (int i = 0; i < 500; ++i)
            Q_EMIT b.workspace.dispatcher().opChanged(op);
        QTRY_COMPARE(counts.counts().failed, 2);
        QCOMPARE(b.outbox.countings, 1);
    }

    void fiftyThousandRowsAreReadAndChangedAtOnce()
    {
        ActivityBench b;
        QVERIFY(b.start());
        constexpr int count = 50'000;
        QList<Op> ops(count, b.op(OpState::Confirmed));
        b.outbox.kept.append(ops);
        ActivityModel model(b.workspace);
        QElapsedTimer timer;
        timer.start();
        model.setQuery({});
        QTRY_VERIFY(!model.isReading());
        const qint64 firstPage = timer.restart();
        while (model.canFetchMore()) {
            model.fetchMore();
            QTRY_VERIFY(!model.isReading());
        }
        QCOMPARE(model.rowCount(), count);
        qInfo("first page %lld ms, all %lld ms", firstPage, timer.restart());
        // A row in the middle changes, ten thousand times over.
        Op middle = model.opAt(count / 2);
        for (int i = 0; i < 10'000; ++i)
            Q_EMIT b.workspace.dispatcher().opChanged(middle);
        qInfo("10,000 changes %lld ms", timer.restart());
        Op added = middle;
        for (int i = 1; i <= 10'000; ++i) {
            added.id = count + i;
            Q_EMIT b.workspace.dispatcher().opChanged(added);
        }
        qInfo("10,000 new rows %lld ms", timer.restart());
        QCOMPARE(model.rowCount(), count + 10'000);
        QCOMPARE(model.opAt(0).id, qint64(count + 10'000));
    }
};

QTEST_GUILESS_MAIN(tst_ActivityModel)
#include "tst_activitymodel.moc"
