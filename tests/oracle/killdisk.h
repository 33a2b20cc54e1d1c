// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/history.h"

namespace patchbook::test {

/** Every row of an outbox file. */
struct KeptRows
{
    QList<Op> ops;
    QList<OpEvent> events;
    QString error;
};

/** Looks into an outbox with which an engine works; changes nothing, not even at its end. */
class DiskWatch
{
public:
    explicit DiskWatch(QString outbox)
        : m_outbox(std::move(outbox))
    {
    }

    /** The rows under way as any other program sees them now, and those that were at last. */
    QList<DiskStep> look();

private:
    const QString m_outbox;
    QList<qint64> m_underWay;
};

/** What a whole check of a copy finds, "" when nothing. The file itself stays as the kill left it.
 */
QString flawOfCopy(const QString &outbox);

/** Everything in an outbox with which nobody works. */
KeptRows allRows(const QString &outbox);

} // namespace patchbook::test
