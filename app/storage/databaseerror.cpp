// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databaseerror.h"

#include <QSqlError>

#include <cerrno>
#include <cstring>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = DatabaseError::Kind;

} // namespace

// SQLite's result codes; the driver gives the extended ones, whose low byte is the plain one.
DatabaseError::Kind databaseErrorKind(int code)
{
    constexpr int sharedMemoryCannotGrow = 4874; // the -shm file: a full disk in practice
    if (code == sharedMemoryCannotGrow)
        return Kind::DiskFull;
    switch (code & 0xff) {
    case 5:  // BUSY
    case 6:  // LOCKED
    case 15: // PROTOCOL: the lock of the log was not to be had for ten seconds
        return Kind::Busy;
    case 3: // PERM
    case 8: // READONLY
        return Kind::ReadOnly;
    case 11: // CORRUPT
    case 26: // NOTADB
        return Kind::Damaged;
    case 10: // IOERR
        return Kind::Device;
    case 13: // FULL
        return Kind::DiskFull;
    case 19: // CONSTRAINT
        return Kind::Refused;
    }
    return Kind::Other;
}

DatabaseError databaseErrorOfSystem(int number)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(number));
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Kind::DiskFull, detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Kind::ReadOnly, detail};
    }
    return {Kind::Other, detail};
}

DatabaseError databaseError(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return {databaseErrorKind(code.toInt()), u"SQLite %1: %2"_s.arg(code, error.databaseText())};
}

} // namespace patchbook
