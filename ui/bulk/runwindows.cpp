// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runwindows.h"

#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "ui/bulk/runwindow.h"
#include "ui/bulk/undorun.h"

#include <algorithm>

namespace patchbook {

RunWindows::RunWindows(Workspace &workspace, BulkRuns &runs, Clock &clock, Prompts &prompts,
                       QWidget *owner)
    : QObject(owner)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_owner(owner)
    , m_undo(new UndoRun(workspace, runs, clock, prompts, this))
{
    connect(m_undo, &UndoRun::begun, this, &RunWindows::openById);
}

RunWindow *RunWindows::window(qint64 job) const
{
    return m_windows.value(job);
}

RunWindow *RunWindows::shown(const Job &job)
{
    QPointer<RunWindow> &window = m_windows[job.id];
    if (!window) {
        window = new RunWindow(m_workspace, m_runs, job, m_owner);
        connect(window, &RunWindow::undoRequested, this, &RunWindows::undo);
        connect(window, &RunWindow::showContactRequested, this, &RunWindows::showContactRequested);
        connect(window, &QObject::destroyed, this, [this, id = job.id] { Q_EMIT seen(id); });
    }
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void RunWindows::open(const Job &job)
{
    shown(job);
}

void RunWindows::openById(qint64 job)
{
    if (const BulkRun *run = m_runs.run(job)) {
        shown(run->job());
        return;
    }
    m_runs.history().then(this, [this, job](const OutboxResult<QList<Job>> &jobs) {
        if (!jobs.ok())
            return;
        const auto found = std::ranges::find(*jobs, job, &Job::id);
        if (found != jobs->cend())
            shown(*found);
    });
}

void RunWindows::undo(const Job &job)
{
    RunWindow *over = window(job.id);
    m_undo->start(job, over ? static_cast<QWidget *>(over) : m_owner);
}

void RunWindows::saveReport(const Job &job)
{
    shown(job)->saveReport();
}

} // namespace patchbook
