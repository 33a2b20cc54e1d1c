// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/formbench.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/form/contactform.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

ServiceError errorOf(ErrorKind kind, Delivery delivery, const QString &words = {})
{
    ServiceError error;
    error.kind = kind;
    error.delivery = delivery;
    error.message = words;
    return error;
}

void typeOver(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

/** A new contact in the form, with name and e-mail typed. */
QString beginNew(FormBench &bench, const QString &email)
{
    const QString id = bench.book().beginNew();
    bench.show(id);
    typeOver(bench.field(u"first_name"_s), u"Nora"_s);
    typeOver(bench.field(u"email"_s), email);
    return id;
}

/** A form at a start which found an edit of the first contact's company. */
struct RestoredBench
{
    FormBench bench;

    RestoredBench()
    {
        const Contact shown = bench.book().baseline(u"1"_s);
        const StoredDraft typed{
            {u"acc"_s, Collection::Contacts, u"1"_s},
            false,
            shown,
            {{{u"company"_s, {shown.value(u"company"_s), QJsonValue(u"Typed"_s)}}}},
            QDateTime(QDate(2025, 11, 20), QTime(14, 5), Qt::UTC)};
        bench.outbox.kept.store({typed}, {});
        bench.workspace.drafts().restore();
        if (!QTest::qWaitFor([this] { return bench.book().isDirty(u"1"_s); }))
            qFatal("The draft was not brought back.");
    }
};

} // namespace

/** What the form tells about a save, from the click to its end. */
class ContactFormSavingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSaveUnderWayIsTold();
    void aRefusalIsExplainedAndTheEditStays();
    void whatWasTypedDuringASaveStaysAnEdit();
    void aFieldTheServiceDroppedIsTold();
    void anOwnerThatMovedUnaskedIsTold();
    void aClashIsDecidedFieldByField();
    void keepingTheServicesValuesSendsNothing();
    void decidingLaterChangesNothing();
    void editsMadeAfterTheSaveOutliveTheDecision();
    void aNewContactIsLookedForFirst();
    void anExistingContactIsOffered();
    void creatingAnywayIsPossible();
    void aSearchCanBeCancelled();
    void aFailedSearchStopsNobody();
    void editingEndsTheSearch();
    void aServiceThatCannotFindIsNotAsked();
    void oneClickCreatesOneContact();
    void discardingANewContactAsks();
    void anotherValueThanBothIsSent();
    void whatDoesNotClashIsSavedAndTheRestAsksAgain();
    void aDeletionThatWaitsCanBeTakenBack();
    void aDeletionIsComparedWithWhatWasShown();
    void editsOfTheLastRunAreToldOnce();
    void restoredEditsCanBeSavedOrTakenBack();
    void anErrorOfTheServiceIsNoLostAnswer();
    void aResultIsTheRecordsOwn();
    void aButtonKeepsTheFocusWhileTheBannerStays();
    void whatCannotBeKeptIsTold();
    void aPausedAccountIsTold();
    void aLostAnswerIsTold();
};

void ContactFormSavingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void ContactFormSavingTest::aSaveUnderWayIsTold()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    QSignalSpy started(&bench.form, &ContactForm::saveStarted);
    bench.service().held = true;
    bench.form.save();
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(bench.label(u"formStatus"_s), u"Saving 2 field(s)…"_s);
    QVERIFY(!bench.save()->isEnabled());
    bench.form.save();                     // does nothing a second time
    QVERIFY(bench.service().answerNext()); // the look
    QTRY_COMPARE(bench.writes().size(), 1);
    QVERIFY(bench.service().answerNext());
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QCOMPARE(bench.label(u"formStatus"_s), QString());
    QCOMPARE(bench.writes().size(), 1);
    // The next edit is another story.
    typeOver(bench.field(u"company"_s), u"Newer"_s);
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
}

void ContactFormSavingTest::aRefusalIsExplainedAndTheEditStays()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().fates = {
        {false, errorOf(ErrorKind::Invalid, Delivery::Refused, u"<b>company</b> taken"_s)}};
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerRetry"_s));
    QVERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    QCOMPARE(bench.label(u"bannerForeign"_s), u"<b>company</b> taken"_s);
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
    QVERIFY(bench.save()->isEnabled());
    bench.button(u"bannerRetry"_s)->click();
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QCOMPARE(bench.writes().size(), 2);
}

void ContactFormSavingTest::whatWasTypedDuringASaveStaysAnEdit()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().held = true;
    bench.form.save();
    QTRY_COMPARE(bench.service().waiting(), 1);
    typeOver(bench.field(u"company"_s), u"Newer"_s);
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    while (bench.service().answerNext()) {
    }
    QTRY_VERIFY(bench.save()->isEnabled());
    QCOMPARE(bench.field(u"company"_s)->text(), u"Newer"_s);
    QCOMPARE(bench.save()->text(), u"Save 2 field(s)"_s);
    QCOMPARE(bench.book().baseline(u"1"_s).text(u"company"_s), u"New"_s);
}

void ContactFormSavingTest::aFieldTheServiceDroppedIsTold()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    bench.service().meddle = [](Contact &stored) {
        stored.fields.insert(u"company"_s, u"Kestrel Energy"_s);
    };
    bench.form.save();
    QTRY_VERIFY(bench.label(u"bannerText"_s).contains(u"New"_s));
    QVERIFY(bench.label(u"bannerText"_s).contains(u"Company"_s));
    QVERIFY(bench.label(u"bannerText"_s).contains(u"Kestrel Energy"_s));
    // Nobody's edit disappears in silence.
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
}

void ContactFormSavingTest::anOwnerThatMovedUnaskedIsTold()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().meddle = [](Contact &stored) {
        stored.fields.insert(u"owner"_s, u"admin@x.example"_s);
    };
    bench.form.save();
    QTRY_VERIFY(bench.label(u"bannerText"_s).contains(u"admin@x.example"_s));
    QVERIFY(bench.label(u"bannerText"_s).contains(u"olga@x.example"_s));
    QCOMPARE(bench.field(u"owner"_s)->text(), u"admin@x.example"_s);
}

void ContactFormSavingTest::aClashIsDecidedFieldByField()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"first_name"_s), u"Mine"_s);
    typeOver(bench.field(u"last_name"_s), u"Also mine"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().change(u"1"_s, u"first_name"_s, u"Theirs"_s);
    bench.service().change(u"1"_s, u"last_name"_s, u"Also theirs"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    QVERIFY(bench.writes().isEmpty());
    bench.button(u"bannerCompare"_s)->click();
    auto *dialog = bench.form.findChild<ConflictDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QRadioButton *>(u"conflict_first_name_mine"_s)->click();
    dialog->findChild<QRadioButton *>(u"conflict_last_name_theirs"_s)->click();
    dialog->findChild<QPushButton *>(u"conflictSave"_s)->click();
    QTRY_COMPARE(bench.writes(),
                 QStringList{u"PATCH 1 {\"company\":\"New\",\"first_name\":\"Mine\"}"_s});
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QCOMPARE(bench.field(u"last_name"_s)->text(), u"Also theirs"_s);
    QVERIFY(!bench.book().isDirty(u"1"_s));
}

void ContactFormSavingTest::keepingTheServicesValuesSendsNothing()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"first_name"_s), u"Mine"_s);
    bench.service().change(u"1"_s, u"first_name"_s, u"Theirs"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    bench.button(u"bannerCompare"_s)->click();
    bench.form.findChild<ConflictDialog *>()
        ->findChild<QPushButton *>(u"conflictKeepTheirs"_s)
        ->click();
    QTRY_COMPARE(bench.field(u"first_name"_s)->text(), u"Theirs"_s);
    QVERIFY(!bench.book().isDirty(u"1"_s));
    QVERIFY(bench.writes().isEmpty());
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
}

void ContactFormSavingTest::decidingLaterChangesNothing()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"first_name"_s), u"Mine"_s);
    bench.service().change(u"1"_s, u"first_name"_s, u"Theirs"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    bench.button(u"bannerCompare"_s)->click();
    bench.form.findChild<ConflictDialog *>()->reject();
    QCOMPARE(bench.field(u"first_name"_s)->text(), u"Mine"_s);
    QVERIFY(bench.button(u"bannerCompare"_s));
    bench.show(u"2"_s);
    QVERIFY(bench.label(u"bannerHeadline"_s).isEmpty());
    bench.show(u"1"_s);
    QVERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    QVERIFY(bench.writes().isEmpty());
}

void ContactFormSavingTest::editsMadeAfterTheSaveOutliveTheDecision()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"first_name"_s), u"Mine"_s);
    bench.service().change(u"1"_s, u"first_name"_s, u"Theirs"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    typeOver(bench.field(u"company"_s), u"Later"_s);
    bench.button(u"bannerCompare"_s)->click();
    bench.form.findChild<ConflictDialog *>()
        ->findChild<QPushButton *>(u"conflictKeepTheirs"_s)
        ->click();
    QCOMPARE(bench.field(u"company"_s)->text(), u"Later"_s);
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
}

void ContactFormSavingTest::aNewContactIsLookedForFirst()
{
    FormBench bench;
    const QString local = beginNew(bench, u"nora@x.example"_s);
    typeOver(bench.field(u"phone_number"_s), u"+12025550199"_s);
    QCOMPARE(bench.save()->text(), u"Create contact"_s);
    bench.form.save();
    QTRY_COMPARE(bench.writes().size(), 1);
    // Two calls, one for each: one with both would not tell which matched.
    QCOMPARE(bench.service().count(u"find email=nora@x.example"_s), 1);
    QCOMPARE(bench.service().count(u"find phone_number=+12025550199"_s), 1);
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Created."_s);
    QVERIFY(bench.form.id() != local);
    QCOMPARE(bench.field(u"first_name"_s)->text(), u"Nora"_s);
    QVERIFY(!bench.book().contains(local));
}

void ContactFormSavingTest::anExistingContactIsOffered()
{
    FormBench bench;
    const QString local = beginNew(bench, u"BOB@x.example"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerOpen_2"_s));
    QVERIFY(bench.label(u"bannerForeign"_s).contains(u"bob@x.example"_s));
    QVERIFY(bench.writes().isEmpty());
    QSignalSpy moved(&bench.form, &ContactForm::recordShown);
    bench.button(u"bannerOpen_2"_s)->click();
    QCOMPARE(bench.form.id(), u"2"_s);
    QCOMPARE(moved.size(), 1);
    // What was entered is still there to go back to.
    QCOMPARE(bench.book().draft(local).text(u"first_name"_s), u"Nora"_s);
    QVERIFY(bench.writes().isEmpty());
}

void ContactFormSavingTest::creatingAnywayIsPossible()
{
    FormBench bench;
    beginNew(bench, u"bob@x.example"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCreateAnyway"_s));
    bench.button(u"bannerCreateAnyway"_s)->click();
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Created."_s);
    QCOMPARE(bench.writes().size(), 1);
}

void ContactFormSavingTest::aSearchCanBeCancelled()
{
    FormBench bench;
    beginNew(bench, u"nora@x.example"_s);
    bench.service().held = true;
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCancelSearch"_s));
    QVERIFY(!bench.save()->isEnabled());
    bench.button(u"bannerCancelSearch"_s)->click();
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    QVERIFY(bench.save()->isEnabled());
    while (bench.service().answerNext()) {
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(bench.writes().isEmpty());
}

void ContactFormSavingTest::aFailedSearchStopsNobody()
{
    FormBench bench;
    beginNew(bench, u"nora@x.example"_s);
    bench.service().readErrors = {errorOf(ErrorKind::Timeout, Delivery::NotSent)};
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCreateAnyway"_s));
    QVERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    QVERIFY(bench.writes().isEmpty());
    bench.button(u"bannerCreateAnyway"_s)->click();
    QTRY_COMPARE(bench.writes().size(), 1);
}

void ContactFormSavingTest::editingEndsTheSearch()
{
    FormBench bench;
    beginNew(bench, u"nora@x.example"_s);
    bench.service().held = true;
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCancelSearch"_s));
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    while (bench.service().answerNext()) {
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(bench.writes().isEmpty());
}

void ContactFormSavingTest::aServiceThatCannotFindIsNotAsked()
{
    FormBench bench;
    bench.service().abilities = Capability::PagesByNumber;
    beginNew(bench, u"bob@x.example"_s);
    bench.form.save();
    QTRY_COMPARE(bench.writes().size(), 1);
    QCOMPARE(bench.service().count(u"find"_s), 0);
}

void ContactFormSavingTest::oneClickCreatesOneContact()
{
    FormBench bench;
    beginNew(bench, u"nora@x.example"_s);
    bench.service().held = true;
    bench.form.save();
    bench.form.save();
    QTRY_COMPARE(bench.service().waiting(), 1);
    bench.service().answerNext(); // the search
    QTRY_COMPARE(bench.service().waiting(), 1);
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    QVERIFY(!bench.save()->isEnabled());
    bench.form.save();
    bench.service().answerNext(); // the creation
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Created."_s);
    QCOMPARE(bench.writes().size(), 1);
    // Typed while it was out: an edit of the contact that exists now.
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
}

void ContactFormSavingTest::discardingANewContactAsks()
{
    FormBench bench;
    const QString local = beginNew(bench, u"nora@x.example"_s);
    bench.prompts.answer = 1;
    bench.form.revert();
    QCOMPARE(bench.prompts.asked.size(), 1);
    QVERIFY(bench.book().contains(local));
    bench.prompts.answer = 0;
    bench.form.revert();
    QVERIFY(!bench.book().contains(local));
    QVERIFY(bench.form.id().isEmpty());
}

void ContactFormSavingTest::anotherValueThanBothIsSent()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"first_name"_s), u"Mine"_s);
    bench.service().change(u"1"_s, u"first_name"_s, u"Theirs"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    bench.button(u"bannerCompare"_s)->click();
    auto *dialog = bench.form.findChild<ConflictDialog *>();
    typeOver(dialog->findChild<QLineEdit *>(u"conflict_first_name_typed"_s), u"Ours"_s);
    dialog->findChild<QPushButton *>(u"conflictSave"_s)->click();
    QTRY_COMPARE(bench.writes(), QStringList{u"PATCH 1 {\"first_name\":\"Ours\"}"_s});
    QTRY_COMPARE(bench.field(u"first_name"_s)->text(), u"Ours"_s);
    QTRY_VERIFY(!bench.book().isDirty(u"1"_s));
}

void ContactFormSavingTest::whatDoesNotClashIsSavedAndTheRestAsksAgain()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"first_name"_s), u"Mine"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().change(u"1"_s, u"first_name"_s, u"Theirs"_s);
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    bench.button(u"bannerCompare"_s)->click();
    bench.form.findChild<ConflictDialog *>()
        ->findChild<QPushButton *>(u"conflictSaveOthers"_s)
        ->click();
    const QStringList once{u"PATCH 1 {\"company\":\"New\"}"_s};
    QTRY_COMPARE(bench.writes(), once);
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QCOMPARE(bench.field(u"first_name"_s)->text(), u"Mine"_s);
    QCOMPARE(bench.save()->text(), u"Save 1 field(s)"_s);
    // What clashed is not overwritten by just saving again.
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerCompare"_s));
    QCOMPARE(bench.writes(), once);
    QCOMPARE(bench.service().people.value(u"1"_s).text(u"first_name"_s), u"Theirs"_s);
}

void ContactFormSavingTest::aDeletionThatWaitsCanBeTakenBack()
{
    FormBench bench;
    bench.clock.setJumping(false);
    bench.show(u"1"_s);
    bench.workspace.removeContact(bench.session(), u"1"_s);
    QTRY_VERIFY(bench.button(u"bannerKeep"_s));
    QVERIFY(bench.label(u"bannerHeadline"_s).contains(u"deleting"_s));
    bench.button(u"bannerKeep"_s)->click();
    QTRY_COMPARE(bench.workspace.dispatcher().unfinishedCount(), 0);
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    bench.clock.advance(std::chrono::minutes(1));
    QVERIFY(bench.writes().isEmpty());
    QVERIFY(bench.book().contains(u"1"_s));
}

void ContactFormSavingTest::aDeletionIsComparedWithWhatWasShown()
{
    FormBench bench;
    bench.show(u"1"_s);
    bench.service().change(u"1"_s, u"company"_s, u"Elsewhere"_s);
    bench.prompts.answer = 1; // keep it
    bench.workspace.removeContact(bench.session(), u"1"_s);
    QTRY_VERIFY(bench.button(u"bannerDecide"_s));
    QVERIFY(bench.prompts.asked.isEmpty()); // nothing pops up by itself
    bench.button(u"bannerDecide"_s)->click();
    QCOMPARE(bench.prompts.asked.size(), 1);
    const QString seen = bench.prompts.asked.constFirst().foreignText;
    QVERIFY(seen.contains(u"Kestrel Energy"_s) && seen.contains(u"Elsewhere"_s));
    QTRY_COMPARE(bench.field(u"company"_s)->text(), u"Elsewhere"_s);
    QVERIFY(bench.writes().isEmpty());
    // Asked again and answered otherwise: now it is about what was seen.
    bench.workspace.removeContact(bench.session(), u"1"_s);
    QTRY_COMPARE(bench.writes(), QStringList{u"DELETE 1 "_s});
}

void ContactFormSavingTest::editsOfTheLastRunAreToldOnce()
{
    RestoredBench restored;
    FormBench &bench = restored.bench;
    bench.show(u"1"_s);
    QVERIFY(bench.label(u"bannerHeadline"_s).contains(u"not saved before"_s));
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    QCOMPARE(bench.save()->text(), u"Save 2 field(s)"_s);
}

void ContactFormSavingTest::restoredEditsCanBeSavedOrTakenBack()
{
    {
        RestoredBench restored;
        restored.bench.show(u"1"_s);
        restored.bench.button(u"restoredRevert"_s)->click();
        QCOMPARE(restored.bench.field(u"company"_s)->text(), u"Kestrel Energy"_s);
        QCOMPARE(restored.bench.label(u"bannerHeadline"_s), QString());
    }
    RestoredBench restored;
    restored.bench.show(u"1"_s);
    restored.bench.button(u"restoredSave"_s)->click();
    QTRY_COMPARE(restored.bench.writes(), QStringList{u"PATCH 1 {\"company\":\"Typed\"}"_s});
    QTRY_COMPARE(restored.bench.label(u"bannerHeadline"_s), u"Saved."_s);
}

void ContactFormSavingTest::anErrorOfTheServiceIsNoLostAnswer()
{
    FormBench bench;
    bench.clock.setJumping(false);
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    ServiceError fault = errorOf(ErrorKind::ServerFault, Delivery::Unknown);
    fault.status = 500;
    bench.service().fates = {{false, fault}};
    bench.form.save();
    QTRY_VERIFY(bench.label(u"formStatus"_s).contains(u"reported an error"_s));
    QVERIFY(!bench.label(u"formStatus"_s).contains(u"answer"_s));
}

void ContactFormSavingTest::aResultIsTheRecordsOwn()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().fates = {{false, errorOf(ErrorKind::Invalid, Delivery::Refused)}};
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerRetry"_s));
    bench.show(u"2"_s);
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    bench.show(u"1"_s);
    QVERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    bench.find<QAbstractButton>(u"bannerClose"_s)->click();
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
}

void ContactFormSavingTest::aButtonKeepsTheFocusWhileTheBannerStays()
{
    FormBench bench;
    bench.show(u"1"_s);
    QVERIFY(QTest::qWaitForWindowActive(&bench.form));
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().fates = {{false, errorOf(ErrorKind::Invalid, Delivery::Refused)}};
    bench.form.save();
    QTRY_VERIFY(bench.button(u"bannerRetry"_s));
    QPushButton *retry = bench.button(u"bannerRetry"_s);
    retry->setFocus();
    bench.book().adopt({person(u"1"_s, {{u"first_name"_s, u"Anne"_s}})});
    QCOMPARE(bench.button(u"bannerRetry"_s), retry);
    QVERIFY(retry->hasFocus());
}

void ContactFormSavingTest::whatCannotBeKeptIsTold()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.outbox.refuse = true;
    bench.form.save();
    QTRY_VERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    QVERIFY(bench.writes().isEmpty());
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
    bench.outbox.refuse = false;
    bench.button(u"bannerRetry"_s)->click();
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
}

void ContactFormSavingTest::aPausedAccountIsTold()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().readErrors = {errorOf(ErrorKind::Unauthorized, Delivery::Refused)};
    bench.form.save();
    QTRY_VERIFY(!bench.label(u"bannerHeadline"_s).isEmpty());
    QVERIFY(!bench.label(u"formStatus"_s).isEmpty());
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
    bench.workspace.dispatcher().resumeAccount(u"acc"_s);
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QCOMPARE(bench.writes().size(), 1);
}

void ContactFormSavingTest::aLostAnswerIsTold()
{
    FormBench bench;
    bench.show(u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.service().fates = {{true, errorOf(ErrorKind::ConnectionLost, Delivery::Unknown)}};
    bench.service().held = true;
    bench.form.save();
    QTRY_COMPARE(bench.service().waiting(), 1);
    bench.service().answerNext(); // the look
    QTRY_COMPARE(bench.service().waiting(), 1);
    bench.service().answerNext(); // the write, whose answer is lost
    QTRY_VERIFY(bench.label(u"formStatus"_s).contains(u"Checking whether it was saved"_s));
    QVERIFY(!bench.save()->isEnabled());
    bench.service().held = false;
    while (bench.service().answerNext()) {
    }
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Saved."_s);
    QCOMPARE(bench.writes().size(), 1);
}

QTEST_MAIN(ContactFormSavingTest)
#include "tst_contactform_saving.moc"
