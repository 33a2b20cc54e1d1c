// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settingsfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

class tst_SettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"settings.ini"_s);
    }

    void absentValuesGiveTheFallback();
    void valuesSurviveARestart_data();
    void valuesSurviveARestart();
    void changesAreWrittenByThemselves();
    void nothingIsWrittenWhenNothingChanged();
    void theFileIsForTheOwnerOnly();
    void garbageGivesDefaultsAndIsSetAside_data();
    void garbageGivesDefaultsAndIsSetAside();
    void aForeignLockDoesNotFreezeTheWindow();
    void notationsOfOtherTypesDoNoHarm();

private:
    void write(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_SettingsFile::absentValuesGiveTheFallback()
{
    const SettingsFile settings(m_path);
    QCOMPARE(settings.text(u"region"_s, u"DE"_s), u"DE"_s);
    QCOMPARE(settings.text(u"region"_s), QString());
    QVERIFY(settings.list(u"list/columns"_s).isEmpty());
    QVERIFY(settings.blob(u"window/state"_s).isEmpty());
}

void tst_SettingsFile::valuesSurviveARestart_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"DE"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("signs") << u"a, b; \"c\" = \\ %41 @Variant(x)\n[d]"_s;
    QTest::newRow("scripts") << u"Ä \u05d0 \u4e2d \U0001f4bc"_s;
}

void tst_SettingsFile::valuesSurviveARestart()
{
    QFETCH(QString, text);
    const QByteArray blob("\0\1\2\xff@", 5);
    {
        SettingsFile settings(m_path);
        settings.setText(u"a/text"_s, text);
        settings.setList(u"a/list"_s, {text, u"second"_s});
        settings.setList(u"a/one"_s, {u"alone"_s});
        settings.setList(u"a/none"_s, {});
        settings.setBlob(u"blob"_s, blob);
        QCOMPARE(settings.text(u"a/text"_s), text);
        QCOMPARE(settings.blob(u"blob"_s), blob);
    }
    const SettingsFile again(m_path);
    QVERIFY(again.damagedFile().isEmpty());
    QCOMPARE(again.text(u"a/text"_s, u"fallback"_s), text);
    QCOMPARE(again.list(u"a/list"_s), (QStringList{text, u"second"_s}));
    QCOMPARE(again.list(u"a/one"_s), QStringList{u"alone"_s});
    QVERIFY(again.list(u"a/none"_s).isEmpty());
    QCOMPARE(again.blob(u"blob"_s), blob);
}

void tst_SettingsFile::changesAreWrittenByThemselves()
{
    SettingsFile settings(m_path);
    settings.setText(u"region"_s, u"AT"_s);
    QTRY_COMPARE(SettingsFile(m_path).text(u"region"_s), u"AT"_s);
}

void tst_SettingsFile::nothingIsWrittenWhenNothingChanged()
{
    {
        SettingsFile settings(m_path);
        QVERIFY(settings.flush());
    }
    QVERIFY(!QFile::exists(m_path));
}

void tst_SettingsFile::theFileIsForTheOwnerOnly()
{
    const mode_t before = ::umask(0);
    write("[General]\nregion=DE\n");
    QFile::setPermissions(m_path, QFileDevice::Permissions(0x6666));
    SettingsFile settings(m_path);
    settings.setText(u"region"_s, u"FR"_s);
    const bool written = settings.flush();
    ::umask(before);
    QVERIFY(written);
    struct stat found = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777, mode_t(0600));
}

void tst_SettingsFile::garbageGivesDefaultsAndIsSetAside_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2region=XX\n",
                                          18);
    QTest::newRow("no keys") << "this is not\nan INI file\n"_ba;
    QTest::newRow("cut section") << "[General\nregion"_ba;
    QTest::newRow("too large") << "[General]\nregion=" + QByteArray(2 * 1024 * 1024, 'x');
}

void tst_SettingsFile::garbageGivesDefaultsAndIsSetAside()
{
    QFETCH(QByteArray, garbage);
    write(garbage);
    QString damaged;
    {
        SettingsFile settings(m_path);
        QCOMPARE(settings.text(u"region"_s, u"DE"_s), u"DE"_s);
        damaged = settings.damagedFile();
        QVERIFY(!damaged.isEmpty());
        settings.setText(u"other"_s, u"value"_s);
        QVERIFY(settings.flush());
    }
    QFile aside(damaged);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), garbage);

    const SettingsFile again(m_path);
    QVERIFY(again.damagedFile().isEmpty());
    QCOMPARE(again.text(u"other"_s), u"value"_s);
    QCOMPARE(again.text(u"region"_s, u"DE"_s), u"DE"_s);
}

void tst_SettingsFile::aForeignLockDoesNotFreezeTheWindow()
{
    SettingsFile settings(m_path);
    settings.setText(u"region"_s, u"FR"_s);
    {
        QLockFile other(m_path + u".lock"_s);
        QVERIFY(other.lock());
        QElapsedTimer watch;
        watch.start();
        QVERIFY(!settings.flush());
        QCOMPARE_LT(watch.elapsed(), 5000);
        QCOMPARE(settings.text(u"region"_s), u"FR"_s);
    }
    QVERIFY(settings.flush());
    QCOMPARE(SettingsFile(m_path).text(u"region"_s), u"FR"_s);
}

void tst_SettingsFile::notationsOfOtherTypesDoNoHarm()
{
    write("[General]\nregion=@ByteArray(DE)\nlist=@Invalid()\nblob=not base64 \xff\n");
    const SettingsFile settings(m_path);
    QCOMPARE(settings.text(u"region"_s), u"DE"_s);
    QVERIFY(settings.list(u"list"_s).isEmpty());
}

QTEST_GUILESS_MAIN(tst_SettingsFile)
#include "tst_settingsfile.moc"
