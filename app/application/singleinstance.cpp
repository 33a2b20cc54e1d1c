// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char raiseWord[] = "raise";
constexpr char raisedWord[] = "raised\n";
constexpr int longestActivation = 256;
constexpr int longestCall = 5 + 1 + longestActivation + 1;
constexpr int callersAtOnce = 8;
constexpr std::chrono::milliseconds callersTime{2000};
constexpr unsigned long retryPauseMs = 50;

// It goes into an environment variable and over the display's wire: plain ASCII without blanks.
bool isPlainActivation(const QByteArray &activation)
{
    return activation.size() <= longestActivation &&
           std::ranges::all_of(activation, [](char c) { return c > ' ' && c < 0x7f; });
}

/** What came with a call to raise the window, nothing for any other call. */
std::optional<QByteArray> activationIn(QByteArray call)
{
    if (!call.startsWith(raiseWord) || !call.endsWith('\n'))
        return std::nullopt;
    call = call.sliced(qstrlen(raiseWord)).chopped(1);
    if (call.isEmpty())
        return call;
    if (!call.startsWith(' ') || !isPlainActivation(call.sliced(1)))
        return std::nullopt;
    return call.sliced(1);
}

bool isOfSameUser(const QLocalSocket &socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer,
                        &size) == 0 &&
           peer.uid == ::geteuid();
}

bool isPrivateFolder(const QString &path)
{
    struct stat found = {};
    return QDir::isAbsolutePath(path) &&
           ::lstat(QFile::encodeName(path).constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == ::geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

// Rather not in the profile: that may lie on a network drive, which holds no sockets.
QString socketFor(const QString &folder)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!isPrivateFolder(runtime))
        return folder + "/raise"_L1;
    const QByteArray name = QCryptographicHash::hash(
        QFile::encodeName(QFileInfo(folder).canonicalFilePath()), QCryptographicHash::Sha256);
    return runtime + "/patchbook-"_L1 + QString::fromLatin1(name.toHex().left(20));
}

int timeLeft(const QDeadlineTimer &deadline)
{
    return static_cast<int>(std::max<qint64>(0, deadline.remainingTime()));
}

/** Whether the one that listens there has shown its window. */
bool askToRaise(const QString &path, const QByteArray &activation, const QDeadlineTimer &deadline)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(timeLeft(deadline)) || !isOfSameUser(socket))
        return false;
    QByteArray call(raiseWord);
    if (!activation.isEmpty() && isPlainActivation(activation))
        call += ' ' + activation;
    socket.write(call + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(timeLeft(deadline)))
            return false;
    }
    return socket.readLine() == raisedWord;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(folder)
{
}

// The socket goes before the lock: who comes next makes its own and must not lose it.
SingleInstance::~SingleInstance() = default;

SingleInstance::Role SingleInstance::claim(const QByteArray &activation,
                                           std::chrono::milliseconds wait)
{
    const QDeadlineTimer deadline(wait);
    // The other one may just be starting, and not listen yet, or just be ending.
    while (!becomeFirst(m_lock.take())) {
        const QString socket = m_lock.holder().socket;
        if (!socket.isEmpty() && askToRaise(socket, activation, deadline))
            return Role::Second;
        if (deadline.hasExpired())
            return Role::Shut;
        QThread::msleep(retryPauseMs);
    }
    return Role::First;
}

SingleInstance::Role SingleInstance::claimSilently()
{
    return becomeFirst(m_lock.take()) ? Role::First : Role::Shut;
}

bool SingleInstance::becomeFirst(ProfileLock::Answer answer)
{
    switch (answer) {
    case ProfileLock::Answer::Taken:
        listen();
        return true;
    case ProfileLock::Answer::Held:
        return false;
    case ProfileLock::Answer::Impossible:
        return true; // where no lock can be written no edit can be kept either
    }
    return true;
}

void SingleInstance::listen()
{
    const QString path = socketFor(m_folder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(callersAtOnce);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::hear);
    // We hold the lock, so nobody listens at what an earlier process left there.
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return; // a second start is told that this one runs, and cannot raise it
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_lock.sign(path);
}

void SingleInstance::hear()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        if (!isOfSameUser(*caller) ||
            m_server.findChildren<QLocalSocket *>(Qt::FindDirectChildrenOnly).size() >
                callersAtOnce) {
            caller->abort();
            continue;
        }
        caller->setReadBufferSize(longestCall + 1);
        QTimer::singleShot(callersTime, caller, &QLocalSocket::abort);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { answer(*caller); });
    }
}

void SingleInstance::answer(QLocalSocket &caller)
{
    if (!caller.canReadLine()) {
        if (caller.bytesAvailable() > longestCall)
            caller.abort();
        return;
    }
    const std::optional<QByteArray> activation = activationIn(caller.readLine(longestCall + 1));
    if (!activation) {
        caller.abort();
        return;
    }
    Q_EMIT raiseAsked(*activation);
    caller.write(raisedWord);
    caller.disconnectFromServer();
}

QByteArray activationOfThisStart()
{
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

} // namespace patchbook
