// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outboxfile.h"

#include "app/storage/oprow.h"
#include "app/storage/outboxsalvage.h"
#include "app/storage/outboxschema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using FileKind = DatabaseError::Kind;

QString freshPath(const QString &path)
{
    return path + u".fresh";
}

void removeFiles(const QString &path)
{
    const QStringList files = databaseFiles(path);
    for (const QString &file : files)
        QFile::remove(file);
}

/** A rename that replaces nothing; the file and its new name outlast a power cut. */
bool movedTo(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    const bool known = ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(),
                                   RENAME_NOREPLACE) == 0;
    // Not every file system knows that flag.
    if (!known && (errno != EINVAL || QFileInfo::exists(to) ||
                   std::rename(source.constData(), target.constData()) != 0))
        return false;
    const QByteArray folder = QFile::encodeName(QFileInfo(to).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
    return true;
}

QString freeNameAside(const QString &path, QLatin1StringView why)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString plain = u"%1.%2-%3"_s.arg(path, why, stamp);
    QString name = plain;
    for (int i = 2; QFileInfo::exists(name) || QFileInfo::exists(name + u"-wal"); ++i)
        name = plain + u'-' + QString::number(i);
    return name;
}

/** Moves the database and its companions, so that they can be opened together there. */
bool movedAside(const QString &path, const QString &aside)
{
    // The database first: whatever is left behind without it is moved at the next start.
    const QStringList from = databaseFiles(path);
    const QStringList to = databaseFiles(aside);
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (!QFileInfo::exists(from.at(i)))
            continue;
        if (!movedTo(from.at(i), to.at(i)))
            return false;
        QFile::setPermissions(to.at(i), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return true;
}

OutboxError errorOfRename()
{
    const QString detail = QString::fromLocal8Bit(std::strerror(errno));
    const bool readOnly = errno == EROFS || errno == EACCES || errno == EPERM;
    return {readOnly ? OutboxError::Kind::ReadOnly : OutboxError::Kind::Other, detail};
}

// SQLite would delete such a file, or play it into a database which it does not belong to.
bool hasLogOfNothing(const QString &path)
{
    const QFileInfo log(path + u"-wal");
    return log.size() > 0 && QFileInfo(path).size() == 0;
}

// A log whose beginning is overwritten is silently taken for an empty one: then what was saved
// last is missing, and an operation that was sent may look as if it had not been.
bool hasTornLog(const QString &path)
{
    QFile log(path + u"-wal");
    if (!log.open(QIODevice::ReadOnly))
        return false;
    const QByteArray magic = log.read(4);
    return magic.size() == 4 && magic != QByteArray(4, '\0') && magic != "\x37\x7f\x06\x82" &&
           magic != "\x37\x7f\x06\x83";
}

/** Another Patchbook that still lives may be writing into the file which we find damaged. */
bool isInUse(const QString &path, const OutboxLease &lease)
{
    const auto database = Database::openToRead(path);
    return database.ok() && lease.isHeldByOther(**database);
}

OutboxResult<OutboxOpening> replaced(const QString &path, std::chrono::milliseconds busyTimeout,
                                     OutboxOpening::Kind kind)
{
    OutboxOpening opening;
    opening.kind = kind;
    const QString fresh = freshPath(path);
    removeFiles(fresh);
    {
        const auto database = Database::open(fresh, outboxDesign(busyTimeout));
        if (!database.ok())
            return fail(outboxError(database.error()));
        Transaction transaction(**database);
        const auto salvage = salvageOutbox(path, **database);
        if (!salvage.ok())
            return fail(outboxError(salvage.error()));
        opening.salvaged = salvage->ops;
        opening.drafts = salvage->drafts;
        if (!transaction.commit())
            return fail(outboxError(*(*database)->takeTrouble()));
        // Its log must be in it before it is renamed.
        const bool held = (*database)->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toBool();
        if (const auto trouble = (*database)->takeTrouble())
            return fail(outboxError(*trouble));
        if (held)
            return fail(OutboxError{OutboxError::Kind::Busy, u"the new file is held"_s});
    }
    opening.movedTo =
        freeNameAside(path, kind == OutboxOpening::Kind::Newer ? "newer"_L1 : "damaged"_L1);
    if (!movedAside(path, opening.movedTo) || !movedTo(fresh, path))
        return fail(errorOfRename());
    return opening;
}

/** Ends what a crash has interrupted between moving the old file and putting the new in place. */
OutboxResult<OutboxOpening> resumed(const QString &path, std::chrono::milliseconds busyTimeout)
{
    OutboxOpening opening;
    opening.kind = OutboxOpening::Kind::Damaged;
    const QDir folder = QFileInfo(path).dir();
    const QString name = QFileInfo(path).fileName();
    const QStringList aside =
        folder.entryList({name + u".damaged-*", name + u".newer-*"}, QDir::Files, QDir::Time)
            .filter(QRegularExpression(u"\\d$"_s));
    if (!aside.isEmpty())
        opening.movedTo = folder.filePath(aside.constFirst());
    if (!movedAside(path, freeNameAside(path, "damaged"_L1)))
        return fail(errorOfRename());
    {
        const auto database = Database::open(freshPath(path), outboxDesign(busyTimeout));
        if (!database.ok())
            return fail(outboxError(database.error()));
        opening.salvaged = (*database)->value(u"SELECT count(*) FROM op"_s).toInt();
        opening.drafts = (*database)->value(u"SELECT count(*) FROM draft"_s).toInt();
    }
    if (!movedTo(freshPath(path), path))
        return fail(errorOfRename());
    return opening;
}

OutboxResult<std::unique_ptr<Database>> leased(std::unique_ptr<Database> database,
                                               OutboxLease &lease)
{
    Transaction transaction(*database);
    const bool taken = lease.take(*database);
    if (taken && transaction.commit())
        return database;
    if (const auto trouble = database->takeTrouble())
        return fail(outboxError(*trouble));
    return fail(OutboxError{OutboxError::Kind::InUse, u"another process holds the lease"_s});
}

// quick_check looks at pages, and for a connection that only reads it leaves the schema's checks
// out. A state that is none of ours is found too, because it is no final one.
bool hasUnreadableRow(Database &database)
{
    Statement rows(database, u"SELECT %1 FROM op WHERE state NOT IN"
                             " ('confirmed','failed','conflicted','cancelled')"_s.arg(opColumns()));
    rows.run();
    while (rows.next()) {
        if (!opFromRow(rows))
            return true;
    }
    return false;
}

// The operations of a run wait for it: without its row nobody would ever send them or show them.
bool hasUnreadableRun(Database &database)
{
    Statement jobs(database, u"SELECT %1 FROM job WHERE state NOT IN ('done','cancelled')"_s.arg(
                                 jobColumns()));
    jobs.run();
    while (jobs.next()) {
        if (!jobFromRow(jobs))
            return true;
    }
    return database
        .value(u"SELECT EXISTS (SELECT 1 FROM op WHERE state IN ('pending','blocked')"
               " AND job <> 0 AND NOT EXISTS (SELECT 1 FROM job WHERE job.id = op.job))"_s)
        .toBool();
}

} // namespace

OutboxError outboxError(const DatabaseError &error)
{
    using Kind = OutboxError::Kind;
    switch (error.kind) {
    case FileKind::DiskFull:
        return {Kind::DiskFull, error.detail};
    case FileKind::ReadOnly:
        return {Kind::ReadOnly, error.detail};
    case FileKind::Busy:
        return {Kind::Busy, error.detail};
    case FileKind::Damaged:
    case FileKind::Foreign:
    case FileKind::Newer:
        return {Kind::Corrupt, error.detail};
    case FileKind::Refused:
    case FileKind::Device:
    case FileKind::Other:
        break;
    }
    return {Kind::Other, error.detail};
}

OutboxResult<std::unique_ptr<Database>> openOutboxFile(const QString &path, OutboxLease &lease,
                                                       std::chrono::milliseconds busyTimeout,
                                                       Repair repair, OutboxOpening &found)
{
    const auto open = [&] {
        return Database::open(path, outboxDesign(busyTimeout));
    };
    if (!QFileInfo::exists(path) && QFileInfo::exists(freshPath(path))) {
        const OutboxResult<OutboxOpening> done = resumed(path, busyTimeout);
        if (!done)
            return fail(done.error());
        found = done.value();
    }
    if (hasLogOfNothing(path)) {
        const OutboxOpening aside{OutboxOpening::Kind::Damaged, freeNameAside(path, "damaged"_L1)};
        if (!movedAside(path, aside.movedTo))
            return fail(errorOfRename());
        found = aside;
    }
    std::optional<DatabaseError> trouble;
    if (hasTornLog(path)) {
        trouble = DatabaseError{FileKind::Damaged, u"the log does not belong to it"_s};
    } else if (auto database = open(); !database.ok()) {
        trouble = database.error();
    } else if (hasUnreadableRow(**database) || hasUnreadableRun(**database)) {
        trouble = DatabaseError{FileKind::Damaged, u"a row cannot be read"_s};
    } else if ((*database)->trouble()) {
        trouble = (*database)->takeTrouble();
    } else {
        return leased(std::move(database).value(), lease);
    }

    const bool newer = trouble->kind == FileKind::Newer;
    if (outboxError(*trouble).kind != OutboxError::Kind::Corrupt || repair == Repair::Forbidden)
        return fail(outboxError(*trouble));
    if (isInUse(path, lease))
        return fail(OutboxError{OutboxError::Kind::InUse, trouble->detail});
    const OutboxResult<OutboxOpening> done = replaced(
        path, busyTimeout, newer ? OutboxOpening::Kind::Newer : OutboxOpening::Kind::Damaged);
    if (!done)
        return fail(done.error());
    found = done.value();
    auto database = open();
    if (!database.ok())
        return fail(outboxError(database.error()));
    return leased(std::move(database).value(), lease);
}

} // namespace patchbook
