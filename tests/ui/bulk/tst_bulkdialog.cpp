// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/bulk/bulkbench.h"
#include "ui/bulk/bulkeditpage.h"
#include "ui/bulk/bulkfieldrow.h"
#include "ui/form/formbanner.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** A page that asks nothing: it wants one company for all. */
class CompanyPage final : public BulkPage
{
public:
    QString company = u"Bow"_s;
    AccountSession *session = nullptr;
    QStringList ids;
    int told = 0;
    bool narrowsToNone = false;

    QString heading() const override { return u"Set the company"_s; }
    void setContacts(AccountSession &of, const BookContacts &contacts) override
    {
        session = &of;
        ids = contacts.ids();
        for (const int slot : contacts.slots())
            ids << of.book().idAt(slot);
        ++told;
    }
    std::optional<BulkChange> change(bool) override
    {
        if (company.isEmpty())
            return std::nullopt;
        return fieldEdit(session->book().schema(), {{.key = u"company"_s, .value = company}});
    }
    BookContacts contacts() const override { return narrowsToNone ? QStringList() : ids; }
};

struct Shown
{
    CompanyPage *page = new CompanyPage;
    BulkDialog dialog;

    Shown(BulkBench &bench, const BulkSelection &selection)
        : dialog(bench.accounts.workspace, *bench.runs, bench.accounts.clock, selection,
                 std::unique_ptr<BulkPage>(page))
    {
        dialog.open();
    }
    QPushButton *button(const QString &name) { return partOf<QPushButton>(dialog, name); }
    QString banner() { return partOf<FormBanner>(dialog, u"bulkBanner"_s)->message().headline; }
    bool rehearsed()
    {
        return QTest::qWaitFor(
            [this] { return dialog.rehearsal() && dialog.rehearsal()->isFinished(); });
    }
};

} // namespace

class BulkDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRunIsRehearsedAndBegun();
    void everyContactHasOneOperation();
    void anEmptySelectionIsSaid();
    void aReadOnlyAccountCannotBeChosen();
    void aReadOnlyAccountAloneIsSaid();
    void theAccountIsChosenWithItsCounts();
    void itWaitsForTheListAndGoesOnByItself();
    void aListThatFailedIsLoadedFurtherOrDoneWithout();
    void nothingFoundYetIsNoEnd();
    void linesThatNameNobodyAreListedAndCopied();
    void goingBackKeepsWhatWasWanted();
    void aPageThatLeavesNobodyIsSaid();
    void aFullDiskLosesNothing();
    void anAccountThatGoesTakesTheDialogAlong();
    void aReadyChangeBeginsAtItsRehearsal();
    void whatIsWantedAlreadyBeginsNoRun();
    void escapeClosesAndKeepsNothing();
    void everyControlHasAName();
    void itFitsASmallScreen();
};

void BulkDialogTest::init()
{
    QTest::failOnWarning(bulkWarning());
}

void BulkDialogTest::aRunIsRehearsedAndBegun()
{
    BulkBench bench;
    QVERIFY(bench.start());
    bench.accounts.service(u"a"_s).people[u"2"_s].fields[u"company"_s] = u"Bow"_s;
    bench.hold(u"a"_s);
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    QVERIFY(QTest::qWaitForWindowActive(&shown.dialog));
    QCOMPARE(shown.dialog.windowTitle(), u"Set the company"_s);
    QVERIFY(partOf<QLabel>(shown.dialog, u"bulkWhat"_s)->text().startsWith(u"3 contact"_s));
    QVERIFY(!shown.button(u"bulkBegin"_s)->isVisible());
    QSignalSpy begun(&shown.dialog, &BulkDialog::begun);

    // Enter rehearses, but does not begin: that takes a key of its own.
    QTest::keyClick(&shown.dialog, Qt::Key_Return);
    QVERIFY(shown.rehearsed());
    QTRY_VERIFY(shown.button(u"bulkBegin"_s)->isEnabled());
    QVERIFY(shown.button(u"bulkBegin"_s)->text().contains(u"3 contact"_s));
    QTest::keyClick(&shown.dialog, Qt::Key_Return);
    QCOMPARE(begun.size(), 0);
    QTest::keyClick(&shown.dialog, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(begun.size(), 1);
    QVERIFY(!shown.dialog.isVisible());

    const qint64 job = begun.constFirst().constFirst().toLongLong();
    const QList<Op> ops = bench.opsOf(job);
    QCOMPARE(ops.size(), 3);
    for (const Op &op : ops) {
        QCOMPARE(op.account, u"a"_s);
        QCOMPARE(op.edit.changes.fields.value(u"company"_s).after, QJsonValue(u"Bow"_s));
        QCOMPARE(op.edit.changes.fields.value(u"company"_s).before, QJsonValue(u"Arrow"_s));
    }
}

void BulkDialogTest::everyContactHasOneOperation()
{
    BulkBench bench;
    bench.accounts.prepare([](FakeContacts &service, const Account &account) {
        for (int i = 1; i <= 4; ++i)
            service.add(ThreeAccounts::someone(account.id, i));
        service.people[u"2"_s].fields[u"company"_s] = u"Bow"_s;
        service.people[u"3"_s].unreadable = u"not whole"_s;
    });
    QVERIFY(bench.start());
    bench.hold(u"a"_s);
    QList<RecordRef> refs = BulkBench::refs(u"a"_s, 4);
    refs << RecordRef{u"a"_s, Collection::Contacts, u"gone"_s} << refs.constFirst();
    Shown shown(bench, BulkBench::chosen(refs));
    QSignalSpy begun(&shown.dialog, &BulkDialog::begun);
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    QVERIFY(shown.button(u"bulkBegin"_s)->text().contains(u"2 contact"_s));
    shown.button(u"bulkBegin"_s)->click();
    QTRY_COMPARE(begun.size(), 1);
    const QList<Op> ops = bench.opsOf(begun.constFirst().constFirst().toLongLong());
    QMap<QString, JobOutcome> outcomes;
    for (const Op &op : ops)
        outcomes.insert(op.edit.id, outcomeOf(op));
    QCOMPARE(ops.size(), 5);
    QCOMPARE(outcomes.value(u"1"_s), JobOutcome::Waiting);
    QCOMPARE(outcomes.value(u"2"_s), JobOutcome::Already);
    QCOMPARE(outcomes.value(u"3"_s), JobOutcome::Skipped);
    QCOMPARE(outcomes.value(u"4"_s), JobOutcome::Waiting);
    QCOMPARE(outcomes.value(u"gone"_s), JobOutcome::Skipped);
}

void BulkDialogTest::anEmptySelectionIsSaid()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, {});
    QCOMPARE(shown.banner(), u"No contacts are chosen."_s);
    QVERIFY(!shown.button(u"bulkRehearse"_s)->isVisible());
    QVERIFY(!shown.button(u"bulkBegin"_s)->isVisible());
    QCOMPARE(shown.button(u"bulkCancel"_s)->text(), u"Close"_s);
    QCOMPARE(shown.page->told, 0);
}

void BulkDialogTest::aReadOnlyAccountCannotBeChosen()
{
    BulkBench bench;
    QVERIFY(bench.start());
    bench.accounts.workspace.setReadOnly(u"b"_s, true);
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"b"_s, 5) + BulkBench::refs(u"a"_s, 2)));
    QCOMPARE(shown.dialog.session()->account().id, u"a"_s);
    auto *box = partOf<QComboBox>(shown.dialog, u"bulkAccount"_s);
    QVERIFY(box->isVisible());
    const int readOnly = box->findData(u"b"_s);
    QVERIFY(box->itemText(readOnly).contains(u"read-only"_s));
    QVERIFY(!(box->model()->index(readOnly, 0).flags() & Qt::ItemIsEnabled));
}

void BulkDialogTest::aReadOnlyAccountAloneIsSaid()
{
    BulkBench bench;
    QVERIFY(bench.start());
    bench.accounts.workspace.setReadOnly(u"a"_s, true);
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 2)));
    QVERIFY(!shown.dialog.session());
    const BannerText said = partOf<FormBanner>(shown.dialog, u"bulkBanner"_s)->message();
    QVERIFY(said.text.contains(u"read-only"_s) && said.text.contains(u"Work"_s));
    QVERIFY(!shown.button(u"bulkRehearse"_s)->isVisible());
    // Allowed again elsewhere, it goes on.
    bench.accounts.workspace.setReadOnly(u"a"_s, false);
    QVERIFY(shown.button(u"bulkRehearse"_s)->isVisible());
    QCOMPARE(shown.page->ids, (QStringList{u"1"_s, u"2"_s}));
}

void BulkDialogTest::theAccountIsChosenWithItsCounts()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 2) + BulkBench::refs(u"b"_s, 4)));
    QVERIFY(QTest::qWaitForWindowActive(&shown.dialog));
    QCOMPARE(shown.dialog.session()->account().id, u"b"_s); // it has more of them
    QCOMPARE(shown.page->ids.size(), 4);
    auto *box = partOf<QComboBox>(shown.dialog, u"bulkAccount"_s);
    QVERIFY(box->currentText().contains(u"Club"_s) && box->currentText().contains(u'4'));
    QVERIFY(partOf<QLabel>(shown.dialog, u"bulkOtherAccounts"_s)->text().contains(u'2'));
    QTest::keyClick(&shown.dialog, Qt::Key_A, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), box);
    press(Qt::Key_Up);
    QTRY_COMPARE(shown.dialog.session()->account().id, u"a"_s);
    QCOMPARE(shown.page->session, &bench.accounts.session(u"a"_s));
    QCOMPARE(shown.page->ids, (QStringList{u"1"_s, u"2"_s}));
}

void BulkDialogTest::itWaitsForTheListAndGoesOnByItself()
{
    BulkBench bench(120, u"a"_s);
    QVERIFY(bench.start());
    FakeContacts &service = bench.accounts.service(u"a"_s);
    service.held = true;
    service.add(ThreeAccounts::someone(u"a"_s, 121));
    AccountSession &session = bench.accounts.session(u"a"_s);
    session.loader().start();

    BulkSelection selection;
    selection.origin = BulkSelection::Origin::Matching;
    selection.words = u"a<b>cme"_s;
    selection.again = [&session] {
        QList<RecordRef> all;
        for (const QString &id : session.book().ids())
            all << RecordRef{u"a"_s, Collection::Contacts, id};
        return all;
    };
    selection.contacts = selection.again();
    QCOMPARE(selection.contacts.count(), 120);
    Shown shown(bench, selection);
    QVERIFY(partOf<QProgressBar>(shown.dialog, u"bulkWaitBar"_s)->isVisible());
    QVERIFY(!shown.button(u"bulkRehearse"_s)->isVisible());
    QCOMPARE(shown.page->told, 0);
    while (service.answerNext()) {
    }
    QTRY_VERIFY(shown.button(u"bulkRehearse"_s)->isVisible());
    QCOMPARE(shown.page->ids.size(), 121);
    const QString what = partOf<QLabel>(shown.dialog, u"bulkWhat"_s)->text();
    QVERIFY(what.startsWith(u"121 contact"_s) && what.contains(u"a<b>cme"_s));
}

void BulkDialogTest::aListThatFailedIsLoadedFurtherOrDoneWithout()
{
    BulkBench bench(120, u"a"_s);
    QVERIFY(bench.start());
    FakeContacts &service = bench.accounts.service(u"a"_s);
    AccountSession &session = bench.accounts.session(u"a"_s);
    const auto failing = [&] {
        service.readErrors = QList<ServiceError>(
            10, ServiceError{.kind = ErrorKind::Invalid, .delivery = Delivery::Refused});
        session.loader().start();
        return QTest::qWaitFor(
            [&session] { return session.loader().state() == ListLoader::State::Failed; });
    };
    QVERIFY(failing());
    BulkSelection selection = BulkBench::chosen(BulkBench::refs(u"a"_s, 3));
    selection.again = [] {
        return BulkBench::refs(u"a"_s, 3);
    };
    {
        Shown shown(bench, selection);
        QVERIFY(!shown.button(u"bulkRehearse"_s)->isVisible());
        service.readErrors.clear();
        shown.button(u"bulkWaitAgain"_s)->click();
        QTRY_VERIFY(shown.button(u"bulkRehearse"_s)->isVisible());
    }
    QVERIFY(failing());
    Shown shown(bench, selection);
    shown.button(u"bulkWaitEnough"_s)->click();
    QVERIFY(shown.button(u"bulkRehearse"_s)->isVisible());
    QCOMPARE(shown.page->ids.size(), 3);
}

void BulkDialogTest::nothingFoundYetIsNoEnd()
{
    BulkBench bench(120, u"a"_s);
    QVERIFY(bench.start());
    FakeContacts &service = bench.accounts.service(u"a"_s);
    service.held = true;
    AccountSession &session = bench.accounts.session(u"a"_s);
    session.loader().start();
    BulkSelection selection;
    selection.again = [&session] {
        return session.loader().state() == ListLoader::State::Complete ? BulkBench::refs(u"a"_s, 2)
                                                                       : QList<RecordRef>();
    };
    Shown shown(bench, selection);
    QCOMPARE(shown.banner(), u"No contact was found so far."_s);
    while (service.answerNext()) {
    }
    QTRY_COMPARE(shown.page->ids.size(), 2);
    QVERIFY(shown.button(u"bulkRehearse"_s)->isVisible());
}

void BulkDialogTest::linesThatNameNobodyAreListedAndCopied()
{
    BulkBench bench;
    QVERIFY(bench.start());
    BulkSelection selection = BulkBench::chosen(BulkBench::refs(u"a"_s, 2));
    selection.origin = BulkSelection::Origin::Pasted;
    selection.unmatched = {u"<b>nobody</b>@example.org"_s, u"4711"_s, u"x\u202Ey"_s};
    Shown shown(bench, selection);
    auto *list = partOf<QListView>(shown.dialog, u"bulkUnmatched"_s);
    QVERIFY(!list->isVisible());
    QVERIFY(partOf<QLabel>(shown.dialog, u"bulkUnmatchedWords"_s)->text().startsWith(u"3 line"_s));
    partOf<QToolButton>(shown.dialog, u"bulkUnmatchedToggle"_s)->click();
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(!list->model()->index(2, 0).data().toString().contains(QChar(0x202E)));
    partOf<QToolButton>(shown.dialog, u"bulkUnmatchedCopy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), selection.unmatched.join(u'\n'));
    // They are a group of the rehearsal too.
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    const QAbstractItemModel *groups = partOf<QTreeView>(shown.dialog, u"rehearsalTree"_s)->model();
    const QModelIndex last = groups->index(groups->rowCount() - 1, 0);
    QCOMPARE(groups->rowCount(last), 3);
}

void BulkDialogTest::goingBackKeepsWhatWasWanted()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    shown.button(u"bulkBack"_s)->click();
    QVERIFY(!shown.dialog.rehearsal());
    QVERIFY(shown.page->isVisible());
    QCOMPARE(shown.page->told, 1); // and is not asked anew
    shown.page->company = u"Arrow"_s;
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    QVERIFY(!shown.button(u"bulkBegin"_s)->isEnabled());
}

void BulkDialogTest::aPageThatLeavesNobodyIsSaid()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    shown.page->narrowsToNone = true;
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(!shown.dialog.rehearsal());
    QCOMPARE(shown.banner(), u"This leaves no contact to change."_s);
    Q_EMIT shown.page->changeChanged();
    QVERIFY(shown.banner().isEmpty());
}

void BulkDialogTest::aFullDiskLosesNothing()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    QSignalSpy begun(&shown.dialog, &BulkDialog::begun);
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    bench.outbox.trouble = OutboxError::Kind::DiskFull;
    shown.button(u"bulkBegin"_s)->click();
    const auto *banner = partOf<FormBanner>(shown.dialog, u"bulkBanner"_s);
    QTRY_COMPARE(banner->message().tone, BannerText::Tone::Error);
    QVERIFY(banner->message().text.contains(u"nothing was sent"_s));
    QCOMPARE(begun.size(), 0);
    QVERIFY(shown.dialog.isVisible());
    QCOMPARE(shown.dialog.rehearsal()->willChange(), 3);
    bench.outbox.trouble.reset();
    shown.button(u"bulkBegin"_s)->click();
    QTRY_COMPARE(begun.size(), 1);
}

void BulkDialogTest::anAccountThatGoesTakesTheDialogAlong()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(bench.accounts.disconnect(u"a"_s));
    QVERIFY(!shown.dialog.isVisible());
    QVERIFY(!shown.dialog.rehearsal());
}

void BulkDialogTest::aReadyChangeBeginsAtItsRehearsal()
{
    BulkBench bench;
    QVERIFY(bench.start());
    bench.hold(u"a"_s);
    BulkSelection selection = BulkBench::chosen(BulkBench::refs(u"a"_s, 2));
    selection.origin = BulkSelection::Origin::Run;
    BulkChange change =
        fieldEdit(bench.accounts.book(u"a"_s).schema(), {{.key = u"company"_s, .value = u"Old"_s}});
    change.kind = JobKind::Undo;
    change.undoOf = 7;
    BulkDialog dialog(bench.accounts.workspace, *bench.runs, bench.accounts.clock, selection,
                      change, u"Undo a run"_s);
    dialog.open();
    QCOMPARE(dialog.windowTitle(), u"Undo a run"_s);
    QSignalSpy begun(&dialog, &BulkDialog::begun);
    auto *begin = partOf<QPushButton>(dialog, u"bulkBegin"_s);
    QTRY_VERIFY(begin->isEnabled());
    QVERIFY(!partOf<QPushButton>(dialog, u"bulkBack"_s)->isVisible());
    QVERIFY(begin->text().contains(u"back"_s));
    begin->click();
    QTRY_COMPARE(begun.size(), 1);
    const auto jobs = bench.outbox.jobs().result();
    QVERIFY(jobs.ok());
    QCOMPARE(jobs->constFirst().kind, JobKind::Undo);
    QCOMPARE(jobs->constFirst().undoOf, 7);
}

void BulkDialogTest::whatIsWantedAlreadyBeginsNoRun()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    shown.page->company = u"Arrow"_s;
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    QVERIFY(!shown.button(u"bulkBegin"_s)->isEnabled());
    QTest::keyClick(&shown.dialog, Qt::Key_C, Qt::AltModifier);
    const auto jobs = bench.outbox.jobs().result();
    QVERIFY(jobs.ok() && jobs->isEmpty());
}

void BulkDialogTest::escapeClosesAndKeepsNothing()
{
    BulkBench bench;
    QVERIFY(bench.start());
    Shown shown(bench, BulkBench::chosen(BulkBench::refs(u"a"_s, 3)));
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    QTest::keyClick(&shown.dialog, Qt::Key_Escape);
    QVERIFY(!shown.dialog.isVisible());
    const auto jobs = bench.outbox.jobs().result();
    QVERIFY(jobs.ok() && jobs->isEmpty());
    QCOMPARE(bench.accounts.service(u"a"_s).count(u"PATCH"_s), 0);
}

void BulkDialogTest::everyControlHasAName()
{
    BulkBench bench;
    QVERIFY(bench.start());
    BulkSelection selection =
        BulkBench::chosen(BulkBench::refs(u"a"_s, 2) + BulkBench::refs(u"b"_s, 2));
    selection.unmatched = {u"nobody"_s};
    Shown shown(bench, selection);
    QCOMPARE(namelessControls(&shown.dialog), QStringList());
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    QCOMPARE(namelessControls(&shown.dialog), QStringList());
}

void BulkDialogTest::itFitsASmallScreen()
{
    BulkBench bench;
    QVERIFY(bench.start());
    BulkSelection selection =
        BulkBench::chosen(BulkBench::refs(u"a"_s, 2) + BulkBench::refs(u"b"_s, 2));
    selection.unmatched = {u"nobody"_s};
    Shown shown(bench, selection);
    shown.button(u"bulkRehearse"_s)->click();
    QVERIFY(shown.rehearsed());
    // 1024 x 700 at 200 %, without the frame.
    QVERIFY2(shown.dialog.minimumSizeHint().width() <= 500,
             qPrintable(QString::number(shown.dialog.minimumSizeHint().width())));
    QVERIFY2(shown.dialog.minimumSizeHint().height() <= 320,
             qPrintable(QString::number(shown.dialog.minimumSizeHint().height())));
}

QTEST_MAIN(BulkDialogTest)
#include "tst_bulkdialog.moc"
