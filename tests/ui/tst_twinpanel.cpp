// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/servicesformbench.h"
#include "ui/form/twincard.h"
#include "ui/form/twinpanel.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** Anna at three services, which differ in what they say of her, and a form that shows one. */
struct TwinFormBench : ServicesFormBench
{
    explicit TwinFormBench(const QString &label = u"Club"_s)
        : ServicesFormBench(fill)
    {
        workspace.renameAccount(u"b"_s, label);
        show(u"a"_s, u"1"_s);
        // The index takes the books in between the events.
        if (!QTest::qWaitFor([this] { return !panel()->shown().isEmpty(); }))
            qFatal("No twin was found.");
    }
    static void fill(FakeContacts &service, const Account &account)
    {
        service.add(someone(account.id, 1));
        if (account.id == "a"_L1)
            service.add(person(u"9"_s, {{u"first_name"_s, u"Anne"_s},
                                        {u"last_name"_s, u"Abel"_s},
                                        {u"email"_s, u"other@example.org"_s}}));
        if (account.id == "c"_L1)
            service.abilities |= Capability::ListsArchived;
        if (account.id == "b"_L1)
            service.add(person(u"7"_s, {{u"firstName"_s, u"Anna"_s},
                                        {u"lastName"_s, u"Abel"_s},
                                        {u"mail"_s, u"A1@example.org"_s},
                                        {u"companyName"_s, u"Quiver"_s}}));
    }
    TwinPanel *panel() const { return form->findChild<TwinPanel *>(); }
    TwinCard *card(const QString &id = u"7"_s) const
    {
        return form->findChild<TwinCard *>(u"twin_"_s + id);
    }
    bool offers(const QString &name) const { return isShown(name); }
    QString text(const QString &name) const
    {
        const auto *label = card() ? card()->findChild<QLabel *>(name) : nullptr;
        return label && label->isVisibleTo(form.get()) ? label->text() : QString();
    }
};

} // namespace

class TwinPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyElseMeansNoPanel();
    void aTwinIsNamedWithItsServiceAndAccount();
    void nothingIsFoldedOutWhenNothingDiffers();
    void theTwinsValueIsTakenOverAsAnOrdinaryEdit();
    void aValueIsCopiedAcrossAsAnOrdinaryEditThere();
    void whatWasCopiedCanBeTakenBack();
    void theCopyIsSavedByASaveOfItsOwn();
    void openGoesToTheTwin();
    void aDuplicateInTheSameAccountIsNamedAsOne();
    void nothingIsCopiedIntoAReadOnlyAccount();
    void nothingIsCopiedIntoAnArchivedContact();
    void typingHereIsFollowed();
    void theKeyboardGoesThroughThePanel();
    void theFocusStaysWhereSomethingWasPressed();
    void everythingHasANameAndIsPlainText();
    void itFitsANarrowForm();
};

void TwinPanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TwinPanelTest::nobodyElseMeansNoPanel()
{
    TwinFormBench bench;
    bench.show(u"b"_s, u"1"_s);
    QVERIFY(!bench.panel()->isVisible());
    bench.form->clear();
    QVERIFY(bench.panel()->shown().isEmpty());
}

void TwinPanelTest::aTwinIsNamedWithItsServiceAndAccount()
{
    TwinFormBench bench;
    QVERIFY(bench.panel()->isVisible());
    const QString title = bench.text(u"twinTitle"_s);
    QVERIFY2(title.startsWith(u"Also in Richbook – "_s), qPrintable(title));
    QVERIFY2(title.contains(u"Club"_s) && title.endsWith(u"(1 field(s) differ)"_s),
             qPrintable(title));
    QCOMPARE(bench.text(u"twin_here_company"_s), u"Arrow"_s);
    QCOMPARE(bench.text(u"twin_there_company"_s), u"Quiver"_s);
    QVERIFY(!bench.card()->findChild<QLabel *>(u"twin_here_email"_s)); // the same but for its case
}

void TwinPanelTest::nothingIsFoldedOutWhenNothingDiffers()
{
    TwinFormBench bench;
    QVERIFY(bench.card()->isOpen());
    bench.book(u"b"_s).edit(u"7"_s, u"companyName"_s, u"Arrow"_s);
    QVERIFY(!bench.card()->isOpen());
    QVERIFY(bench.text(u"twinTitle"_s).endsWith(u"(nothing differs)"_s));
    QVERIFY(!bench.card()->findChild<QToolButton *>()->isVisible());
    QVERIFY(bench.text(u"twinNotes"_s).contains(u"not saved"_s));
}

void TwinPanelTest::theTwinsValueIsTakenOverAsAnOrdinaryEdit()
{
    TwinFormBench bench;
    bench.button(u"twin_use_company"_s)->click();
    QCOMPARE(bench.form->findChild<QLineEdit *>(u"field_company"_s)->text(), u"Quiver"_s);
    QVERIFY(bench.book(u"a"_s).isDirty(u"1"_s));
    QVERIFY(!bench.book(u"b"_s).isDirty(u"7"_s));
    QVERIFY(bench.form->canSave());
    QCOMPARE(bench.book(u"a"_s).undoStack().count(), 1);
    bench.form->undo();
    QVERIFY(!bench.book(u"a"_s).isDirty(u"1"_s));
    QVERIFY(bench.offers(u"twin_use_company"_s));
}

void TwinPanelTest::aValueIsCopiedAcrossAsAnOrdinaryEditThere()
{
    TwinFormBench bench;
    QSignalSpy told(bench.form.get(), &ContactForm::statusMessage);
    bench.button(u"twin_copy_company"_s)->click();
    QCOMPARE(bench.book(u"b"_s).draft(u"7"_s).text(u"companyName"_s), u"Arrow"_s);
    QCOMPARE(bench.book(u"b"_s).changes(u"7"_s).size(), 1);
    QCOMPARE(bench.book(u"b"_s).undoStack().count(), 1);
    QVERIFY(!bench.book(u"a"_s).isDirty(u"1"_s));
    QVERIFY(told.constLast().constFirst().toString().contains(u"not saved yet"_s));
    QVERIFY(bench.service(u"b"_s).count(u"PATCH"_s) == 0);
    bench.book(u"b"_s).undoStack().undo();
    QVERIFY(!bench.book(u"b"_s).isDirty(u"7"_s));
    QVERIFY(bench.offers(u"twin_copy_company"_s));
}

void TwinPanelTest::whatWasCopiedCanBeTakenBack()
{
    TwinFormBench bench;
    bench.button(u"twin_copy_company"_s)->click();
    QVERIFY(bench.offers(u"twin_back_company"_s));
    QVERIFY(!bench.offers(u"twin_copy_company"_s));
    bench.button(u"twin_back_company"_s)->click();
    QVERIFY(!bench.book(u"b"_s).isDirty(u"7"_s));
    QVERIFY(bench.offers(u"twin_copy_company"_s));

    bench.button(u"twin_use_company"_s)->click();
    QVERIFY(bench.offers(u"twin_back_company"_s));
    bench.button(u"twin_back_company"_s)->click();
    QVERIFY(!bench.book(u"a"_s).isDirty(u"1"_s));
    // Of another contact's twin nothing was copied.
    bench.button(u"twin_copy_company"_s)->click();
    bench.show(u"b"_s, u"1"_s);
    bench.show(u"a"_s, u"1"_s);
    QVERIFY(!bench.offers(u"twin_back_company"_s));
}

void TwinPanelTest::theCopyIsSavedByASaveOfItsOwn()
{
    TwinFormBench bench;
    bench.button(u"twin_copy_company"_s)->click();
    bench.show(u"b"_s, u"7"_s);
    QVERIFY(bench.form->canSave());
    bench.form->save();
    QTRY_VERIFY(!bench.book(u"b"_s).isDirty(u"7"_s));
    QCOMPARE(bench.service(u"b"_s).people.value(u"7"_s).text(u"companyName"_s), u"Arrow"_s);
    QCOMPARE(bench.service(u"a"_s).count(u"PATCH"_s), 0);
    bench.show(u"a"_s, u"1"_s);
    QVERIFY(bench.text(u"twinTitle"_s).endsWith(u"(nothing differs)"_s));
    QVERIFY(!bench.text(u"twinNotes"_s).contains(u"not saved"_s));
}

void TwinPanelTest::openGoesToTheTwin()
{
    TwinFormBench bench;
    QSignalSpy moved(bench.form.get(), &ContactForm::recordShown);
    bench.card()->findChild<QPushButton *>(u"twinShow"_s)->click();
    QCOMPARE(bench.form->session(), &bench.session(u"b"_s));
    QCOMPARE(bench.form->id(), u"7"_s);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.constFirst().at(1).toString(), u"7"_s);
    QVERIFY(bench.card(u"1"_s));
}

void TwinPanelTest::aDuplicateInTheSameAccountIsNamedAsOne()
{
    TwinFormBench bench;
    bench.book(u"a"_s).edit(u"9"_s, u"email"_s, u"a1@example.org"_s);
    const auto *title = bench.card(u"9"_s)->findChild<QLabel *>(u"twinTitle"_s);
    QVERIFY(title->text().startsWith(u"Possible duplicate in this account"_s));
    // The twins of other accounts come first.
    QCOMPARE(bench.panel()->shown().constFirst().record.id, u"7"_s);
}

void TwinPanelTest::nothingIsCopiedIntoAReadOnlyAccount()
{
    TwinFormBench bench;
    bench.workspace.setReadOnly(u"b"_s, true);
    QVERIFY(!bench.offers(u"twin_copy_company"_s));
    QVERIFY(bench.offers(u"twin_use_company"_s));
    QVERIFY(bench.text(u"twinNotes"_s).contains(u"read-only"_s));
    bench.show(u"b"_s, u"7"_s);
    QVERIFY(!bench.offers(u"twin_use_email"_s));
}

void TwinPanelTest::nothingIsCopiedIntoAnArchivedContact()
{
    TwinFormBench bench;
    bench.service(u"c"_s).archive.insert(u"5"_s,
                                         person(u"5"_s, {{u"name"_s, u"Anna A."_s},
                                                         {u"contact_mail"_s, u"a1@example.org"_s},
                                                         {u"archived"_s, true}}));
    bench.session(u"c"_s).setShowsArchived(true);
    QTRY_VERIFY(bench.card(u"5"_s));
    TwinCard *card = bench.card(u"5"_s);
    QVERIFY(card->findChild<QLabel *>(u"twinNotes"_s)->text().contains(u"archived"_s));
    for (const QPushButton *button : card->findChildren<QPushButton *>())
        QVERIFY(!button->objectName().startsWith(u"twin_copy"_s));
}

void TwinPanelTest::typingHereIsFollowed()
{
    TwinFormBench bench;
    auto *line = bench.form->findChild<QLineEdit *>(u"field_company"_s);
    line->setFocus();
    line->selectAll();
    const QString typed = u"Quiver"_s;
    for (const QChar c : typed)
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(c), Qt::NoModifier);
    QVERIFY(bench.text(u"twinTitle"_s).endsWith(u"(nothing differs)"_s));
    auto *mail = bench.form->findChild<QLineEdit *>(u"field_email"_s);
    QTest::sendKeyEvent(QTest::Click, mail, Qt::Key_unknown, u"x"_s, Qt::NoModifier);
    QVERIFY(!bench.panel()->isVisible());
}

void TwinPanelTest::theKeyboardGoesThroughThePanel()
{
    TwinFormBench bench;
    QVERIFY(QTest::qWaitForWindowActive(bench.form.get()));
    bench.card()->findChild<QToolButton *>()->setFocus();
    for (const QString &stop :
         {u"twinFold"_s, u"twinShow"_s, u"twin_copy_company"_s, u"twin_use_company"_s}) {
        QCOMPARE(bench.form->focusWidget()->objectName(), stop);
        QTest::keyClick(bench.form->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(bench.form->focusWidget()->objectName(), u"formPreviewToggle"_s);
    bench.card()->findChild<QToolButton *>()->setFocus();
    QTest::keyClick(bench.form->focusWidget(), Qt::Key_Space);
    QVERIFY(!bench.card()->isOpen());
    bench.book(u"a"_s).edit(u"1"_s, u"company"_s, u"Another"_s);
    QVERIFY(!bench.card()->isOpen()); // the user folded it in
}

void TwinPanelTest::theFocusStaysWhereSomethingWasPressed()
{
    TwinFormBench bench;
    QVERIFY(QTest::qWaitForWindowActive(bench.form.get()));
    bench.button(u"twin_copy_company"_s)->setFocus();
    QTest::keyClick(bench.form->focusWidget(), Qt::Key_Space);
    QCOMPARE(bench.form->focusWidget()->objectName(), u"twin_back_company"_s);
    QTest::keyClick(bench.form->focusWidget(), Qt::Key_Space);
    QVERIFY(bench.card()->isAncestorOf(bench.form->focusWidget()));
}

void TwinPanelTest::everythingHasANameAndIsPlainText()
{
    TwinFormBench bench(u"<b>R&D</b>"_s);
    bench.book(u"b"_s).edit(u"7"_s, u"companyName"_s, u"<table><tr><td>Eve"_s);
    for (const QLabel *label : bench.panel()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(bench.text(u"twin_there_company"_s).contains(u"<table>"_s));
    const QPushButton *copy = bench.button(u"twin_copy_company"_s);
    QVERIFY(copy->text().contains(u"<b>R&&D</b>"_s)); // an ampersand, and no mnemonic
    for (QWidget *widget : bench.panel()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(bench.button(u"twin_use_company"_s)->accessibleName().contains(u"Company"_s));
}

void TwinPanelTest::itFitsANarrowForm()
{
    TwinFormBench bench;
    const auto edgeOf = [&bench](const QString &name) {
        const QWidget *widget = bench.form->findChild<QWidget *>(name);
        return widget->mapTo(bench.form.get(), QPoint(widget->width(), 0)).x();
    };
    bench.form->resize(300, 900);
    QTRY_COMPARE(bench.form->width(), 300);
    QTRY_VERIFY(edgeOf(u"twin_use_company"_s) <= 300);
    QVERIFY(edgeOf(u"twinShow"_s) <= 300);
    const QWidget *here = bench.form->findChild<QWidget *>(u"twin_here_company"_s);
    const QWidget *there = bench.form->findChild<QWidget *>(u"twin_there_company"_s);
    QTRY_VERIFY(there->y() > here->y());
    bench.form->resize(700, 900);
    QTRY_COMPARE(there->y(), here->y());
}

QTEST_MAIN(TwinPanelTest)
#include "tst_twinpanel.moc"
