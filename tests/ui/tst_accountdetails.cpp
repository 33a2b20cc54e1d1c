// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohighlevel.h"
#include "app/demo/demoroutera.h"
#include "tests/ui/dialogbench.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** The dialog for a new account of one of the services that ask for more than a token. */
struct Joining
{
    DialogBench bench;
    AccountDialog dialog{bench.workspace};

    explicit Joining(const QString &service, const QString &origin)
    {
        dialog.open();
        auto *services = part<QComboBox>(dialog, "accountService");
        services->setCurrentIndex(services->findData(service));
        auto *advanced = part<QToolButton>(dialog, "accountAdvanced");
        if (!part<QLineEdit>(dialog, "accountAddress")->isVisible())
            advanced->click();
        type("accountAddress", origin);
        const auto hasRows = [this] {
            const QList<QLineEdit *> lines = dialog.findChildren<QLineEdit *>();
            return std::ranges::none_of(lines, [](QLineEdit *line) { return line->isHidden(); });
        };
        if (!QTest::qWaitFor(hasRows))
            qFatal("The rows of the service did not come.");
    }

    QLineEdit *line(const char *name) const { return part<QLineEdit>(dialog, name); }
    QString text(const char *label) const { return part<PlainLabel>(dialog, label)->text(); }
    BannerText result() const { return part<FormBanner>(dialog, "accountResult")->message(); }
    void type(const char *field, const QString &value)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClick(line(field), Qt::Key_Delete);
        QTest::keyClicks(line(field), value);
    }
    void press(const char *button)
    {
        QTest::mouseClick(part<QPushButton>(dialog, button), Qt::LeftButton);
    }
    AccountSession *opened() const
    {
        return bench.workspace.sessions().empty() ? nullptr
                                                  : bench.workspace.sessions().front().get();
    }
};

} // namespace

class TestAccountDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(unexpectedWarning()); }

    void aMissingLocationIsNamedBesideItsField()
    {
        DemoHighLevel server({.contacts = 30});
        QVERIFY(server.start());
        Joining joining(u"highlevel"_s, server.origin());
        joining.type("accountToken", QString::fromLatin1(server.token()));
        QVERIFY(!part<PlainLabel>(joining.dialog, "accountProblem_location")->isVisible());
        joining.press("accountSave");
        QVERIFY(joining.text("accountProblem_location").contains(u"missing"_s));
        QCOMPARE(joining.dialog.focusWidget(), joining.line("accountSetting_location"));
        QVERIFY(joining.dialog.isVisible());
        QCOMPARE(joining.bench.keychain.writes, 0);
        QVERIFY(server.requests().isEmpty());
    }

    void theTabKeyGoesThroughTheFieldsAsTheyStand()
    {
        DemoRoutera server({.contacts = 25});
        Joining joining(u"routera"_s, server.origin());
        part<QLineEdit>(joining.dialog, "accountName")->setFocus();
        QStringList stops;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(joining.dialog.focusWidget(), Qt::Key_Tab);
            stops << joining.dialog.focusWidget()->objectName();
        }
        QCOMPARE(stops, QStringList({u"accountSignIn"_s, u"accountSetting_clientId"_s,
                                     u"accountSetting_properties"_s, u"accountToken"_s}));
    }

    void aLocationWithBlanksInItIsNamed()
    {
        DemoHighLevel server({.contacts = 30});
        Joining joining(u"highlevel"_s, server.origin());
        joining.type("accountSetting_location", u"two words"_s);
        QVERIFY(joining.text("accountProblem_location").contains(u"blanks"_s));
    }

    void anAccountOfALocationIsTestedAndOpened()
    {
        DemoHighLevel server({.contacts = 30});
        QVERIFY(server.start());
        Joining joining(u"highlevel"_s, server.origin());
        joining.type("accountToken", QString::fromLatin1(server.token()));
        joining.type("accountSetting_location", server.location());
        joining.press("accountTest");
        QTRY_VERIFY(!joining.result().isEmpty());
        QCOMPARE(joining.result().tone, BannerText::Tone::Good);
        QVERIFY2(joining.result().text.count(u"✓"_s) >= 4, qPrintable(joining.result().text));
        joining.press("accountSave");
        QTRY_VERIFY(joining.opened());
        QCOMPARE(joining.opened()->account().settings.value(u"location"_s), server.location());
        QTRY_COMPARE(joining.opened()->book().count(), 30);
    }

    void aTokenOfAnotherLocationIsToldSo()
    {
        DemoHighLevel server({.contacts = 30});
        QVERIFY(server.start());
        Joining joining(u"highlevel"_s, server.origin());
        joining.type("accountToken", QString::fromLatin1(server.token()));
        joining.type("accountSetting_location", u"ANotherLocation00001"_s);
        joining.press("accountTest");
        QTRY_VERIFY(!joining.result().isEmpty());
        QCOMPARE(joining.result().tone, BannerText::Tone::Error);
        QVERIFY2(joining.result().headline.contains(u"another location"_s),
                 qPrintable(joining.result().headline));
        QCOMPARE(joining.line("accountSetting_location")->text(), u"ANotherLocation00001"_s);
    }

    void theLocationOfAnAccountStaysWhatItIs()
    {
        DemoHighLevel server({.contacts = 30});
        QVERIFY(server.start());
        DialogBench bench;
        const Account account{.id = u"h"_s,
                              .service = u"highlevel"_s,
                              .label = u"Sales"_s,
                              .address = QUrl(server.origin()),
                              .settings = {{u"location"_s, server.location()},
                                           {u"customFieldKey"_s, u"fieldValue"_s}}};
        AccountDialog dialog(bench.workspace, account);
        auto *location = part<QLineEdit>(dialog, "accountSetting_location");
        QCOMPARE(location->text(), server.location());
        QVERIFY(!location->isEnabled());
    }

    void aClientSignsInWithItsSecret()
    {
        DemoRoutera server({.contacts = 25});
        QVERIFY(server.start());
        Joining joining(u"routera"_s, server.origin());
        joining.type("accountSetting_clientId", QString::fromLatin1(server.clientId()));
        joining.type("accountToken", QString::fromLatin1(server.clientSecret()));
        joining.type("accountSetting_properties", u"phone, job_title"_s);
        joining.press("accountSave");
        QTRY_VERIFY(joining.opened());
        QTRY_COMPARE(joining.opened()->book().count(), server.contactCount());
        QCOMPARE(joining.opened()->account().settings.value(u"signIn"_s), u"client"_s);
        QVERIFY(server.tokensGiven() >= 1);
    }

    void aPastedTokenNeedsNoClient()
    {
        DemoRoutera server({.contacts = 25});
        QVERIFY(server.start());
        Joining joining(u"routera"_s, server.origin());
        auto *ways = part<QComboBox>(joining.dialog, "accountSignIn");
        ways->setFocus();
        QTest::keyClick(ways, Qt::Key_Down);
        QTRY_VERIFY(!joining.dialog.findChild<QLineEdit *>(u"accountSetting_clientId"_s));
        QCOMPARE(joining.dialog.focusWidget(), part<QComboBox>(joining.dialog, "accountSignIn"));
        joining.type("accountToken", QString::fromLatin1(server.jwt()));
        joining.press("accountSave");
        QTRY_VERIFY(joining.opened());
        QTRY_COMPARE(joining.opened()->book().count(), server.contactCount());
        QCOMPARE(joining.opened()->account().settings.value(u"signIn"_s), u"token"_s);
        QCOMPARE(server.tokensGiven(), 0);
    }

    void aPropertyThatTheServiceRefusesIsNamedByTheTest()
    {
        DemoRoutera server({.contacts = 25});
        QVERIFY(server.start());
        Joining joining(u"routera"_s, server.origin());
        joining.type("accountSetting_clientId", QString::fromLatin1(server.clientId()));
        joining.type("accountToken", QString::fromLatin1(server.clientSecret()));
        joining.type("accountSetting_properties", u"phone, shoe_size"_s);
        joining.press("accountTest");
        QTRY_VERIFY(!joining.result().isEmpty());
        QVERIFY(joining.result().tone != BannerText::Tone::Good);
        QVERIFY2(joining.result().text.contains(u"shoe_size"_s), qPrintable(joining.result().text));
    }

    void whatCannotBeAPropertyIsNamedAtOnce()
    {
        DemoRoutera server({.contacts = 25});
        Joining joining(u"routera"_s, server.origin());
        joining.type("accountSetting_properties", u"phone, <b>x</b>"_s);
        QVERIFY(joining.text("accountProblem_properties").contains(u"internal name"_s));
        joining.press("accountSave");
        QVERIFY(joining.dialog.isVisible());
    }

    void anotherWayToSignInNeedsAnotherSecret()
    {
        DemoRoutera server({.contacts = 25});
        QVERIFY(server.start());
        DialogBench bench;
        const Account account{
            .id = u"r"_s,
            .service = u"routera"_s,
            .label = u"Ops"_s,
            .address = QUrl(server.origin()),
            .settings = {{u"signIn"_s, u"client"_s},
                         {u"clientId"_s, QString::fromLatin1(server.clientId())}}};
        (void)bench.workspace.addAccount(account, Secret(server.clientSecret()));
        QTRY_VERIFY(bench.workspace.session(u"r"_s));
        AccountDialog dialog(bench.workspace, account);
        dialog.open();
        auto *ways = part<QComboBox>(dialog, "accountSignIn");
        ways->setFocus();
        QTest::keyClick(ways, Qt::Key_Down);
        QTRY_VERIFY(!dialog.findChild<QLineEdit *>(u"accountSetting_clientId"_s));
        part<QPushButton>(dialog, "accountSave")->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(part<PlainLabel>(dialog, "accountTokenProblem")->text().contains(u"Enter"_s));
    }

    void anAccountCanBeSetToReadOnly()
    {
        DialogBench bench;
        AccountSession &session = bench.open();
        AccountDialog dialog(bench.workspace, session.account());
        dialog.open();
        part<QCheckBox>(dialog, "accountReadOnly")->click();
        part<QPushButton>(dialog, "accountSave")->click();
        QVERIFY(!dialog.isVisible());
        QVERIFY(session.account().readOnly);
        QVERIFY(bench.accounts.stored.first().readOnly);
        // The dialog shows it the next time.
        AccountDialog again(bench.workspace, session.account());
        QVERIFY(part<QCheckBox>(again, "accountReadOnly")->isChecked());
    }
};

QTEST_MAIN(TestAccountDetails)
#include "tst_accountdetails.moc"
