// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxlease.h"

#include "app/storage/rowreader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 silenceOfTheDeadMs = 10 * 60 * 1000;

// What the system tells of a process, from its third field on; empty when it tells nothing.
QByteArrayList statusOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    // The second field is the name in brackets, which may itself hold blanks and brackets.
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

QString startIn(const QByteArrayList &status)
{
    constexpr int startTime = 22 - 3;
    return status.size() > startTime ? QString::fromLatin1(status.at(startTime)) : QString();
}

bool isGone(const ProcessMark &process)
{
    if (process.pid <= 0 || (::kill(static_cast<pid_t>(process.pid), 0) != 0 && errno == ESRCH))
        return true;
    const QByteArrayList status = statusOf(process.pid);
    // Killed, but nobody has asked for its end yet.
    if (!status.isEmpty() && (status.constFirst() == "Z" || status.constFirst() == "X"))
        return true;
    const QString started = startIn(status);
    return !started.isEmpty() && !process.started.isEmpty() && started != process.started;
}

QString bootOf(const QString &boot)
{
    return boot.section(u'/', 0, 0);
}

bool isProvablyDead(const ProcessMark &holder, qint64 renewedMs, const ProcessMark &self)
{
    if (holder.host == self.host && bootOf(holder.boot) != bootOf(self.boot))
        return true;
    if (holder.host == self.host && holder.boot == self.boot)
        return isGone(holder);
    // Another machine, or a container with process ids of its own. Its clock may be wrong.
    return std::abs(QDateTime::currentMSecsSinceEpoch() - renewedMs) > silenceOfTheDeadMs;
}

} // namespace

ProcessMark ProcessMark::own()
{
    const QByteArray room = QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1).toUtf8();
    ProcessMark mark;
    mark.host = QSysInfo::machineUniqueId() + ' ' + exactBytes(QSysInfo::machineHostName());
    mark.boot = QString::fromLatin1(QSysInfo::bootUniqueId()) + u'/' + QString::fromLatin1(room);
    mark.pid = QCoreApplication::applicationPid();
    mark.started = startIn(statusOf(mark.pid));
    return mark;
}

OutboxLease::OutboxLease()
    : m_holder(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_mark(ProcessMark::own())
{
}

bool OutboxLease::isHeldByOther(Database &database) const
{
    Statement row(database, u"SELECT holder,host,boot,pid,started,renewed FROM lease"_s);
    if (!row.run() || !row.next() || row.text(0) == m_holder)
        return false;
    const ProcessMark holder{row.bytes(1), row.text(2), row.integer(3), row.text(4)};
    return !isProvablyDead(holder, row.integer(5), m_mark);
}

bool OutboxLease::take(Database &database)
{
    if (isHeldByOther(database))
        return false;
    return database.run(u"INSERT OR REPLACE INTO lease(one,holder,host,boot,pid,started,renewed)"
                        " VALUES(1,?,?,?,?,?,?)"_s,
                        {m_holder, m_mark.host, m_mark.boot, m_mark.pid, m_mark.started,
                         QDateTime::currentMSecsSinceEpoch()});
}

bool OutboxLease::renew(Database &database)
{
    // Never the same number twice: SQLite writes nothing then, and something has to be written
    // where this shall push a failed commit out of the log.
    Statement update(database, u"UPDATE lease SET renewed = ? + (renewed = ?) WHERE holder=?"_s);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return update.run({now, now, m_holder}) && update.changedRows() == 1;
}

void OutboxLease::release(Database &database)
{
    database.run(u"DELETE FROM lease WHERE holder=?"_s, {m_holder});
}

} // namespace patchbook
