// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultvfs.h"

#include <atomic>
#include <limits>
#include <sqlite3.h>

namespace patchbook::test {

namespace {

enum class Operation { Open, Read, Write, Truncate, Sync, Size, Delete, Lock, Map };

struct State
{
    std::atomic<bool> armed = false;
    std::atomic<bool> struck = false;
    std::atomic<int> operations = 0;
    std::atomic<int> nth = 0;
    std::atomic<DiskFault> fault = DiskFault::NoSpace;
    std::atomic<Lasting> lasting = Lasting::Once;
};
State state; // SQLite's functions have no place for a pointer of ours that all of them see

sqlite3_vfs *system = nullptr;
sqlite3_vfs layer = {};

bool concerns(DiskFault fault, Operation operation)
{
    switch (fault) {
    case DiskFault::NoSpace:
        return operation == Operation::Open || operation == Operation::Write ||
               operation == Operation::Truncate || operation == Operation::Sync ||
               operation == Operation::Map;
    case DiskFault::Device:
        return operation != Operation::Lock;
    case DiskFault::ShortWrite:
        return operation == Operation::Write;
    case DiskFault::Busy:
        return operation == Operation::Lock;
    }
    return false;
}

int codeOf(DiskFault fault, Operation operation)
{
    if (fault == DiskFault::Busy)
        return SQLITE_BUSY;
    switch (operation) {
    case Operation::Open:
        return fault == DiskFault::NoSpace ? SQLITE_FULL : SQLITE_CANTOPEN;
    case Operation::Read:
        return SQLITE_IOERR_READ;
    case Operation::Write:
        return fault == DiskFault::NoSpace ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    case Operation::Truncate:
        return fault == DiskFault::NoSpace ? SQLITE_FULL : SQLITE_IOERR_TRUNCATE;
    case Operation::Sync:
        return fault == DiskFault::NoSpace ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    case Operation::Size:
        return SQLITE_IOERR_FSTAT;
    case Operation::Delete:
        return SQLITE_IOERR_DELETE;
    case Operation::Lock:
        return SQLITE_BUSY;
    case Operation::Map:
        return fault == DiskFault::NoSpace ? SQLITE_IOERR_SHMSIZE : SQLITE_IOERR_SHMMAP;
    }
    return SQLITE_IOERR;
}

int lengthOf(Lasting lasting)
{
    switch (lasting) {
    case Lasting::Once:
        return 1;
    case Lasting::AWhile:
        return 8;
    case Lasting::FromThenOn:
    case Lasting::EveryNth:
        break;
    }
    return std::numeric_limits<int>::max();
}

/** SQLITE_OK, or what the operation has to fail with. */
int struck(Operation operation)
{
    if (!state.armed || !concerns(state.fault, operation))
        return SQLITE_OK;
    const int count = ++state.operations;
    const bool inTurn = state.lasting != Lasting::EveryNth || count % state.nth == 0;
    if (!inTurn || count < state.nth || count - state.nth >= lengthOf(state.lasting))
        return SQLITE_OK;
    state.struck = true;
    return codeOf(state.fault, operation);
}

/** What SQLite takes for an open file: ours first, the system's behind it. */
struct LayerFile
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<LayerFile *>(file)->real();
}

const sqlite3_io_methods *methodsOf(sqlite3_file *file)
{
    return realOf(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    return methodsOf(file)->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *target, int size, sqlite3_int64 offset)
{
    if (const int code = struck(Operation::Read))
        return code;
    return methodsOf(file)->xRead(realOf(file), target, size, offset);
}

int writeFile(sqlite3_file *file, const void *source, int size, sqlite3_int64 offset)
{
    if (const int code = struck(Operation::Write)) {
        if (state.fault == DiskFault::ShortWrite)
            methodsOf(file)->xWrite(realOf(file), source, size / 2, offset);
        return code;
    }
    return methodsOf(file)->xWrite(realOf(file), source, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = struck(Operation::Truncate);
    return code ? code : methodsOf(file)->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    const int code = struck(Operation::Sync);
    return code ? code : methodsOf(file)->xSync(realOf(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const int code = struck(Operation::Size);
    return code ? code : methodsOf(file)->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int lock)
{
    const int code = struck(Operation::Lock);
    return code ? code : methodsOf(file)->xLock(realOf(file), lock);
}

int unlockFile(sqlite3_file *file, int lock)
{
    return methodsOf(file)->xUnlock(realOf(file), lock);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
    return methodsOf(file)->xCheckReservedLock(realOf(file), result);
}

int controlFile(sqlite3_file *file, int what, void *argument)
{
    return methodsOf(file)->xFileControl(realOf(file), what, argument);
}

int sectorSize(sqlite3_file *file)
{
    return methodsOf(file)->xSectorSize(realOf(file));
}

int characteristics(sqlite3_file *file)
{
    return methodsOf(file)->xDeviceCharacteristics(realOf(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    const int code = struck(Operation::Map);
    return code ? code : methodsOf(file)->xShmMap(realOf(file), page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int n, int flags)
{
    if (flags & SQLITE_SHM_LOCK) {
        if (const int code = struck(Operation::Lock))
            return code;
    }
    return methodsOf(file)->xShmLock(realOf(file), offset, n, flags);
}

void barrierShared(sqlite3_file *file)
{
    methodsOf(file)->xShmBarrier(realOf(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return methodsOf(file)->xShmUnmap(realOf(file), remove);
}

// Version 2: without memory-mapped reading, which would go past us.
const sqlite3_io_methods layerMethods = {2,
                                         closeFile,
                                         readFile,
                                         writeFile,
                                         truncateFile,
                                         syncFile,
                                         sizeOfFile,
                                         lockFile,
                                         unlockFile,
                                         checkReservedLock,
                                         controlFile,
                                         sectorSize,
                                         characteristics,
                                         mapShared,
                                         lockShared,
                                         barrierShared,
                                         unmapShared,
                                         nullptr,
                                         nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr; // then SQLite does not close it
    if (const int code = struck(Operation::Open))
        return code;
    const int result = system->xOpen(system, name, realOf(file), flags, outFlags);
    if (result == SQLITE_OK)
        file->pMethods = &layerMethods;
    return result;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int code = struck(Operation::Delete);
    return code ? code : system->xDelete(system, name, syncFolder);
}

} // namespace

FaultVfs::FaultVfs()
{
    system = sqlite3_vfs_find(nullptr);
    layer = *system;
    layer.zName = "patchbook-faults";
    layer.szOsFile = static_cast<int>(sizeof(LayerFile)) + system->szOsFile;
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    sqlite3_vfs_register(&layer, 1);
}

FaultVfs::~FaultVfs()
{
    disarm();
    sqlite3_vfs_unregister(&layer);
    sqlite3_vfs_register(system, 1);
}

void FaultVfs::arm(DiskFault fault, int nth, Lasting lasting)
{
    state.armed = false;
    state.fault = fault;
    state.nth = nth;
    state.lasting = lasting;
    state.operations = 0;
    state.struck = false;
    state.armed = true;
}

void FaultVfs::disarm()
{
    state.armed = false;
}

bool FaultVfs::hasStruck() const
{
    return state.struck;
}

int FaultVfs::operations() const
{
    return state.operations;
}

} // namespace patchbook::test
