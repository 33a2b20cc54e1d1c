// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/enginedisk.h"

#include <QtGlobal>

#include <mutex>
#include <new>
#include <optional>
#include <sqlite3.h>

namespace patchbook::test {

namespace {

struct Order
{
    std::mutex lock;
    std::optional<FailingDisk::Fault> fault;
    int every = 1;
    int accesses = 0;
    int failures = 0;
};

Order &order()
{
    static Order instance;
    return instance;
}

/** Whether this access, one of the fault's kind, is to fail. */
bool fails(FailingDisk::Fault fault)
{
    Order &now = order();
    const std::lock_guard guard(now.lock);
    if (now.fault != fault || ++now.accesses % now.every != 0)
        return false;
    ++now.failures;
    return true;
}

bool isBroken()
{
    return fails(FailingDisk::Fault::Broken);
}

/** A file of ours; the real one lies behind it in the memory that SQLite gives. */
struct FailingFile
{
    sqlite3_file head;
    sqlite3_file *real;
};

sqlite3_vfs *g_real = nullptr;

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<FailingFile *>(file)->real;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    return isBroken() ? SQLITE_IOERR_READ
                      : realOf(file)->pMethods->xRead(realOf(file), bytes, count, at);
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    if (fails(FailingDisk::Fault::Full))
        return SQLITE_FULL;
    return isBroken() ? SQLITE_IOERR_WRITE
                      : realOf(file)->pMethods->xWrite(realOf(file), bytes, count, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return isBroken() ? SQLITE_IOERR_TRUNCATE
                      : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return isBroken() ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return fails(FailingDisk::Fault::Busy) ? SQLITE_BUSY
                                           : realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int controlFile(sqlite3_file *file, int what, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    // What is held must be given back: only taking may fail.
    if ((flags & SQLITE_SHM_LOCK) != 0 && fails(FailingDisk::Fault::Busy))
        return SQLITE_BUSY;
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int unmapShared(sqlite3_file *file, int erase)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), erase);
}

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{};
        made.iVersion =
            2; // shared memory, but no mapping of the file itself: that would pass by us
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = fileSize;
        made.xLock = lockFile;
        made.xUnlock = unlockFile;
        made.xCheckReservedLock = checkReserved;
        made.xFileControl = controlFile;
        made.xSectorSize = sectorSize;
        made.xDeviceCharacteristics = characteristics;
        made.xShmMap = mapShared;
        made.xShmLock = lockShared;
        made.xShmBarrier = barrierShared;
        made.xShmUnmap = unmapShared;
        return made;
    }();
    return &table;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    auto *ours = reinterpret_cast<FailingFile *>(file);
    ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
    const int result = g_real->xOpen(g_real, name, ours->real, flags, given);
    ours->head.pMethods = ours->real->pMethods ? methods() : nullptr;
    return result;
}

} // namespace

bool FailingDisk::install()
{
    static sqlite3_vfs ours;
    g_real = sqlite3_vfs_find(nullptr);
    if (!g_real)
        return false;
    ours = *g_real;
    ours.pNext = nullptr;
    ours.zName = "failing";
    ours.szOsFile = int(sizeof(FailingFile)) + g_real->szOsFile;
    ours.xOpen = openFile;
    return sqlite3_vfs_register(&ours, 1) == SQLITE_OK;
}

void FailingDisk::fail(Fault fault, int every)
{
    Order &now = order();
    const std::lock_guard guard(now.lock);
    now.fault = fault;
    now.every = every;
    now.accesses = 0;
    now.failures = 0;
}

void FailingDisk::heal()
{
    const std::lock_guard guard(order().lock);
    order().fault.reset();
}

int FailingDisk::failures()
{
    const std::lock_guard guard(order().lock);
    return order().failures;
}

} // namespace patchbook::test
