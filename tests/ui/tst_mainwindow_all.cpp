// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/mainactions.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolBar>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;

/** The one window for all accounts: what is done from the list of all contacts. */
class tst_MainWindowAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void withSeveralAccountsAllContactsAreShownFirst()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.sidebar()->isAll());
        QCOMPARE(bench.rows().size(), 9);
        QVERIFY(bench.rows().contains(u"a/1"_s) && bench.rows().contains(u"c/3"_s));
        QTRY_VERIFY2(status(bench).startsWith(u"9 contact(s)"_s), qPrintable(status(bench)));
    }

    void theListOfAllIsSortedByNameUntilTheUserWantsOtherwise()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        QTRY_COMPARE(bench.rows().constFirst(), u"a/2"_s); // A Abel, then Anna
        QCOMPARE(bench.rows().at(2), u"a/1"_s);
        bench.list()->view().sortByColumn(-1, Qt::AscendingOrder);
        QTRY_COMPARE(bench.rows().constFirst(), u"a/1"_s); // as it came
        bench.select(u"b"_s);
        QCOMPARE(bench.rows(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        bench.sidebar()->selectAll();
        QTRY_COMPARE(bench.rows().constFirst(), u"a/1"_s); // remembered
    }

    void withOneAccountThereIsNoSuchLine()
    {
        WindowBench bench(u"a"_s);
        QVERIFY(bench.start());
        QVERIFY(!bench.sidebar()->isAll());
        QVERIFY(bench.tree()->topLevelItem(0)->isHidden());
        QVERIFY(bench.house.connect(u"b"_s));
        QVERIFY(!bench.tree()->topLevelItem(0)->isHidden());
        QVERIFY(!bench.sidebar()->isAll()); // nobody asked for it
        bench.sidebar()->selectAll();
        QCOMPARE(bench.rows().size(), 6);
        QVERIFY(bench.house.disconnect(u"b"_s));
        QVERIFY(!bench.sidebar()->isAll());
        QCOMPARE(bench.sidebar()->session(), &bench.house.session(u"a"_s));
        QCOMPARE(bench.rows(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void whatWasShownIsShownAtTheNextStart_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("all") << u"all"_s;
        QTest::newRow("one") << u"b/contacts"_s;
    }
    void whatWasShownIsShownAtTheNextStart()
    {
        QFETCH(QString, choice);
        WindowBench bench;
        bench.settings.setText(u"window/choice"_s, choice);
        QVERIFY(bench.start());
        QCOMPARE(bench.sidebar()->choice(), choice);
        bench.select(u"c"_s);
        bench.window->rememberState();
        QCOMPARE(bench.settings.text(u"window/choice"_s), u"c/contacts"_s);
    }

    void theFormIsThatOfTheContactsOwnService()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"b/1"_s);
        QCOMPARE(bench.shown(), u"b/1"_s);
        QVERIFY(bench.form()->findChild<QWidget *>(u"field_companyName"_s));
        bench.list()->setCurrentId(u"a/1"_s);
        QCOMPARE(bench.shown(), u"a/1"_s);
        QVERIFY(bench.form()->findChild<QWidget *>(u"field_phone_number"_s));
    }

    void theChosenContactStaysSoFromListToList()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"b/2"_s);
        bench.select(u"b"_s);
        QCOMPARE(bench.list()->currentId(), u"2"_s);
        QCOMPARE(bench.shown(), u"b/2"_s);
        bench.sidebar()->selectAll();
        QCOMPARE(bench.list()->currentId(), u"b/2"_s);
        QCOMPARE(bench.list()->selectedIds(), QStringList{u"b/2"_s});
        bench.select(u"a"_s); // is not in there
        QCOMPARE(bench.shown(), QString());
    }

    void severalSelectedContactsTakeThePlaceOfTheForm()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"b/1"_s);
        bench.house.book(u"b"_s).edit(u"1"_s, u"companyName"_s, u"Edited"_s);
        auto *page = bench.window->findChild<QWidget *>(u"selectionPage"_s);
        QVERIFY(bench.form()->isVisible() && !page->isVisible());
        bench.action(u"select_all"_s)->trigger();
        QVERIFY(!bench.form()->isVisible() && page->isVisible());
        QCOMPARE(page->findChild<QLabel *>(u"selectionHeadline"_s)->text(),
                 u"9 contact(s) selected"_s);
        // A key must not change a contact that is not to be seen; its edit stays a draft.
        QVERIFY(!bench.action(u"save"_s)->isEnabled() && !bench.action(u"edit"_s)->isEnabled());
        QVERIFY(bench.house.book(u"b"_s).isDirty(u"1"_s));
        for (const QString &name : {u"reassign"_s, u"edit_selected"_s, u"copy"_s, u"delete"_s}) {
            auto *button = page->findChild<QPushButton *>(QString(u"selection_action_"_s + name));
            QVERIFY2(button && button->isEnabled(), qPrintable(name));
        }
        for (const QString &account : {u"a"_s, u"b"_s, u"c"_s})
            bench.house.workspace.setReadOnly(account, true);
        QTRY_VERIFY(!page->findChild<QPushButton *>(u"selection_action_reassign"_s)->isEnabled());
        page->findChild<QPushButton *>(u"selectNone"_s)->click();
        QVERIFY(bench.form()->isVisible());
        QVERIFY(bench.list()->selectedIds().isEmpty());
        bench.list()->setCurrentId(u"b/1"_s);
        QCOMPARE(bench.shown(), u"b/1"_s);
        QVERIFY(bench.action(u"revert"_s)->isEnabled());
    }

    void editsAreSavedAndTakenBackFromTheListOfAll()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"b/1"_s);
        bench.house.book(u"b"_s).edit(u"1"_s, u"companyName"_s, u"Edited"_s);
        QTRY_VERIFY(bench.action(u"save"_s)->isEnabled());
        bench.action(u"undo"_s)->trigger();
        QVERIFY(!bench.house.book(u"b"_s).isDirty(u"1"_s));
        bench.action(u"redo"_s)->trigger();
        QVERIFY(bench.house.book(u"b"_s).isDirty(u"1"_s));
        QTRY_VERIFY(bench.action(u"save"_s)->isEnabled());
        bench.action(u"save"_s)->trigger();
        QVERIFY(bench.settled());
        QCOMPARE(bench.house.service(u"b"_s).people.value(u"1"_s).text(u"companyName"_s),
                 u"Edited"_s);
        QCOMPARE(bench.house.service(u"a"_s).count(u"PATCH"_s), 0);
        QCOMPARE(bench.shown(), u"b/1"_s);
        // The steps of one account are not those of another.
        bench.list()->setCurrentId(u"a/1"_s);
        QVERIFY(!bench.action(u"undo"_s)->isEnabled());
    }

    void aNewContactAsksForItsAccount()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        auto *menu = bench.window->findChild<QMenu *>(u"newContactMenu"_s);
        bench.action(u"new"_s)->trigger();
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().size(), 3);
        QCOMPARE(menu->actions().at(1)->text(), u"Club · Richbook"_s);
        QTest::keyClick(menu, Qt::Key_Down); // from Work to Club
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(bench.form()->session() == &bench.house.session(u"b"_s));
        QVERIFY(bench.house.book(u"b"_s).isNew(bench.form()->id()));
        QVERIFY(bench.sidebar()->isAll());
        QCOMPARE(bench.list()->currentId(), QString(u"b/" + bench.form()->id()));
        const QString first = bench.form()->id();

        // The second time the same account is offered first.
        bench.action(u"new"_s)->trigger();
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->activeAction()->text(), u"Club · Richbook"_s);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(bench.form()->id() != first);
        QCOMPARE(bench.form()->session(), &bench.house.session(u"b"_s));
    }

    void theButtonOfNewContactsHasTheMenuOnlyWhereItAsks()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        auto *bar = bench.window->findChild<QToolBar *>(u"commands"_s);
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(bench.action(u"new"_s)));
        QVERIFY(button && button->menu());
        bench.select(u"a"_s);
        QVERIFY(!button->menu());
        bench.action(u"new"_s)->trigger();
        QCOMPARE(bench.form()->session(), &bench.house.session(u"a"_s));
    }

    void contactsOfSeveralAccountsAreRemovedAtOnce()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"a/1"_s);
        bench.list()->view().selectAll();
        bench.prompts.answers = {0};
        bench.action(u"delete"_s)->trigger();
        QCOMPARE(bench.prompts.asked.size(), 1);
        const Question &question = bench.prompts.asked.constFirst();
        QVERIFY2(question.title.startsWith(u"Remove 9"_s), qPrintable(question.title));
        QVERIFY(question.text.contains(u"6 of them will be deleted"_s));
        QVERIFY(question.text.contains(u"3 of them will be archived"_s));
        QVERIFY(question.text.contains(u"no way to bring it back"_s));
        QVERIFY(question.foreignText.contains(u"Berta Brandt"_s));
        QVERIFY(bench.settled());
        for (const QString &account : {u"a"_s, u"b"_s, u"c"_s})
            QCOMPARE(bench.house.service(account).count(u"DELETE"_s), 3);
        QTRY_COMPARE(bench.rows(), QStringList());
    }

    void oneContactIsRemovedFromItsOwnAccountAlone()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"b/1"_s);
        bench.action(u"delete"_s)->trigger();
        QVERIFY(bench.settled());
        QVERIFY(bench.prompts.asked.isEmpty());
        QCOMPARE(bench.house.service(u"b"_s).count(u"DELETE 1"_s), 1);
        QCOMPARE(bench.house.service(u"a"_s).count(u"DELETE"_s), 0);
        QTRY_VERIFY(!bench.rows().contains(u"b/1"_s));
        QVERIFY(bench.rows().contains(u"a/1"_s));
    }

    void whereContactsAreArchivedTheCommandSaysSo()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"c/1"_s);
        QVERIFY(bench.action(u"delete"_s)->text().remove(u'&').contains(u"Archive"_s));
        QVERIFY(bench.action(u"delete"_s)->toolTip().contains(u"no way"_s));
        bench.list()->setCurrentId(u"a/1"_s);
        QVERIFY(bench.action(u"delete"_s)->text().remove(u'&').contains(u"Delete"_s));
    }

    void aReadOnlyAccountTakesNothingAndSaysWhy()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.house.workspace.setReadOnly(u"b"_s, true);
        bench.list()->setCurrentId(u"b/1"_s);
        for (const QString &name : {u"save"_s, u"edit"_s, u"delete"_s}) {
            QVERIFY2(!bench.action(name)->isEnabled(), qPrintable(name));
            QVERIFY2(bench.action(name)->toolTip().contains(u"read-only"_s), qPrintable(name));
        }
        QVERIFY(bench.action(u"new"_s)->isEnabled()); // in another account
        bench.action(u"new"_s)->trigger();
        auto *menu = bench.window->findChild<QMenu *>(u"newContactMenu"_s);
        QVERIFY(!menu->actions().at(1)->isEnabled());
        menu->close();
        bench.select(u"b"_s);
        QVERIFY(!bench.action(u"new"_s)->isEnabled());
        QVERIFY(bench.action(u"new"_s)->toolTip().contains(u"read-only"_s));
        bench.list()->setCurrentId(u"1"_s);
        bench.list()->view().setFocus();
        QTest::keyClick(&bench.list()->view(), Qt::Key_Delete); // the list's own way
        bench.house.workspace.setReadOnly(u"b"_s, false);
        QVERIFY(bench.settled());
        QCOMPARE(bench.house.service(u"b"_s).count(u"DELETE"_s), 0);
        QVERIFY(bench.action(u"delete"_s)->isEnabled());
        QVERIFY(!bench.action(u"delete"_s)->toolTip().contains(u"read-only"_s));
    }

    void archivedContactsAreShownOnDemand()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        Contact away = ThreeAccounts::someone(u"c"_s, 8);
        away.fields.insert(u"archived"_s, true);
        bench.house.service(u"c"_s).archive.insert(away.id, away);
        QAction *archived = bench.action(u"archived"_s);
        QVERIFY(archived->isVisible());
        archived->trigger();
        QTRY_VERIFY(bench.rows().contains(u"c/8"_s));
        bench.list()->setCurrentId(u"c/8"_s);
        QVERIFY(!bench.action(u"delete"_s)->isEnabled());
        QVERIFY(bench.action(u"delete"_s)->toolTip().contains(u"archived already"_s));
        archived->trigger();
        QTRY_VERIFY(!bench.rows().contains(u"c/8"_s));
        bench.select(u"a"_s); // has no archive
        QVERIFY(!archived->isVisible());
    }

    void refreshingReadsAllAccounts()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        for (const QString &account : {u"a"_s, u"b"_s, u"c"_s})
            bench.house.service(account).log.clear();
        bench.action(u"refresh"_s)->trigger();
        QVERIFY(bench.house.loaded());
        for (const QString &account : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(bench.house.service(account).count(u"page"_s) > 0);
    }

    void oneAccountThatCannotBeReadIsNamedBelowTheList()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.house.service(u"b"_s).readErrors
            << ServiceError{.kind = ErrorKind::Offline, .delivery = Delivery::NotSent};
        bench.action(u"refresh"_s)->trigger();
        QTRY_VERIFY2(status(bench).startsWith(u"9 contact(s) · One account could not be read"_s),
                     qPrintable(status(bench)));
        QVERIFY2(status(bench).contains(u"Club: "_s), qPrintable(status(bench)));
        auto *again = bench.list()->findChild<QPushButton *>(u"listStatusButton"_s);
        QCOMPARE(again->text(), u"Try again"_s);
        bench.house.service(u"a"_s).log.clear();
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(!status(bench).contains(u"could not"_s));
        QCOMPARE(bench.house.service(u"a"_s).count(u"page"_s), 0); // it was well
    }

    void theWayFromTheActivitiesLeadsBackToTheListOfAll()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"c/1"_s);
        bench.action(u"activity"_s)->trigger();
        QVERIFY(bench.sidebar()->isActivity());
        QVERIFY(!bench.action(u"delete"_s)->isEnabled());
        bench.action(u"activity"_s)->trigger();
        QVERIFY(bench.sidebar()->isAll() && !bench.sidebar()->isActivity());
        QCOMPARE(bench.shown(), u"c/1"_s);
        bench.action(u"history"_s)->trigger();
        QVERIFY(bench.sidebar()->isActivity());
    }

    void anAccountMayGoWhileAllAreShown()
    {
        WindowBench bench;
        QVERIFY(bench.start());
        bench.list()->setCurrentId(u"b/1"_s);
        QVERIFY(bench.house.disconnect(u"b"_s));
        QVERIFY(bench.sidebar()->isAll());
        QVERIFY2(!bench.shown().startsWith(u"b/"_s), qPrintable(bench.shown()));
        QCOMPARE(bench.rows().size(), 6);
        QVERIFY(bench.house.connect(u"b"_s));
        QTRY_COMPARE(bench.rows().size(), 9);
        bench.list()->setCurrentId(u"b/1"_s);
        QCOMPARE(bench.shown(), u"b/1"_s);
        QTRY_VERIFY2(status(bench).startsWith(u"9 contact(s)"_s), qPrintable(status(bench)));
    }

private:
    static QString status(const WindowBench &bench)
    {
        return bench.list()->findChild<QLabel *>(u"listStatusText"_s)->text();
    }
};

QTEST_MAIN(tst_MainWindowAll)
#include "tst_mainwindow_all.moc"
