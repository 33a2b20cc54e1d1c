// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibletexts.h"
#include "tests/ui/dialogbench.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto canary = "canary-token-0123456789"_L1;

/** The dialog for a new account, as a user sees it. */
struct Adding
{
    DialogBench bench;
    AccountDialog dialog{bench.workspace};

    Adding()
    {
        dialog.open();
        part<QToolButton>(dialog, "accountAdvanced")->click();
        type("accountAddress", bench.server.origin());
    }

    QString text(const char *label) const { return part<PlainLabel>(dialog, label)->text(); }
    QString token() const { return part<QLineEdit>(dialog, "accountToken")->text(); }
    BannerText result() const { return part<FormBanner>(dialog, "accountResult")->message(); }
    void type(const char *field, const QString &text)
    {
        auto *line = part<QLineEdit>(dialog, field);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    void typeRightToken() { type("accountToken", QString::fromLatin1(bench.server.token())); }
    void press(const char *button)
    {
        QTest::mouseClick(part<QPushButton>(dialog, button), Qt::LeftButton);
    }
};

} // namespace

class TestAccountDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(unexpectedWarning());
        QGuiApplication::clipboard()->clear();
    }

    void theTokenIsNeitherShownNorSpoken()
    {
        Adding adding;
        adding.type("accountToken", canary);
        adding.type("accountName", u"visible-name"_s);
        auto *token = part<QLineEdit>(adding.dialog, "accountToken");
        QCOMPARE(token->text(), canary);
        QVERIFY(!token->displayText().contains(canary));
        const QString spoken = accessibleTexts(&adding.dialog).join(u'\n');
        QVERIFY(spoken.contains(u"visible-name"_s)); // so the search does look into the fields
        QVERIFY(!spoken.contains(canary));
    }

    void theTokenCannotBeCopiedOut()
    {
        Adding adding;
        auto *name = part<QLineEdit>(adding.dialog, "accountName");
        auto *token = part<QLineEdit>(adding.dialog, "accountToken");
        adding.type("accountName", u"copy-works"_s);
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(name, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"copy-works"_s);

        for (const Qt::Key key : {Qt::Key_C, Qt::Key_X, Qt::Key_Insert}) {
            adding.type("accountToken", canary);
            QTest::keyClick(token, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(token, key, Qt::ControlModifier);
            QVERIFY(!QGuiApplication::clipboard()->text().contains(canary));
        }
        adding.type("accountToken", canary);
        token->selectAll();
        token->copy();
        QCOMPARE(token->selectedText(), canary);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(canary));
    }

    void aTokenThatCannotBeOneIsNamed_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("word");
        QTest::newRow("too short") << u"abc"_s << u"too short"_s;
        QTest::newRow("blank") << u"abcdefgh ijklmnop"_s << u"blank"_s;
        QTest::newRow("line end") << u"abcdefgh\nijklmnop"_s << u"line end"_s;
        QTest::newRow("bearer") << u"Bearer abcdefghijkl"_s << u"Bearer"_s;
        QTest::newRow("control") << u"abcdefgh\u0007ijkl"_s << u"control character"_s;
        QTest::newRow("NUL") << u"abcdefgh"_s + QChar(0) + u"ijkl"_s << u"control character"_s;
        QTest::newRow("letter") << u"abcdéfghijkl"_s << u"no token has"_s;
        QTest::newRow("zero width") << u"abcdefgh\u200bijkl"_s << u"no token has"_s;
        QTest::newRow("too long") << QString(2001, u'x') << u"too long"_s;
    }
    void aTokenThatCannotBeOneIsNamed()
    {
        QFETCH(QString, token);
        QFETCH(QString, word);
        Adding adding;
        part<QLineEdit>(adding.dialog, "accountToken")->setText(token);
        QVERIFY2(adding.text("accountTokenProblem").contains(word),
                 qPrintable(adding.text("accountTokenProblem")));
        adding.press("accountTest");
        adding.press("accountSave");
        QVERIFY(adding.bench.server.requests().isEmpty());
        QCOMPARE(adding.bench.keychain.writes, 0);
        QVERIFY(adding.dialog.isVisible());
    }

    void aMissingTokenIsNamedOnlyWhenAskedFor()
    {
        Adding adding;
        QCOMPARE(adding.text("accountTokenProblem"), QString());
        adding.press("accountSave");
        QVERIFY(adding.text("accountTokenProblem").contains(u"Enter the token"_s));
    }

    void blanksAroundAPastedTokenAreLeftOutAndSaidSo()
    {
        Adding adding;
        QGuiApplication::clipboard()->setText(
            u"  "_s + QString::fromLatin1(adding.bench.server.token()) + u"\r\n"_s);
        auto *token = part<QLineEdit>(adding.dialog, "accountToken");
        token->setFocus();
        QTest::keyClick(token, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(adding.text("accountTokenProblem").contains(u"left out"_s));
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        QCOMPARE(adding.result().tone, BannerText::Tone::Good);
    }

    void aWrongAddressIsNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << u""_s << u"Enter"_s;
        QTest::newRow("no scheme") << u"api.example.com"_s << u"start with https"_s;
        QTest::newRow("plain http") << u"http://api.example.com"_s << u"Only https"_s;
        QTest::newRow("localhost is a name") << u"http://localhost:80"_s << u"Only https"_s;
        QTest::newRow("other scheme") << u"ftp://api.example.com"_s << u"Only https"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u"not an address"_s;
        QTest::newRow("user") << u"https://api.example.com@evil.example"_s << u"user name"_s;
        QTest::newRow("path") << u"https://api.example.com/v2"_s << u"leave out"_s;
        QTest::newRow("query") << u"https://api.example.com?x=1"_s << u"leave out"_s;
        QTest::newRow("nonsense") << u"https://"_s << u"not an address"_s;
        QTest::newRow("blank inside") << u"https://api example.com"_s << u"not an address"_s;
    }
    void aWrongAddressIsNamed()
    {
        QFETCH(QString, address);
        QFETCH(QString, word);
        Adding adding;
        adding.typeRightToken();
        adding.type("accountAddress", address);
        QVERIFY2(adding.text("accountAddressProblem").contains(word),
                 qPrintable(adding.text("accountAddressProblem")));
        adding.press("accountTest");
        adding.press("accountSave");
        QVERIFY(adding.bench.server.requests().isEmpty());
        QCOMPARE(adding.bench.keychain.writes, 0);
    }

    void testingSaysWhatTheTokenMayDo()
    {
        Adding adding;
        adding.typeRightToken();
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        QCOMPARE(adding.result().tone, BannerText::Tone::Good);
        QCOMPARE(adding.result().headline, u"This token can read contacts (120)."_s);
        QVERIFY(adding.result().text.contains(u"✓ Reading contact cards"_s));
        QCOMPARE(adding.bench.keychain.writes, 0);
        QVERIFY(adding.bench.workspace.sessions().empty());
    }

    void testingSaysWhatTheTokenMayNotDo()
    {
        Adding adding;
        adding.bench.server.failNext(
            {.pathPrefix = "/api/partner/v3"},
            {.status = 403, .body = R"({"error":{"code":2005,"message":"No lines for you"}})"}, 9);
        adding.typeRightToken();
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        QCOMPARE(adding.result().tone, BannerText::Tone::Warning);
        QVERIFY(adding.result().text.contains(u"✓ Reading contacts"_s));
        QVERIFY(adding.result().text.contains(u"✗ Reading contact cards"_s));
        QVERIFY(adding.result().foreign.contains(u"No lines for you"_s));
    }

    void aRefusedTokenIsNamed()
    {
        Adding adding;
        adding.type("accountToken", canary);
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        QCOMPARE(adding.result().headline, u"The service refused the token."_s);
        QCOMPARE(adding.token(), canary);
        const BannerText shown = adding.result();
        QVERIFY(!QString(shown.headline + shown.text + shown.foreign).contains(canary));
    }

    void aDeadServerIsNamed()
    {
        Adding adding;
        adding.typeRightToken();
        adding.bench.server.stop();
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        QCOMPARE(adding.result().headline, u"No connection to the service could be made."_s);
    }

    void aServerThatAnswersNonsenseIsNamed()
    {
        Adding adding;
        adding.bench.server.failNext(
            {}, {.body = "<html>Please sign in</html>", .contentType = "text/html"}, 99);
        adding.typeRightToken();
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        QCOMPARE(adding.result().headline,
                 u"Something on the network answered instead of the service."_s);
    }

    void aTestCanBeStopped()
    {
        Adding adding;
        adding.bench.server.delayNext({}, std::chrono::milliseconds(300), 4);
        adding.typeRightToken();
        adding.press("accountTest");
        auto *stop = part<QPushButton>(adding.dialog, "accountStop");
        QTRY_VERIFY(stop->isVisible());
        adding.press("accountStop");
        QVERIFY(!stop->isVisible());
        QVERIFY(part<QPushButton>(adding.dialog, "accountTest")->isEnabled());
        QTRY_VERIFY(!adding.bench.server.requests().isEmpty());
        QVERIFY(adding.result().isEmpty());
    }

    void anEditForgetsTheResultOfTheTest()
    {
        Adding adding;
        adding.typeRightToken();
        adding.press("accountTest");
        QTRY_VERIFY(!adding.result().isEmpty());
        adding.type("accountToken", canary);
        QVERIFY(adding.result().isEmpty());
    }

    void savingStoresTheTokenAndOpensTheAccount()
    {
        Adding adding;
        QSignalSpy saved(&adding.dialog, &AccountDialog::saved);
        adding.typeRightToken();
        adding.type("accountName", u"Sales"_s);
        adding.press("accountSave");
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!adding.dialog.isVisible());
        QCOMPARE(adding.token(), QString());
        QCOMPARE(adding.bench.accounts.stored.size(), 1);
        const Account account = adding.bench.accounts.stored.first();
        QCOMPARE(account.label, u"Sales"_s);
        QCOMPARE(originOf(account.address), adding.bench.server.origin());
        QVERIFY(adding.bench.settings.texts.isEmpty());
        auto *session = adding.bench.workspace.session(account.id);
        QVERIFY(session);
        QTRY_COMPARE(session->book().count(), 120);
    }

    void aCopyIsKeptUnlessTheUserSaysNo()
    {
        Adding adding;
        auto *keep = part<QCheckBox>(adding.dialog, "accountKeepCopy");
        QVERIFY(keep->isChecked());
        QVERIFY(adding.text("accountKeepCopyHint").contains(u"without a network"_s));
        adding.typeRightToken();
        keep->click();
        adding.press("accountSave");
        QTRY_COMPARE(adding.bench.accounts.stored.size(), 1);
        const Account account = adding.bench.accounts.stored.first();
        QVERIFY(!account.keepCopy);
        QVERIFY(!adding.bench.workspace.session(account.id)->account().keepCopy);
    }

    void theCopyOfAnAccountIsSwitchedOffAndOn_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("alone") << QString();
        QTest::newRow("with a new token") << u"another-token-0123456789"_s;
    }
    void theCopyOfAnAccountIsSwitchedOffAndOn()
    {
        QFETCH(QString, token);
        DialogBench bench;
        AccountSession &session = bench.open();
        for (const bool keep : {false, true}) {
            AccountDialog dialog(bench.workspace, session.account());
            dialog.open();
            auto *box = part<QCheckBox>(dialog, "accountKeepCopy");
            QCOMPARE(box->isChecked(), !keep);
            box->click();
            part<QLineEdit>(dialog, "accountToken")->setText(token);
            part<QPushButton>(dialog, "accountSave")->click();
            QTRY_VERIFY(!dialog.isVisible());
            QCOMPARE(session.account().keepCopy, keep);
            QCOMPARE(bench.accounts.stored.first().keepCopy, keep);
        }
    }

    void aNameNobodyTypedIsTheServices()
    {
        Adding adding;
        adding.typeRightToken();
        adding.press("accountSave");
        QTRY_COMPARE(adding.bench.accounts.stored.size(), 1);
        QCOMPARE(adding.bench.accounts.stored.first().label, u"Linq"_s);
    }

    void keychainTroubleLosesNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("locked") << int(CredentialError::Kind::Locked) << u"locked"_s;
        QTest::newRow("absent") << int(CredentialError::Kind::Unavailable) << u"No keychain"_s;
        QTest::newRow("failed") << int(CredentialError::Kind::Failed) << u"did not do"_s;
    }
    void keychainTroubleLosesNothing()
    {
        QFETCH(int, kind);
        QFETCH(QString, word);
        Adding adding;
        adding.typeRightToken();
        adding.type("accountName", u"Sales"_s);
        adding.bench.keychain.trouble = CredentialError::Kind(kind);
        adding.press("accountSave");
        QTRY_VERIFY(!adding.result().isEmpty());
        QVERIFY2(adding.result().headline.contains(word), qPrintable(adding.result().headline));
        QVERIFY(adding.result().text.contains(u"still here"_s));
        QVERIFY(adding.dialog.isVisible());
        QVERIFY(!adding.token().isEmpty());
        QVERIFY(adding.bench.accounts.stored.isEmpty());

        adding.bench.keychain.trouble.reset();
        adding.press("accountSave");
        QTRY_COMPARE(adding.bench.accounts.stored.size(), 1);
    }

    void cancellingStoresNothingAndForgetsTheToken()
    {
        Adding adding;
        adding.typeRightToken();
        adding.press("accountCancel");
        QVERIFY(!adding.dialog.isVisible());
        QCOMPARE(adding.token(), QString());
        QCOMPARE(adding.bench.keychain.writes, 0);
    }

    void editingNeverFillsTheTokenIn()
    {
        DialogBench bench;
        AccountDialog dialog(bench.workspace, bench.open().account());
        QCOMPARE(part<QLineEdit>(dialog, "accountToken")->text(), QString());
        QCOMPARE(part<QLineEdit>(dialog, "accountName")->text(), u"Work"_s);
        QVERIFY(!part<QComboBox>(dialog, "accountService")->isEnabled());
    }

    void editingWithoutATokenKeepsTheStoredOne()
    {
        DialogBench bench;
        AccountSession &session = bench.open();
        const int writes = bench.keychain.writes;
        AccountDialog dialog(bench.workspace, session.account());
        dialog.open();
        part<QLineEdit>(dialog, "accountName")->setText(u"Renamed"_s);
        part<QPushButton>(dialog, "accountSave")->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(session.account().label, u"Renamed"_s);
        QCOMPARE(bench.accounts.stored.first().label, u"Renamed"_s);
        QCOMPARE(bench.keychain.writes, writes);
    }

    void anAccountIsTestedWithItsStoredToken()
    {
        DialogBench bench;
        AccountDialog dialog(bench.workspace, bench.open().account());
        dialog.open();
        part<QPushButton>(dialog, "accountTest")->click();
        auto *result = part<FormBanner>(dialog, "accountResult");
        QTRY_VERIFY(!result->message().isEmpty());
        QCOMPARE(result->message().headline, u"This token can read contacts (120)."_s);
    }

    void anotherServerNeedsTheTokenAgain()
    {
        DialogBench bench;
        DemoServer other(demo::Options{.contacts = 3, .tokens = {"another-token-here"}});
        QVERIFY(other.start());
        AccountSession &session = bench.open();
        AccountDialog dialog(bench.workspace, session.account());
        dialog.open();
        part<QLineEdit>(dialog, "accountAddress")->setText(other.origin());
        auto *problem = part<PlainLabel>(dialog, "accountTokenProblem");
        QVERIFY(problem->text().contains(u"old server"_s));
        part<QPushButton>(dialog, "accountTest")->click();
        part<QPushButton>(dialog, "accountSave")->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(other.requests().isEmpty());

        part<QLineEdit>(dialog, "accountToken")->setText(u"another-token-here"_s);
        QVERIFY(problem->text().isEmpty());
        part<QPushButton>(dialog, "accountSave")->click();
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(originOf(session.account().address), other.origin());
    }

    void everyControlHasAName()
    {
        Adding adding;
        QCOMPARE(namelessControls(&adding.dialog), QStringList());
    }
};

QTEST_MAIN(TestAccountDialog)
#include "tst_accountdialog.moc"
