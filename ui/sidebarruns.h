// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QTreeWidgetItem;

namespace patchbook {

class BulkRun;
class BulkRuns;
class SidebarItem;

/**
 * The bulk runs below a line of the sidebar: a row for each that is not ended, with how far it is
 * or why it stands. One that ends stays until somebody has looked at it.
 */
class SidebarRuns final : public QObject
{
    Q_OBJECT

public:
    /** Both outlive this. */
    SidebarRuns(BulkRuns &runs, QTreeWidgetItem *below, QObject *parent = nullptr);

    /** 0 when the row is none of a run. */
    qint64 jobOf(const QTreeWidgetItem *item) const;
    /** Its result was looked at: if it is ended its row leaves. */
    void noteSeen(qint64 job);

Q_SIGNALS:
    /** The row which has the cursor is about to leave. */
    void currentLeaves();

private:
    void add(BulkRun *run);
    void refresh(const BulkRun *run);
    void remove(qint64 job);

    BulkRuns &m_runs;
    QTreeWidgetItem *m_below;
    QHash<qint64, SidebarItem *> m_items; // by job
};

} // namespace patchbook
