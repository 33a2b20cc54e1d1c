// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bulk/ownerpagebench.h"
#include "ui/bulk/handoverpage.h"
#include "ui/form/problemline.h"
#include "ui/text/plainlabel.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

class HandOverBench : public OwnerPageBench<HandOverPage>
{
public:
    using OwnerPageBench::OwnerPageBench;

    OwnerPicker *leaver() { return part<OwnerPicker>(u"handoverLeaver"_s); }
    QString summary()
    {
        QString text = part<PlainLabel>(u"handoverSummary"_s)->text();
        return text.remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    QString note() { return part<ProblemLine>(u"handoverNote"_s)->sentence(); }
    void omarLeaves()
    {
        open(u"a"_s, {u"1"_s, u"2"_s});
        QCOMPARE(page->leaver(), omar);
    }
    void olgaLeavesByTag()
    {
        open(u"b"_s, {u"1"_s});
        auto *by = part<QComboBox>(u"handoverGroupBy"_s);
        by->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(by->currentText(), u"Tags"_s);
        add(u"Bert Both"_s);
    }
    /** What the list would put into a drag of these rows. */
    QMimeData *dragged(const QList<int> &rows)
    {
        QModelIndexList indexes;
        for (const int row : rows) {
            for (int column = 0; column < view()->model()->columnCount(); ++column)
                indexes << view()->model()->index(row, column);
        }
        return view()->model()->mimeData(indexes);
    }
};

} // namespace

class TestHandOverPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(ownerPageWarning()); }

    void itStartsFromTheOwnerWhomTheContactsShareAndShowsAllThatOneHas()
    {
        HandOverBench bench;
        bench.omarLeaves();
        QCOMPARE(bench.groupLines(),
                 (QStringList{u"Arrow | 2 | "_s, u"Bow | 1 | "_s, u"Crane | 1 | "_s,
                              u"Without a company | 1 | "_s}));
        QCOMPARE(bench.summary(), u"All 5 contact(s) stay with omar@example.org so far."_s);
        QVERIFY(bench.page->contacts().isEmpty());
        QVERIFY(!bench.page->change(true));
    }

    void whoLeavesIsChosenByKeyboardFromAListWithCounts()
    {
        HandOverBench bench;
        bench.open(u"a"_s, {u"1"_s, u"4"_s});
        QVERIFY(!bench.page->leaver());
        QVERIFY(bench.summary().startsWith(u"Choose who leaves"_s));
        QVERIFY(bench.leaver()->line()->hasFocus());
        auto *box = bench.leaver()->findChild<QComboBox *>();
        QCOMPARE(box->count(), 2);
        QCOMPARE(box->itemData(0, Qt::AccessibleTextRole).toString(),
                 u"omar@example.org 5 contact(s)"_s);
        bench.type(paula);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.page->leaver(), paula);
        QCOMPARE(bench.groupLines(), QStringList{u"Bow | 1 | "_s});
    }

    void somebodyWhoHasNothingHereCannotLeave()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.leaver()->line()->selectAll();
        bench.type(quinn);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.leaver()->sentence(), u"Nobody who has contacts here is called so."_s);
        QVERIFY(!bench.page->change(true));
    }

    void groupsAreGivenWithAltAndADigitAndTheRestStays()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.add(paula);
        bench.chooseGroup(u"Arrow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        bench.chooseGroup(u"Bow"_s);
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
        bench.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(bench.groupLines(),
                 (QStringList{u"Arrow | 2 | quinn@example.org"_s, u"Bow | 1 | paula@example.org"_s,
                              u"Crane | 1 | paula@example.org"_s, u"Without a company | 1 | "_s}));
        QCOMPARE(bench.proposals(),
                 (QStringList{u"1 quinn@example.org"_s, u"2 quinn@example.org"_s,
                              u"3 paula@example.org"_s, u"5 paula@example.org"_s}));
        QCOMPARE(bench.summary(),
                 u"4 contact(s) go to somebody; 1 stay(s) with omar@example.org."_s);
        QCOMPARE(bench.loads(), (QStringList{u"quinn@example.org 0 2"_s, u"paula@example.org 1 3"_s,
                                             u"omar@example.org 5 1"_s}));
    }

    void enterOpensTheMenuOfOwnersAndADigitChooses()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.chooseGroup(u"Crane"_s);
        bench.press(Qt::Key_Return);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_1);
        QCOMPARE(bench.proposals(), QStringList{u"5 quinn@example.org"_s});
    }

    void theMenuLeadsToWhereAnotherOwnerIsNamed()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.chooseGroup(u"Crane"_s);
        bench.press(Qt::Key_Return);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_A);
        QTRY_VERIFY(bench.owners()->picker()->line()->hasFocus());
    }

    void groupsAreTakenBackByKeyAndByButton()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.view()->setFocus();
        bench.press(Qt::Key_A, Qt::ControlModifier);
        bench.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(bench.page->contacts().size(), 5);
        QCOMPARE(bench.summary(), u"All 5 contact(s) of omar@example.org go to somebody."_s);
        bench.chooseGroup(u"Arrow"_s);
        bench.press(Qt::Key_Delete);
        QCOMPARE(bench.page->contacts().size(), 3);
        bench.chooseGroup(u"Bow"_s);
        bench.press(Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE(bench.page->contacts().size(), 2);
        QVERIFY(!bench.part<QPushButton>(u"groupsTakeBack"_s)->isEnabled());
    }

    void groupsAreDraggedToAnOwner()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.add(paula);
        QVERIFY(bench.drop(paula, bench.dragged({0, 2})));
        QCOMPARE(bench.proposals(), (QStringList{u"1 paula@example.org"_s, u"2 paula@example.org"_s,
                                                 u"5 paula@example.org"_s}));
    }

    void whatIsNoGroupIsNotDropped()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        auto *text = new QMimeData;
        text->setText(u"company=arrow"_s);
        QVERIFY(!bench.drop(quinn, text));
        auto *foreign = new QMimeData;
        foreign->setData(OwnersPanel::groupsMimeType(), "company=nobody\nrubbish");
        QVERIFY(bench.drop(quinn, foreign));
        QVERIFY(bench.page->contacts().isEmpty());
        QVERIFY(!bench.rowOf(omar)->acceptDrops()); // the one who leaves gets nothing
    }

    void aContactWithSeveralTagsGoesWithTheGroupThatWasGivenFirst()
    {
        HandOverBench bench;
        bench.olgaLeavesByTag();
        QCOMPARE(bench.groupLines(), (QStringList{u"fair | 2 | "_s, u"vip | 2 | "_s}));
        bench.chooseGroup(u"vip"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(bench.groupLines(),
                 (QStringList{u"fair | 2 | Bert Both (1 of 2)"_s, u"vip | 2 | Bert Both"_s}));
        QCOMPARE(bench.proposals(), (QStringList{u"1 u8aa"_s, u"2 u8aa"_s}));
    }

    void giftsOfOneGroupingStayWhenAnotherIsShown()
    {
        HandOverBench bench;
        bench.olgaLeavesByTag();
        bench.chooseGroup(u"vip"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        bench.part<QComboBox>(u"handoverGroupBy"_s)->setCurrentIndex(0);
        QCOMPARE(bench.groupLines(), QStringList{u"Bow | 3 | Bert Both (2 of 3)"_s});
        QCOMPARE(bench.page->contacts().size(), 2);
    }

    void theOneWhoLeavesGetsNothing()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(omar);
        QVERIFY(bench.owners()->chosen().isEmpty());
        QVERIFY(bench.note().contains(u"is the one who leaves"_s));
    }

    void anOwnerWhoIsRemovedGivesTheGroupsBack()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.chooseGroup(u"Arrow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(bench.page->contacts().size(), 2);
        bench.rowOf(quinn)->removeButton()->click();
        QVERIFY(bench.page->contacts().isEmpty());
        QVERIFY(!bench.page->change(true));
        QVERIFY(bench.owners()->picker()->line()->hasFocus());
    }

    void withoutAGiftItSaysWhatIsMissing()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        QVERIFY(!bench.page->change(true));
        QCOMPARE(bench.note(), u"Give at least one group to somebody first."_s);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(bench.view()));
    }

    void somebodyElseWhoLeavesBeginsAnew()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.chooseGroup(u"Arrow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        bench.page->setLeaver(paula);
        bench.settle();
        QVERIFY(bench.page->contacts().isEmpty());
        QCOMPARE(bench.groupLines(), QStringList{u"Bow | 1 | "_s});
    }

    void aServiceWithoutOwnersSaysSo()
    {
        HandOverBench bench;
        bench.open(u"c"_s, {u"1"_s});
        QVERIFY(bench.note().contains(u"cannot be changed from here"_s));
        QVERIFY(!bench.page->change(true));
    }

    void anAccountThatGoesTakesNothingWithIt()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        QVERIFY(bench.three.disconnect(u"a"_s));
        bench.page->setLeaver(paula);
        QVERIFY(!bench.page->change(true));
    }

    void thousandsAreGroupedBesideTheWindow()
    {
        HandOverBench bench(2994);
        bench.open(u"a"_s, {u"1"_s});
        QCOMPARE(bench.groupLines().first(), u"Arrow | 1,000 | "_s);
        bench.add(quinn);
        bench.chooseGroup(u"Arrow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        bench.settle();
        QCOMPARE(bench.page->contacts().size(), 1000);
        QCOMPARE(bench.loads(),
                 (QStringList{u"quinn@example.org 0 1000"_s, u"omar@example.org 2999 1999"_s}));
    }

    void everyControlHasANameAndEveryGroupAText()
    {
        HandOverBench bench;
        bench.omarLeaves();
        bench.add(quinn);
        bench.chooseGroup(u"Arrow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(namelessControls(&bench.window), QStringList());
        QCOMPARE(bench.view()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Arrow, 2 contact(s), goes to quinn@example.org"_s);
        QCOMPARE(bench.view()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Bow, 1 contact(s), goes to nobody"_s);
        QVERIFY(accessibleTexts(&bench.window).contains(u"5 contact(s) now, 3 afterwards"_s));
    }
};

QTEST_MAIN(TestHandOverPage)
#include "tst_handoverpage.moc"
