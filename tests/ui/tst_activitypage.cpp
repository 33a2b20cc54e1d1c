// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Activity view: what it tells of an operation, its filters, and that every command reaches
// the service or the outbox.
#include "tests/ui/accessibletexts.h"
#include "tests/ui/activitypagebench.h"
#include "tests/ui/hostiletext.h"
#include "ui/list/searchfield.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace patchbook;
using namespace patchbook::test;

class tst_ActivityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void aSavedChangeIsShownInFull()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.saveCompany(u"New"_s));
        QCOMPARE(b.rows(), 1);
        QCOMPARE(b.label(u"activityTitle"_s), u"Jane Roe"_s);
        QCOMPARE(b.label(u"bannerHeadline"_s), u"Saved."_s);
        QCOMPARE(b.field(0, 0), u"Company"_s);
        QCOMPARE(b.field(0, 1), u"Old"_s);
        QCOMPARE(b.field(0, 2), u"New"_s);
        QVERIFY(b.find<QTableWidget>(u"activityFields"_s)->isColumnHidden(3));
        const QString request = b.find<QPlainTextEdit>(u"requestPreview"_s)->toPlainText();
        QVERIFY2(request.startsWith(u"PATCH /people/1"_s), qPrintable(request));
        QVERIFY(request.contains(u"\"company\": \"New\""_s));
        QTRY_VERIFY(b.label(u"activitySteps"_s).contains(u"The service confirmed it."_s));
        const QStringList steps = b.label(u"activitySteps"_s).split(u'\n');
        QVERIFY(steps.constFirst().endsWith(u"Kept on this computer."_s));
        QVERIFY(steps.at(1).endsWith(u"Sent to the service."_s));
    }

    void tryAgainSendsTheSameOnceMoreAndClosesTheFailure()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.fail());
        QCOMPARE(b.label(u"bannerForeign"_s), u"Company <b>is</b> taken"_s);
        QVERIFY(b.offers(u"retry"_s));
        QVERIFY(b.offers(u"dismiss"_s));
        QVERIFY(!b.offers(u"putBack"_s));
        const QStringList first = b.writes();
        const qint64 failed = b.newest().id;
        b.button(u"retry"_s)->click();
        QVERIFY(b.settled());
        QCOMPARE(b.writes(), first + first);
        QCOMPARE(b.service().people.value(u"1"_s).text(u"company"_s), u"Wanted"_s);
        QVERIFY(b.stored(failed).closed);
        QCOMPARE(b.newest().goesOn, failed);
        QVERIFY(!b.book().isDirty(u"1"_s));
        b.choose(failed);
        QVERIFY(!b.offers(u"retry"_s) && !b.offers(u"dismiss"_s));
    }

    void putBackSavesTheOldValueAgain()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.saveCompany(u"New"_s));
        const qint64 saved = b.newest().id;
        QVERIFY(b.offers(u"putBack"_s));
        b.view()->setFocus();
        QTest::keyClick(b.view(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(b.settled());
        QCOMPARE(b.service().people.value(u"1"_s).text(u"company"_s), u"Old"_s);
        QCOMPARE(b.newest().undoOf, saved);
        QCOMPARE(b.newest().edit.changes.fields.value(u"company"_s).before.toString(), u"New"_s);
        b.choose(saved);
        QVERIFY(!b.offers(u"putBack"_s));
        QVERIFY(b.label(u"activityWhyNot"_s).contains(u"put back already"_s));
    }

    void putBackOverSomebodyElsesChangeIsAConflict()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.saveCompany(u"New"_s));
        b.service().change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.button(u"putBack"_s)->click();
        QVERIFY(b.settled());
        QCOMPARE(b.service().people.value(u"1"_s).text(u"company"_s), u"Theirs"_s);
        QCOMPARE(b.newest().state, OpState::Conflicted);
    }

    void whatWaitsCanBeCancelledAndIsNeverSent()
    {
        PageBench b;
        b.clock.setJumping(false);
        QVERIFY(b.open());
        b.workspace.removeContact(b.session(), u"2"_s); // held back for a moment
        QTRY_COMPARE(b.rows(), 1);
        QVERIFY(b.offers(u"cancel"_s));
        QVERIFY(!b.offers(u"dismiss"_s));
        b.view()->setFocus();
        QTest::keyClick(b.view(), Qt::Key_Delete);
        QVERIFY(b.settled());
        QCOMPARE(b.newest().state, OpState::Cancelled);
        b.clock.advance(std::chrono::minutes(2));
        QCOMPARE(b.writes(), QStringList());
        QVERIFY(b.service().people.contains(u"2"_s));
    }

    void dismissingAFailureClosesItAndSendsNothing()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.fail());
        b.setKind(ActivityFilter::NeedsYou);
        QTRY_COMPARE(b.rows(), 1);
        const QStringList before = b.writes();
        b.view()->setFocus();
        QTest::keyClick(b.view(), Qt::Key_Delete);
        QTRY_VERIFY(b.newest().closed);
        QTRY_COMPARE(b.rows(), 0);
        QCOMPARE(b.writes(), before);
        QVERIFY(b.book().isDirty(u"1"_s)); // the edit itself is the form's
        QCOMPARE(b.label(u"emptyHeadline"_s), u"Nothing needs you"_s);
    }

    void aConflictIsDecidedHere_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void aConflictIsDecidedHere()
    {
        QFETCH(bool, mine);
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.conflict());
        const qint64 conflicted = b.newest().id;
        QCOMPARE(b.field(1, 1), u"Old"_s);
        QCOMPARE(b.field(1, 2), u"Mine"_s);
        QCOMPARE(b.field(1, 3), u"Theirs"_s);
        QVERIFY(b.offers(u"decide"_s));
        b.view()->setFocus();
        QTest::keyClick(b.view(), Qt::Key_D, Qt::ControlModifier);
        auto *dialog = b.find<QDialog>(u"conflictDialog"_s);
        const QString side = mine ? u"conflict_company_mine"_s : u"conflict_company_theirs"_s;
        dialog->findChild<QRadioButton *>(side)->setChecked(true);
        dialog->findChild<QPushButton *>(u"conflictSave"_s)->click();
        QVERIFY(b.settled());
        const Contact now = b.service().people.value(u"1"_s);
        QCOMPARE(now.text(u"company"_s), mine ? u"Mine"_s : u"Theirs"_s);
        QCOMPARE(now.text(u"first_name"_s), u"Janet"_s);
        QVERIFY(b.stored(conflicted).closed);
        // The form's edit is decided with it, and shows what the service has.
        QVERIFY(!b.book().isDirty(u"1"_s));
        QCOMPARE(b.book().draft(u"1"_s).text(u"company"_s), now.text(u"company"_s));
    }

    void aConflictCanWait()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.conflict());
        const QStringList before = b.writes();
        b.button(u"decide"_s)->click();
        auto *dialog = b.find<QDialog>(u"conflictDialog"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(b.writes(), before);
        QVERIFY(!b.newest().closed);
        QVERIFY(b.offers(u"decide"_s));
    }

    void aConflictedDeletionIsAskedAboutAndKeptOrDone_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("there");
        QTest::addColumn<bool>("closed");
        QTest::newRow("delete") << 0 << false << true;
        QTest::newRow("keep") << 1 << true << true;
        QTest::newRow("later") << 2 << true << false;
    }
    void aConflictedDeletionIsAskedAboutAndKeptOrDone()
    {
        QFETCH(int, answer);
        QFETCH(bool, there);
        QFETCH(bool, closed);
        PageBench b;
        QVERIFY(b.open());
        b.service().change(u"1"_s, u"company"_s, u"Theirs"_s);
        b.workspace.removeContact(b.session(), u"1"_s);
        QVERIFY(b.settled());
        const Op op = b.newest();
        QCOMPARE(op.state, OpState::Conflicted);
        b.prompts.answers = {answer};
        b.button(u"decide"_s)->click();
        QTRY_COMPARE(b.stored(op.id).closed, closed);
        QVERIFY(b.settled());
        QTRY_COMPARE(b.service().people.contains(u"1"_s), there);
    }

    void creationsAndDeletionsSayWhyTheyCannotBePutBack()
    {
        PageBench b;
        QVERIFY(b.open());
        Op created = b.op();
        created.edit.kind = EditKind::Create;
        b.keep(created);
        Op removed = b.op();
        removed.edit = {EditKind::Remove, u"1"_s, {}};
        removed.echo.reset();
        b.keep(removed);
        b.page->filter().reset();
        QTRY_COMPARE(b.rows(), 2);
        QVERIFY(!b.offers(u"putBack"_s));
        QVERIFY(b.label(u"activityWhyNot"_s).contains(u"cannot bring a deleted contact back"_s));
        // What is gone can be read here at least.
        QCOMPARE(b.field(0, 1), u"Old"_s);
        b.choose(b.page->model().opAt(1).id);
        QVERIFY(!b.offers(u"putBack"_s));
        QVERIFY(b.label(u"activityWhyNot"_s).contains(u"delete the contact"_s));
    }

    void whatCouldNotBeKeptIsSaid()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.fail());
        b.outbox.refuseToKeep = true;
        const QStringList before = b.writes();
        b.button(u"retry"_s)->click();
        QTRY_VERIFY(!b.label(u"activityLine"_s).isEmpty());
        QCOMPARE(b.writes(), before);
        QVERIFY(!b.newest().closed);
    }

    void aSalvagedEditIsExplained()
    {
        PageBench b;
        QVERIFY(b.open());
        Op op = b.op(OpState::Failed);
        op.salvaged = true;
        b.keep(op);
        b.page->filter().reset();
        QTRY_COMPARE(b.rows(), 1);
        QCOMPARE(b.label(u"bannerHeadline"_s), u"Read back from a damaged file"_s);
        QVERIFY(b.offers(u"retry"_s));
    }

    void filtersShowWhatTheySay()
    {
        PageBench b;
        b.keep(b.op(OpState::Confirmed, u"Anna"_s));
        b.keep(b.op(OpState::Failed, u"Berta"_s));
        b.keep(b.op(OpState::Cancelled, u"Carla"_s));
        Op club = b.op(OpState::Confirmed, u"Dora"_s);
        club.account = u"b"_s;
        b.keep(club);
        QVERIFY(b.open());
        QTRY_COMPARE(b.rows(), 4);
        const auto name = [&b](int row) {
            return b.page->model().opAt(row).title;
        };
        b.setKind(ActivityFilter::NeedsYou);
        QTRY_COMPARE(b.rows(), 1);
        QCOMPARE(name(0), u"Berta"_s);
        b.setKind(ActivityFilter::Cancelled);
        QTRY_COMPARE(b.rows(), 1);
        QCOMPARE(name(0), u"Carla"_s);
        b.setKind(ActivityFilter::Saved);
        QTRY_COMPARE(b.rows(), 2);
        auto *account = b.find<QComboBox>(u"activityAccount"_s);
        account->setCurrentIndex(account->findText(u"Club"_s));
        QTRY_COMPARE(b.rows(), 1);
        QCOMPARE(name(0), u"Dora"_s);
        b.setKind(ActivityFilter::Waiting);
        QTRY_COMPARE(b.label(u"emptyHeadline"_s), u"Nothing is waiting"_s);
        b.page->filter().reset();
        QTRY_COMPARE(b.rows(), 4);
        QTest::keyClicks(b.find<SearchField>(u"activitySearch"_s), u"ERT"_s);
        QTRY_COMPARE(b.rows(), 1);
        QTest::keyClicks(b.find<SearchField>(u"activitySearch"_s), u"zz"_s);
        QTRY_COMPARE(b.label(u"emptyHeadline"_s), u"Nothing found"_s);
        b.find<QPushButton>(u"emptyButton"_s)->click();
        QTRY_COMPARE(b.rows(), 4);
    }

    void theHistoryOfOneContactCanBeTakenBack()
    {
        PageBench b;
        Op other = b.op(OpState::Confirmed, u"Bob"_s);
        other.edit.id = other.draft = u"2"_s;
        other.echo->id = u"2"_s;
        b.keep(other);
        b.keep(b.op());
        QVERIFY(b.open());
        QTRY_COMPARE(b.rows(), 2);
        b.page->showRecord({u"a"_s, Collection::Contacts, u"2"_s}, u"Bob"_s);
        QTRY_COMPARE(b.rows(), 1);
        QCOMPARE(b.page->model().opAt(0).title, u"Bob"_s);
        auto *chip = b.find<QToolButton>(u"activityOnly"_s);
        QVERIFY(chip->isVisible());
        QVERIFY(chip->text().contains(u"Bob"_s));
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Space);
        QTRY_COMPARE(b.rows(), 2);
        QVERIFY(!chip->isVisible());
    }

    void theChosenRowStaysChosenThroughAFilter()
    {
        PageBench b;
        const qint64 first = b.keep(b.op());
        b.keep(b.op(OpState::Failed));
        QVERIFY(b.open());
        b.choose(first);
        b.setKind(ActivityFilter::Saved);
        QTRY_COMPARE(b.rows(), 1);
        QCOMPARE(b.view()->currentOp(), first);
        b.page->filter().reset();
        QTRY_COMPARE(b.rows(), 2);
        QCOMPARE(b.view()->currentOp(), first);
    }

    void enterShowsTheContact()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.saveCompany(u"New"_s));
        QSignalSpy asked(b.page.get(), &ActivityPage::showContactRequested);
        b.view()->setFocus();
        QTest::keyClick(b.view(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(2).toString(), u"1"_s);
    }

    void copyTakesTheWholeChangeAsText()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.fail());
        b.view()->setFocus();
        QTest::keyClick(b.view(), Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        for (const QString &part : {u"Jane Roe"_s, u"Work"_s, u"Company: “Old” → “Wanted”"_s,
                                    u"Company <b>is</b> taken"_s, u"PATCH /people/1"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void hostileTextsAreTextsOnly()
    {
        HostileText hostile;
        PageBench b;
        Op op = b.op(OpState::Failed, hostile.name());
        op.error->message = hostile.name();
        op.edit.changes.fields.insert(u"owner"_s, {hostile.name(), hostile.picture()});
        op.plan.requests = {{"PATCH", "/people/1", "{\"a\":\"\u202E<img>\"}"}};
        b.keep(op);
        QVERIFY(b.open());
        QTRY_COMPARE(b.rows(), 1);
        b.page->showRecord({u"a"_s, Collection::Contacts, u"1"_s}, hostile.name());
        QTRY_COMPARE(b.rows(), 1);
        b.page->grab();
        QVERIFY(!hostile.wasOpened());
        QVERIFY(b.label(u"activityTitle"_s).contains(u"<b>C</b>"_s));
        QVERIFY(!b.find<QPlainTextEdit>(u"requestPreview"_s)->toPlainText().contains(u'\u202E'));
    }

    void everyControlHasANameAndTheKeysReachAll()
    {
        PageBench b;
        QVERIFY(b.open());
        QVERIFY(b.fail());
        QCOMPARE(namelessControls(b.page.get()), QStringList());
        b.page->activateWindow();
        b.page->focusSearch();
        QSet<QString> reached;
        for (int i = 0; i < 25; ++i) {
            if (const QWidget *focus = QApplication::focusWidget())
                reached.insert(focus->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QString &name :
             {u"activityKind"_s, u"activityAccount"_s, u"activitySearch"_s, u"activityExport"_s,
              u"activityList"_s, u"activity_retry_button"_s, u"activity_dismiss_button"_s,
              u"activityFields"_s, u"activitySteps"_s, u"requestPreview"_s})
            QVERIFY2(reached.contains(name), qPrintable(name));
    }
};

QTEST_MAIN(tst_ActivityPage)
#include "tst_activitypage.moc"
