// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/accountfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Account sampleAccount(const QString &id, const QString &address = u"https://api.linqapp.com"_s)
{
    return {id, u"linq"_s, u"Work \U0001f4bc \"Ä\""_s, QUrl(address)};
}

} // namespace

class tst_AccountFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"accounts.json"_s);
    }

    void noFileMeansNoAccounts();
    void whatIsSavedIsLoadedAgain();
    void theFileIsForTheOwnerOnly();
    void nonsenseIsLeftOutButStaysInTheFile_data();
    void nonsenseIsLeftOutButStaysInTheFile();
    void keysOfALaterVersionSurvive();
    void whetherACopyIsKeptIsRemembered();
    void readOnlyAndSettingsAreRemembered();
    void anOlderFileSaysNeither();
    void whatIsNoPlainReadOnlyCountsAsReadOnly_data();
    void whatIsNoPlainReadOnlyCountsAsReadOnly();
    void settingsOfALaterVersionSurvive();
    void unacceptableAccountsAreRefused_data();
    void unacceptableAccountsAreRefused();
    void damagedFilesAreSetAside_data();
    void damagedFilesAreSetAside();
    void aPipeOrAFolderDoesNotBlock();
    void aFolderThatCannotBeWrittenIsAnError();
    void anUnreadableFileIsNeverOverwritten();

private:
    void write(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_AccountFile::noFileMeansNoAccounts()
{
    const AccountFile store(m_path);
    QVERIFY(store.load().isEmpty());
    QVERIFY(store.trouble().isEmpty());
    QVERIFY(store.damagedFile().isEmpty());
    QVERIFY(!QFile::exists(m_path));
}

void tst_AccountFile::whatIsSavedIsLoadedAgain()
{
    const QList<Account> accounts{sampleAccount(u"a-1"_s),
                                  sampleAccount(u"b-2"_s, u"http://127.0.0.1:8080/"_s),
                                  sampleAccount(u"c-3"_s, u"https://bücher.example:8443"_s)};
    AccountFile store(m_path);
    QVERIFY(store.save(accounts));
    QCOMPARE(store.load(), accounts);
    QCOMPARE(AccountFile(m_path).load(), accounts);

    QVERIFY(store.save({accounts[1]}));
    QCOMPARE(AccountFile(m_path).load(), QList<Account>{accounts[1]});
    QVERIFY(store.save({}));
    QVERIFY(AccountFile(m_path).load().isEmpty());
}

void tst_AccountFile::theFileIsForTheOwnerOnly()
{
    const mode_t before = ::umask(0);
    write("{\"accounts\":[]}");
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::Permissions(0x6666)));
    AccountFile store(m_path);
    const bool saved = store.save({sampleAccount(u"a"_s)}).ok();
    ::umask(before);
    QVERIFY(saved);
    struct stat found = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777, mode_t(0600));
}

void tst_AccountFile::nonsenseIsLeftOutButStaysInTheFile_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("text") << "\"nonsense\""_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("no id") << R"({"service":"linq","address":"https://a.example"})"_ba;
    QTest::newRow("path in id")
        << R"({"id":"../x","service":"linq","address":"https://a.example"})"_ba;
    QTest::newRow("no service") << R"({"id":"x","service":"","address":"https://a.example"})"_ba;
    QTest::newRow("id is a number")
        << R"({"id":7,"service":"linq","address":"https://a.example"})"_ba;
    QTest::newRow("plain http") << R"({"id":"x","service":"linq","address":"http://a.example"})"_ba;
    QTest::newRow("user name")
        << R"({"id":"x","service":"linq","address":"https://u:p@a.example"})"_ba;
    QTest::newRow("file") << R"({"id":"x","service":"linq","address":"file:///etc/passwd"})"_ba;
    QTest::newRow("same id again")
        << R"({"id":"good","service":"linq","address":"https://b.example"})"_ba;
}

void tst_AccountFile::nonsenseIsLeftOutButStaysInTheFile()
{
    QFETCH(QByteArray, entry);
    write(R"({"accounts":[{"id":"good","service":"linq","address":"https://a.example"},)" + entry +
          "]}");
    AccountFile store(m_path);
    QCOMPARE(store.load().size(), 1);
    QCOMPARE(store.load().constFirst().id, u"good"_s);
    QCOMPARE(store.leftOut(), 1);

    QVERIFY(store.save({sampleAccount(u"new"_s)}));
    const QJsonArray kept =
        QJsonDocument::fromJson(content()).object().value("accounts"_L1).toArray();
    QCOMPARE(kept.size(), 2);
    const QJsonValue expected = QJsonDocument::fromJson('[' + entry + ']').array().at(0);
    QCOMPARE(kept.at(1), expected);
}

void tst_AccountFile::keysOfALaterVersionSurvive()
{
    write(R"({"version":2,"theme":"dark","accounts":[{"id":"a","service":"linq",)"
          R"("address":"https://a.example","colour":"red"}]})");
    AccountFile store(m_path);
    QList<Account> accounts = store.load();
    QCOMPARE(accounts.size(), 1);
    accounts[0].label = u"renamed"_s;
    QVERIFY(store.save(accounts));
    const QJsonObject root = QJsonDocument::fromJson(content()).object();
    QCOMPARE(root.value("version"_L1).toInt(), 2);
    QCOMPARE(root.value("theme"_L1).toString(), u"dark"_s);
    const QJsonObject entry = root.value("accounts"_L1).toArray().at(0).toObject();
    QCOMPARE(entry.value("colour"_L1).toString(), u"red"_s);
    QCOMPARE(entry.value("label"_L1).toString(), u"renamed"_s);
}

void tst_AccountFile::whetherACopyIsKeptIsRemembered()
{
    Account without = sampleAccount(u"a"_s);
    without.keepCopy = false;
    AccountFile store(m_path);
    QVERIFY(store.save({without, sampleAccount(u"b"_s)}));
    QVERIFY(!AccountFile(m_path).load().at(0).keepCopy);
    QVERIFY(AccountFile(m_path).load().at(1).keepCopy);
    // A file of a version that did not ask.
    write(R"({"accounts":[{"id":"a","service":"linq","address":"https://a.example"}]})");
    QVERIFY(AccountFile(m_path).load().at(0).keepCopy);
}

void tst_AccountFile::readOnlyAndSettingsAreRemembered()
{
    Account account = sampleAccount(u"a"_s);
    account.readOnly = true;
    account.settings = {{u"place"_s, u"Zoë's"_s}, {u"empty"_s, QString()}};
    AccountFile store(m_path);
    QVERIFY(store.save({account, sampleAccount(u"b"_s)}));
    QCOMPARE(AccountFile(m_path).load(), (QList<Account>{account, sampleAccount(u"b"_s)}));

    account.readOnly = false;
    account.settings.remove(u"place"_s);
    QVERIFY(store.save({account}));
    QCOMPARE(AccountFile(m_path).load(), QList<Account>{account});
    QVERIFY(!content().contains("Zoë"));
}

void tst_AccountFile::anOlderFileSaysNeither()
{
    write(R"({"accounts":[{"id":"a","service":"linq","address":"https://a.example"}]})");
    const Account account = AccountFile(m_path).load().value(0);
    QCOMPARE(account.id, u"a"_s);
    QVERIFY(!account.readOnly);
    QVERIFY(account.settings.isEmpty());
}

void tst_AccountFile::whatIsNoPlainReadOnlyCountsAsReadOnly_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("true") << "true"_ba << true;
    QTest::newRow("text") << "\"yes\""_ba << true;
    QTest::newRow("number") << "1"_ba << true;
    QTest::newRow("false") << "false"_ba << false;
    QTest::newRow("null") << "null"_ba << false;
}

void tst_AccountFile::whatIsNoPlainReadOnlyCountsAsReadOnly()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, readOnly);
    write(R"({"accounts":[{"id":"a","service":"linq","address":"https://a.example","readOnly":)" +
          value + "}]}");
    QCOMPARE(AccountFile(m_path).load().value(0).readOnly, readOnly);
}

void tst_AccountFile::settingsOfALaterVersionSurvive()
{
    write(R"({"accounts":[{"id":"a","service":"linq","address":"https://a.example",
          "settings":{"place":"x","later":{"deep":[1]},"flag":true}}]})");
    AccountFile store(m_path);
    Account account = store.load().value(0);
    QCOMPARE(account.settings, (QMap<QString, QString>{{u"place"_s, u"x"_s}}));
    account.settings = {{u"other"_s, u"y"_s}};
    QVERIFY(store.save({account}));
    const QJsonObject settings = QJsonDocument::fromJson(content())
                                     .object()[u"accounts"_s]
                                     .toArray()[0]
                                     .toObject()[u"settings"_s]
                                     .toObject();
    QCOMPARE(settings, (QJsonObject{{u"other"_s, u"y"_s},
                                    {u"later"_s, QJsonObject{{u"deep"_s, QJsonArray{1}}}},
                                    {u"flag"_s, true}}));
}

void tst_AccountFile::unacceptableAccountsAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("address");
    QTest::newRow("http") << u"x"_s << u"http://api.example"_s;
    QTest::newRow("no host") << u"x"_s << u"https://"_s;
    QTest::newRow("query") << u"x"_s << u"https://api.example/?a=b"_s;
    QTest::newRow("no id") << u""_s << u"https://api.example"_s;
    QTest::newRow("slash in id") << u"a/b"_s << u"https://api.example"_s;
    QTest::newRow("same id twice") << u"first"_s << u"https://api.example"_s;
}

void tst_AccountFile::unacceptableAccountsAreRefused()
{
    QFETCH(QString, id);
    QFETCH(QString, address);
    AccountFile store(m_path);
    QVERIFY(store.save({sampleAccount(u"first"_s)}));
    const QByteArray before = content();
    QVERIFY(!store.save({sampleAccount(u"first"_s), sampleAccount(id, address)}));
    QCOMPARE(content(), before);
    QCOMPARE(store.load().size(), 1);
}

void tst_AccountFile::damagedFilesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("binary") << QByteArray("\0\xff\x01garbage", 10);
    QTest::newRow("cut") << R"({"accounts":[{"id":"a)"_ba;
    QTest::newRow("other JSON") << R"({"accounts":{}})"_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("too deep") << QByteArray(5000, '[');
}

void tst_AccountFile::damagedFilesAreSetAside()
{
    QFETCH(QByteArray, garbage);
    write(garbage);
    AccountFile store(m_path);
    QVERIFY(store.load().isEmpty());
    QVERIFY(!store.damagedFile().isEmpty());
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(store.save({sampleAccount(u"a"_s)}));
    QCOMPARE(AccountFile(m_path).load().size(), 1);
    QFile aside(store.damagedFile());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), garbage);
}

void tst_AccountFile::aPipeOrAFolderDoesNotBlock()
{
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    const AccountFile pipe(m_path);
    QVERIFY(pipe.load().isEmpty());
    QVERIFY(!pipe.damagedFile().isEmpty());

    QVERIFY(QDir().mkpath(m_path + u"/inside"_s));
    const AccountFile folder(m_path);
    QVERIFY(folder.load().isEmpty());
    QVERIFY(QFileInfo(folder.damagedFile() + u"/inside"_s).isDir());
}

void tst_AccountFile::aFolderThatCannotBeWrittenIsAnError()
{
    AccountFile store(m_folder->filePath(u"absent/accounts.json"_s));
    const Result<Done, QString> saved = store.save({sampleAccount(u"a"_s)});
    QVERIFY(!saved);
    QVERIFY(!saved.error().isEmpty());
    QVERIFY(store.load().isEmpty());
}

void tst_AccountFile::anUnreadableFileIsNeverOverwritten()
{
    if (::geteuid() == 0)
        QSKIP("root reads everything");
    write("{\"accounts\":[]}");
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::Permissions()));
    AccountFile store(m_path);
    QVERIFY(!store.trouble().isEmpty());
    QVERIFY(!store.save({sampleAccount(u"a"_s)}));
}

QTEST_GUILESS_MAIN(tst_AccountFile)
#include "tst_accountfile.moc"
