// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "tests/models/tables/samplepeople.h"
#include "ui/list/contactlistview.h"
#include "ui/list/contactselection.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using sample::person;

namespace {

constexpr int many = 100'000;

/** A list of contacts of which every second one is called Even, the others Odd. */
struct SelectionBench
{
    AddressBook book{sample::schema()};
    BookTexts texts;
    std::unique_ptr<ContactTableModel> model;
    ContactListView view;

    explicit SelectionBench(int count)
    {
        add(1, count);
        model = std::make_unique<ContactTableModel>(book, texts);
        view.setContacts(model.get());
        view.resize(900, 700);
        view.show();
        view.setFocus();
        (void)QTest::qWaitForWindowActive(&view);
        (void)QTest::qWaitFor([this] { return texts.of(book).isWhole(); }, 60'000);
    }
    ~SelectionBench() { view.setContacts(nullptr); }
    void add(int from, int count)
    {
        QList<Contact> people;
        for (int i = from; i < from + count; ++i) {
            const QString number = QString::number(i);
            people << person(number, i % 2 ? u"Odd"_s : u"Even"_s, number,
                             u"p%1@example.org"_s.arg(number));
        }
        book.adopt(people);
    }
    /** Long lists are searched by a worker. */
    void search(const QString &text) const
    {
        model->setSearch(text);
        (void)QTest::qWaitFor([this, &text] { return model->shownSearch() == text; }, 60'000);
    }
    const ContactSelection &chosen() const { return *view.chosen(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }
    /** Whether Qt, and with it a screen reader, tells the same of the rows in view as we do. */
    bool isToldInView() const
    {
        for (int row = view.rowAt(0), end = view.rowAt(view.viewport()->height() - 1); row <= end;
             ++row) {
            if (view.selectionModel()->isSelected(model->index(row, 0)) != chosen().isChosen(row))
                return false;
        }
        return true;
    }
};

/** Milliseconds of the quickest of three. */
template <class Work>
double quickest(Work work)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = qMin(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

class ContactSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void allThatMatchIsAlsoWhatComesLater()
    {
        SelectionBench bench(40);
        bench.model->setSearch(u"even"_s);
        bench.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.chosen().count(), 20);
        QVERIFY(bench.chosen().isAll());
        bench.add(41, 20);
        QCOMPARE(bench.chosen().count(), 30);
        bench.model->sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.chosen().count(), 30);
        bench.add(61, 20); // into a sorted list they come by a reset
        QTRY_COMPARE(bench.chosen().count(), 40);
        QVERIFY(bench.chosen().isAll());
        QVERIFY(bench.isToldInView());
    }

    // While the worker searches, what is chosen is what is seen.
    void allIsAllThatIsShownAndNotWhatIsOnItsWay()
    {
        SelectionBench bench(6000);
        bench.search(u"even"_s);
        bench.model->setSearch(u"odd"_s);
        bench.view.selectAll();
        QCOMPARE(bench.chosen().count(), 3000);
        QVERIFY(bench.chosen().isAll());
        QTRY_COMPARE(bench.model->shownSearch(), u"odd"_s);
        QVERIFY(!bench.chosen().isAll());
        QCOMPARE(bench.chosen().count(), 0);
        QCOMPARE(bench.chosen().hiddenCount(), 3000);
    }

    void anotherSearchMakesAFixedChoiceOfAll()
    {
        SelectionBench bench(40);
        bench.model->setSearch(u"even"_s);
        bench.view.selectAll();
        bench.model->setSearch({});
        QVERIFY(!bench.chosen().isAll());
        QCOMPARE(bench.chosen().count(), 20);
        bench.add(41, 20);
        QCOMPARE(bench.chosen().count(), 20);
        bench.model->setSearch(u"odd"_s);
        QCOMPARE(bench.chosen().count(), 0);
        QCOMPARE(bench.chosen().hiddenCount(), 20);
        QCOMPARE(bench.view.selectedIds(), QStringList());
        bench.model->setSearch(u"even"_s);
        QCOMPARE(bench.chosen().count(), 20);
        QVERIFY(!bench.view.selectedIds().contains(u"42"_s));
    }

    void takingOneAwayEndsAll()
    {
        SelectionBench bench(40);
        bench.view.setCurrentId(u"1"_s);
        bench.view.selectAll();
        bench.press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!bench.chosen().isAll());
        QCOMPARE(bench.chosen().count(), 39);
        bench.add(41, 1);
        QCOMPARE(bench.chosen().count(), 39);
    }

    void whatIsRemovedIsNoLongerSelected()
    {
        for (const bool scattered : {false, true}) {
            SelectionBench bench(1200);
            bench.model->setSearch(scattered ? u"even"_s : QString());
            bench.view.selectAll();
            bench.model->setSearch({});
            const int before = bench.chosen().count();
            bench.book.remove({u"2"_s, u"1000"_s});
            QCOMPARE(bench.chosen().count(), before - 2);
            QVERIFY(!bench.view.selectedIds().contains(u"1000"_s));
            QVERIFY(bench.isToldInView());
        }
    }

    // More ranges than Qt is told of: only those around the rows in view.
    void aScatteredSelectionIsToldWhereItIsLookedAt()
    {
        SelectionBench bench(4000);
        bench.search(u"even"_s);
        bench.view.selectAll();
        bench.search({});
        QCOMPARE(bench.chosen().count(), 2000);
        QVERIFY(bench.isToldInView());
        QVERIFY(bench.view.selectionModel()->selection().size() < 1000);
        QScrollBar *bar = bench.view.verticalScrollBar();
        for (const int place : {bar->maximum(), bar->maximum() / 2, 0}) {
            bar->setValue(place);
            QVERIFY(bench.isToldInView());
            QCOMPARE(bench.chosen().count(), 2000);
        }
        // One more, and one less, far from each other; then one alone.
        const auto click = [&bench](Qt::KeyboardModifiers keys) {
            QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, keys, QPoint(50, 10));
        };
        click(Qt::ControlModifier);
        QCOMPARE(bench.chosen().count(), 2001);
        bar->setValue(bar->maximum() / 2);
        const bool wasChosen = bench.chosen().isChosen(bench.view.rowAt(10));
        click(Qt::ControlModifier);
        QCOMPARE(bench.chosen().count(), wasChosen ? 2000 : 2002);
        bar->setValue(bar->maximum());
        QVERIFY(bench.isToldInView());
        click(Qt::NoModifier);
        QCOMPARE(bench.chosen().count(), 1);
        QCOMPARE(bench.view.selectedIds(), QStringList{bench.view.currentId()});
    }

    void idsAreToldInTheOrderOfTheList()
    {
        SelectionBench bench(9);
        bench.view.choose({u"7"_s, u"3"_s, u"nobody"_s, u"5"_s});
        QCOMPARE(bench.view.selectedIds(), QStringList({u"3"_s, u"5"_s, u"7"_s}));
        bench.model->sort(0, Qt::DescendingOrder);
        QCOMPARE(bench.view.selectedIds(), QStringList({u"7"_s, u"5"_s, u"3"_s}));
        bench.view.choose({});
        QCOMPARE(bench.chosen().count(), 0);
    }

    // However many are selected, the window is as quick as with none.
    void aHundredThousandDoNotStall()
    {
        SelectionBench bench(many);
        const auto paint = [&bench] {
            bench.view.viewport()->repaint();
        };
        const auto search = [&bench] {
            bench.search(u"odd"_s);
            bench.search({});
        };
        const double paintedNone = quickest(paint);
        const double searchedNone = quickest(search);
        const double chosenAll = quickest([&bench] { bench.view.selectAll(); });
        QCOMPARE(bench.chosen().count(), many);
        const double paintedAll = quickest(paint);
        const double clicked = quickest([&bench] {
            bench.view.selectAll();
            QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, QPoint(50, 10));
        });
        bench.search(u"even"_s);
        bench.view.selectAll();
        bench.search({});
        QCOMPARE(bench.chosen().count(), many / 2);
        const double paintedHalf = quickest(paint);
        const double searchedHalf = quickest(search);
        qInfo("paint: %.1f ms with none, %.1f with all, %.1f with every second", paintedNone,
              paintedAll, paintedHalf);
        qInfo("search: %.1f ms with none, %.1f with every second; select all: %.2f; click after "
              "it: %.1f",
              searchedNone, searchedHalf, chosenAll, clicked);
        QVERIFY2(paintedAll < paintedNone * 4 + 20, "painting all");
        QVERIFY2(paintedHalf < paintedNone * 4 + 20, "painting every second");
        QVERIFY2(searchedHalf < searchedNone * 4 + 20, "searching with every second");
        QVERIFY2(chosenAll < searchedNone * 2 + 20, "selecting all");
        QCOMPARE(bench.view.selectedIds().size(), many / 2);
        QCOMPARE(int(bench.chosen().slots().size()), many / 2);
    }
};

QTEST_MAIN(ContactSelectionTest)
#include "tst_contactselection.moc"
