// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <QString>

#include <optional>

namespace patchbook {

/** A process, so that another one can tell whether it still lives. */
struct ProcessMark
{
    QByteArray host; ///< the machine, and what it calls itself
    QString boot;    ///< which start of the machine, and which room of process ids
    qint64 pid = 0;
    QString started; ///< process ids are given again, but not with the same start; "" = unknown

    static ProcessMark own();
    friend bool operator==(const ProcessMark &, const ProcessMark &) = default;
};

/**
 * Who alone may send out of an outbox: one row of the file itself, because a lock file can lie
 * elsewhere or be removed. Call each function inside a transaction, but for release().
 */
class OutboxLease final
{
public:
    OutboxLease();

    /** Takes the lease unless its holder may still live. False with no trouble: it may. */
    bool take(Database &database);
    /** Whether the lease is still ours; then it is renewed, which always writes to the file. */
    bool renew(Database &database);
    void release(Database &database);
    /** Whether somebody who may still live holds it; asked of a damaged file, too. */
    bool isHeldByOther(Database &database) const;

private:
    QString m_holder;
    ProcessMark m_mark;
};

} // namespace patchbook
