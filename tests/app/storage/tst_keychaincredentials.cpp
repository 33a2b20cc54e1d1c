// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychaincredentials.h"
#include "tests/app/storage/keychaintesting.h"
#include "tests/app/storage/realkeyring.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <memory>
#include <optional>
#include <vector>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/** Against a real gnome-keyring, which tests/support/with-keyring starts. */
class tst_KeychainCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<KeychainCredentials>();
    }

    void aWrittenTokenIsReadAgain();
    void theEntryNamesItsOrigin();
    void anEntryThatIsNotThereIsMissing();
    void anotherOriginGetsNothing_data();
    void anotherOriginGetsNothing();
    void entriesThatAreNotOursAreUnusable_data();
    void entriesThatAreNotOursAreUnusable();
    void tokensThatCouldAlterAHeaderAreRefused_data();
    void tokensThatCouldAlterAHeaderAreRefused();
    void addressesNoTokenMayGoToAreRefused();
    void theLongestTokenSurvives();
    void writingAgainReplacesTheEntry();
    void aTokenHiddenByAForeignEntryIsNotCalledWritten();
    void erasingTakesThisEntryOnly();
    void manyCallsAtOnceAllEnd();
    void aLockedKeyringIsToldFromAnEmptyOne();
    void nothingHappensToEntriesWhileLocked();
    void aFrozenKeyringIsUnavailableAndComesBack();
    void theTokenIsInNoFile();
    void aKeyringThatDiedIsUnavailable();

private:
    QByteArray written(const Account &account)
    {
        return outcome(m_store->write(account, testToken()));
    }

    std::unique_ptr<KeychainCredentials> m_store;
    RealKeyring m_keyring;
};

void tst_KeychainCredentials::aWrittenTokenIsReadAgain()
{
    const Account account = testAccount(u"plain"_s);
    const QFuture<CredentialResult<Done>> writing = m_store->write(account, testToken());
    QVERIFY(!writing.isFinished());
    QCOMPARE(outcome(writing), "ok"_ba);
    const CredentialResult<Secret> read = settled(m_store->read(account));
    QCOMPARE(outcome(read), "ok"_ba);
    QVERIFY(read.value() == testToken());
}

void tst_KeychainCredentials::theEntryNamesItsOrigin()
{
    const Account account = testAccount(u"origin"_s);
    QCOMPARE(written(account), "ok"_ba);
    const QByteArray stored = RealKeyring::lookup(u"patchbook/linq/origin"_s);
    const QJsonObject expected{{u"origin"_s, u"https://api.example:443"_s},
                               {u"token"_s, QString::fromLatin1(testToken().reveal())}};
    QCOMPARE(QJsonDocument::fromJson(stored).object(), expected);
}

void tst_KeychainCredentials::anEntryThatIsNotThereIsMissing()
{
    QCOMPARE(outcome(m_store->read(testAccount(u"absent"_s))), "Missing"_ba);
}

void tst_KeychainCredentials::anotherOriginGetsNothing_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::newRow("host") << QUrl(u"https://evil.example"_s);
    QTest::newRow("port") << QUrl(u"https://api.example:8443"_s);
    QTest::newRow("scheme") << QUrl(u"http://api.example"_s);
    QTest::newRow("loopback") << QUrl(u"http://127.0.0.1:443"_s);
    QTest::newRow("subdomain") << QUrl(u"https://x.api.example"_s);
    QTest::newRow("none") << QUrl();
}

void tst_KeychainCredentials::anotherOriginGetsNothing()
{
    QFETCH(QUrl, address);
    const Account account = testAccount(u"moved"_s);
    QCOMPARE(written(account), "ok"_ba);
    Account moved = account;
    moved.address = address;
    QCOMPARE(outcome(m_store->read(moved)), "OtherOrigin"_ba);
    moved.address = QUrl(u"https://API.example:443/"_s); // the same, written in another way
    QCOMPARE(outcome(m_store->read(moved)), "ok"_ba);
}

void tst_KeychainCredentials::entriesThatAreNotOursAreUnusable_data()
{
    QTest::addColumn<QByteArray>("entry");
    const QByteArray origin = R"({"origin":"https://api.example:443","token":)";
    QTest::newRow("bare token") << testToken().reveal();
    QTest::newRow("no origin") << R"({"token":"TOKEN-CANARY-0123456789"})"_ba;
    QTest::newRow("empty origin") << R"({"origin":"","token":"TOKEN-CANARY-0123456789"})"_ba;
    QTest::newRow("no token") << QByteArray(origin + "null}");
    QTest::newRow("number") << QByteArray(origin + "123456789}");
    QTest::newRow("new line") << QByteArray(origin + R"("TOKEN-CANARY\nX: y"})");
    QTest::newRow("beyond ASCII") << QByteArray(origin + R"("TOKEN-CANARY-\u4e2d"})");
    QTest::newRow("cut") << QByteArray(origin + R"("TOKEN-CAN)");
}

void tst_KeychainCredentials::entriesThatAreNotOursAreUnusable()
{
    QFETCH(QByteArray, entry);
    const Account account = testAccount(u"garbage"_s);
    QVERIFY(RealKeyring::store(keychain::keyOf(account), entry));
    QCOMPARE(outcome(m_store->read(account)), "Unusable"_ba);
    QCOMPARE(RealKeyring::lookup(keychain::keyOf(account)), entry);
    QCOMPARE(written(account), "ok"_ba);
    QCOMPARE(outcome(m_store->read(account)), "ok"_ba);
    QCOMPARE(outcome(m_store->erase(account)), "ok"_ba);
}

void tst_KeychainCredentials::tokensThatCouldAlterAHeaderAreRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("short") << "1234567"_ba;
    QTest::newRow("new line") << "TOKEN-CANARY\r\nX-Evil: 1"_ba;
    QTest::newRow("NUL") << QByteArray("TOKEN\0CANARY", 12);
    QTest::newRow("blank") << "TOKEN CANARY"_ba;
    QTest::newRow("umlaut") << "TOKEN-CANARY-ä"_ba;
    QTest::newRow("too long") << QByteArray(2001, 'x');
}

void tst_KeychainCredentials::tokensThatCouldAlterAHeaderAreRefused()
{
    QFETCH(QByteArray, token);
    const Account account = testAccount(u"refused"_s);
    QCOMPARE(outcome(m_store->write(account, Secret(token))), "Unusable"_ba);
    QCOMPARE(outcome(m_store->read(account)), "Missing"_ba);
}

void tst_KeychainCredentials::addressesNoTokenMayGoToAreRefused()
{
    Account account = testAccount(u"plainhttp"_s);
    account.address = QUrl(u"http://api.example"_s);
    QVERIFY(!settled(m_store->write(account, testToken())));
    QCOMPARE(outcome(m_store->read(account)), "Missing"_ba);
    account.id.clear();
    QVERIFY(!settled(m_store->write(account, testToken())));
}

void tst_KeychainCredentials::theLongestTokenSurvives()
{
    const Account account = testAccount(u"long"_s);
    QByteArray token;
    while (token.size() < 2000)
        token.append(static_cast<char>(0x21 + token.size() % 94)); // quotes and backslashes too
    QCOMPARE(outcome(m_store->write(account, Secret(token))), "ok"_ba);
    const CredentialResult<Secret> read = settled(m_store->read(account));
    QVERIFY(read);
    QCOMPARE(read->reveal(), token);
}

void tst_KeychainCredentials::writingAgainReplacesTheEntry()
{
    const Account account = testAccount(u"twice"_s);
    QCOMPARE(written(account), "ok"_ba);
    Account moved = account;
    moved.address = QUrl(u"https://new.example"_s);
    QCOMPARE(outcome(m_store->write(moved, Secret("ANOTHER-TOKEN"_ba))), "ok"_ba);
    QCOMPARE(settled(m_store->read(moved)).value().reveal(), "ANOTHER-TOKEN"_ba);
    QCOMPARE(outcome(m_store->read(account)), "OtherOrigin"_ba);
    QCOMPARE(m_keyring.entries(keychain::keyOf(account)), 1);
}

void tst_KeychainCredentials::aTokenHiddenByAForeignEntryIsNotCalledWritten()
{
    // Which of two entries is read back is chance, so there are several.
    for (int i = 0; i < 5; ++i) {
        const Account account = testAccount(u"hidden-%1"_s.arg(i));
        QVERIFY(RealKeyring::storeForeign(keychain::keyOf(account), "foreign"_ba));
        const CredentialResult<Done> answer = settled(m_store->write(account, testToken()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Failed);
        QCOMPARE(outcome(m_store->erase(account)), "ok"_ba);
        QCOMPARE(m_keyring.entries(keychain::keyOf(account)), 0);
    }
    QCOMPARE(written(testAccount(u"hidden-0"_s)), "ok"_ba);
}

void tst_KeychainCredentials::erasingTakesThisEntryOnly()
{
    const Account gone = testAccount(u"gone"_s);
    const Account kept = testAccount(u"kept"_s);
    QCOMPARE(written(gone), "ok"_ba);
    QCOMPARE(written(kept), "ok"_ba);
    QCOMPARE(outcome(m_store->erase(gone)), "ok"_ba);
    QCOMPARE(m_keyring.entries(keychain::keyOf(gone)), 0);
    QCOMPARE(outcome(m_store->read(gone)), "Missing"_ba);
    QCOMPARE(outcome(m_store->erase(gone)), "ok"_ba);
    QCOMPARE(outcome(m_store->read(kept)), "ok"_ba);
}

void tst_KeychainCredentials::manyCallsAtOnceAllEnd()
{
    std::vector<QFuture<CredentialResult<Done>>> writing;
    std::vector<QFuture<CredentialResult<Secret>>> reading;
    const auto account = [](int i) {
        return testAccount(u"many-%1"_s.arg(i));
    };
    for (int i = 0; i < 20; ++i)
        writing.push_back(
            m_store->write(account(i), Secret("TOKEN-" + QByteArray::number(100 + i))));
    for (const auto &call : writing)
        QCOMPARE(outcome(call), "ok"_ba);
    for (int i = 0; i < 20; ++i)
        reading.push_back(m_store->read(account(i)));
    for (int i = 0; i < 20; ++i) {
        const CredentialResult<Secret> read = settled(reading[static_cast<std::size_t>(i)]);
        QVERIFY(read);
        QCOMPARE(read->reveal(), "TOKEN-" + QByteArray::number(100 + i));
    }
}

void tst_KeychainCredentials::aLockedKeyringIsToldFromAnEmptyOne()
{
    const Account account = testAccount(u"lock"_s);
    QCOMPARE(written(account), "ok"_ba);
    QVERIFY(m_keyring.lock());
    QCOMPARE(outcome(m_store->read(account)), "Locked"_ba);
    // Nobody can know what a locked keyring does not hold.
    QCOMPARE(outcome(m_store->read(testAccount(u"absent"_s))), "Locked"_ba);
    QVERIFY(m_keyring.unlock());
    QCOMPARE(outcome(m_store->read(account)), "ok"_ba);
    QCOMPARE(outcome(m_store->read(testAccount(u"absent"_s))), "Missing"_ba);
}

void tst_KeychainCredentials::nothingHappensToEntriesWhileLocked()
{
    const Account account = testAccount(u"safe"_s);
    QCOMPARE(written(account), "ok"_ba);
    QVERIFY(m_keyring.lock());
    QCOMPARE(outcome(m_store->erase(account)), "Locked"_ba);
    QCOMPARE(outcome(m_store->write(account, Secret("ANOTHER-TOKEN"_ba))), "Locked"_ba);
    QCOMPARE(outcome(m_store->write(testAccount(u"new"_s), testToken())), "Locked"_ba);
    QCOMPARE(m_keyring.entries(keychain::keyOf(account)), 1);
    QVERIFY(m_keyring.unlock());
    const CredentialResult<Secret> read = settled(m_store->read(account));
    QVERIFY(read);
    QVERIFY(read.value() == testToken());
    QCOMPARE(outcome(m_store->read(testAccount(u"new"_s))), "Missing"_ba);
}

void tst_KeychainCredentials::aFrozenKeyringIsUnavailableAndComesBack()
{
    const Account account = testAccount(u"frozen"_s);
    QCOMPARE(written(account), "ok"_ba);
    KeychainCredentials hasty(300ms);
    QVERIFY(m_keyring.freeze());
    const QByteArray whileFrozen = outcome(hasty.read(account));
    const QByteArray erased = outcome(hasty.erase(account));
    const QByteArray rewritten = outcome(hasty.write(account, Secret("ANOTHER-TOKEN"_ba)));
    QVERIFY(m_keyring.thaw());
    QCOMPARE(whileFrozen, "Unavailable"_ba);
    QCOMPARE(erased, "Unavailable"_ba);
    QCOMPARE(rewritten, "Unavailable"_ba);
    const CredentialResult<Secret> read = settled(m_store->read(account));
    QVERIFY(read);
    QVERIFY(read.value() == testToken());
}

void tst_KeychainCredentials::theTokenIsInNoFile()
{
    QCOMPARE(written(testAccount(u"sweep"_s)), "ok"_ba);
    const QByteArray token = testToken().reveal();
    const QString text = QString::fromLatin1(token);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const auto filesWithIt = [&](const QString &folder) {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            // Base 64 of the token's end, whatever stands before it.
            const QByteArray coded = token.sliced(token.size() - 9).toBase64();
            if (content.contains(token) || content.contains(wide) || content.contains(coded))
                found.append(file.fileName());
        }
        return found;
    };
    const QString home = qEnvironmentVariable("HOME");
    const QString keyring = qEnvironmentVariable("PATCHBOOK_KEYRING_HOME");
    QVERIFY(QFile::exists(keyring + u"/data/keyrings/login.keyring"_s));
    QCOMPARE(filesWithIt(home), QStringList());
    QCOMPARE(filesWithIt(keyring), QStringList());

    QFile control(home + u"/control"_s); // the sweep itself can find something
    QVERIFY(control.open(QIODevice::WriteOnly));
    control.write("x" + token);
    control.close();
    QCOMPARE(filesWithIt(home), QStringList{control.fileName()});
    QVERIFY(control.remove());
}

// Last: there is no keyring afterwards.
void tst_KeychainCredentials::aKeyringThatDiedIsUnavailable()
{
    QVERIFY(m_keyring.kill());
    QCOMPARE(outcome(m_store->read(testAccount(u"plain"_s))), "Unavailable"_ba);
    QCOMPARE(outcome(m_store->erase(testAccount(u"plain"_s))), "Unavailable"_ba);
    QCOMPARE(written(testAccount(u"plain"_s)), "Unavailable"_ba);
}

QTEST_GUILESS_MAIN(tst_KeychainCredentials)
#include "tst_keychaincredentials.moc"
