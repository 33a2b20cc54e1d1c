// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/threeaccounts.h"
#include "ui/bulk/pastedlistdialog.h"
#include "ui/bulk/pastefield.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(patchbook::BulkSelection)

/** A list out of a spreadsheet, pasted, typed, dropped or opened, and what it names. */
class PastedListDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        qRegisterMetaType<BulkSelection>();
        m_house = std::make_unique<ThreeAccounts>();
        m_house->people(20);
        QVERIFY(m_house->start());
        m_dialog = std::make_unique<PastedListDialog>(m_house->workspace, u"a"_s);
        m_dialog->show();
        (void)QTest::qWaitForWindowActive(m_dialog.get());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_house.reset();
    }

    void addressesAndIdsAreFoundAndTheRestIsListed()
    {
        QVERIFY(!button(u"pastedReassign"_s)->isEnabled());
        QTest::keyClicks(field(), u"A1@EXAMPLE.ORG"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClicks(field(), u"2"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClicks(field(), u"2"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClicks(field(), u"nobody@example.org"_s);
        QVERIFY(looked());
        QCOMPARE(m_dialog->match().ids, QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(m_dialog->match().unmatched, QStringList{u"nobody@example.org"_s});
        QCOMPARE(m_dialog->match().doubled, 1);
        QVERIFY(result().contains(u"4"_s)); // lines

        QSignalSpy reassigned(m_dialog.get(), &PastedListDialog::reassignRequested);
        button(u"pastedReassign"_s)->click();
        QCOMPARE(reassigned.size(), 1);
        const auto selection = reassigned.constFirst().constFirst().value<BulkSelection>();
        QCOMPARE(selection.origin, BulkSelection::Origin::Pasted);
        QCOMPARE(selection.contacts.accounts(), QStringList{u"a"_s});
        QCOMPARE(selection.contacts.of(u"a"_s).ids(), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(selection.unmatched, QStringList{u"nobody@example.org"_s});
        QVERIFY(!m_dialog->isVisible());
    }

    void anotherAccountHasOtherContacts()
    {
        field()->setList(u"b3@example.org\na3@example.org"_s);
        QVERIFY(looked());
        QCOMPARE(m_dialog->match().unmatched, QStringList{u"b3@example.org"_s});
        auto *accounts = m_dialog->findChild<QComboBox *>(u"pastedAccount"_s);
        accounts->setCurrentIndex(accounts->findData(u"b"_s));
        QVERIFY(looked());
        QCOMPARE(m_dialog->match().unmatched, QStringList{u"a3@example.org"_s});
        QSignalSpy selected(m_dialog.get(), &PastedListDialog::selectRequested);
        button(u"pastedSelect"_s)->click();
        QCOMPARE(selected, QList<QVariantList>({{u"b"_s, QStringList{u"3"_s}}}));
    }

    void aFileIsReadWhateverItsEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << QByteArray("a1@example.org\r\nM\xc3\xbcller,a2@example.org\r\n");
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf"
                                                         "a1@example.org\na2@example.org");
        QTest::newRow("Latin-1") << QByteArray("a1@example.org\nM\xfcller;a2@example.org");
        const QString text = u"a1@example.org\na2@example.org"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe") +
                                       QByteArray(reinterpret_cast<const char *>(text.utf16()),
                                                  text.size() * 2);
    }
    void aFileIsReadWhateverItsEncoding()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        m_dialog->openFile(fileWith(folder, bytes));
        QVERIFY(looked());
        QCOMPARE(m_dialog->match().ids, QStringList({u"1"_s, u"2"_s}));
    }

    void whatIsNoListIsSaid()
    {
        QTemporaryDir folder;
        m_dialog->openFile(folder.path());
        QTRY_VERIFY(says(u"not a file"_s));
        m_dialog->openFile(folder.filePath(u"missing.csv"_s));
        QTRY_VERIFY(says(u"cannot be read"_s));
        m_dialog->openFile(fileWith(folder, QByteArray("PK\3\4\0\0sheet", 11)));
        QTRY_VERIFY(says(u"not a text file"_s));
        QFile large(folder.filePath(u"large.csv"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestListFile + 1));
        large.close();
        m_dialog->openFile(large.fileName());
        QTRY_VERIFY(says(u"larger than"_s));
        field()->setList(u"a1@example.org"_s);
        QVERIFY(looked());
        QCOMPARE(m_dialog->match().ids, QStringList{u"1"_s});
    }

    void aDroppedFileIsOpened()
    {
        QTemporaryDir folder;
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(fileWith(folder, "a7@example.org"))});
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, {});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(field()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(field()->viewport(), &drop);
        QTRY_COMPARE(m_dialog->match().ids, QStringList{u"7"_s});
    }

    // The window answers while a million lines are looked through, and says what was too much.
    void aMillionLinesDoNotFreezeTheWindow()
    {
        QString list;
        list.reserve(30'000'000);
        for (int i = 0; i <= mostPastedLines; ++i)
            list += u"person"_s + QString::number(i) + u"@elsewhere.example\n"_s;
        list += u"a1@example.org\n"_s;
        list.prepend(u"a2@example.org\n"_s);
        QGuiApplication::clipboard()->setText(list);
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
        ticks.start(1);
        QElapsedTimer pasted;
        pasted.start();
        field()->paste();
        const qint64 pasting = pasted.elapsed();
        since.start();
        QVERIFY(field()->isAside());
        QVERIFY(looked());
        qInfo("a million lines: taken in %lld ms, the window's longest pause %lld ms of %lld",
              pasting, longest, pasted.elapsed());
        QVERIFY2(longest < qMax<qint64>(300, pasted.elapsed() / 3), "the window stood still");
        QVERIFY(m_dialog->match().isCut);
        QCOMPARE(m_dialog->match().ids, QStringList{u"2"_s});
        QCOMPARE(m_dialog->match().lines, mostPastedLines);
        QVERIFY(says(u"1,000,000"_s));
        button(u"pastedClear"_s)->click();
        QVERIFY(looked());
        QVERIFY(!field()->isAside() && !field()->isReadOnly());
        QVERIFY(m_dialog->match().ids.isEmpty());
    }

    void aReadOnlyAccountIsOnlySelectedIn()
    {
        m_house->workspace.setReadOnly(u"a"_s, true);
        field()->setList(u"1"_s);
        QVERIFY(looked());
        QVERIFY(button(u"pastedSelect"_s)->isEnabled());
        QVERIFY(!button(u"pastedReassign"_s)->isEnabled());
        QVERIFY(!button(u"pastedEdit"_s)->isEnabled());
    }

    void everyControlHasAName()
    {
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QAccessibleInterface *told =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(!told->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog->isVisible());
    }

private:
    PasteField *field() const { return m_dialog->findChild<PasteField *>(); }
    QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    QString result() const { return m_dialog->findChild<QLabel *>(u"pastedResult"_s)->text(); }
    bool looked() const
    {
        return QTest::qWaitFor([this] { return !m_dialog->isBusy(); }, 60'000);
    }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(m_dialog->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    static QString fileWith(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        QFile file(folder.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    std::unique_ptr<ThreeAccounts> m_house;
    std::unique_ptr<PastedListDialog> m_dialog;
};

QTEST_MAIN(PastedListDialogTest)
#include "tst_pastedlistdialog.moc"
