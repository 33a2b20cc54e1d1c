// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/threeaccounts.h"
#include "ui/accountstatus.h"
#include "ui/list/servicemark.h"
#include "ui/sidebar.h"
#include "ui/sidebarrows.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextDocumentFragment>
#include <QTreeWidget>

using namespace patchbook;
using namespace patchbook::test;
using namespace std::chrono_literals;

namespace {

struct SideBench
{
    ThreeAccounts house;
    std::unique_ptr<Sidebar> sidebar;

    explicit SideBench(const QString &accounts = u"abc"_s)
        : house(accounts)
    {
        house.people(3);
    }
    bool start(const QString &remembered = {})
    {
        sidebar = std::make_unique<Sidebar>(house.workspace, remembered);
        sidebar->show();
        return house.start() &&
               QTest::qWaitFor([this] { return sidebar->isAll() || sidebar->session(); });
    }
    QTreeWidget *tree() const { return sidebar->findChild<QTreeWidget *>(u"sidebar"_s); }
    /** 0 is the line of all contacts. */
    QTreeWidgetItem *line(int row) const { return tree()->topLevelItem(row); }
    QString state(int row) const { return line(row)->data(0, SidebarItem::StateRole).toString(); }
    QString spoken(int row) const { return line(row)->data(0, Qt::AccessibleTextRole).toString(); }
    QString tip(int row) const
    {
        return QTextDocumentFragment::fromHtml(line(row)->data(0, Qt::ToolTipRole).toString())
            .toPlainText();
    }
    bool fail(const QString &account, ErrorKind kind)
    {
        house.service(account).readErrors
            << ServiceError{.kind = kind, .delivery = Delivery::NotSent};
        house.session(account).refresh();
        return QTest::qWaitFor(
            [&] { return house.session(account).loader().state() == ListLoader::State::Failed; });
    }
};

} // namespace

/** The accounts beside the list, and what their lines say. */
class tst_Sidebar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void allContactsComeFirstWithTheSum()
    {
        SideBench bench;
        QVERIFY(bench.start());
        QCOMPARE(bench.line(0)->text(0), u"All contacts"_s);
        QCOMPARE(bench.line(0)->text(1), u"9"_s);
        QVERIFY(bench.spoken(0).contains(u"9"_s));
        bench.house.book(u"a"_s).remove({u"1"_s});
        QCOMPARE(bench.line(0)->text(1), u"8"_s);
        QCOMPARE(bench.line(1)->text(0), u"Work"_s);
        QCOMPARE(bench.line(1)->text(1), u"2"_s);
        QVERIFY(bench.house.disconnect(u"a"_s));
        QCOMPARE(bench.line(0)->text(1), u"6"_s);
    }

    void aLineSaysInWordsHowItsAccountIs()
    {
        SideBench bench;
        QVERIFY(bench.start());
        QVERIFY2(bench.state(1).startsWith(u"Up to date, "_s), qPrintable(bench.state(1)));
        QVERIFY(bench.spoken(1).contains(u"Work, Plainbook, 3 contact(s)"_s));
        QVERIFY(bench.line(1)->icon(1).isNull());
        QVERIFY2(bench.tip(1).startsWith(u"Work · Plainbook"_s), qPrintable(bench.tip(1)));
    }

    void whatIsWrongIsSaidShortAndInWhole_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("offline") << ErrorKind::Offline << u"Offline, as of"_s;
        QTest::newRow("timeout") << ErrorKind::Timeout << u"Offline, as of"_s;
        QTest::newRow("token") << ErrorKind::Unauthorized << u"Token refused"_s;
        QTest::newRow("place") << ErrorKind::WrongPlace << u"Token refused"_s;
        QTest::newRow("scope") << ErrorKind::ScopeMissing << u"Not allowed"_s;
        QTest::newRow("keychain") << ErrorKind::KeychainLocked << u"Keychain locked"_s;
        QTest::newRow("server") << ErrorKind::ServerFault << u"Not read, as of"_s;
    }
    void whatIsWrongIsSaidShortAndInWhole()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, words);
        SideBench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.fail(u"b"_s, kind));
        QVERIFY2(bench.state(2).startsWith(words), qPrintable(bench.state(2)));
        QVERIFY(!bench.line(2)->icon(1).isNull());
        QVERIFY(bench.tip(2).contains(u"What is shown is as of"_s));
        QVERIFY(bench.tip(2).size() > 60);
        QVERIFY(bench.spoken(2).contains(u"What is shown is as of"_s));
        // The others are well.
        QVERIFY(bench.state(1).startsWith(u"Up to date"_s));
        bench.house.session(u"b"_s).refresh();
        QTRY_VERIFY(bench.state(2).startsWith(u"Up to date"_s));
        QVERIFY(bench.line(2)->icon(1).isNull());
    }

    void whileItLoadsALineSaysHowFar()
    {
        SideBench bench(u"ab"_s);
        QVERIFY(bench.start());
        bench.house.service(u"a"_s).pageSize = 1;
        bench.house.service(u"a"_s).held = true;
        bench.house.session(u"a"_s).refresh();
        QCOMPARE(bench.state(1), u"Loading…"_s);
        QVERIFY(bench.house.service(u"a"_s).answerNext());
        QTRY_COMPARE(bench.state(1), u"Loading… 33 %"_s);
        QVERIFY(bench.tip(1).contains(u"1 of 3 contacts"_s));
        while (bench.house.service(u"a"_s).answerNext()) {
        }
    }

    void aPausedAccountSaysSoUntilItGoesOn()
    {
        SideBench bench;
        QVERIFY(bench.start());
        bench.house.book(u"a"_s).edit(u"1"_s, u"company"_s, u"Edited"_s);
        bench.house.service(u"a"_s).readErrors
            << ServiceError{.kind = ErrorKind::Unauthorized, .delivery = Delivery::Refused};
        bench.house.workspace.save(bench.house.session(u"a"_s), Collection::Contacts, u"1"_s);
        QTRY_COMPARE(bench.state(1), u"Token refused"_s);
        bench.house.workspace.retryAccount(u"a"_s);
        QTRY_VERIFY(bench.state(1).startsWith(u"Up to date"_s));
    }

    void aReadOnlyAccountIsMarked()
    {
        SideBench bench;
        QVERIFY(bench.start());
        bench.house.workspace.setReadOnly(u"a"_s, true);
        QVERIFY2(bench.state(1).startsWith(u"Read-only, "_s), qPrintable(bench.state(1)));
        QVERIFY(bench.tip(1).contains(u"writes nothing"_s));
        QVERIFY(bench.spoken(1).contains(u"read-only"_s));
    }

    void theAllowanceIsToldInOneSentence()
    {
        QCOMPARE(allowanceText({12, 80, 10s, 199420}),
                 u"12 of 80 requests in the last 10 second(s), %1 left today."_s.arg(
                     QLocale().toString(199420)));
        QCOMPARE(allowanceText({0, 80, 10s, -1}), u"0 of 80 requests in the last 10 second(s)."_s);
    }

    void aNameThatLooksLikeMarkupIsShownAsItIs()
    {
        SideBench bench;
        QVERIFY(bench.start());
        bench.house.workspace.renameAccount(u"a"_s, u"<img src=x> & Co"_s);
        QCOMPARE(bench.line(1)->text(0), u"<img src=x> & Co"_s);
        QVERIFY(bench.tip(1).contains(u"<img src=x> & Co"_s));
    }

    void aMarkIsLegibleOnLightAndDark_data()
    {
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
        QTest::newRow("dark") << QColor(30, 30, 30) << QColor(240, 240, 240);
    }
    void aMarkIsLegibleOnLightAndDark()
    {
        QFETCH(QColor, base);
        QFETCH(QColor, text);
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        for (const QString &service : {u"plain"_s, u"rich"_s, u"archive"_s}) {
            QImage image(64, 64, QImage::Format_RGB32);
            image.fill(base);
            QPainter painter(&image);
            paintServiceMark(painter, image.rect(), service, u"Hi"_s, palette);
            painter.end();
            // The corner is round, the ground is a colour, and the letters stand out from it.
            QCOMPARE(image.pixelColor(0, 0), base);
            const QColor ground = image.pixelColor(32, 6);
            QVERIFY(ground != base);
            int contrast = 0;
            for (int x = 8; x < 56; ++x)
                contrast =
                    qMax(contrast, qAbs(image.pixelColor(x, 32).lightness() - ground.lightness()));
            QVERIFY2(contrast > 90,
                     qPrintable(u"%1: %2"_s.arg(service, QString::number(contrast))));
        }
    }

    void whatIsRememberedIsChosenWhenItIsThere_data()
    {
        QTest::addColumn<QString>("remembered");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("nothing") << u""_s << u"all"_s;
        QTest::newRow("an account") << u"b/contacts"_s << u"b/contacts"_s;
        QTest::newRow("an account that is gone") << u"z/contacts"_s << u"all"_s;
        QTest::newRow("cards of one that has none") << u"b/cards"_s << u"b/contacts"_s;
        QTest::newRow("nonsense") << u"//"_s << u"all"_s;
    }
    void whatIsRememberedIsChosenWhenItIsThere()
    {
        QFETCH(QString, remembered);
        QFETCH(QString, chosen);
        SideBench bench;
        QVERIFY(bench.start(remembered));
        QCOMPARE(bench.sidebar->choice(), chosen);
    }

    void theKeysWalkThroughAllLines()
    {
        SideBench bench;
        QVERIFY(bench.start());
        QSignalSpy selected(bench.sidebar.get(), &Sidebar::selected);
        bench.tree()->setFocus();
        QTest::keyClick(bench.tree(), Qt::Key_Down);
        QCOMPARE(bench.sidebar->session(), &bench.house.session(u"a"_s));
        QVERIFY(!bench.sidebar->isAll());
        QTest::keyClick(bench.tree(), Qt::Key_Down);
        QCOMPARE(bench.sidebar->session(), &bench.house.session(u"b"_s));
        QCOMPARE(selected.size(), 2);
        QTest::keyClick(bench.tree(), Qt::Key_Home);
        QVERIFY(bench.sidebar->isAll());
        QCOMPARE(bench.sidebar->session(), nullptr);
        QTest::keyClick(bench.tree(), Qt::Key_End);
        QVERIFY(bench.sidebar->isActivity());
        QVERIFY(bench.sidebar->isAll()); // what is gone back to
    }
};

QTEST_MAIN(tst_Sidebar)
#include "tst_sidebar.moc"
