// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/servicesformbench.h"
#include "ui/form/wholereading.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** Contacts which tell when and by whom they were archived. */
Schema datedSchema()
{
    using enum FieldFlag;
    return Schema(
        {{u"name"_s, FieldKind::Text, "Name", "Name", Identity, FieldRole::FullName},
         {u"contact_mail"_s, FieldKind::Email, "E-mail", "Reach", Identity, FieldRole::Email},
         {u"archived"_s, FieldKind::Timestamp, "Archived", "Record", ReadOnly | ArchivedMark},
         {u"archived_by"_s, FieldKind::Text, "By", "Record", ReadOnly, FieldRole::ArchivedBy}},
        {u"name"_s}, {u"contact_mail"_s});
}

Contact clara(const QString &id, const QJsonValue &archived, const QString &by = {})
{
    QJsonObject fields{{u"name"_s, u"Clara Conrad"_s},
                       {u"contact_mail"_s, QString(u"c"_s + id + u"@example.org"_s)},
                       {u"archived"_s, archived}};
    if (!by.isEmpty())
        fields.insert(u"archived_by"_s, by);
    return person(id, fields);
}

void fillAll(FakeContacts &service, const Account &account)
{
    if (account.id == "c"_L1) {
        service.setSchema(datedSchema());
        service.archives = true;
        service.abilities |= Capability::ListsArchived;
        service.add(clara(u"1"_s, false));
        service.archive.insert(
            u"2"_s, clara(u"2"_s, u"2025-07-30T10:00:00Z"_s, u"<i>olga</i>@example.org"_s));
        service.archive.insert(u"3"_s, clara(u"3"_s, true));
        return;
    }
    for (int i = 1; i <= 3; ++i)
        service.add(ThreeAccounts::someone(account.id, i));
}

/** Archived contacts are in the book once the user asked for them. */
bool showArchived(ServicesFormBench &bench)
{
    bench.session(u"c"_s).setShowsArchived(true);
    return QTest::qWaitFor([&bench] { return bench.book(u"c"_s).contains(u"3"_s); });
}

/** The second service's list tells names and e-mails only. */
void fillPartly(FakeContacts &service, const Account &account)
{
    fillAll(service, account);
    if (account.id != "b"_L1)
        return;
    service.abilities |= Capability::ListIsPartial;
    service.listedKeys = QStringList{u"firstName"_s, u"lastName"_s, u"mail"_s};
}

ServiceError refusal(ErrorKind kind, const QString &existing = {})
{
    return {.kind = kind, .delivery = Delivery::Refused, .existing = existing};
}

void typeOver(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

} // namespace

/** What the form shows according to what the contact's service and account are. */
class ContactFormServicesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anArchivedContactSaysWhenAndByWhom();
    void anArchivedContactCanOnlyBeLookedAt();
    void editsFromBeforeItWasArchivedCanBeTakenBack();
    void aReadOnlyAccountSaysSoAndOffersNoSave();
    void switchedBackAReadOnlyAccountCanBeEdited();
    void whatIsShownForAMomentIsReadWhole();
    void goingThroughTheListReadsOnlyWhereItStops();
    void wholeRecordsAreNotReadAgain();
    void fieldsNotReadYetSaySoAndCanBeEdited();
    void aFailedReadingIsToldSoftly();
    void theExistingContactIsOpened();
    void anExistingContactOutsideTheListIsReadFirst();
    void anExistingContactThatCannotBeReadIsTold();
    void aSaveInPartSaysWhatAndWhy();
    void aRemovalThatArchivesIsNamedSo();
    void aFailedArchivingIsNamedSo();
    void newFieldsOfTheServiceAppear();
};

void ContactFormServicesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void ContactFormServicesTest::anArchivedContactSaysWhenAndByWhom()
{
    ServicesFormBench bench(fillAll);
    QVERIFY(showArchived(bench));
    bench.show(u"c"_s, u"2"_s);
    const QString headline = bench.label(u"bannerHeadline"_s);
    QVERIFY2(headline.contains(u"archived on"_s), qPrintable(headline));
    QVERIFY2(headline.contains(u"<i>olga</i>@example.org"_s), qPrintable(headline));
    QVERIFY(!headline.contains(u"T10:00"_s));
    QVERIFY(bench.label(u"bannerText"_s).contains(u"no way to bring it back"_s));
    bench.show(u"c"_s, u"3"_s);
    QCOMPARE(bench.label(u"bannerHeadline"_s), u"This contact is archived."_s);
    bench.show(u"c"_s, u"1"_s);
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
}

void ContactFormServicesTest::anArchivedContactCanOnlyBeLookedAt()
{
    ServicesFormBench bench(fillAll);
    QVERIFY(showArchived(bench));
    bench.show(u"c"_s, u"1"_s);
    QVERIFY(bench.isShown(u"formSave"_s));
    QVERIFY(!bench.field(u"name"_s)->isReadOnly());
    bench.show(u"c"_s, u"2"_s);
    QVERIFY(!bench.isShown(u"formSave"_s));
    QVERIFY(!bench.isShown(u"formRevert"_s));
    QVERIFY(!bench.isShown(u"field_name"_s) || bench.field(u"name"_s)->isReadOnly());
    QCOMPARE(bench.form->lock(), RecordLock::Archived);
}

void ContactFormServicesTest::editsFromBeforeItWasArchivedCanBeTakenBack()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"c"_s, u"1"_s);
    typeOver(bench.field(u"name"_s), u"Clara C."_s);
    bench.book(u"c"_s).adopt({clara(u"1"_s, true)});
    QVERIFY(!bench.isShown(u"formSave"_s));
    QVERIFY(!bench.form->canSave());
    QVERIFY(bench.label(u"bannerText"_s).contains(u"still here"_s));
    QVERIFY(bench.isShown(u"formRevert"_s));
    bench.button(u"formRevert"_s)->click();
    QVERIFY(!bench.book(u"c"_s).isDirty(u"1"_s));
    QVERIFY(!bench.isShown(u"formRevert"_s));
}

void ContactFormServicesTest::aReadOnlyAccountSaysSoAndOffersNoSave()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"a"_s, u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.workspace.setReadOnly(u"a"_s, true);
    QCOMPARE(bench.label(u"bannerHeadline"_s), u"This account is read-only."_s);
    QVERIFY(bench.label(u"bannerText"_s).contains(u"Accounts"_s));
    QVERIFY(bench.label(u"bannerText"_s).contains(u"stay here"_s));
    for (const auto *name : {"formSave", "formRevert", "formPreviewToggle"})
        QVERIFY2(!bench.isShown(QString::fromLatin1(name)), name);
    QVERIFY(!bench.form->canSave());
    bench.form->save();
    QCOMPARE(bench.service(u"a"_s).count(u"PATCH"_s), 0);
}

void ContactFormServicesTest::switchedBackAReadOnlyAccountCanBeEdited()
{
    ServicesFormBench bench(fillAll);
    bench.workspace.setReadOnly(u"a"_s, true);
    bench.show(u"a"_s, u"1"_s);
    QVERIFY(!bench.isShown(u"formSave"_s));
    bench.workspace.setReadOnly(u"a"_s, false);
    QVERIFY(bench.isShown(u"formSave"_s));
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    typeOver(bench.field(u"company"_s), u"New"_s);
    QVERIFY(bench.form->canSave());
}

void ContactFormServicesTest::whatIsShownForAMomentIsReadWhole()
{
    ServicesFormBench bench(fillPartly);
    bench.show(u"b"_s, u"1"_s);
    QCOMPARE(bench.field(u"companyName"_s)->text(), QString());
    QTRY_COMPARE(bench.field(u"companyName"_s)->text(), u"Bow"_s);
    QCOMPARE(bench.service(u"b"_s).count(u"read "_s), 1);
    QVERIFY(!bench.book(u"b"_s).isDirty(u"1"_s));
}

void ContactFormServicesTest::goingThroughTheListReadsOnlyWhereItStops()
{
    ServicesFormBench bench(fillPartly);
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"2"_s})
        bench.show(u"b"_s, id);
    QTRY_COMPARE(bench.field(u"companyName"_s)->text(), u"Bow"_s);
    QCOMPARE(bench.service(u"b"_s).log.filter(u"read "_s), QStringList{u"read 2"_s});
}

void ContactFormServicesTest::wholeRecordsAreNotReadAgain()
{
    ServicesFormBench bench(fillPartly);
    bench.show(u"a"_s, u"1"_s);
    QCOMPARE(bench.label(u"formStatus"_s), QString());
    QSignalSpy begun(bench.form->findChild<WholeReading *>(), &WholeReading::started);
    QTRY_COMPARE(begun.size(), 1);
    QCOMPARE(bench.service(u"a"_s).count(u"read "_s), 0);
}

void ContactFormServicesTest::fieldsNotReadYetSaySoAndCanBeEdited()
{
    ServicesFormBench bench(fillPartly);
    bench.service(u"b"_s).held = true;
    bench.show(u"b"_s, u"1"_s);
    QCOMPARE(bench.field(u"companyName"_s)->placeholderText(), u"reading…"_s);
    QCOMPARE(bench.field(u"mail"_s)->placeholderText(), QString());
    QVERIFY(bench.label(u"formStatus"_s).startsWith(u"Reading"_s));
    typeOver(bench.field(u"companyName"_s), u"Quiver"_s);
    QVERIFY(bench.form->canSave());
    QTRY_COMPARE(bench.service(u"b"_s).waiting(), 1);
    bench.service(u"b"_s).answerNext();
    QTRY_COMPARE(bench.label(u"formStatus"_s), QString());
    QCOMPARE(bench.field(u"companyName"_s)->placeholderText(), QString());
    QCOMPARE(bench.field(u"companyName"_s)->text(), u"Quiver"_s);
    QCOMPARE(bench.book(u"b"_s).baseline(u"1"_s).text(u"companyName"_s), u"Bow"_s);
}

void ContactFormServicesTest::aFailedReadingIsToldSoftly()
{
    ServicesFormBench bench(fillPartly);
    bench.service(u"b"_s).readErrors = {
        ServiceError{.kind = ErrorKind::Timeout, .delivery = Delivery::Refused}};
    bench.show(u"b"_s, u"1"_s);
    QTRY_VERIFY(bench.label(u"formStatus"_s).contains(u"may be missing"_s));
    QCOMPARE(bench.label(u"bannerHeadline"_s), QString());
    QCOMPARE(bench.field(u"companyName"_s)->placeholderText(), QString());
}

void ContactFormServicesTest::theExistingContactIsOpened()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"a"_s, u"1"_s);
    bench.service(u"a"_s).fates = {{false, refusal(ErrorKind::Duplicate, u"3"_s)}};
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.form->save();
    QTRY_VERIFY(bench.isShown(u"bannerExisting"_s));
    QVERIFY(bench.label(u"bannerHeadline"_s).contains(u"already has a contact"_s));
    QSignalSpy moved(bench.form.get(), &ContactForm::recordShown);
    const int reads = bench.service(u"a"_s).count(u"read "_s);
    bench.button(u"bannerExisting"_s)->click();
    QCOMPARE(bench.form->id(), u"3"_s);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(bench.service(u"a"_s).count(u"read "_s), reads);
    QVERIFY(bench.book(u"a"_s).isDirty(u"1"_s)); // nothing typed is lost
}

void ContactFormServicesTest::anExistingContactOutsideTheListIsReadFirst()
{
    ServicesFormBench bench(fillAll);
    bench.service(u"a"_s).add(ThreeAccounts::someone(u"a"_s, 77));
    const QString fresh = bench.book(u"a"_s).beginNew();
    bench.show(u"a"_s, fresh);
    bench.service(u"a"_s).abilities = Capability::PagesByNumber;
    bench.service(u"a"_s).fates = {{false, refusal(ErrorKind::Duplicate, u"77"_s)}};
    typeOver(bench.field(u"email"_s), u"a77@example.org"_s);
    bench.form->save();
    QTRY_VERIFY(bench.isShown(u"bannerExisting"_s));
    bench.button(u"bannerExisting"_s)->click();
    QTRY_COMPARE(bench.form->id(), u"77"_s);
    QCOMPARE(bench.field(u"email"_s)->text(), u"a77@example.org"_s);
    QVERIFY(bench.book(u"a"_s).isNew(fresh));
}

void ContactFormServicesTest::anExistingContactThatCannotBeReadIsTold()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"a"_s, u"1"_s);
    bench.service(u"a"_s).fates = {{false, refusal(ErrorKind::Duplicate, u"78"_s)}};
    typeOver(bench.field(u"company"_s), u"New"_s);
    bench.form->save();
    QTRY_VERIFY(bench.isShown(u"bannerExisting"_s));
    QSignalSpy told(bench.form.get(), &ContactForm::statusMessage);
    bench.button(u"bannerExisting"_s)->click();
    QTRY_VERIFY(told.constLast().constFirst().toString().contains(u"no such contact"_s));
    QCOMPARE(bench.form->id(), u"1"_s);
}

void ContactFormServicesTest::aSaveInPartSaysWhatAndWhy()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"a"_s, u"1"_s);
    typeOver(bench.field(u"company"_s), u"New"_s);
    typeOver(bench.field(u"last_name"_s), u"Ito"_s);
    ServiceError rest = refusal(ErrorKind::ScopeMissing);
    rest.message = u"<b>no scope</b>"_s;
    FakeContacts::Fate inPart;
    inPart.rest = rest;
    inPart.notTaken = QStringList{u"company"_s};
    bench.service(u"a"_s).fates = {inPart};
    bench.form->save();
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"Only a part was saved."_s);
    const QString text = bench.label(u"bannerText"_s);
    QVERIFY2(text.contains(u"The service has: Last name."_s), qPrintable(text));
    QVERIFY2(text.contains(u"Not saved: Company."_s), qPrintable(text));
    QVERIFY2(text.contains(u"permission to change contacts"_s), qPrintable(text));
    QVERIFY2(text.contains(u"stays here as an unsaved edit"_s), qPrintable(text));
    QCOMPARE(bench.label(u"bannerForeign"_s), u"<b>no scope</b>"_s);
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
    QCOMPARE(bench.book(u"a"_s).changes(u"1"_s).fields.keys(), QStringList{u"company"_s});
    bench.button(u"bannerRetry"_s)->click();
    QTRY_VERIFY(!bench.book(u"a"_s).isDirty(u"1"_s));
}

void ContactFormServicesTest::aRemovalThatArchivesIsNamedSo()
{
    ServicesFormBench bench(fillAll);
    bench.clock.setJumping(false);
    bench.show(u"c"_s, u"1"_s);
    bench.workspace.removeContact(bench.session(u"c"_s), u"1"_s);
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"You are archiving this contact."_s);
    QVERIFY(bench.label(u"bannerText"_s).contains(u"will be archived"_s));
    bench.show(u"a"_s, u"1"_s);
    bench.workspace.removeContact(bench.session(u"a"_s), u"1"_s);
    QTRY_COMPARE(bench.label(u"bannerHeadline"_s), u"You are deleting this contact."_s);
}

void ContactFormServicesTest::aFailedArchivingIsNamedSo()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"c"_s, u"1"_s);
    bench.service(u"c"_s).change(u"1"_s, u"name"_s, u"Clara Other"_s);
    bench.workspace.removeContact(bench.session(u"c"_s), u"1"_s);
    QTRY_VERIFY(bench.label(u"bannerHeadline"_s).startsWith(u"Not archived"_s));
    bench.prompts.answer = 2;
    bench.button(u"bannerDecide"_s)->click();
    const Question asked = bench.prompts.asked.constLast();
    QVERIFY(asked.title.contains(u"Archive it all the same?"_s));
    QCOMPARE(asked.choices.constFirst().label, u"Archive contact"_s);
}

void ContactFormServicesTest::newFieldsOfTheServiceAppear()
{
    ServicesFormBench bench(fillAll);
    bench.show(u"a"_s, u"1"_s);
    QVERIFY(QTest::qWaitForWindowActive(bench.form.get()));
    typeOver(bench.field(u"company"_s), u"New"_s);
    QList<Field> fields = plainSchema().fields();
    Field own{u"shoes"_s, FieldKind::Text, "", "Own"};
    own.ownName = u"Shoe size"_s;
    fields << own;
    bench.book(u"a"_s).setSchema(Schema(fields, {u"first_name"_s}, {}));
    QVERIFY(bench.field(u"shoes"_s));
    QCOMPARE(bench.field(u"company"_s)->text(), u"New"_s);
    QCOMPARE(bench.form->focusWidget(), bench.field(u"company"_s));
    QTest::sendKeyEvent(QTest::Click, bench.field(u"company"_s), Qt::Key_unknown, u"!"_s,
                        Qt::NoModifier);
    QVERIFY(bench.form->canSave());
}

QTEST_MAIN(ContactFormServicesTest)
#include "tst_contactform_services.moc"
