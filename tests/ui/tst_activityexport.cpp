// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Activity view's export: what the filter shows, whole or not at all, and private.
#include "tests/ui/activitypagebench.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QTemporaryDir>

using namespace patchbook;
using namespace patchbook::test;

class tst_ActivityExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s)); }

    void theExportHoldsWhatTheFilterShowsAndNobodyElseMayReadIt()
    {
        PageBench b;
        constexpr int count = 1'200; // several pages
        for (int i = 0; i < count; ++i)
            b.keep(b.op(OpState::Confirmed, u"Person %1"_s.arg(i)));
        b.keep(b.op(OpState::Failed, u"=cmd()"_s));
        QVERIFY(b.open());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"activity.csv"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        before.close();
        b.page->exportTo(path);
        QTRY_VERIFY(b.label(u"activityLine"_s).contains(u"activity.csv"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u"\r\n"_s), count + 2);
        QVERIFY(text.contains(u",'=cmd(),Work,Company,Old,New,,"_s));
        QVERIFY(!(file.permissions() & (QFile::ReadOther | QFile::ReadGroup)));
        b.setKind(ActivityFilter::NeedsYou);
        QTRY_COMPARE(b.rows(), 1);
        b.page->exportTo(folder.filePath(u"open.csv"_s));
        QTRY_VERIFY(b.label(u"activityLine"_s).contains(u"open.csv"_s));
        QFile open(folder.filePath(u"open.csv"_s));
        QVERIFY(open.open(QIODevice::ReadOnly));
        QCOMPARE(open.readAll().count('\n'), 2);
    }

    void anExportCanBeStoppedAndLeavesNothing()
    {
        PageBench b;
        for (int i = 0; i < 600; ++i)
            b.keep(b.op());
        QVERIFY(b.open());
        QTemporaryDir folder;
        b.outbox.holdHistory = true;
        b.page->exportTo(folder.filePath(u"a.csv"_s));
        auto *stop = b.find<QPushButton>(u"activityStopExport"_s);
        QVERIFY(stop->isVisible());
        stop->click();
        b.outbox.release();
        QCoreApplication::sendPostedEvents();
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(!stop->isVisible());
    }

    void anExportThatCannotBeWrittenSaysWhy()
    {
        PageBench b;
        b.keep(b.op());
        QVERIFY(b.open());
        b.page->exportTo(u"/nonexistent/folder/a.csv"_s);
        QTRY_VERIFY(b.label(u"activityLine"_s).contains(u"could not be written"_s));
    }

    void theExportAsksForAFile()
    {
        PageBench b;
        b.keep(b.op());
        QVERIFY(b.open());
        b.find<QPushButton>(u"activityExport"_s)->click();
        auto *dialog = b.find<QFileDialog>(u"activityFile"_s);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(dialog->defaultSuffix(), u"csv"_s);
        dialog->close();
    }
};

QTEST_MAIN(tst_ActivityExport)
#include "tst_activityexport.moc"
