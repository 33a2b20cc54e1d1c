// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/accountfile.h"
#include "app/storage/profile.h"
#include "app/storage/settingsfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat found = {};
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

/** Everything at and under `folder` which others may touch in any way. */
QStringList openToOthers(const QString &folder)
{
    QStringList open;
    if ((modeOf(folder) & 077) != 0)
        open.append(folder);
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (!QFileInfo(path).isSymLink() && (modeOf(path) & 077) != 0)
            open.append(path);
    }
    return open;
}

void makeFile(const QString &path, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nregion=DE\n");
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class tst_Profile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"patchbook-test"_s);
        QCoreApplication::setApplicationName(u"patchbook-test"_s);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_umask = ::umask(0);
    }
    void cleanup() { ::umask(m_umask); }

    void aChosenFolderHoldsEverything();
    void theOwnProfileIsPrivateToo();
    void openModesAreRepaired();
    void nothingWrittenLaterIsOpenToOthers();
    void aLinkIsRefused();
    void aFileIsRefused();
    void aFolderOfSomebodyElseIsRefused();
    void aFolderFullOfOtherThingsIsRefusedUntouched();
    void linksInsideAreNotFollowed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    mode_t m_umask = 0;
};

void tst_Profile::aChosenFolderHoldsEverything()
{
    const QString path = m_folder->filePath(u"new/deep"_s);
    const Result<Profile, ProfileError> profile = Profile::open(path + u'/');
    QVERIFY(profile);
    QCOMPARE(profile->settingsFile(), path + u"/settings.ini"_s);
    QCOMPARE(profile->accountsFile(), path + u"/accounts.json"_s);
    QCOMPARE(profile->dataFolder(), path);
    QCOMPARE(modeOf(path), mode_t(0700));
    QVERIFY(Profile::open(path));
}

void tst_Profile::theOwnProfileIsPrivateToo()
{
    const Result<Profile, ProfileError> profile = Profile::open();
    QVERIFY(profile);
    const QString config = QFileInfo(profile->settingsFile()).absolutePath();
    QVERIFY(config.startsWith(qEnvironmentVariable("XDG_CONFIG_HOME")));
    QVERIFY(profile->dataFolder().startsWith(qEnvironmentVariable("XDG_DATA_HOME")));
    QCOMPARE(openToOthers(config), QStringList());
    QCOMPARE(openToOthers(profile->dataFolder()), QStringList());
}

void tst_Profile::openModesAreRepaired()
{
    const QString path = m_folder->filePath(u"p"_s);
    QVERIFY(QDir().mkpath(path + u"/sub/deeper"_s));
    for (const QString &folder : QStringList{path, path + u"/sub"_s, path + u"/sub/deeper"_s})
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0777), 0);
    makeFile(path + u"/settings.ini"_s, 0777);
    makeFile(path + u"/accounts.json"_s, 0666);
    makeFile(path + u"/.hidden"_s, 04755);
    makeFile(path + u"/sub/deeper/cache.db-wal"_s, 0644);
    QCOMPARE(openToOthers(path).size(), 7); // the check itself can fail

    QVERIFY(Profile::open(path));
    QCOMPARE(openToOthers(path), QStringList());
    QCOMPARE(modeOf(path), mode_t(0700));
    QCOMPARE(modeOf(path + u"/settings.ini"_s), mode_t(0600));
    QCOMPARE(modeOf(path + u"/.hidden"_s), mode_t(0600));
    QCOMPARE(modeOf(path + u"/sub/deeper"_s), mode_t(0700));
}

void tst_Profile::nothingWrittenLaterIsOpenToOthers()
{
    const QString path = m_folder->filePath(u"p"_s);
    QVERIFY(QDir().mkpath(path));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0777), 0);
    const Result<Profile, ProfileError> profile = Profile::open(path);
    QVERIFY(profile);
    // The umask is still 000 here: each writer sees to its own file.
    AccountFile accounts(profile->accountsFile());
    QVERIFY(accounts.save({{u"a"_s, u"linq"_s, {}, QUrl(u"https://api.example"_s)}}));
    SettingsFile settings(profile->settingsFile());
    settings.setText(u"region"_s, u"DE"_s);
    QVERIFY(settings.flush());
    QCOMPARE(openToOthers(path), QStringList());

    makeFile(path + u"/before"_s, 0666);
    keepNewFilesPrivate();
    QFile plain(path + u"/plain"_s);
    QVERIFY(plain.open(QIODevice::WriteOnly));
    QVERIFY(QDir(path).mkdir(u"folder"_s));
    QCOMPARE(openToOthers(path), QStringList{path + u"/before"_s});
}

void tst_Profile::aLinkIsRefused()
{
    const QString target = m_folder->filePath(u"target"_s);
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QDir().mkpath(target));
    QVERIFY(QFile::link(target, link));
    for (const QString &path : QStringList{link, link + u'/', link + u"/."_s}) {
        const Result<Profile, ProfileError> profile = Profile::open(path);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ProfileError::Kind::Link);
    }
    QVERIFY(QDir(target).isEmpty());
}

void tst_Profile::aFileIsRefused()
{
    const QString path = m_folder->filePath(u"file"_s);
    makeFile(path, 0644);
    const Result<Profile, ProfileError> profile = Profile::open(path);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ProfileError::Kind::NotFolder);
    QCOMPARE(Profile::open(path + u"/below"_s).error().kind, ProfileError::Kind::Failed);
}

void tst_Profile::aFolderOfSomebodyElseIsRefused()
{
    QString path = m_folder->filePath(u"theirs"_s);
    if (::geteuid() == 0) {
        QVERIFY(QDir().mkpath(path));
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    } else {
        path = u"/usr"_s;
    }
    const mode_t before = modeOf(path);
    const Result<Profile, ProfileError> profile = Profile::open(path);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ProfileError::Kind::OtherUser);
    QCOMPARE(modeOf(path), before);
}

void tst_Profile::aFolderFullOfOtherThingsIsRefusedUntouched()
{
    const QString path = m_folder->filePath(u"documents"_s);
    QVERIFY(QDir().mkpath(path));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0755), 0);
    makeFile(path + u"/program"_s, 0755);
    const Result<Profile, ProfileError> profile = Profile::open(path);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ProfileError::Kind::OtherUse);
    QCOMPARE(modeOf(path), mode_t(0755));
    QCOMPARE(modeOf(path + u"/program"_s), mode_t(0755));
}

void tst_Profile::linksInsideAreNotFollowed()
{
    const QString outside = m_folder->filePath(u"outside"_s);
    makeFile(outside, 0644);
    const QString path = m_folder->filePath(u"p"_s);
    QVERIFY(Profile::open(path));
    QVERIFY(QFile::link(outside, path + u"/link"_s));
    QVERIFY(QFile::link(path, path + u"/loop"_s));
    QVERIFY(Profile::open(path));
    QCOMPARE(modeOf(outside), mode_t(0644));
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
