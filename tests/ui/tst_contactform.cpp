// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/formbench.h"
#include "ui/form/contactform.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/requestpreview.h"

#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace patchbook;
using namespace patchbook::test;

namespace {

void typeInto(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->end(false);
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void erase(QLineEdit *line, int characters)
{
    for (int i = 0; i < characters; ++i)
        QTest::keyClick(line, Qt::Key_Backspace);
}

} // namespace

class ContactFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheFieldsOfTheSchema();
    void anUnchosenFormSaysSo();
    void typingCountsTheFieldsOnTheButton();
    void typingBackToTheStartLeavesNothing();
    void undoAndRedoGoThroughTheBook();
    void undoingTheEditOfAnotherContactShowsIt();
    void draftsStayWhileLookingAtOtherContacts();
    void aFieldCanBePutBackAlone();
    void aProblemStandsBesideItsFieldAndStopsSaving();
    void aBadValueFromTheServiceStopsNothing();
    void theLastIdentityFieldCannotBeEmptied();
    void whatCannotBeTypedIsShownAndStaysUntouched_data();
    void whatCannotBeTypedIsShownAndStaysUntouched();
    void aRecordReadInPartIsLocked();
    void aPhoneWithoutCountryIsOfferedInFull();
    void theWheelNeverChangesTheOwner();
    void ownersSeenAreOffered();
    void thePreviewIsThePlan();
    void thePreviewNamesWhatGoesAlongUnchanged();
    void severalRequestsAreNumberedInThePreview();
    void nestedTablesInANameAreOnlyText();
    void everyControlHasAName();
    void tabGoesThroughTheFieldsInOrder();
    void tabGoesFromAnEditedFieldToItsWayBack();
    void theFormFollowsARemovedContact();
    void undoShowsTheFieldWithoutTakingTheFocus();
};

void ContactFormTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void ContactFormTest::showsTheFieldsOfTheSchema()
{
    FormBench bench;
    bench.show(u"1"_s);
    QCOMPARE(bench.field(u"first_name"_s)->text(), u"Anna"_s);
    QCOMPARE(bench.field(u"owner"_s)->text(), u"olga@x.example"_s);
    QCOMPARE(bench.label(u"formName"_s), u"Anna Sørensen"_s);
    QVERIFY(bench.label(u"formSecondLine"_s).contains(u"Kestrel Energy"_s));
    QVERIFY(!bench.label(u"field_updated_at_shown"_s).isEmpty());
    QVERIFY(!bench.label(u"field_updated_at_shown"_s).contains(u"T10:00"_s));
    QVERIFY(!bench.save()->isEnabled());
}

void ContactFormTest::anUnchosenFormSaysSo()
{
    FormBench bench;
    QCOMPARE(bench.label(u"formReason"_s), u"Choose a contact to see it here."_s);
    bench.show(u"1"_s);
    bench.form.clear(u"Nothing matches."_s);
    QCOMPARE(bench.label(u"formReason"_s), u"Nothing matches."_s);
    QVERIFY(bench.form.id().isEmpty());
}

void ContactFormTest::typingCountsTheFieldsOnTheButton()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeInto(bench.field(u"first_name"_s), u"belle"_s);
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
    typeInto(bench.field(u"company"_s), u" Ltd"_s);
    QCOMPARE(bench.save()->text(), u"Save 2 field(s)"_s);
    QVERIFY(bench.save()->isEnabled());
    QCOMPARE(bench.book().changes(u"1"_s).size(), 2);
    QCOMPARE(bench.label(u"formName"_s), u"Annabelle Sørensen"_s);

    QTest::mouseClick(bench.save(), Qt::LeftButton);
    QTRY_COMPARE(bench.writes().size(), 1);
    QCOMPARE(bench.writes().constFirst(),
             u"PATCH 1 {\"company\":\"Kestrel Energy Ltd\",\"first_name\":\"Annabelle\"}"_s);
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QVERIFY(!bench.save()->isEnabled());
}

void ContactFormTest::typingBackToTheStartLeavesNothing()
{
    FormBench bench;
    bench.show(u"1"_s);
    QLineEdit *line = bench.field(u"first_name"_s);
    typeInto(line, u"lise"_s);
    QVERIFY(bench.save()->isEnabled());
    QCOMPARE(bench.book().undoStack().count(), 1); // one run of typing, one step
    erase(line, 4);
    QVERIFY(!bench.save()->isEnabled());
    QVERIFY(!bench.book().isDirty(u"1"_s));
    QCOMPARE(bench.book().undoStack().count(), 0);
}

void ContactFormTest::undoAndRedoGoThroughTheBook()
{
    FormBench bench;
    bench.show(u"1"_s);
    QLineEdit *line = bench.field(u"first_name"_s);
    typeInto(line, u"belle"_s);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line->text(), u"Anna"_s);
    QVERIFY(!bench.book().isDirty(u"1"_s));
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(line->text(), u"Annabelle"_s);

    // Leaving the field ends the step.
    typeInto(bench.field(u"company"_s), u"!"_s);
    typeInto(line, u"s"_s);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line->text(), u"Annabelle"_s);
    QCOMPARE(bench.field(u"company"_s)->text(), u"Kestrel Energy!"_s);
}

void ContactFormTest::undoingTheEditOfAnotherContactShowsIt()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeInto(bench.field(u"first_name"_s), u"!"_s);
    bench.show(u"2"_s);
    QSignalSpy moved(&bench.form, &ContactForm::recordShown);
    QTest::keyClick(bench.field(u"first_name"_s), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.form.id(), u"1"_s);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(bench.field(u"first_name"_s)->text(), u"Anna"_s);
}

void ContactFormTest::draftsStayWhileLookingAtOtherContacts()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeInto(bench.field(u"company"_s), u" Ltd"_s);
    bench.show(u"2"_s);
    QVERIFY(!bench.save()->isEnabled());
    QCOMPARE(bench.field(u"company"_s)->text(), QString());
    bench.show(u"1"_s);
    QCOMPARE(bench.field(u"company"_s)->text(), u"Kestrel Energy Ltd"_s);
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
}

void ContactFormTest::aFieldCanBePutBackAlone()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeInto(bench.field(u"first_name"_s), u"!"_s);
    typeInto(bench.field(u"company"_s), u" Ltd"_s);
    auto *back = bench.find<QToolButton>(u"field_company_revert"_s);
    QVERIFY(back->isVisible());
    QVERIFY(back->toolTip().contains(u"Kestrel Energy"_s));
    back->click();
    QCOMPARE(bench.field(u"company"_s)->text(), u"Kestrel Energy"_s);
    QVERIFY(!back->isVisible());
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
}

void ContactFormTest::aProblemStandsBesideItsFieldAndStopsSaving()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeInto(bench.field(u"email"_s), u"@"_s);
    auto *problem = bench.find<QWidget>(u"field_email_problem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(bench.form.hasProblem());
    QVERIFY(!bench.save()->isEnabled());
    bench.form.save();
    QVERIFY(bench.writes().isEmpty());
    erase(bench.field(u"email"_s), 1);
    QVERIFY(!problem->isVisible());
    QVERIFY(!bench.form.hasProblem());
}

void ContactFormTest::aBadValueFromTheServiceStopsNothing()
{
    FormBench bench;
    bench.put(u"3"_s, {{u"first_name"_s, u"Eve"_s}, {u"email"_s, u"not an address"_s}});
    bench.show(u"3"_s);
    QVERIFY(bench.find<QWidget>(u"field_email_problem"_s)->isVisible());
    typeInto(bench.field(u"first_name"_s), u"lyn"_s);
    QVERIFY(bench.save()->isEnabled());
}

void ContactFormTest::theLastIdentityFieldCannotBeEmptied()
{
    FormBench bench;
    bench.put(u"3"_s, {{u"first_name"_s, u"Eve"_s}});
    bench.show(u"3"_s);
    typeInto(bench.field(u"first_name"_s), {});
    erase(bench.field(u"first_name"_s), 3);
    QVERIFY(bench.find<QWidget>(u"field_first_name_problem"_s)->isVisible());
    QVERIFY(!bench.save()->isEnabled());
    typeInto(bench.field(u"last_name"_s), u"Ito"_s);
    QVERIFY(bench.save()->isEnabled());
}

void ContactFormTest::whatCannotBeTypedIsShownAndStaysUntouched_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("a NUL") << QString(u"A"_s + QChar(0) + u"B"_s);
    QTest::newRow("too long") << QString(40'000, u'x');
    QTest::newRow("very long") << QString(5'000'000, u'x');
    QTest::newRow("turned direction") << QString(u"A"_s + QChar(0x202E) + u"B"_s);
    QTest::newRow("lone surrogate") << QString(u"A"_s + QChar(0xD83D) + u"B"_s);
    QTest::newRow("5,000 marks") << QString(u"A"_s + QString(5'000, QChar(0x301)));
    QTest::newRow("several lines") << u"A\nB"_s;
}

void ContactFormTest::whatCannotBeTypedIsShownAndStaysUntouched()
{
    QFETCH(QString, value);
    FormBench bench;
    bench.put(u"3"_s, {{u"first_name"_s, value}, {u"last_name"_s, u"Ito"_s}});
    bench.show(u"3"_s);
    QVERIFY(!bench.field(u"first_name"_s)->isVisible());
    const QString shown = bench.label(u"field_first_name_shown"_s);
    QVERIFY(!shown.isEmpty());
    QVERIFY(shown.isValidUtf16());
    QVERIFY(shown.size() < 1'000);
    QVERIFY(!shown.contains(QChar(0)));
    QVERIFY(bench.find<QWidget>(u"field_first_name_problem"_s)->isVisible());

    typeInto(bench.field(u"last_name"_s), u"h"_s);
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
    bench.form.save();
    QTRY_COMPARE(bench.writes(), QStringList{u"PATCH 3 {\"last_name\":\"Itoh\"}"_s});
    QCOMPARE(bench.service().people.value(u"3"_s).text(u"first_name"_s), value);
    QCOMPARE(bench.book().draft(u"3"_s).text(u"first_name"_s), value);
}

void ContactFormTest::aRecordReadInPartIsLocked()
{
    FormBench bench;
    Contact partly = person(u"3"_s, {{u"first_name"_s, u"Eve"_s}});
    partly.unreadable = u"fields is no object"_s;
    bench.book().adopt({partly});
    bench.show(u"3"_s);
    QVERIFY(!bench.field(u"first_name"_s)->isVisible());
    QVERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    QVERIFY(!bench.save()->isEnabled());
}

void ContactFormTest::aPhoneWithoutCountryIsOfferedInFull()
{
    FormBench bench;
    bench.show(u"2"_s);
    typeInto(bench.field(u"phone_number"_s), u"(202) 555-0143"_s);
    QVERIFY(bench.save()->isEnabled()); // a hint, no error
    auto *beneath = bench.find<QWidget>(u"field_phone_number_problem"_s);
    auto *take = beneath->findChild<QPushButton *>();
    QVERIFY(take->isVisible());
    QVERIFY(take->text().contains(u"+12025550143"_s));
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(bench.field(u"phone_number"_s)->text(), u"+12025550143"_s);
    QVERIFY(!beneath->isVisible());
}

void ContactFormTest::theWheelNeverChangesTheOwner()
{
    FormBench bench;
    bench.show(u"1"_s);
    auto *box = bench.find<QWidget>(u"field_owner_owner"_s);
    bench.field(u"owner"_s)->setFocus();
    for (QWidget *target : {box, static_cast<QWidget *>(bench.field(u"owner"_s))}) {
        const QPoint at = target->rect().center();
        QWheelEvent turn(at, target->mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &turn);
    }
    QCOMPARE(bench.field(u"owner"_s)->text(), u"olga@x.example"_s);
    QVERIFY(!bench.book().isDirty(u"1"_s));
}

void ContactFormTest::ownersSeenAreOffered()
{
    FormBench bench;
    bench.show(u"1"_s);
    QVERIFY(QTest::qWaitForWindowActive(&bench.form));
    auto *box = bench.find<QComboBox>(u"field_owner_owner"_s);
    bench.field(u"owner"_s)->setFocus();
    QCOMPARE(box->count(), 2);
    QCOMPARE(bench.field(u"owner"_s)->text(), u"olga@x.example"_s);
    QTest::keyClick(bench.field(u"owner"_s), Qt::Key_Down);
    QCOMPARE(bench.book().draft(u"1"_s).text(u"owner"_s), u"pete@x.example"_s);

    // Free text as well.
    bench.field(u"owner"_s)->selectAll();
    typeInto(bench.field(u"owner"_s), u".org"_s);
    QCOMPARE(bench.book().draft(u"1"_s).text(u"owner"_s), u"pete@x.example.org"_s);
}

void ContactFormTest::thePreviewIsThePlan()
{
    FormBench bench;
    bench.show(u"1"_s);
    bench.find<QToolButton>(u"formPreviewToggle"_s)->click();
    auto *preview = bench.find<QPlainTextEdit>(u"requestPreview"_s);
    QVERIFY(!preview->isVisible()); // nothing differs
    typeInto(bench.field(u"company"_s), u" Ltd"_s);
    QVERIFY(preview->isVisible());
    const auto plan = bench.service().plan({EditKind::Change, u"1"_s, bench.book().changes(u"1"_s)},
                                           bench.book().baseline(u"1"_s));
    QCOMPARE(preview->toPlainText(), readableRequest(plan->requests.constFirst()));
    QVERIFY(preview->toPlainText().startsWith(u"PATCH /people/1\n"_s));
    bench.form.save();
    QTRY_COMPARE(bench.writes().size(), 1);
    const QByteArray sent = bench.writes().constFirst().mid(8).toUtf8();
    QCOMPARE(QJsonDocument::fromJson(sent).object(),
             QJsonDocument::fromJson(plan->requests.constFirst().body).object());
}

void ContactFormTest::thePreviewNamesWhatGoesAlongUnchanged()
{
    FormBench bench;
    bench.service().anchors = {u"last_name"_s};
    bench.show(u"1"_s);
    bench.find<QToolButton>(u"formPreviewToggle"_s)->click();
    typeInto(bench.field(u"company"_s), u" Ltd"_s);
    QVERIFY(bench.label(u"requestNote"_s).contains(u"Last name"_s));
}

void ContactFormTest::severalRequestsAreNumberedInThePreview()
{
    RequestPreview preview;
    const PlannedWrite write{
        {{"PUT", "/contacts/7",
          R"({"companyName":"A rather long name of a company","city":"Klein-Machnow","firstName":"A"})"},
         {"POST", "/contacts/7/tags", R"({"tags":["vip"]})"},
         {"DELETE", "/contacts/7/tags", R"({"tags":["lead"]})"}},
        {}};
    preview.showSent(write, nullptr, 1);
    const QStringList lines = preview.requestText().split(u'\n');
    QCOMPARE(lines.constFirst(), u"1. PUT /contacts/7"_s);
    QCOMPARE(lines.at(1), u"{"_s); // a long body is indented
    const qsizetype second = lines.indexOf(u"2. POST /contacts/7/tags"_s);
    QVERIFY(second > 0);
    QCOMPARE(lines.at(second - 1), QString());
    QCOMPARE(lines.at(second + 1), uR"({"tags":["vip"]})"_s);
    QVERIFY(lines.contains(u"3. DELETE /contacts/7/tags"_s));
}

void ContactFormTest::nestedTablesInANameAreOnlyText()
{
    FormBench bench;
    bench.put(u"3"_s, {{u"first_name"_s, u"Eve"_s}});
    QElapsedTimer timer;
    timer.start();
    bench.show(u"3"_s);
    bench.form.grab();
    const qint64 plain = timer.restart();
    const QString nested = u"<table><tr><td>"_s.repeated(15) + u"Eve"_s;
    bench.put(u"4"_s, {{u"first_name"_s, nested},
                       {u"last_name"_s, QString(nested + QChar(0))},
                       {u"company"_s, nested},
                       {u"owner"_s, nested}});
    timer.restart();
    bench.show(u"4"_s);
    bench.form.grab();
    QCOMPARE_LT(timer.elapsed(), 20 * plain + 400);
    for (const QLabel *label : bench.form.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(bench.field(u"first_name"_s)->text(), nested);
}

void ContactFormTest::everyControlHasAName()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeInto(bench.field(u"company"_s), u"!"_s);
    for (QWidget *widget : bench.form.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' +
                            QString::fromLatin1(widget->metaObject()->className())));
    }
    QCOMPARE(
        QAccessible::queryAccessibleInterface(bench.field(u"email"_s))->text(QAccessible::Name),
        u"E-mail"_s);
}

void ContactFormTest::tabGoesThroughTheFieldsInOrder()
{
    FormBench bench;
    bench.show(u"1"_s);
    QVERIFY(QTest::qWaitForWindowActive(&bench.form));
    bench.form.focusFirstField();
    for (const QString &key : {u"first_name"_s, u"last_name"_s, u"email"_s, u"phone_number"_s,
                               u"company"_s, u"owner"_s}) {
        QVERIFY2(bench.form.focusWidget()->objectName().startsWith(u"field_"_s + key),
                 qPrintable(bench.form.focusWidget()->objectName()));
        QTest::keyClick(bench.form.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(bench.form.focusWidget()->objectName(), u"formPreviewToggle"_s);
}

void ContactFormTest::tabGoesFromAnEditedFieldToItsWayBack()
{
    FormBench bench;
    bench.show(u"1"_s);
    QVERIFY(QTest::qWaitForWindowActive(&bench.form));
    typeInto(bench.field(u"email"_s), u"!"_s);
    bench.form.focusFirstField();
    for (const QString &stop : {u"field_first_name"_s, u"field_last_name"_s, u"field_email"_s,
                                u"field_email_revert"_s, u"field_phone_number"_s}) {
        QCOMPARE(bench.form.focusWidget()->objectName(), stop);
        QTest::keyClick(bench.form.focusWidget(), Qt::Key_Tab);
    }
}

void ContactFormTest::theFormFollowsARemovedContact()
{
    FormBench bench;
    bench.show(u"1"_s);
    bench.book().remove({u"1"_s});
    QVERIFY(bench.form.id().isEmpty());
    QCOMPARE(bench.label(u"formReason"_s), u"This contact is not there any more."_s);
}

void ContactFormTest::undoShowsTheFieldWithoutTakingTheFocus()
{
    FormBench bench;
    bench.form.resize(560, 300);
    bench.show(u"1"_s);
    typeInto(bench.field(u"company"_s), u"!"_s);
    bench.book().endTyping();
    QLineEdit *first = bench.field(u"first_name"_s);
    first->setFocus();
    auto *scroll = bench.form.findChild<QScrollArea *>();
    scroll->ensureWidgetVisible(first);
    QTRY_VERIFY(bench.field(u"company"_s)->visibleRegion().isEmpty());
    QTest::keyClick(first, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!bench.field(u"company"_s)->visibleRegion().isEmpty());
    QCOMPARE(bench.form.focusWidget(), first);
}

QTEST_MAIN(ContactFormTest)
#include "tst_contactform.moc"
