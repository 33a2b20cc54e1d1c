// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a run, over a real run: what it says, and what can be done with the keys alone.
#include "models/bulk/rehearsal.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/accessibletexts.h"
#include "tests/ui/bulk/runwindowbench.h"
#include "tests/ui/hostiletext.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/runwindows.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

class tst_RunWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void aRunThatEndedSaysWhatBecameOfEveryContact()
    {
        RunWindowBench b(40);
        QList<Op> ops = b.named(1, 40);
        ops[38].state = OpState::Cancelled;
        ops[38].error = leftOutError(LeftOut::Archived);
        ops[39].state = OpState::Confirmed;
        b.begin(ops);
        QVERIFY(b.finish());
        QVERIFY(b.open());
        QCOMPARE(b.window->windowTitle(), u"Give contacts to new@x.example"_s);
        QVERIFY(b.label(u"runWhere"_s).contains(u"A"_s));
        QCOMPARE(b.label(u"runLine"_s), u"Done: 40 contact(s)"_s);
        QCOMPARE(b.sums(),
                 (QStringList{u"All contacts: 40"_s, u"Changed: 38"_s, u"Had it already: 1"_s,
                              u"Left out: 1"_s, u"- It is archived.: 1"_s}));
        QTRY_COMPARE(b.results()->rowCount(), 40);
        QVERIFY(!b.offers(u"runPauseButton"_s));
        QVERIFY(!b.offers(u"runCancel"_s));
        QVERIFY(!b.offers(u"runRetry"_s));
        QVERIFY(b.offers(u"runUndo"_s));
        QVERIFY(b.label(u"runEffect"_s).contains(u"38 contact(s)"_s));
        QCOMPARE(b.find<QProgressBar>(u"runBar"_s)->value(), 40);
    }

    void aRunAtWorkIsFollowedPausedAndResumedByKeys()
    {
        RunWindowBench b(60);
        b.begin(b.named(1, 60));
        QVERIFY(b.open());
        QVERIFY(b.label(u"runLine"_s).contains(u"trying"_s));
        b.clock.advance(0ms);
        QVERIFY(b.changeSome());
        const int early = b.find<QProgressBar>(u"runBar"_s)->value();
        QVERIFY(!b.run().isEnded());
        QTest::keyClick(b.window.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(b.run().isPaused());
        b.pass(2s);
        QCOMPARE(b.find<QLabel>(u"bannerHeadline"_s)->text(), u"You paused this run."_s);
        QVERIFY(b.label(u"runLine"_s).startsWith(u"Paused by you"_s));
        QCOMPARE(b.button(u"runPauseButton"_s)->text(), u"&Resume"_s);
        QVERIFY(b.label(u"runEffect"_s).startsWith(u"If you cancel now"_s));
        QVERIFY(!b.offers(u"runUndo"_s));
        QTest::keyClick(b.window.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!b.run().isPaused());
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.find<QProgressBar>(u"runBar"_s)->value(), 60);
        QVERIFY(early < 60);
        QTRY_COMPARE(b.sums(), (QStringList{u"All contacts: 60"_s, u"Changed: 60"_s}));
        QCOMPARE(b.label(u"runLine"_s), u"Done: 60 contact(s)"_s);
    }

    void theRowsOfTheListFollowTheRun()
    {
        RunWindowBench b(12);
        b.begin(b.named(1, 12));
        b.run().pause();
        QVERIFY(b.open());
        QTRY_COMPARE(b.results()->rowCount(), 12);
        const QModelIndex last = b.results()->index(0, RunResultsModel::ResultColumn);
        QCOMPARE(last.data().toString(), u"Waiting"_s);
        b.run().resume();
        QVERIFY(b.finish());
        QCOMPARE(last.data().toString(), u"Changed"_s);
    }

    void aBreakerSaysWhatHappenedWhatItMeansAndWhatToDo()
    {
        RunWindowBench b(60);
        b.begin(b.named(1, 60));
        b.refuse(1);
        QVERIFY(b.open());
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.run().job().pause, JobPause::CanaryFailed);
        QVERIFY(b.find<QLabel>(u"bannerHeadline"_s)->text().contains(u"tried first"_s));
        QVERIFY(b.find<QLabel>(u"bannerText"_s)->text().contains(u"When you resume"_s));
        QCOMPARE(b.find<QLabel>(u"bannerForeign"_s)->text(), u"No <b>such</b> user"_s);
        QCOMPARE(b.find<QLabel>(u"bannerForeign"_s)->textFormat(), Qt::PlainText);
        QVERIFY(b.offers(u"runPauseButton"_s));
        QVERIFY(b.offers(u"runRetry"_s));
        QCOMPARE(b.button(u"runRetry"_s)->text(), u"Re&try the 1 that failed"_s);
    }

    void whatFailedIsGroupedByReasonAndTriedAgain()
    {
        RunWindowBench b(60);
        b.begin(b.named(1, 60));
        QVERIFY(b.open());
        QVERIFY(b.changeSome()); // the first few are through
        b.refuse(2);
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Done);
        QCOMPARE(b.sums(),
                 (QStringList{
                     u"All contacts: 60"_s, u"Changed: 58"_s, u"Failed: 2"_s,
                     u"- The service does not accept these values.\nNo <b>such</b> user: 2"_s}));
        QVERIFY(b.label(u"runSentence"_s).contains(u"tried again"_s));
        // The list shows those that failed when their row is chosen.
        b.find<RunSums>(u"runSums"_s)->setOutcome(JobOutcome::Failed);
        QTRY_COMPARE(b.results()->rowCount(), 2);
        QCOMPARE(b.find<QComboBox>(u"runFilter"_s)->currentText(), u"Failed"_s);
        QVERIFY(b.results()
                    ->index(0, RunResultsModel::ReasonColumn)
                    .data()
                    .toString()
                    .contains(u"No <b>such</b> user"_s));
        b.button(u"runRetry"_s)->click();
        QTRY_VERIFY(!b.run().isEnded());
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.count(JobOutcome::Changed), 60);
        QTRY_COMPARE(b.results()->rowCount(), 0);
        QVERIFY(b.sums().contains(u"All contacts: 60"_s));
        QVERIFY(b.addsUp());
    }

    void cancellingSaysWhatItLeaves()
    {
        RunWindowBench b(60);
        b.begin(b.named(1, 60));
        QVERIFY(b.open());
        QVERIFY(b.changeSome());
        b.button(u"runCancel"_s)->click();
        b.pass(1s);
        QTRY_COMPARE(b.run().job().state, JobState::Cancelled);
        b.pass(1s);
        const QString left = u"%1 contact(s) are changed, %2 contact(s) stay as they are."_s;
        const int now = b.count(JobOutcome::Changed);
        QTRY_COMPARE(b.label(u"runSentence"_s),
                     left.arg(QString::number(now), QString::number(60 - now)));
        QVERIFY(b.offers(u"runUndo"_s));
        QVERIFY(!b.offers(u"runCancel"_s));
        const auto showsWaiting = [&b] {
            const QAbstractItemModel &results = *b.results();
            const QVariant waiting = int(JobOutcome::Waiting);
            return !results
                        .match(results.index(0, 0), RunResultsModel::OutcomeRole, waiting, 1,
                               Qt::MatchExactly)
                        .isEmpty();
        };
        QTRY_VERIFY(b.results()->rowCount() > 0 && !showsWaiting());
    }

    void cancellingWhatHasEndedMeanwhileDoesNothing()
    {
        RunWindowBench b(5);
        b.begin(b.named(1, 5));
        QVERIFY(b.open());
        QVERIFY(b.finish());
        b.button(u"runCancel"_s)->click(); // pressed when the last answer came
        b.button(u"runPauseButton"_s)->click();
        b.pass(1s);
        QCOMPARE(b.run().job().state, JobState::Done);
        QVERIFY(!b.run().isPaused());
    }

    void aRunOfTheHistoryIsShownToo()
    {
        RunWindowBench b(20);
        b.begin(b.named(1, 20));
        QVERIFY(b.finish());
        b.pass(1s);
        const Job job = b.outbox.jobStates.last();
        b.restart();
        QVERIFY(!b.runs->run(job.id));
        QVERIFY(b.open(job));
        QTRY_COMPARE(b.sums(), (QStringList{u"All contacts: 20"_s, u"Changed: 20"_s}));
        QTRY_COMPARE(b.results()->rowCount(), 20);
        QCOMPARE(b.label(u"runLine"_s), u"Done: 20 contact(s)"_s);
        QVERIFY(b.offers(u"runUndo"_s));
    }

    void theListIsSearchedAndFilteredByKeys()
    {
        RunWindowBench b(30);
        b.begin(b.named(1, 30));
        QVERIFY(b.finish());
        QVERIFY(b.open());
        QTest::keyClick(b.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *search = b.find<QLineEdit>(u"runSearch"_s);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"person 2"_s);
        QTRY_COMPARE(b.results()->rowCount(), 11); // 2, and 20 to 29
        auto *filter = b.find<QComboBox>(u"runFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"Failed"_s);
        Q_EMIT filter->activated(filter->currentIndex());
        QTRY_COMPARE(b.results()->rowCount(), 0);
        QTRY_COMPARE(b.label(u"emptyHeadline"_s), u"Nothing found"_s);
        QVERIFY(b.sums().contains(u"Failed: 0"_s)); // what is looked at stays
        b.find<QPushButton>(u"emptyButton"_s)->click();
        QTRY_COMPARE(b.results()->rowCount(), 30);
        QVERIFY(search->text().isEmpty());
    }

    void enterShowsTheContactAndEscapeClosesWithoutTouchingTheRun()
    {
        RunWindowBench b(30);
        b.begin(b.named(1, 30));
        QVERIFY(b.open());
        QTRY_COMPARE(b.results()->rowCount(), 30);
        QSignalSpy asked(b.window.get(), &RunWindow::showContactRequested);
        auto *view = b.find<QTableView>(u"runResults"_s);
        view->setFocus();
        view->setCurrentIndex(b.results()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(2).toString(), RunBench::idOf(30));
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!b.window->isVisible());
        QVERIFY(b.finish());
        QCOMPARE(b.count(JobOutcome::Changed), 30);
    }

    void everyControlHasANameAndTheStateIsToldToScreenReaders()
    {
        RunWindowBench b(10);
        b.begin(b.named(1, 10));
        b.run().pause();
        QVERIFY(b.open());
        QCOMPARE(namelessControls(b.window.get()), QStringList());
        const QStringList told = accessibleTexts(b.window.get());
        QVERIFY(told.contains(u"Progress of this run"_s));
        QVERIFY(told.contains(u"10 contact(s) wait."_s));
        QVERIFY(!told.filter(u"Paused by you"_s).isEmpty());
    }

    void theKeysReachEveryControl()
    {
        RunWindowBench b(10);
        b.begin(b.named(1, 10));
        b.run().pause();
        QVERIFY(b.open());
        QTRY_COMPARE(b.results()->rowCount(), 10);
        QSet<QString> reached;
        b.find<QLineEdit>(u"runSearch"_s)->setFocus();
        for (int i = 0; i < 20; ++i) {
            if (const QWidget *focus = QApplication::focusWidget())
                reached.insert(focus->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QString &name :
             {u"runSums"_s, u"runSearch"_s, u"runFilter"_s, u"runResults"_s, u"runSave"_s,
              u"runCancel"_s, u"runPauseButton"_s, u"runClose"_s})
            QVERIFY2(reached.contains(name), qPrintable(name));
    }

    void hostileTextsAreTextsOnly()
    {
        HostileText hostile;
        RunWindowBench b(10);
        b.refuse(1, hostile.name());
        QList<Op> ops = b.named(1, 10, hostile.picture());
        ops[0].title = hostile.name();
        b.begin(ops, RunBench::jobTo({hostile.picture()}));
        QVERIFY(b.finish());
        QVERIFY(b.open());
        QTRY_COMPARE(b.results()->rowCount(), 10);
        b.pass(1s);
        b.window->grab();
        QVERIFY(!hostile.wasOpened());
        QVERIFY(b.label(u"runTitle"_s).contains(u"<b>C</b>"_s));
    }

    void theWindowGoesWithItsAccount()
    {
        RunWindowBench b(10);
        b.begin(b.named(1, 10));
        b.run().pause();
        QVERIFY(b.open());
        b.workspace->removeAccount(u"a"_s);
        QTRY_VERIFY(!b.window->isVisible());
    }

    void aReportIsSavedFromIt()
    {
        RunWindowBench b(10);
        b.begin(b.named(1, 10));
        QVERIFY(b.finish());
        QVERIFY(b.open());
        QTemporaryDir folder;
        QTest::keyClick(b.window.get(), Qt::Key_S, Qt::ControlModifier);
        auto *dialog = b.window->findChild<QFileDialog *>(u"runReportFile"_s);
        QVERIFY(dialog);
        dialog->close();
        const QString path = folder.filePath(u"report.csv"_s);
        b.window->saveReportTo(path);
        QTRY_VERIFY(b.label(u"runReportLine"_s).contains(u"was written"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 11);
        b.window->saveReportTo(folder.filePath(u"no/such/folder.csv"_s));
        QTRY_VERIFY(b.label(u"runReportLine"_s).contains(u"could not be written"_s));
        QVERIFY(b.offers(u"runSave"_s));
    }

    void undoBeginsAtItsRehearsalAndListsWhoMovedOn()
    {
        RunWindowBench b(20);
        b.begin(b.named(1, 20));
        QVERIFY(b.finish());
        b.pass(1s);
        const Job job = b.run().job();
        QWidget owner;
        ScriptedPrompts prompts;
        RunWindows windows(*b.workspace, *b.runs, b.clock, prompts, &owner);
        windows.open(job);
        QPointer<RunWindow> window = windows.window(job.id);
        QVERIFY(window);
        windows.open(job); // the same one, not another
        QCOMPARE(windows.window(job.id), window.data());
        b.service().change(RunBench::idOf(3), u"owner"_s, otherOwner);
        b.session().refresh();
        for (int i = 0; i < 50; ++i)
            b.pass(100ms);
        window->findChild<QPushButton *>(u"runUndo"_s)->click();
        QPointer<BulkDialog> dialog = window->findChild<BulkDialog *>();
        QTRY_VERIFY((dialog = window->findChild<BulkDialog *>()));
        QTRY_VERIFY(dialog->rehearsal() && dialog->rehearsal()->isFinished());
        QCOMPARE(dialog->rehearsal()->willChange(), 19);
        QCOMPARE(dialog->rehearsal()->leftOut(LeftOut::MovedOn), 1);
        dialog->reject();
    }

    void nothingToUndoIsSaid()
    {
        RunWindowBench b(2);
        b.begin(b.named(1, 2));
        b.run().cancel();
        QVERIFY(b.finish());
        QWidget owner;
        ScriptedPrompts prompts;
        RunWindows windows(*b.workspace, *b.runs, b.clock, prompts, &owner);
        windows.undo(b.run().job());
        QTRY_COMPARE(prompts.told.size(), 1);
        QCOMPARE(prompts.told.constFirst().title, u"There is nothing to undo"_s);
    }
};

QTEST_MAIN(tst_RunWindow)
#include "tst_runwindow.moc"
