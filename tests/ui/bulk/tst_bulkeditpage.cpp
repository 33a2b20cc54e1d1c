// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/bulk/bulkbench.h"
#include "ui/bulk/bulkeditpage.h"
#include "ui/bulk/bulkfieldrow.h"
#include "ui/form/problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** The page in its dialog, over the first contacts of an account. */
struct Edited
{
    BulkEditPage *page = new BulkEditPage(u"US"_s);
    BulkDialog dialog;

    Edited(BulkBench &bench, const QString &account, int count)
        : dialog(bench.accounts.workspace, *bench.runs, bench.accounts.clock,
                 BulkBench::chosen(BulkBench::refs(account, count)),
                 std::unique_ptr<BulkPage>(page))
    {
        dialog.open();
    }
    bool shown() { return QTest::qWaitForWindowActive(&dialog); }
    QString now(const QString &key)
    {
        return partOf<QLabel>(dialog, u"bulk_"_s + key + u"_now"_s)->text();
    }
    QComboBox *choice(const QString &key) { return page->row(key)->choice(); }
    void choose(const QString &key, FieldRule::Kind kind)
    {
        choice(key)->setCurrentIndex(choice(key)->findData(int(kind)));
    }
    template <class T>
    T *part(const QString &key, const QString &name)
    {
        return partOf<T>(dialog, u"bulk_"_s + key + u'_' + name);
    }
    QString example(int number)
    {
        auto *line = partOf<QLabel>(dialog, u"bulkExample%1"_s.arg(number));
        return line->isVisible() ? line->text() : QString();
    }
    Proposal proposed(BulkBench &bench, const QString &account, const QString &id)
    {
        const auto change = page->change(false);
        return change ? change->propose(bench.accounts.book(account).baseline(id)) : Proposal{};
    }
    QJsonValue after(BulkBench &bench, const QString &account, const QString &id,
                     const QString &key)
    {
        return proposed(bench, account, id).changes.fields.value(key).after;
    }
};

QString plainText(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class BulkEditPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachFieldTellsWhatItHolds();
    void onlyWhatIsTouchedChanges();
    void nothingTouchedIsSaid();
    void aMissingValueIsSaidBesideItsField();
    void aWrongValueIsSaidBesideItsField();
    void severalFieldsAreEditedAtOnceByKeysAlone();
    void wordsAreReplaced();
    void caseIsChanged();
    void phonesAreFormattedForARegion();
    void tagsAreAddedAndRemoved();
    void aTagIsNotBothAddedAndRemoved();
    void ownersAndChoicesAreSet();
    void readOnlyFieldsAreNotOffered();
    void examplesShowWhatWouldChange();
    void whatWasEnteredStaysWhenTheContactsAreOthers();
    void fieldsThatAppearLaterAreOffered();
    void theTabKeyGoesFromAChoiceToItsInput();
    void everyControlHasAName();
    void manyContactsDoNotFreezeTheWindow();
};

void BulkEditPageTest::init()
{
    QTest::failOnWarning(bulkWarning());
}

void BulkEditPageTest::eachFieldTellsWhatItHolds()
{
    BulkBench bench;
    bench.accounts.prepare([](FakeContacts &service, const Account &account) {
        for (int i = 1; i <= 5; ++i) {
            Contact someone = ThreeAccounts::someone(account.id, i);
            if (account.id == "a"_L1 && i == 3)
                someone.fields.remove(u"owner"_s);
            if (account.id == "a"_L1)
                someone.fields.remove(u"phone_number"_s);
            service.add(someone);
        }
    });
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 5);
    QTRY_COMPARE(plainText(edit.now(u"company"_s)), u"Arrow"_s);
    QCOMPARE(plainText(edit.now(u"first_name"_s)), u"mixed: 2 different values"_s);
    QCOMPARE(plainText(edit.now(u"email"_s)), u"mixed: 5 different values"_s);
    QCOMPARE(plainText(edit.now(u"owner"_s)), u"mixed: omar@example.org or empty"_s);
    QCOMPARE(edit.now(u"phone_number"_s), u"empty"_s);
    for (const char *key : {"company", "email", "owner"})
        QCOMPARE(edit.choice(QString::fromLatin1(key))->currentText(), u"Leave unchanged"_s);
}

void BulkEditPageTest::onlyWhatIsTouchedChanges()
{
    BulkBench bench;
    QVERIFY(bench.start());
    bench.hold(u"a"_s);
    Edited edit(bench, u"a"_s, 3);
    QSignalSpy begun(&edit.dialog, &BulkDialog::begun);
    edit.choose(u"company"_s, FieldRule::Kind::Clear);
    partOf<QPushButton>(edit.dialog, u"bulkRehearse"_s)->click();
    auto *begin = partOf<QPushButton>(edit.dialog, u"bulkBegin"_s);
    QTRY_VERIFY(begin->isEnabled());
    begin->click();
    QTRY_COMPARE(begun.size(), 1);
    const QList<Op> ops = bench.opsOf(begun.constFirst().constFirst().toLongLong());
    QCOMPARE(ops.size(), 3);
    for (const Op &op : ops) {
        QCOMPARE(op.edit.changes.fields.keys(), QStringList{u"company"_s});
        QVERIFY(op.edit.changes.fields.value(u"company"_s).clears());
    }
}

void BulkEditPageTest::nothingTouchedIsSaid()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 3);
    partOf<QPushButton>(edit.dialog, u"bulkRehearse"_s)->click();
    QVERIFY(!edit.dialog.rehearsal());
    auto *problem = partOf<ProblemLine>(edit.dialog, u"bulkEditProblem"_s);
    QVERIFY(problem->isVisible());
    edit.choose(u"company"_s, FieldRule::Kind::UpperCase);
    QVERIFY(!problem->isVisible());
}

void BulkEditPageTest::aMissingValueIsSaidBesideItsField()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 3);
    QVERIFY(edit.shown());
    edit.choose(u"first_name"_s, FieldRule::Kind::Set);
    auto *missing = edit.part<ProblemLine>(u"first_name"_s, u"missing"_s);
    QVERIFY(!missing->isVisible()); // not before it is asked for
    partOf<QPushButton>(edit.dialog, u"bulkRehearse"_s)->click();
    QVERIFY(!edit.dialog.rehearsal());
    QVERIFY(missing->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"bulk_first_name_value"_s);
    typeText(u"Eve"_s);
    QVERIFY(!missing->isVisible());
    QCOMPARE(edit.after(bench, u"a"_s, u"2"_s, u"first_name"_s), QJsonValue(u"Eve"_s));
}

void BulkEditPageTest::aWrongValueIsSaidBesideItsField()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 3);
    edit.choose(u"email"_s, FieldRule::Kind::Set);
    QTest::keyClicks(edit.part<QLineEdit>(u"email"_s, u"value"_s), u"not an address"_s);
    QVERIFY(!edit.page->change(false));
    QVERIFY(partOf<ProblemLine>(edit.dialog, u"field_email_problem"_s)->isVisible());
    partOf<QPushButton>(edit.dialog, u"bulkRehearse"_s)->click();
    QVERIFY(!edit.dialog.rehearsal());
}

void BulkEditPageTest::severalFieldsAreEditedAtOnceByKeysAlone()
{
    BulkBench bench;
    QVERIFY(bench.start());
    bench.hold(u"a"_s);
    Edited edit(bench, u"a"_s, 2);
    QVERIFY(edit.shown());
    QSignalSpy begun(&edit.dialog, &BulkDialog::begun);
    QVERIFY(tabTo(u"bulk_last_name_choice"_s));
    typeText(u"U"_s); // UPPER CASE
    QVERIFY(tabTo(u"bulk_company_choice"_s));
    typeText(u"S"_s); // Set to
    press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(u"Bow & Co"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(edit.dialog.rehearsal() && edit.dialog.rehearsal()->isFinished());
    QVERIFY(tabTo(u"bulkBegin"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(begun.size(), 1);
    const QList<Op> ops = bench.opsOf(begun.constFirst().constFirst().toLongLong());
    QCOMPARE(ops.size(), 2);
    for (const Op &op : ops) {
        QCOMPARE(op.edit.changes.fields.value(u"last_name"_s).after, QJsonValue(u"ABEL"_s));
        QCOMPARE(op.edit.changes.fields.value(u"company"_s).after, QJsonValue(u"Bow & Co"_s));
        QCOMPARE(op.edit.changes.size(), 2);
    }
}

void BulkEditPageTest::wordsAreReplaced()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 2);
    edit.choose(u"company"_s, FieldRule::Kind::Replace);
    QVERIFY(!edit.page->change(false));
    QTest::keyClicks(edit.part<QLineEdit>(u"company"_s, u"find"_s), u"ARR"_s);
    QTest::keyClicks(edit.part<QLineEdit>(u"company"_s, u"with"_s), u"M"_s);
    QCOMPARE(edit.after(bench, u"a"_s, u"1"_s, u"company"_s), QJsonValue(u"Mow"_s));
    edit.part<QCheckBox>(u"company"_s, u"case"_s)->click();
    QVERIFY(edit.proposed(bench, u"a"_s, u"1"_s).changes.isEmpty());
}

void BulkEditPageTest::caseIsChanged()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 2);
    edit.choose(u"company"_s, FieldRule::Kind::UpperCase);
    QCOMPARE(edit.after(bench, u"a"_s, u"1"_s, u"company"_s), QJsonValue(u"ARROW"_s));
    edit.choose(u"company"_s, FieldRule::Kind::LowerCase);
    QCOMPARE(edit.after(bench, u"a"_s, u"1"_s, u"company"_s), QJsonValue(u"arrow"_s));
}

void BulkEditPageTest::phonesAreFormattedForARegion()
{
    BulkBench bench;
    bench.accounts.prepare([](FakeContacts &service, const Account &account) {
        Contact someone = ThreeAccounts::someone(account.id, 1);
        someone.fields[u"phone_number"_s] = u"(202) 555-0143"_s;
        service.add(someone);
        someone.id = u"2"_s;
        someone.fields[u"phone_number"_s] = u"none"_s;
        service.add(someone);
    });
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 2);
    edit.choose(u"phone_number"_s, FieldRule::Kind::FormatPhone);
    auto *region = edit.part<QComboBox>(u"phone_number"_s, u"region"_s);
    QCOMPARE(region->currentData().toString(), u"US"_s);
    QCOMPARE(edit.after(bench, u"a"_s, u"1"_s, u"phone_number"_s), QJsonValue(u"+12025550143"_s));
    QVERIFY(edit.proposed(bench, u"a"_s, u"2"_s).leftOut == LeftOut::NoValue);
    region->setCurrentIndex(0); // without a country it is no number
    QVERIFY(edit.proposed(bench, u"a"_s, u"1"_s).leftOut == LeftOut::NoValue);
}

void BulkEditPageTest::tagsAreAddedAndRemoved()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"b"_s, 2);
    QVERIFY(edit.shown());
    edit.choose(u"tags"_s, FieldRule::Kind::AddTags);
    edit.choice(u"tags"_s)->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"bulk_tags_add"_s);
    typeText(u"gold, vip"_s);
    QVERIFY(tabTo(u"bulk_tags_remove"_s));
    typeText(u"Newsletter"_s);
    QCOMPARE(edit.after(bench, u"b"_s, u"1"_s, u"tags"_s).toArray(),
             (QJsonArray{u"vip"_s, u"gold"_s}));
}

void BulkEditPageTest::aTagIsNotBothAddedAndRemoved()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"b"_s, 2);
    edit.choose(u"tags"_s, FieldRule::Kind::AddTags);
    QTest::keyClicks(edit.part<QLineEdit>(u"tags"_s, u"add"_s), u"gold"_s);
    QVERIFY(edit.page->change(false));
    QTest::keyClicks(edit.part<QLineEdit>(u"tags"_s, u"remove"_s), u"GOLD"_s);
    QVERIFY(!edit.page->change(false));
}

void BulkEditPageTest::ownersAndChoicesAreSet()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"b"_s, 2);
    edit.choose(u"assignedTo"_s, FieldRule::Kind::Set);
    auto *owner = edit.part<QLineEdit>(u"assignedTo"_s, u"value"_s);
    owner->selectAll();
    QTest::keyClicks(owner, u"Bert Both"_s);
    QCOMPARE(edit.after(bench, u"b"_s, u"1"_s, u"assignedTo"_s), QJsonValue(u"u8aa"_s));
}

void BulkEditPageTest::readOnlyFieldsAreNotOffered()
{
    BulkBench bench(3, u"c"_s);
    QVERIFY(bench.start());
    Edited edit(bench, u"c"_s, 2);
    QVERIFY(edit.page->row(u"name"_s));
    QVERIFY(!edit.page->row(u"archived"_s));
    // What the service cannot empty is not offered to be emptied.
    BulkBench other;
    QVERIFY(other.start());
    Edited owners(other, u"a"_s, 2);
    QCOMPARE(owners.choice(u"owner"_s)->findData(int(FieldRule::Kind::Clear)), -1);
}

void BulkEditPageTest::examplesShowWhatWouldChange()
{
    BulkBench bench;
    bench.accounts.prepare([](FakeContacts &service, const Account &account) {
        for (int i = 1; i <= 5; ++i) {
            Contact someone = ThreeAccounts::someone(account.id, i);
            if (i == 1)
                someone.fields.insert(u"company"_s, u"Bow"_s);
            service.add(someone);
        }
    });
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 5);
    QVERIFY(edit.example(0).isEmpty());
    edit.choose(u"company"_s, FieldRule::Kind::Set);
    QTest::keyClicks(edit.part<QLineEdit>(u"company"_s, u"value"_s), u"Bow"_s);
    QTRY_COMPARE(plainText(edit.example(0)), u"A Abel: Arrow → Bow"_s); // not Anna, who has it
    QVERIFY(!edit.example(2).isEmpty());
    edit.choose(u"company"_s, FieldRule::Kind::TitleCase);
    QTRY_COMPARE(edit.example(0), u"None of these contacts would change."_s);
    QVERIFY(edit.example(1).isEmpty());
}

void BulkEditPageTest::whatWasEnteredStaysWhenTheContactsAreOthers()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 2);
    edit.choose(u"first_name"_s, FieldRule::Kind::Set);
    QTest::keyClicks(edit.part<QLineEdit>(u"first_name"_s, u"value"_s), u"Eve"_s);
    edit.page->setContacts(bench.accounts.session(u"a"_s), QStringList{u"2"_s, u"3"_s, u"4"_s});
    QCOMPARE(edit.after(bench, u"a"_s, u"3"_s, u"first_name"_s), QJsonValue(u"Eve"_s));
    QCOMPARE(edit.page->contacts().size(), 3);
}

void BulkEditPageTest::fieldsThatAppearLaterAreOffered()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"a"_s, 2);
    edit.choose(u"company"_s, FieldRule::Kind::Clear);
    Field more{u"more"_s, FieldKind::Text, "More", "Work"};
    bench.accounts.book(u"a"_s).setSchema(
        Schema(plainSchema().fields() + QList<Field>{more}, {u"first_name"_s, u"last_name"_s}, {}));
    QVERIFY(edit.page->row(u"more"_s));
    // And what was chosen before stays.
    QVERIFY(edit.page->row(u"company"_s)->isTouched());
    QCOMPARE(edit.proposed(bench, u"a"_s, u"1"_s).changes.fields.keys(), QStringList{u"company"_s});
}

void BulkEditPageTest::theTabKeyGoesFromAChoiceToItsInput()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"b"_s, 2);
    QVERIFY(edit.shown());
    const QList<QPair<QString, FieldRule::Kind>> steps = {
        {u"firstName"_s, FieldRule::Kind::Replace}, {u"country"_s, FieldRule::Kind::Set},
        {u"born"_s, FieldRule::Kind::Set},          {u"stage"_s, FieldRule::Kind::Set},
        {u"tags"_s, FieldRule::Kind::Set},          {u"assignedTo"_s, FieldRule::Kind::Set}};
    for (const auto &[key, kind] : steps) {
        edit.choose(key, kind);
        edit.choice(key)->setFocus();
        press(Qt::Key_Tab);
        QVERIFY2(edit.page->row(key)->isAncestorOf(QApplication::focusWidget()), qPrintable(key));
        QVERIFY2(QApplication::focusWidget() != edit.choice(key), qPrintable(key));
    }
    // And from an input to the choice of the next field, in the order of the screen.
    edit.part<QWidget>(u"firstName"_s, u"case"_s)->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"bulk_lastName_choice"_s);
    press(Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"bulk_firstName_case"_s);
}

void BulkEditPageTest::everyControlHasAName()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Edited edit(bench, u"b"_s, 2);
    edit.choose(u"firstName"_s, FieldRule::Kind::Replace);
    edit.choose(u"tags"_s, FieldRule::Kind::AddTags);
    edit.choose(u"country"_s, FieldRule::Kind::Set);
    QCOMPARE(namelessControls(&edit.dialog), QStringList());
    QVERIFY(edit.choice(u"tags"_s)->accessibleName().contains(u"Tags"_s));
}

void BulkEditPageTest::manyContactsDoNotFreezeTheWindow()
{
    BulkBench bench;
    QVERIFY(bench.start());
    QList<Contact> many;
    QStringList ids;
    for (int i = 100; i < 30'100; ++i) {
        many << ThreeAccounts::someone(u"a"_s, i);
        ids << many.last().id;
    }
    bench.accounts.book(u"a"_s).adopt(many);
    BulkEditPage page(u"US"_s);
    QElapsedTimer clock;
    clock.start();
    page.setContacts(bench.accounts.session(u"a"_s), ids);
    // All of it takes many times as long as this call may: the rest comes in slices.
    auto *now = partOf<QLabel>(page, u"bulk_company_now"_s);
    QVERIFY(now->text() != u"Arrow"_s);
    QTRY_COMPARE(plainText(now->text()), u"Arrow"_s);
    QCOMPARE(plainText(partOf<QLabel>(page, u"bulk_email_now"_s)->text()),
             u"mixed: 100 different values or more"_s);
}

QTEST_MAIN(BulkEditPageTest)
#include "tst_bulkeditpage.moc"
