// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where runs are shown beside their own windows: rows in the sidebar, and a section of Activity.
#include "models/tables/activitymodel.h"
#include "tests/models/bulk/runbench.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/accessibletexts.h"
#include "tests/ui/hostiletext.h"
#include "ui/activity/activityfilter.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/runssection.h"
#include "ui/sidebar.h"
#include "ui/sidebarrows.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

struct PlacesBench : RunBench
{
    using RunBench::RunBench;
    ScriptedPrompts prompts;
    std::unique_ptr<Sidebar> sidebar;
    std::unique_ptr<ActivityPage> page;

    void openSidebar()
    {
        sidebar = std::make_unique<Sidebar>(*workspace);
        sidebar->setRuns(runs.get());
        sidebar->show();
    }
    QTreeWidget *tree() const { return sidebar->findChild<QTreeWidget *>(u"sidebar"_s); }
    QTreeWidgetItem *activity() const
    {
        return tree()->topLevelItem(tree()->topLevelItemCount() - 1);
    }
    int rows() const { return activity()->childCount(); }
    QString state(int row) const
    {
        return activity()->child(row)->data(0, SidebarItem::StateRole).toString();
    }
    bool isTrouble(int row) const
    {
        return activity()->child(row)->data(0, SidebarItem::TroubleRole).toBool();
    }

    void openPage()
    {
        page = std::make_unique<ActivityPage>(*workspace, prompts);
        page->setRuns(runs.get());
        page->resize(1000, 700);
        page->show();
    }
    QTreeWidget *list() const { return page->findChild<QTreeWidget *>(u"runsList"_s); }
    QString cell(int row, int column) const { return list()->topLevelItem(row)->text(column); }
    QPushButton *button(const QString &name) const { return page->findChild<QPushButton *>(name); }
    void runToItsEnd(int from, int to)
    {
        begin(opsFor(from, to));
        (void)finish();
        pass(1s);
    }
    void refuse(int count)
    {
        for (int i = 0; i < count; ++i)
            service().fates << FakeContacts::Fate{false, ServiceError{.kind = ErrorKind::Invalid,
                                                                      .delivery = Delivery::Refused,
                                                                      .status = 422}};
    }
};

} // namespace

class tst_RunPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        qRegisterMetaType<AccountSession *>("patchbook::AccountSession*"); // for QSignalSpy
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void theSidebarTellsOfARunUntilItsEndWasSeen()
    {
        PlacesBench b(40);
        b.openSidebar();
        QCOMPARE(b.rows(), 0);
        b.begin(b.opsFor(1, 40));
        QCOMPARE(b.rows(), 1);
        QVERIFY(b.activity()->child(0)->text(0).contains(newOwner));
        QCOMPARE(b.state(0), u"0 %"_s);
        b.run().pause();
        b.pass(1s);
        QCOMPARE(b.state(0), u"Paused by you"_s);
        QVERIFY(!b.isTrouble(0)); // nothing is wrong
        b.sidebar->noteRunSeen(b.run().job().id);
        QCOMPARE(b.rows(), 1); // not ended
        b.run().resume();
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.state(0), u"Done"_s);
        b.sidebar->noteRunSeen(b.run().job().id);
        QCOMPARE(b.rows(), 0);
    }

    void aBreakerIsTroubleInTheSidebar()
    {
        PlacesBench b(40);
        b.openSidebar();
        b.refuse(1);
        b.begin(b.opsFor(1, 40));
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.state(0), u"Paused: the first contact failed"_s);
        QVERIFY(b.isTrouble(0));
        QVERIFY(b.activity()
                    ->child(0)
                    ->data(0, Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"first contact failed"_s));
    }

    void aRowOpensItsWindowAndWhatIsChosenStaysChosen()
    {
        PlacesBench b(10);
        b.openSidebar();
        QTRY_VERIFY(b.sidebar->session());
        b.runToItsEnd(1, 10);
        QSignalSpy asked(b.sidebar.get(), &Sidebar::runRequested);
        QSignalSpy chosen(b.sidebar.get(), &Sidebar::selected);
        QSignalSpy activity(b.sidebar.get(), &Sidebar::activitySelected);
        b.tree()->setFocus();
        b.tree()->setCurrentItem(b.activity()->child(0)); // as the arrow keys do
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(b.tree(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toLongLong(), b.run().job().id);
        QVERIFY(!b.sidebar->isActivity());
        QVERIFY(b.sidebar->session());
        // Its row leaves with the cursor on it: nothing else gets chosen by that.
        b.sidebar->noteRunSeen(b.run().job().id);
        QCOMPARE(b.rows(), 0);
        QCOMPARE(b.tree()->currentItem(),
                 b.tree()->topLevelItem(1)); // the account, shown all along
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(activity.size(), 0);
    }

    void theSidebarForgetsTheRunsOfAnAccountThatIsRemoved()
    {
        PlacesBench b(10);
        b.openSidebar();
        b.begin(b.opsFor(1, 10));
        b.run().pause();
        QCOMPARE(b.rows(), 1);
        b.workspace->removeAccount(u"a"_s);
        QTRY_COMPARE(b.rows(), 0);
    }

    void activityListsTheRunsNewestFirst()
    {
        PlacesBench b(40);
        b.runToItsEnd(1, 10);
        b.runToItsEnd(11, 40);
        b.restart(); // the sums come out of the outbox
        b.openPage();
        QTRY_VERIFY(b.list()->isVisible());
        QCOMPARE(b.list()->topLevelItemCount(), 2);
        QTRY_COMPARE(b.cell(0, 2), u"30"_s);
        QTRY_COMPARE(b.cell(1, 2), u"10"_s);
        QCOMPARE(b.cell(0, 1), u"Done"_s);
        QCOMPARE(b.cell(0, 3), u"0"_s);
        QCOMPARE(b.cell(0, 4), u"A"_s);
        QVERIFY(b.button(u"runsUndo"_s)->isEnabled());
        QSignalSpy open(b.page.get(), &ActivityPage::runRequested);
        QSignalSpy undo(b.page.get(), &ActivityPage::undoRequested);
        QSignalSpy report(b.page.get(), &ActivityPage::reportRequested);
        b.list()->setFocus();
        QTest::keyClick(b.list(), Qt::Key_Down);
        QTest::keyClick(b.list(), Qt::Key_Return);
        b.button(u"runsUndo"_s)->click();
        b.button(u"runsReport"_s)->click();
        QCOMPARE(open.size(), 1);
        QCOMPARE(undo.size(), 1);
        QCOMPARE(report.size(), 1);
        QCOMPARE(open.constFirst().constFirst().value<Job>().total, 10);
    }

    void aRunAtWorkIsFollowedInActivity()
    {
        PlacesBench b(40);
        b.openPage();
        QVERIFY(!b.list()->isVisible()); // no room is taken while there are none
        b.begin(b.opsFor(1, 40));
        QTRY_VERIFY(b.list()->isVisible());
        QVERIFY(!b.button(u"runsUndo"_s)->isEnabled());
        QVERIFY(b.finish());
        b.pass(1s);
        QCOMPARE(b.cell(0, 1), u"Done"_s);
        QCOMPARE(b.cell(0, 2), u"40"_s);
        QVERIFY(b.button(u"runsUndo"_s)->isEnabled());
    }

    void theChangesOfARunAreNotAmongTheSingleOnes()
    {
        PlacesBench b(10);
        b.runToItsEnd(1, 10);
        b.openPage();
        QTRY_VERIFY(!b.page->model().isReading());
        QCOMPARE(b.page->model().rowCount(), 0);
        // But what became of one contact is told whole.
        b.page->showRecord({u"a"_s, Collection::Contacts, RunBench::idOf(3)}, u"Three"_s);
        QTRY_COMPARE(b.page->model().rowCount(), 1);
        b.page->filter().reset();
        QTRY_COMPARE(b.page->model().rowCount(), 0);
    }

    void everyControlHasAName()
    {
        PlacesBench b(10);
        b.runToItsEnd(1, 10);
        b.openPage();
        QTRY_VERIFY(b.list()->isVisible());
        QCOMPARE(namelessControls(b.page.get()), QStringList());
    }

    void hostileTextsAreTextsOnly()
    {
        HostileText hostile;
        PlacesBench b(3);
        b.openSidebar();
        b.begin(b.opsFor(1, 3, hostile.picture()), RunBench::jobTo({hostile.name()}));
        b.openPage();
        QTRY_VERIFY(b.list()->isVisible());
        b.sidebar->grab();
        b.page->grab();
        QVERIFY(!hostile.wasOpened());
        QVERIFY(b.cell(0, 0).contains(u"<b>C</b>"_s));
    }
};

QTEST_MAIN(tst_RunPlaces)
#include "tst_runplaces.moc"
