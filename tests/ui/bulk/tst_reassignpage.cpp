// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bulk/ownerpagebench.h"
#include "ui/bulk/reassignpage.h"
#include "ui/form/problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSpinBox>

using namespace patchbook;
using namespace patchbook::test;

namespace {

const QStringList allOfA{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s};

class ReassignBench : public OwnerPageBench<ReassignPage>
{
public:
    explicit ReassignBench(int more = 0)
        : OwnerPageBench(more)
    {
        if (more == 0)
            open(u"a"_s, allOfA);
    }
    OwnerPicker *picker() { return part<OwnerPicker>(u"reassignOwner"_s); }
    QString note() { return part<ProblemLine>(u"reassignNote"_s)->sentence(); }
    void split(int way)
    {
        press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(part<QRadioButton>(u"reassignSeveral"_s)->isChecked());
        auto *box = part<QComboBox>(u"splitWay"_s);
        box->setFocus();
        for (int i = 0; i < way; ++i)
            press(Qt::Key_Down);
        QCOMPARE(box->currentIndex(), way);
    }
    QStringList contactsOf(const QString &owner)
    {
        QStringList ids;
        for (const QString &line : proposals()) {
            if (line.endsWith(owner))
                ids << line.section(u' ', 0, 0);
        }
        return ids;
    }
};

} // namespace

class TestReassignPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(ownerPageWarning()); }

    void allGoToOneOwnerWhoIsTypedByKeyboard()
    {
        ReassignBench bench;
        QVERIFY(bench.picker()->line()->hasFocus());
        bench.type(u"PAULA@example.org"_s);
        QCOMPARE(bench.proposals(),
                 (QStringList{u"1 paula@example.org"_s, u"2 paula@example.org"_s,
                              u"3 paula@example.org"_s, u"4 -"_s, u"5 paula@example.org"_s,
                              u"6 paula@example.org"_s}));
        QCOMPARE(bench.loads(),
                 (QStringList{u"paula@example.org 1 6"_s, u"omar@example.org 5 0"_s}));
        QVERIFY(bench.picker()->sentence().isEmpty());
        QCOMPARE(bench.page->change(false)->kind, JobKind::Reassign);
        QCOMPARE(bench.page->change(false)->targets, QStringList{paula});
    }

    void anAddressThatNobodyHasIsTriedAndThePageSaysHow()
    {
        ReassignBench bench;
        bench.type(quinn);
        QCOMPARE(bench.picker()->sentence(),
                 u"Nobody here has this address yet. It is tried on one contact first; if the "
                 "service refuses it, nothing else is changed."_s);
        QCOMPARE(bench.page->change(true)->targets, QStringList{quinn});
        QCOMPARE(bench.page->contacts().ids(), allOfA);
        QCOMPARE(bench.loads().first(), u"quinn@example.org 0 6"_s);
    }

    void whatIsNoAddressIsRefusedBesideTheField()
    {
        ReassignBench bench;
        bench.type(u"quinn at example"_s);
        QVERIFY(!bench.page->change(false));
        QVERIFY(bench.picker()->sentence().isEmpty());
        bench.part<QRadioButton>(u"reassignOne"_s)->setFocus();
        QVERIFY(!bench.page->change(true));
        QVERIFY(bench.picker()->sentence().contains(u"no e-mail address"_s));
        QVERIFY(bench.picker()->line()->hasFocus());
        QVERIFY(bench.page->contacts().isEmpty());
    }

    void nobodyNamedIsSaidBesideTheField()
    {
        ReassignBench bench;
        QVERIFY(!bench.page->change(true));
        QCOMPARE(bench.picker()->sentence(), u"Choose somebody first."_s);
    }

    void aServiceThatGoesByIdsTakesOnlyThoseItNamed()
    {
        ReassignBench bench;
        bench.open(u"b"_s, {u"1"_s, u"2"_s, u"4"_s});
        bench.page->setFocus();
        bench.type(quinn);
        QVERIFY(!bench.page->change(true));
        QVERIFY(bench.picker()->sentence().contains(u"Choose somebody on the list"_s));
        bench.picker()->line()->selectAll();
        bench.type(u"bert both"_s);
        QCOMPARE(bench.proposals(), (QStringList{u"1 u8aa"_s, u"2 u8aa"_s, u"4 -"_s}));
    }

    void theSameOwnerForAllIsSaidAndChangesNothing()
    {
        ReassignBench bench;
        bench.open(u"a"_s, {u"1"_s, u"2"_s});
        bench.type(u"Omar@Example.org"_s);
        QVERIFY(!bench.page->change(true));
        QCOMPARE(bench.note(),
                 u"All of them belong to omar@example.org already: nothing would change."_s);
    }

    void contactsThatLeftTheListAreNotGivenAway()
    {
        ReassignBench bench;
        bench.open(u"a"_s, {u"99"_s});
        bench.type(paula);
        QVERIFY(!bench.page->change(true));
        QVERIFY(bench.note().contains(u"in the list any more"_s));
    }

    void aServiceWithoutOwnersSaysSo()
    {
        ReassignBench bench;
        bench.open(u"c"_s, {u"1"_s});
        QVERIFY(!bench.page->change(true));
        QVERIFY(bench.note().contains(u"cannot be changed from here"_s));
        QVERIFY(!bench.picker()->isEnabled());
    }

    void splitEvenlyByKeyboardEachGetsAsManyAsTheOthers()
    {
        ReassignBench bench;
        bench.split(0);
        bench.add(quinn);
        bench.add(paula);
        QCOMPARE(bench.contactsOf(quinn).size(), 3);
        // Her own stays with her: it is no change.
        QCOMPARE(bench.loads(), (QStringList{u"quinn@example.org 0 3"_s, u"paula@example.org 1 3"_s,
                                             u"omar@example.org 5 0"_s}));
        QCOMPARE(bench.page->contacts().ids(), allOfA);
    }

    void aNameThatWasTypedButNotAddedIsAddedAtTheEnd()
    {
        ReassignBench bench;
        bench.split(0);
        bench.press(Qt::Key_N, Qt::AltModifier);
        bench.type(quinn);
        QVERIFY(!bench.page->change(false));
        QVERIFY(bench.page->change(true));
        QCOMPARE(bench.owners()->chosen(), QStringList{quinn});
    }

    void barsAndPercentagesFollowTheSharesAtOnce()
    {
        ReassignBench bench;
        bench.split(1);
        bench.add(quinn);
        bench.add(u"rosa@example.org"_s);
        QSpinBox *share = bench.rowOf(quinn)->weightBox();
        QVERIFY(share->isVisible());
        share->setFocus();
        share->selectAll();
        bench.type(u"2"_s);
        QCOMPARE(bench.loads(),
                 (QStringList{u"quinn@example.org 0 4"_s, u"rosa@example.org 0 2"_s,
                              u"omar@example.org 5 0"_s, u"paula@example.org 1 0"_s}));
        QVERIFY(accessibleTexts(bench.rowOf(quinn)).contains(u"67 %"_s));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(share));
        share->setValue(0);
        bench.rowOf(u"rosa@example.org"_s)->weightBox()->setValue(0);
        QVERIFY(!bench.page->change(true));
        QCOMPARE(bench.note(), u"Give at least one of them a share above 0."_s);
    }

    void contactsOfOneCompanyStayTogetherWhenWanted()
    {
        ReassignBench bench;
        bench.split(0);
        bench.add(quinn);
        bench.add(u"rosa@example.org"_s);
        bench.part<QCheckBox>(u"splitTogether"_s)->setFocus();
        bench.press(Qt::Key_Space);
        const QStringList mine = bench.contactsOf(quinn);
        QCOMPARE(mine.size(), 3);
        QCOMPARE(mine.contains(u"1"_s), mine.contains(u"2"_s));
        QCOMPARE(mine.contains(u"3"_s), mine.contains(u"4"_s));
    }

    void valuesOfAFieldGoToOwnersByKeyboard()
    {
        ReassignBench bench;
        bench.split(2);
        bench.add(quinn);
        bench.add(paula);
        QCOMPARE(bench.groupLines(), (QStringList{u"Arrow | 2 | "_s, u"Bow | 2 | "_s,
                                                  u"Crane | 1 | "_s, u"Without a value | 1 | "_s}));
        QVERIFY(!bench.page->change(true));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(bench.view()));

        bench.chooseGroup(u"Bow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(bench.proposals(),
                 (QStringList{u"3 quinn@example.org"_s, u"4 quinn@example.org"_s}));
        QCOMPARE(bench.groupLines().at(1), u"Bow | 2 | quinn@example.org"_s);

        auto *others = bench.part<QComboBox>(u"splitOthers"_s);
        others->setFocus();
        bench.press(Qt::Key_Down);
        bench.press(Qt::Key_Down);
        QCOMPARE(bench.proposals(),
                 (QStringList{u"1 paula@example.org"_s, u"2 paula@example.org"_s,
                              u"3 quinn@example.org"_s, u"4 quinn@example.org"_s,
                              u"5 paula@example.org"_s, u"6 paula@example.org"_s}));

        bench.chooseGroup(u"Bow"_s);
        bench.press(Qt::Key_Delete);
        QCOMPARE(bench.groupLines().at(1), u"Bow | 2 | "_s);
    }

    void anOwnerWhoIsRemovedGetsNothing()
    {
        ReassignBench bench;
        bench.split(2);
        bench.add(quinn);
        bench.chooseGroup(u"Bow"_s);
        bench.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(bench.page->change(true));
        bench.rowOf(quinn)->removeButton()->setFocus();
        bench.press(Qt::Key_Space);
        QVERIFY(bench.owners()->chosen().isEmpty());
        QVERIFY(!bench.page->change(true));
        QCOMPARE(bench.groupLines().at(1), u"Bow | 2 | "_s);
    }

    void nobodyIsNamedTwice()
    {
        ReassignBench bench;
        bench.split(0);
        bench.add(quinn);
        bench.add(u"QUINN@example.org"_s);
        QCOMPARE(bench.owners()->chosen(), QStringList{quinn});
    }

    void whatIsChosenStaysWhenMoreContactsAreLoaded()
    {
        ReassignBench bench;
        bench.open(u"a"_s, {u"1"_s});
        bench.type(paula);
        QCOMPARE(bench.proposals(), QStringList{u"1 paula@example.org"_s});
        bench.open(u"a"_s, {u"1"_s, u"2"_s});
        QCOMPARE(bench.proposals(),
                 (QStringList{u"1 paula@example.org"_s, u"2 paula@example.org"_s}));
    }

    void anotherAccountBeginsAnew()
    {
        ReassignBench bench;
        bench.type(paula);
        bench.open(u"b"_s, {u"1"_s});
        QVERIFY(bench.picker()->isEmpty());
        QVERIFY(!bench.page->change(false));
    }

    void thousandsAreDealtOutBesideTheWindow()
    {
        ReassignBench bench(2994);
        QStringList ids;
        for (int i = 1; i <= 3000; ++i)
            ids << QString::number(i);
        bench.page->setContacts(bench.three.session(u"a"_s), ids);
        QSignalSpy changed(bench.page, &BulkPage::changeChanged);
        bench.type(quinn);
        QVERIFY(!bench.page->change(true)); // in a worker
        bench.settle();
        QVERIFY(!changed.isEmpty());
        QCOMPARE(bench.page->contacts().ids(), ids);
        QVERIFY(bench.page->change(true));
    }

    void anAccountThatGoesTakesNothingWithIt()
    {
        ReassignBench bench;
        bench.type(paula);
        QVERIFY(bench.three.disconnect(u"a"_s));
        QVERIFY(!bench.page->change(true));
    }

    void everyControlHasANameAndEveryLoadAText()
    {
        ReassignBench bench;
        QCOMPARE(namelessControls(&bench.window), QStringList());
        bench.split(0);
        bench.add(quinn);
        for (int way = 0; way < 3; ++way) {
            bench.part<QComboBox>(u"splitWay"_s)->setCurrentIndex(way);
            QCOMPARE(namelessControls(&bench.window), QStringList());
        }
        QCOMPARE(bench.rowOf(quinn)->accessibleName(), quinn);
        QVERIFY(bench.rowOf(quinn)->accessibleDescription().contains(u"0 contact(s) now"_s));
    }
};

QTEST_MAIN(TestReassignPage)
#include "tst_reassignpage.moc"
