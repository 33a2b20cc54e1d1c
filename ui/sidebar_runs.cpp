// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of bulk runs: they open windows, and leave what is chosen as it is.
#include "ui/sidebar.h"
#include "ui/sidebarrows.h"
#include "ui/sidebarruns.h"

#include <QSignalBlocker>
#include <QTreeWidget>

namespace patchbook {

void Sidebar::setRuns(BulkRuns *runs)
{
    if (m_runs)
        return;
    m_runs = new SidebarRuns(*runs, m_activity, this);
    connect(m_runs, &SidebarRuns::currentLeaves, this, &Sidebar::markChosen);
    connect(m_tree, &QTreeWidget::itemClicked, this, &Sidebar::openRun);
    connect(m_tree, &QTreeWidget::itemActivated, this, &Sidebar::openRun);
}

void Sidebar::noteRunSeen(qint64 job)
{
    if (m_runs)
        m_runs->noteSeen(job);
}

void Sidebar::openRun(const QTreeWidgetItem *item)
{
    if (const qint64 job = m_runs->jobOf(item); job != 0)
        Q_EMIT runRequested(job);
}

void Sidebar::markChosen()
{
    const QSignalBlocker quiet(m_tree); // nothing else is chosen than before
    const Lines lines = m_items.value(m_session);
    if (m_isActivity)
        m_tree->setCurrentItem(m_activity);
    else if (m_isAll)
        m_tree->setCurrentItem(m_all);
    else
        m_tree->setCurrentItem(m_collection == Collection::Cards ? lines.cards : lines.account);
}

} // namespace patchbook
