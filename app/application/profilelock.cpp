// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/profilelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto lockName = "/lock"_L1;
constexpr qint64 longestSignature = 4096;

} // namespace

ProfileLock::ProfileLock(const QString &folder)
    : m_path(folder + lockName)
{
}

ProfileLock::~ProfileLock()
{
    // The file stays: to remove it would let two processes lock two files of the same name.
    if (m_handle >= 0)
        ::close(m_handle);
}

ProfileLock::Answer ProfileLock::take()
{
    if (m_handle >= 0)
        return Answer::Taken;
    const int handle = ::open(QFile::encodeName(m_path).constData(),
                              O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return Answer::Impossible;
    if (::flock(handle, LOCK_EX | LOCK_NB) == 0) {
        m_handle = handle;
        sign({});
        return Answer::Taken;
    }
    const bool held = errno == EWOULDBLOCK;
    ::close(handle);
    return held ? Answer::Held : Answer::Impossible;
}

void ProfileLock::sign(const QString &socket) const
{
    // The path comes last: only it may hold a line's end.
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n' +
                            QSysInfo::machineHostName().toUtf8().replace('\n', ' ') + '\n' +
                            QFile::encodeName(socket);
    if (::ftruncate(m_handle, 0) == 0 &&
        ::pwrite(m_handle, text.constData(), static_cast<size_t>(text.size()), 0) != text.size())
        std::ignore = ::ftruncate(m_handle, 0); // a full disk: nothing is better than half a path
}

ProfileLock::Holder ProfileLock::holder() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(longestSignature);
    const qsizetype first = text.indexOf('\n');
    const qsizetype second = text.indexOf('\n', first + 1);
    if (first < 0 || second < 0)
        return {};
    return {text.left(first).toLongLong(),
            QString::fromUtf8(text.sliced(first + 1, second - first - 1)),
            QFile::decodeName(text.sliced(second + 1))};
}

} // namespace patchbook
