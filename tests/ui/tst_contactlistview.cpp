// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "tests/models/tables/samplepeople.h"
#include "tests/ui/hostiletext.h"
#include "ui/list/contactlistview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using sample::person;

namespace {

struct ListBench
{
    AddressBook book{sample::schema()};
    ContactTableModel model{book};
    ContactListView view;

    explicit ListBench(const QList<Contact> &people = sample::people(60))
    {
        book.adopt(people);
        view.setContacts(&model);
        view.resize(700, 300);
        view.show();
        view.activateWindow();
        view.setFocus();
        (void)QTest::qWaitForWindowActive(&view);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }
    void clickHeader(int column)
    {
        QHeaderView *header = view.horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    int currentRow() const { return view.currentIndex().row(); }
};

} // namespace

class ContactListViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void theKeyboardReachesEveryRow()
    {
        ListBench bench;
        bench.view.setCurrentId(u"1"_s);
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.view.currentId(), u"2"_s);
        bench.press(Qt::Key_End);
        QCOMPARE(bench.view.currentId(), u"60"_s);
        bench.press(Qt::Key_PageUp);
        QVERIFY(bench.currentRow() < 59 && bench.currentRow() > 40);
        bench.press(Qt::Key_Home);
        QCOMPARE(bench.view.currentId(), u"1"_s);
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.view.selectedIds(), QStringList({u"1"_s, u"2"_s}));
        bench.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.view.selectedIds().size(), 60);
    }

    void keysAskForWhatTheyStandFor()
    {
        ListBench bench;
        QSignalSpy edits(&bench.view, &ContactListView::editRequested);
        QSignalSpy deletes(&bench.view, &ContactListView::deleteRequested);
        QSignalSpy leaves(&bench.view, &ContactListView::leftAtTop);
        bench.press(Qt::Key_Delete);
        QCOMPARE(deletes.size(), 0); // nobody is meant yet
        QCOMPARE(bench.view.currentId(), QString());
        bench.view.setCurrentId(u"3"_s);
        bench.press(Qt::Key_Return);
        bench.press(Qt::Key_F2);
        QCOMPARE(edits, QList<QVariantList>({{u"3"_s}, {u"3"_s}}));
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
        bench.press(Qt::Key_Delete);
        QCOMPARE(deletes.constFirst().constFirst().toStringList(), QStringList({u"3"_s, u"4"_s}));
        bench.press(Qt::Key_Home);
        bench.press(Qt::Key_Up);
        QCOMPARE(leaves.size(), 1);
    }

    void typingALetterJumpsNowhere()
    {
        ListBench bench({person(u"1"_s, u"Anna"_s), person(u"2"_s, u"Zoe"_s)});
        bench.view.setCurrentId(u"1"_s);
        bench.press(Qt::Key_Z);
        QCOMPARE(bench.view.currentId(), u"1"_s);
    }

    void aHeaderSortsUpDownAndNotAtAll()
    {
        ListBench bench({person(u"1"_s, u"Bob"_s), person(u"2"_s, u"Anna"_s)});
        bench.clickHeader(0);
        QCOMPARE(bench.model.idAt(0), u"2"_s);
        bench.clickHeader(0);
        QCOMPARE(bench.model.idAt(0), u"1"_s);
        QCOMPARE(bench.model.sortOrder(), Qt::DescendingOrder);
        bench.clickHeader(0);
        QCOMPARE(bench.model.sortColumn(), -1);
        QCOMPARE(bench.model.idAt(0), u"1"_s);
    }

    void whatIsSelectedStaysSoThroughSortAndSearch()
    {
        ListBench bench;
        bench.view.setCurrentId(u"14"_s);
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
        QSignalSpy currents(&bench.view, &ContactListView::currentIdChanged);
        bench.clickHeader(0);
        QCOMPARE(selectedOf(bench), QSet<QString>({u"14"_s, u"15"_s}));
        bench.model.setSearch(u"p15@"_s);
        QCOMPARE(bench.view.selectedIds(), QStringList({u"15"_s}));
        QCOMPARE(bench.view.currentIndex().row(), 0);
        bench.model.setSearch(u"p33@"_s);
        QCOMPARE(bench.view.selectedIds(), QStringList());
        QCOMPARE(bench.view.currentId(), u"15"_s);
        bench.model.setSearch({});
        QCOMPARE(selectedOf(bench), QSet<QString>({u"14"_s, u"15"_s}));
        QCOMPARE(bench.model.idAt(bench.currentRow()), u"15"_s);
        QCOMPARE(currents.size(), 0); // the form beside it never flickers
    }

    void choosingAnewForgetsWhatTheSearchHides()
    {
        ListBench bench;
        bench.view.setCurrentId(u"14"_s);
        bench.model.setSearch(u"p33@"_s);
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, QPoint(50, 10));
        QCOMPARE(bench.view.currentId(), u"33"_s);
        bench.model.setSearch({});
        QCOMPARE(bench.view.selectedIds(), QStringList({u"33"_s}));
    }

    void aRemovedContactIsNoLongerCurrent()
    {
        ListBench bench;
        bench.view.setCurrentId(u"14"_s);
        bench.book.remove({u"14"_s});
        QVERIFY(bench.view.currentId() != u"14"_s);
        QCOMPARE(bench.view.selectedIds(), QStringList{bench.view.currentId()});
        bench.view.setCurrentId(u"20"_s);
        bench.model.setSearch(u"p33@"_s);
        QSignalSpy currents(&bench.view, &ContactListView::currentIdChanged);
        bench.book.remove({u"20"_s});
        QCOMPARE(bench.view.currentId(), QString());
        QCOMPARE(currents.size(), 1);
    }

    void aSavedNewContactStaysCurrentUnderItsNewId()
    {
        for (const bool isTwin : {false, true}) {
            ListBench bench;
            const QString fresh = bench.book.beginNew();
            bench.view.setCurrentId(fresh);
            if (isTwin)
                bench.book.adopt({person(u"new"_s, u"Nora"_s)});
            bench.book.confirm(fresh, person(u"new"_s, u"Nora"_s), {});
            QCOMPARE(bench.view.currentId(), u"new"_s);
            QCOMPARE(bench.view.selectedIds(), QStringList({u"new"_s}));
        }
    }

    void whatIsReadStaysInPlaceWhileMoreIsLoaded()
    {
        ListBench bench;
        bench.model.sort(0);
        QScrollBar *bar = bench.view.verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int top = bench.view.rowAt(0);
        const QString id = bench.model.idAt(top);
        const int offset = bench.view.rowViewportPosition(top);
        QList<Contact> more;
        for (int i = 0; i < 40; ++i)
            more << person(u"more%1"_s.arg(i), u"Aaron"_s);
        bench.book.adopt(more);
        QTRY_COMPARE(bench.model.rowCount(), 100);
        QCOMPARE(bench.view.rowViewportPosition(bench.model.rowOf(id)), offset);
    }

    void anotherSearchShowsItsStart()
    {
        ListBench bench(sample::people(400));
        bench.view.verticalScrollBar()->setValue(3000);
        bench.model.setSearch(u"owner"_s);
        bench.model.setSearch(u"mia"_s);
        QCOMPARE(bench.view.verticalScrollBar()->value(), 0);
    }

    void copyingGivesWhatASpreadsheetTakes()
    {
        ListBench bench({person(u"1"_s, u"Anna"_s, u"M\tü\nller"_s, u"a@example.org"_s),
                         person(u"2"_s, u"Bob"_s, {}, {}, u"+1 555"_s)});
        for (const int column : {1, 2, 5, 6, 7})
            bench.view.hideColumn(column);
        bench.view.selectAll();
        bench.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 u"Anna M ü ller\ta@example.org\t\nBob\t\t+1 555"_s);
    }

    void aNameCanNeitherStallNorLoad()
    {
        test::HostileText hostile;
        ListBench bench({person(u"1"_s, hostile.name(), {}, hostile.name())});
        bench.view.setCurrentId(u"1"_s);
        bench.view.grab();
        QHelpEvent help(QEvent::ToolTip, QPoint(60, 10), bench.view.mapToGlobal(QPoint(60, 40)));
        QApplication::sendEvent(bench.view.viewport(), &help);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY(QToolTip::text().contains(u"&lt;img"_s));
        QToolTip::hideText();
        QVERIFY(!hostile.wasOpened());
        QVERIFY(test::takesAboutAsLong(hostile.name(), hostile.harmless(), [](const QString &text) {
            ListBench other({person(u"1"_s, text, {}, text)});
            other.view.grab();
        }));
    }

    void endlessAndBrokenTextIsPainted()
    {
        ListBench bench({person(u"1"_s, QString(10'000'000, u'x')),
                         person(u"2"_s, u"a"_s + QString(QChar(0xD800)) + QChar(u'\0')),
                         person(u"3"_s, u"Z"_s + QString(5000, QChar(0x0301))),
                         person(u"4"_s, {})});
        bench.view.grab();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        bench.view.grab();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aScreenReaderReadsTheTable()
    {
        ListBench bench({person(u"1"_s, u"Anna"_s)});
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&bench.view);
        QCOMPARE(table->text(QAccessible::Name), u"Contacts"_s);
        QAccessibleInterface *cell = table->tableInterface()->cellAt(0, 0);
        QCOMPARE(cell->text(QAccessible::Name), u"Anna"_s);
    }

    void theListMayGoAndAnotherCome()
    {
        ListBench bench;
        bench.view.setCurrentId(u"5"_s);
        AddressBook other(sample::schema());
        other.adopt({person(u"x"_s, u"Xaver"_s)});
        ContactTableModel model(other);
        bench.view.setContacts(&model);
        QCOMPARE(bench.view.currentId(), QString());
        bench.view.setCurrentId(u"x"_s);
        QCOMPARE(bench.view.selectedIds(), QStringList({u"x"_s}));
        bench.view.setContacts(nullptr);
        QCOMPARE(bench.view.selectedIds(), QStringList());
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Return);
    }

private:
    static QSet<QString> selectedOf(const ListBench &bench)
    {
        const QStringList ids = bench.view.selectedIds();
        return {ids.cbegin(), ids.cend()};
    }
};

QTEST_MAIN(ContactListViewTest)
#include "tst_contactlistview.moc"
