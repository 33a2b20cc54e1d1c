// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservice.h"
#include "ui/dialogs/conflictdialog.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** A dialog with two clashing fields and one that clashes with nothing. */
struct Dialog
{
    ConflictDialog dialog{personSchema(),
                          u"Anna <b>& Co</b>"_s,
                          {{{u"first_name"_s, u"Anna"_s, u"Anne"_s, u"Anja"_s},
                            {u"company"_s, u"A"_s, u"Q&A"_s, QJsonValue(QJsonValue::Null)}},
                           {{{u"last_name"_s, {u"Old"_s, u"New"_s}}}},
                           person(u"7"_s, {{u"first_name"_s, u"Anne"_s},
                                           {u"last_name"_s, u"Old"_s},
                                           {u"company"_s, u"Q&A"_s}})},
                          u"US"_s};

    QRadioButton *side(const QString &name)
    {
        return dialog.findChild<QRadioButton *>(u"conflict_"_s + name);
    }
    QPushButton *button(const QString &name) { return dialog.findChild<QPushButton *>(name); }
    void type(const QString &key, const QString &text)
    {
        auto *line = dialog.findChild<QLineEdit *>("conflict_"_L1 % key % "_typed"_L1);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
};

} // namespace

class ConflictDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsChosenBeforehand();
    void theChoiceHoldsMySideAndWhatClashesWithNothing();
    void keepingTheServicesValuesLeavesTheOthers();
    void decidingLaterDecidesNothing();
    void everySideIsSpoken();
    void theKeyboardIsEnough();
    void anotherValueCanBeTyped();
    void aWrongValueCannotBeSaved();
    void whatTheServiceHasAlreadyIsNotSent();
    void whatDoesNotClashCanBeSavedAlone();
    void nothingIsToBeSavedAloneWhenAllClashes();
    void foreignTextIsOnlyText();
};

void ConflictDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void ConflictDialogTest::nothingIsChosenBeforehand()
{
    Dialog d;
    QVERIFY(!d.dialog.isComplete());
    QVERIFY(!d.button(u"conflictSave"_s)->isEnabled());
    d.side(u"first_name_mine"_s)->click();
    QVERIFY(!d.button(u"conflictSave"_s)->isEnabled());
    d.side(u"company_mine"_s)->click();
    QVERIFY(d.button(u"conflictSave"_s)->isEnabled());
}

void ConflictDialogTest::theChoiceHoldsMySideAndWhatClashesWithNothing()
{
    Dialog d;
    QSignalSpy decided(&d.dialog, &ConflictDialog::decided);
    d.side(u"first_name_theirs"_s)->click();
    d.side(u"company_mine"_s)->click();
    d.button(u"conflictSave"_s)->click();
    QCOMPARE(decided.size(), 1);
    const auto choice = decided.constFirst().constFirst().value<ChangeSet>();
    QCOMPARE(choice.fields.keys(), (QStringList{u"company"_s, u"last_name"_s}));
    QVERIFY(choice.fields.value(u"company"_s).clears());
    // The base is what the service has now: that is what this choice is about.
    QCOMPARE(choice.fields.value(u"company"_s).before, QJsonValue(u"Q&A"_s));
}

void ConflictDialogTest::keepingTheServicesValuesLeavesTheOthers()
{
    Dialog d;
    QSignalSpy decided(&d.dialog, &ConflictDialog::decided);
    d.side(u"first_name_mine"_s)->click();
    d.button(u"conflictKeepTheirs"_s)->click();
    QCOMPARE(decided.constFirst().constFirst().value<ChangeSet>().fields.keys(),
             QStringList{u"last_name"_s});
}

void ConflictDialogTest::decidingLaterDecidesNothing()
{
    Dialog d;
    QSignalSpy decided(&d.dialog, &ConflictDialog::decided);
    d.dialog.open();
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QVERIFY(!d.dialog.isVisible());
    QCOMPARE(decided.size(), 0);
}

void ConflictDialogTest::everySideIsSpoken()
{
    Dialog d;
    const QString mine = d.side(u"first_name_mine"_s)->accessibleName();
    QVERIFY(mine.contains(u"First name"_s) && mine.contains(u"Anja"_s));
    QVERIFY(d.side(u"company_mine"_s)->accessibleName().contains(u"(empty)"_s));
    QVERIFY(d.side(u"first_name_theirs"_s)->accessibleName().contains(u"Anne"_s));
    // "&" is a character of the value here and no mnemonic.
    QVERIFY(d.side(u"company_theirs"_s)->text().contains(u"Q&&A"_s));
}

void ConflictDialogTest::theKeyboardIsEnough()
{
    Dialog d;
    d.dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&d.dialog));
    QSignalSpy decided(&d.dialog, &ConflictDialog::decided);
    QCOMPARE(d.dialog.focusWidget(), d.side(u"first_name_theirs"_s));
    QTest::keyClick(d.dialog.focusWidget(), Qt::Key_Right);
    QTest::keyClick(d.dialog.focusWidget(), Qt::Key_Space);
    QVERIFY(d.side(u"first_name_mine"_s)->isChecked());
    QTest::keyClick(d.dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(d.dialog.focusWidget()->objectName(), u"conflict_first_name_typed"_s);
    QTest::keyClick(d.dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(d.dialog.focusWidget(), d.side(u"company_theirs"_s));
    QTest::keyClick(d.dialog.focusWidget(), Qt::Key_Space);
    QTest::keyClick(d.dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(decided.size(), 1);
    QVERIFY(decided.constFirst().constFirst().value<ChangeSet>().contains(u"first_name"_s));
}

void ConflictDialogTest::anotherValueCanBeTyped()
{
    Dialog d;
    QSignalSpy decided(&d.dialog, &ConflictDialog::decided);
    // The room to type holds mine, and is no choice before somebody types.
    QVERIFY(!d.side(u"first_name_other"_s)->isChecked());
    d.type(u"first_name"_s, u"Annie"_s);
    QVERIFY(d.side(u"first_name_other"_s)->isChecked());
    d.side(u"company_theirs"_s)->click();
    d.button(u"conflictSave"_s)->click();
    const auto choice = decided.constFirst().constFirst().value<ChangeSet>();
    QCOMPARE(choice.fields.keys(), (QStringList{u"first_name"_s, u"last_name"_s}));
    QCOMPARE(choice.fields.value(u"first_name"_s), (FieldChange{u"Anne"_s, u"Annie"_s}));
}

void ConflictDialogTest::aWrongValueCannotBeSaved()
{
    ConflictDialog dialog(personSchema(), u"Anna"_s,
                          {{{u"email"_s, u"a@x.example"_s, u"b@x.example"_s, u"c@x.example"_s}},
                           {},
                           person(u"7"_s, {{u"email"_s, u"b@x.example"_s}})},
                          u"US"_s);
    auto *save = dialog.findChild<QPushButton *>(u"conflictSave"_s);
    auto *line = dialog.findChild<QLineEdit *>(u"conflict_email_typed"_s);
    line->setText(QString());
    QTest::keyClicks(line, u"nobody"_s);
    QVERIFY(dialog.findChild<QRadioButton *>(u"conflict_email_other"_s)->isChecked());
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(line, u"@x.example"_s);
    QVERIFY(save->isEnabled());
    QCOMPARE(dialog.choice().fields.value(u"email"_s).after, QJsonValue(u"nobody@x.example"_s));
}

void ConflictDialogTest::whatTheServiceHasAlreadyIsNotSent()
{
    Dialog d;
    d.type(u"first_name"_s, u"Anne "_s); // the service's own, but for a blank
    d.side(u"company_theirs"_s)->click();
    QCOMPARE(d.dialog.choice().fields.keys(), QStringList{u"last_name"_s});
}

void ConflictDialogTest::whatDoesNotClashCanBeSavedAlone()
{
    Dialog d;
    QSignalSpy decided(&d.dialog, &ConflictDialog::decided);
    d.side(u"first_name_mine"_s)->click(); // half decided is not decided
    d.button(u"conflictSaveOthers"_s)->click();
    QCOMPARE(decided.size(), 1);
    QCOMPARE(decided.constFirst().at(0).value<ChangeSet>().fields.keys(),
             QStringList{u"last_name"_s});
    // The clashes keep the base they had, so that the next save asks again.
    const auto later = decided.constFirst().at(1).value<ChangeSet>();
    QCOMPARE(later.fields.keys(), (QStringList{u"company"_s, u"first_name"_s}));
    QCOMPARE(later.fields.value(u"first_name"_s), (FieldChange{u"Anna"_s, u"Anja"_s}));
}

void ConflictDialogTest::nothingIsToBeSavedAloneWhenAllClashes()
{
    const ConflictDialog dialog(personSchema(), u"Anna"_s,
                                {{{u"company"_s, u"A"_s, u"B"_s, u"C"_s}}, {}, {}}, u"US"_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"conflictSaveOthers"_s));
}

void ConflictDialogTest::foreignTextIsOnlyText()
{
    Dialog d;
    for (const QLabel *label : d.dialog.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(ConflictDialogTest)
#include "tst_conflictdialog.moc"
