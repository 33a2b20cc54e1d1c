// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runfollower.h"

#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "ui/bulk/selectionwords.h"

#include <algorithm>

namespace patchbook {

RunFollower::RunFollower(Workspace &workspace, BulkRuns &runs, const Job &job, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_job(job)
{
    connect(&runs, &BulkRuns::runAdded, this, [this](BulkRun *run) {
        if (run->job().id == m_job.id)
            follow(run);
    });
    connect(&runs, &BulkRuns::runAboutToBeRemoved, this, [this](const BulkRun *run) {
        if (run != m_run)
            return;
        m_job = run->job();
        m_tally = run->tally();
        m_run.clear();
        Q_EMIT gone();
    });
    if (BulkRun *run = runs.run(job.id))
        follow(run);
    else
        readTally();
    if (m_job.undoOf != 0)
        readUndone();
}

void RunFollower::follow(BulkRun *run)
{
    m_run = run;
    connect(run, &BulkRun::changed, this, &RunFollower::changed);
    connect(run, &BulkRun::stopped, this, &RunFollower::changed);
    connect(run, &BulkRun::ended, this, &RunFollower::changed);
    connect(run, &BulkRun::ended, this, [this, run] {
        if (run->job().state == JobState::Cancelled)
            Q_EMIT waitingCancelled();
    });
    connect(run, &BulkRun::opChanged, this, &RunFollower::opChanged);
    Q_EMIT changed();
}

void RunFollower::readTally()
{
    m_runs.outbox().tally(m_job.id).then(this, [this](const OutboxResult<JobTally> &read) {
        if (!read.ok())
            return;
        m_tally = *read;
        m_isKnown = true;
        Q_EMIT changed();
    });
}

void RunFollower::readUndone()
{
    m_runs.history().then(this, [this](const OutboxResult<QList<Job>> &read) {
        if (!read.ok())
            return;
        const auto found = std::ranges::find(*read, m_job.undoOf, &Job::id);
        if (found == read->cend())
            return;
        m_undone = *found;
        Q_EMIT changed();
    });
}

BulkRun *RunFollower::run() const
{
    return m_run;
}

const Job &RunFollower::job() const
{
    return m_run ? m_run->job() : m_job;
}

const JobTally &RunFollower::tally() const
{
    return m_run ? m_run->tally() : m_tally;
}

RunNow RunFollower::now() const
{
    return m_run ? runNow(*m_run) : RunNow{};
}

QString RunFollower::title() const
{
    return runTitle(job(), schema(), m_undone ? &*m_undone : nullptr);
}

QString RunFollower::accountName() const
{
    const AccountSession *session = m_workspace.session(job().account);
    return session ? session->account().label : QString();
}

QString RunFollower::serviceName() const
{
    return serviceNameOf(m_workspace, job().account);
}

const Schema *RunFollower::schema() const
{
    const AddressBook *book = m_workspace.bookOf(job().account, Collection::Contacts);
    return book ? &book->schema() : nullptr;
}

} // namespace patchbook
