// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchbook::test {

/**
 * A disk that fails on request, beneath every SQLite database which this program opens from
 * install() on. Thread-safe.
 */
class FailingDisk
{
public:
    enum class Fault {
        Full,   ///< nothing more can be written
        Broken, ///< reading, writing and syncing end in an error
        Busy,   ///< somebody else holds the lock
    };

    /** Once, before the first database is opened. False: this SQLite cannot be put on it. */
    static bool install();
    /** From now on every nth access of the fault's kind fails. */
    static void fail(Fault fault, int every);
    static void heal();
    /** How many accesses have failed since fail(). */
    static int failures();
};

} // namespace patchbook::test
