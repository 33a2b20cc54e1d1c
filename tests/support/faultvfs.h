// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>

namespace patchbook::test {

/** What a disk does to a program. */
enum class DiskFault {
    NoSpace,    ///< writing, cutting, syncing and making files: ENOSPC
    Device,     ///< these and reading: EIO
    ShortWrite, ///< writes half of what it should, then EIO
    Busy,       ///< locks are held by somebody else
};

/** How long a fault lasts. */
enum class Lasting {
    Once,
    AWhile, ///< eight operations: a lock that is held for ever makes SQLite try for ten seconds
    FromThenOn,
    EveryNth, ///< the nth, the 2nth, the 3nth, …
};

/**
 * A layer between SQLite and its files that lets the n-th operation fail. While it exists every
 * database that is opened in this process goes through it, in any thread. One at a time.
 */
class FaultVfs final
{
public:
    FaultVfs();
    ~FaultVfs();
    Q_DISABLE_COPY_MOVE(FaultVfs)

    /** Lets the n-th operation from now on fail, counted from 1, of those which `fault` concerns.
     */
    void arm(DiskFault fault, int nth, Lasting lasting);
    /** Everything works again. */
    void disarm();

    /** Whether an operation has failed since arm(). */
    bool hasStruck() const;
    /** The operations since arm() that could have failed. */
    int operations() const;
};

/**
 * Runs `body` again and again, with the first operation failing, then the second, … until a run
 * has fewer operations than that; `body` has to disarm() where its faults shall end. Gives the
 * number of runs in which an operation failed.
 */
template <class Body>
int forEveryOperation(FaultVfs &disk, DiskFault fault, Lasting lasting, Body body)
{
    for (int nth = 1;; ++nth) {
        disk.arm(fault, nth, lasting);
        body(nth);
        const bool struck = disk.hasStruck();
        disk.disarm();
        if (!struck)
            return nth - 1;
    }
}

} // namespace patchbook::test
