// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/dialogbench.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/form/formbanner.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** The list of accounts with one account in it. */
struct Listing
{
    DialogBench bench;
    AccountSession &session = bench.open();
    AccountsDialog dialog{bench.workspace, bench.prompts};

    Listing() { dialog.open(); }

    QListWidget *list() const { return part<QListWidget>(dialog, "accountsList"); }
    BannerText result() const { return dialog.findChild<FormBanner *>()->message(); }
    void press(const char *button)
    {
        QTest::mouseClick(part<QPushButton>(dialog, button), Qt::LeftButton);
    }
};

} // namespace

class TestAccountsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(unexpectedWarning()); }

    void theListNamesAccountAndServer()
    {
        Listing listing;
        QCOMPARE(listing.list()->count(), 1);
        const QString text = listing.list()->item(0)->text();
        QVERIFY(text.contains(u"Work"_s));
        QVERIFY(text.contains(u"127.0.0.1"_s));
    }

    void removingNamesTheAccountAndWhatIsLost()
    {
        Listing listing;
        QTRY_VERIFY(listing.session.book().count() > 0);
        const QString id = listing.session.book().ids().first();
        listing.session.book().edit(id, u"company"_s, u"Unsaved Ltd"_s);
        listing.press("accountsRemove");
        QCOMPARE(listing.bench.prompts.asked.size(), 1);
        const Question question = listing.bench.prompts.asked.first();
        QVERIFY(question.title.contains(u"Work"_s));
        QVERIFY(question.text.contains(u"Nothing is deleted at the service"_s));
        QVERIFY(question.text.contains(u"1 record"_s));
        QVERIFY(question.choices.first().destructive);
        QVERIFY(!question.choices.at(question.preferred).destructive);
        // Esc was the answer: everything is still there.
        QVERIFY(listing.bench.workspace.session(u"acc-1"_s));
        QVERIFY(listing.session.book().isDirty(id));
    }

    void removingErasesTheTokenAndTheAccount()
    {
        Listing listing;
        const Account account = listing.session.account();
        listing.bench.prompts.answers = {0};
        listing.press("accountsRemove");
        QTRY_COMPARE(listing.list()->count(), 0);
        QVERIFY(listing.bench.accounts.stored.isEmpty());
        const auto read = listing.bench.keychain.read(account).result();
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, CredentialError::Kind::Missing);
        QVERIFY(!part<QPushButton>(listing.dialog, "accountsEdit")->isEnabled());
    }

    void aLockedKeychainKeepsTheAccount()
    {
        Listing listing;
        listing.bench.prompts.answers = {0};
        listing.bench.keychain.trouble = CredentialError::Kind::Locked;
        listing.press("accountsRemove");
        QTRY_VERIFY(!listing.result().isEmpty());
        QVERIFY(listing.result().headline.contains(u"locked"_s));
        QVERIFY(listing.result().text.contains(u"was not removed"_s));
        QCOMPARE(listing.list()->count(), 1);
    }

    void testingUsesTheStoredToken()
    {
        Listing listing;
        listing.press("accountsTest");
        QTRY_VERIFY(!listing.result().isEmpty());
        QCOMPARE(listing.result().headline, u"This token can read contacts (120)."_s);
    }

    void editingOpensTheAccount()
    {
        Listing listing;
        listing.press("accountsEdit");
        auto *dialog = listing.dialog.findChild<AccountDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        part<QLineEdit>(*dialog, "accountName")->setText(u"Renamed"_s);
        part<QPushButton>(*dialog, "accountSave")->click();
        QTRY_VERIFY(listing.list()->item(0)->text().contains(u"Renamed"_s));
    }

    void aHostileNameIsShownAsText()
    {
        Listing listing;
        listing.bench.workspace.renameAccount(u"acc-1"_s, u"<b>x</b>\u202egnp.exe"_s);
        QTRY_VERIFY(listing.list()->item(0)->text().contains(u"<b>x</b>"_s));
        QVERIFY(!listing.list()->item(0)->text().contains(QChar(0x202e)));
    }

    void everyControlHasAName()
    {
        Listing listing;
        QCOMPARE(namelessControls(&listing.dialog), QStringList());
    }
};

QTEST_MAIN(TestAccountsDialog)
#include "tst_accountsdialog.moc"
