// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <functional>
#include <optional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Role = SingleInstance::Role;

namespace {

/** A second start: it blocks, so it has a thread of its own. */
class SecondStart
{
public:
    explicit SecondStart(const QString &folder, const QByteArray &activation = {},
                         std::chrono::milliseconds wait = 30s)
    {
        m_thread.setMaxThreadCount(1);
        m_thread.start([this, folder, activation, wait] {
            SingleInstance instance(folder);
            m_role = int(instance.claim(activation, wait));
        });
    }
    bool ended() const { return m_role >= 0; }
    Role role() const { return Role(m_role.load()); }

private:
    std::atomic<int> m_role{-1};
    QThreadPool m_thread;
};

/** Runs something in another process until that is killed. */
class Child
{
public:
    explicit Child(const std::function<void(int ready)> &work)
    {
        int ready[2];
        if (::pipe(ready) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            work(ready[1]);
            for (;;)
                ::pause();
        }
        char byte = 0;
        m_isReady = ::read(ready[0], &byte, 1) == 1;
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~Child() { kill(); }
    Q_DISABLE_COPY_MOVE(Child)

    bool isReady() const { return m_isReady; }
    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    pid_t m_process = 0;
    bool m_isReady = false;
};

mode_t modeOf(const QString &path)
{
    struct stat found = {};
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode : 0;
}

} // namespace

/** Two starts with one profile, and everything that may stand in the way of the second one. */
class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        // Short: a socket's path may have 107 characters.
        m_folder.emplace(u"/tmp/patchbook-single-XXXXXX"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"profile"_s));
        QVERIFY(QDir(m_folder->path()).mkdir(u"run"_s));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime()));
        QVERIFY(QFile::setPermissions(runtime(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aSecondStartRaisesTheFirstAndHasNothingToDo()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raiseAsked);
        const SecondStart second(profile(), "token_TIME42");
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::Second);
        QCOMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().toByteArray(), "token_TIME42");
    }

    void theWayToTheFolderMakesNoDifference()
    {
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(m_folder->path(), link));
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const SecondStart second(link + u"/../profile/."_s);
        const SecondStart third(link + u"/profile"_s);
        QTRY_VERIFY(third.ended());
        QCOMPARE(third.role(), Role::Second);
        QTRY_VERIFY(second.ended());
    }

    void otherProfilesAreNotConcerned()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
        SingleInstance first(profile());
        SingleInstance other(m_folder->filePath(u"other"_s));
        QCOMPARE(first.claim(), Role::First);
        QCOMPARE(other.claim(), Role::First);
    }

    void aFirstThatDoesNotAnswerKeepsTheSecondOutAndIsNamed()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        // This thread has no event loop meanwhile: the first one hangs.
        SingleInstance second(profile());
        QCOMPARE(second.claim({}, 300ms), Role::Shut);
        QCOMPARE(second.holder().process, qint64(::getpid()));
        QVERIFY(!second.holder().computer.isEmpty());
    }

    void whoWantsNoWindowAsksForNone()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raiseAsked);
        SingleInstance second(profile());
        QCOMPARE(second.claimSilently(), Role::Shut);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(raised.size(), 0);
    }

    void aSecondStartTakesOverFromAFirstThatEnds()
    {
        auto first = std::make_unique<SingleInstance>(profile());
        QCOMPARE(first->claim(), Role::First);
        const SecondStart second(profile());
        // It is not answered, because this thread has no event loop yet.
        first.reset();
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::First);
    }

    void aKilledFirstKeepsNobodyOut()
    {
        Child killed([this](int ready) {
            SingleInstance instance(profile());
            if (instance.claim() == Role::First)
                (void)!::write(ready, "x", 1);
            ::pause();
        });
        QVERIFY(killed.isReady());
        {
            SingleInstance early(profile());
            QCOMPARE(early.claim({}, 200ms), Role::Shut);
        }
        killed.kill();
        QCOMPARE(QDir(runtime()).entryList(QDir::System | QDir::Files).size(), 1); // the old socket
        SingleInstance next(profile());
        QCOMPARE(next.claim(), Role::First);
        const SecondStart second(profile());
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::Second);
    }

    void aLockFileOfALivingProcessWithoutItsLockIsNoLock()
    {
        // As after a restart of the computer, when the number belongs to another program.
        QFile stale(profile() + u"/lock"_s);
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.write("1\nhere\n" + QFile::encodeName(runtime()) + "/gone");
        stale.close();
        SingleInstance instance(profile());
        QCOMPARE(instance.claim({}, 0ms), Role::First);
    }

    void whateverLiesAtTheSocketsPlaceIsReplaced()
    {
        QString socket;
        {
            SingleInstance first(profile());
            QCOMPARE(first.claim(), Role::First);
            socket = first.holder().socket;
        }
        QVERIFY(!QFileInfo::exists(socket));
        QFile file(socket);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        QVERIFY(S_ISSOCK(modeOf(socket)));
    }

    void oneOfManyStartsAtOnceIsFirst()
    {
        for (int round = 0; round < 25; ++round) {
            QTemporaryDir folder(m_folder->filePath(u"many-XXXXXX"_s));
            std::atomic<int> firsts{0};
            std::atomic<int> asked{0};
            QThreadPool starts;
            starts.setMaxThreadCount(8);
            for (int i = 0; i < 8; ++i)
                starts.start([&] {
                    ProfileLock lock(folder.path());
                    firsts += lock.take() == ProfileLock::Answer::Taken ? 1 : 0;
                    // Nobody lets go before everybody has asked.
                    for (++asked; asked < 8;)
                        QThread::yieldCurrentThread();
                });
            QVERIFY(starts.waitForDone(60'000));
            QCOMPARE(firsts.load(), 1);
        }
    }

    void theSocketIsForItsUserAlone()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QString socket = first.holder().socket;
        QVERIFY2(socket.startsWith(runtime() + u'/'), qPrintable(socket));
        QCOMPARE(modeOf(socket), mode_t(S_IFSOCK | 0600));
        QCOMPARE(modeOf(profile() + u"/lock"_s), mode_t(S_IFREG | 0600));
    }

    void withoutARuntimeFolderOfItsOwnTheSocketIsInTheProfile_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<bool>("open");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("relative") << QByteArray("run") << false;
        QTest::newRow("gone") << QByteArray("/nonexistent") << false;
        QTest::newRow("open to others") << QFile::encodeName(runtime()) << true;
    }
    void withoutARuntimeFolderOfItsOwnTheSocketIsInTheProfile()
    {
        QFETCH(bool, open);
        QFETCH(QByteArray, place);
        if (open) { // the row's text is older than this test's folder
            place = QFile::encodeName(runtime());
            QCOMPARE(::chmod(place.constData(), 0777), 0);
        }
        qputenv("XDG_RUNTIME_DIR", place);
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        QVERIFY(first.holder().socket.startsWith(profile()));
        // A second start with another environment finds it all the same.
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
        const SecondStart second(profile());
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::Second);
    }

    void nothingElseCanBeAskedFor_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("another word") << QByteArray("quit\n");
        QTest::newRow("another case") << QByteArray("Raise\n");
        QTest::newRow("more words") << QByteArray("raise a b\n");
        QTest::newRow("a word that only begins so") << QByteArray("raises\n");
        QTest::newRow("a control character") << QByteArray("raise a\x1b[0m\n");
        QTest::newRow("NUL") << QByteArray("raise\0\n", 7);
        QTest::newRow("not ASCII") << QByteArray("raise \xc3\xa4\n");
        QTest::newRow("an empty line") << QByteArray("\n");
        QTest::newRow("too long a token") << "raise " + QByteArray(257, 'a') + '\n';
        QTest::newRow("no end") << QByteArray(100'000, 'r');
        QTest::newRow("a file to open") << QByteArray("raise\t/etc/passwd\n");
    }
    void nothingElseCanBeAskedFor()
    {
        QFETCH(QByteArray, call);
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raiseAsked);
        QLocalSocket caller;
        caller.connectToServer(first.holder().socket);
        caller.write(call);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(caller.readAll(), QByteArray());
        QCOMPARE(raised.size(), 0);
    }

    void aCallerThatSaysNothingIsHungUpOn()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        QLocalSocket caller;
        caller.connectToServer(first.holder().socket);
        caller.write("rai");
        QTRY_COMPARE(caller.state(), QLocalSocket::ConnectedState);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    }

    void manyCallersOfNonsenseKeepNobodyOut()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raiseAsked);
        QRandomGenerator chance(1);
        for (int round = 0; round < 20; ++round) {
            std::vector<std::unique_ptr<QLocalSocket>> callers;
            for (int i = 0; i < 20; ++i) {
                callers.push_back(std::make_unique<QLocalSocket>());
                callers.back()->connectToServer(first.holder().socket);
                if (callers.back()->state() != QLocalSocket::ConnectedState)
                    continue; // more than may wait at the door
                QByteArray noise(chance.bounded(1, 600), '\0');
                for (char &byte : noise)
                    byte = char(chance.bounded(256));
                callers.back()->write(noise);
            }
            // The first start hears it all before the next ones come.
            QTRY_VERIFY(std::ranges::all_of(callers, [](const auto &caller) {
                return caller->state() != QLocalSocket::ConnectedState ||
                       caller->bytesToWrite() == 0;
            }));
        }
        QCOMPARE(raised.size(), 0);
        const SecondStart second(profile());
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::Second);
        QCOMPARE(raised.size(), 1);
    }

    void anOddActivationIsNotPassedOn()
    {
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raiseAsked);
        const SecondStart second(profile(), "a b\nquit");
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::Second);
        QCOMPARE(raised.first().first().toByteArray(), QByteArray());
    }

    void anotherUserIsNotHeardEvenThroughAnOpenDoor()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become another user");
        SingleInstance first(profile());
        QCOMPARE(first.claim(), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raiseAsked);
        const QString socket = first.holder().socket;
        for (const QString &door : {m_folder->path(), runtime(), socket})
            QCOMPARE(::chmod(QFile::encodeName(door).constData(), 0777), 0);
        Child other([socket](int ready) {
            QLocalSocket caller;
            if (::setuid(65534) != 0)
                return;
            caller.connectToServer(socket);
            caller.write("raise\n");
            if (caller.waitForConnected(10'000) && caller.flush())
                (void)!::write(ready, "x", 1);
        });
        QVERIFY(other.isReady());
        // Callers are taken in their order, so the first is through when the second is answered.
        const SecondStart second(profile());
        QTRY_VERIFY(second.ended());
        QCOMPARE(second.role(), Role::Second);
        QCOMPARE(raised.size(), 1);
    }

    void whereNothingCanBeWrittenTheProgramStarts()
    {
        SingleInstance first(m_folder->filePath(u"not there"_s));
        QCOMPARE(first.claim({}, 0ms), Role::First);
    }

private:
    QString profile() const { return m_folder->filePath(u"profile"_s); }
    QString runtime() const { return m_folder ? m_folder->filePath(u"run"_s) : QString(); }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
