// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/bulkruns.h"

#include <QPromise>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

constexpr int changedAtATime = 500;

} // namespace

BulkRuns::BulkRuns(Workspace &workspace, Outbox &outbox, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_outbox(outbox)
    , m_clock(clock)
{
    connect(&workspace.dispatcher(), &Dispatcher::recovered, this, &BulkRuns::load);
    connect(&workspace, &Workspace::sessionAdded, this,
            [this](AccountSession *session) { loadWaiting(session->account().id); });
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this,
            [this](AccountSession *session) { dropRunsOf(session->account().id); });
}

BulkRuns::~BulkRuns() = default;

QFuture<OutboxResult<Job>> BulkRuns::begin(const Job &job, const QList<Op> &ops)
{
    Job begun = job;
    begun.total = int(ops.size());
    return beginFrom(begun, [ops, given = false]() mutable -> std::optional<QList<Op>> {
        return std::exchange(given, true) ? QList<Op>() : ops;
    });
}

QFuture<OutboxResult<Job>> BulkRuns::beginFrom(const Job &job, const OpFeed &ops)
{
    const QString account = job.account;
    std::optional<OutboxError::Kind> refused;
    if (!m_workspace.session(account))
        refused = OutboxError::Kind::Other;
    else if (m_workspace.dispatcher().isReadOnly(account))
        refused = OutboxError::Kind::AccountReadOnly;
    if (refused)
        return QtFuture::makeReadyFuture(OutboxResult<Job>(fail(OutboxError{*refused, {}})));
    Job begun = job;
    begun.state = JobState::Running;
    begun.begun = QDateTime::fromMSecsSinceEpoch(m_clock.now().wallMs, QTimeZone::utc());
    // Another thread counts, and is done when the run is kept.
    auto tally = std::make_shared<JobTally>();
    const OpFeed counted = [ops, tally]() -> std::optional<QList<Op>> {
        std::optional<QList<Op>> some = ops();
        if (!some)
            return std::nullopt;
        for (Op &op : *some) {
            if (op.draft.isEmpty())
                op.draft = op.edit.id;
            tally->add(op);
        }
        return some;
    };
    return m_outbox.beginJobFrom(begun, counted)
        .then(this, [this, account, tally](const OutboxResult<Job> &stored) {
            if (!stored.ok())
                return stored;
            if (m_workspace.session(account))
                add(*stored, *tally)->start();
            else
                m_outbox.forget(account); // removed meanwhile, before this was kept
            return stored;
        });
}

BulkRun *BulkRuns::run(qint64 job) const
{
    const auto found =
        std::ranges::find_if(m_runs, [job](const auto &run) { return run->job().id == job; });
    return found == m_runs.cend() ? nullptr : found->get();
}

QFuture<OutboxResult<QList<Job>>> BulkRuns::history()
{
    return m_outbox.jobs();
}

/** What was found so far of a run's operations. */
struct BulkRuns::Changed
{
    qint64 job = 0;
    QList<Op> ops;
    QPromise<OutboxResult<QList<Op>>> promise;

    void end(OutboxResult<QList<Op>> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

QFuture<OutboxResult<QList<Op>>> BulkRuns::changedBy(qint64 job)
{
    auto changed = std::make_shared<Changed>();
    changed->job = job;
    changed->promise.start();
    collectChanged(changed, 0);
    return changed->promise.future();
}

void BulkRuns::collectChanged(const std::shared_ptr<Changed> &changed, qint64 before)
{
    const OpQuery query{.job = changed->job,
                        .outcome = JobOutcome::Changed,
                        .before = before,
                        .limit = changedAtATime};
    m_outbox.history(query).then(this, [this, changed](const OutboxResult<QList<Op>> &page) {
        if (!page.ok()) {
            changed->end(fail(page.error()));
            return;
        }
        for (Op op : *page) {
            op.plan = {}; // the largest part, of no use to anybody who asks
            changed->ops << std::move(op);
        }
        if (page->size() < changedAtATime)
            changed->end(std::exchange(changed->ops, {}));
        else
            collectChanged(changed, page->constLast().id);
    });
}

void BulkRuns::load()
{
    m_outbox.jobs().then(this, [this](const OutboxResult<QList<Job>> &jobs) {
        if (!jobs.ok())
            return; // the Dispatcher met the same trouble and told of it
        for (auto job = jobs->crbegin(); job != jobs->crend(); ++job) {
            const bool isNew = !run(job->id);
            if (isNew && !job->ended.isValid())
                m_unopened << *job;
        }
        const QList<Job> found = m_unopened;
        int going = 0;
        for (const Job &job : found) {
            const bool isHere = m_workspace.session(job.account);
            going += isHere && job.state == JobState::Running ? 1 : 0;
        }
        for (const auto &session : m_workspace.sessions())
            loadWaiting(session->account().id);
        if (going > 0)
            Q_EMIT takenUp(going);
    });
}

void BulkRuns::loadWaiting(const QString &account)
{
    const QList<Job> found = m_unopened;
    for (const Job &job : found) {
        if (job.account == account) {
            m_unopened.removeOne(job);
            take(job);
        }
    }
}

void BulkRuns::take(const Job &job)
{
    m_outbox.tally(job.id).then(this, [this, job](const OutboxResult<JobTally> &tally) {
        if (!tally.ok()) {
            m_clock.after(backOff(1), this, [this, job] { take(job); });
            return;
        }
        if (m_workspace.session(job.account))
            add(job, *tally)->start();
    });
}

BulkRun *BulkRuns::add(const Job &job, const JobTally &tally)
{
    m_runs.push_back(std::make_unique<BulkRun>(m_outbox, m_workspace.dispatcher(), m_clock,
                                               *m_workspace.session(job.account), job, tally));
    BulkRun *run = m_runs.back().get();
    run->setTurn([this, run] { return isTurnOf(*run); });
    connect(run, &BulkRun::changed, this, [this, run] { Q_EMIT runChanged(run); });
    const auto next = [this, account = job.account] {
        startNext(account);
    };
    connect(run, &BulkRun::stopped, this, next);
    connect(run, &BulkRun::changed, this, next);
    connect(run, &BulkRun::ended, this, [this, run, next] {
        Q_EMIT runEnded(run);
        next();
    });
    Q_EMIT runAdded(run);
    return run;
}

/** The first of its account that could be at work. */
bool BulkRuns::isTurnOf(const BulkRun &run) const
{
    const auto first = std::ranges::find_if(m_runs, [&run](const auto &other) {
        return other->job().account == run.job().account &&
               other->job().state == JobState::Running && !other->isCancelling();
    });
    return first == m_runs.cend() || first->get() == &run;
}

void BulkRuns::startNext(const QString &account)
{
    for (const auto &run : m_runs) {
        if (run->job().account == account && run->job().state == JobState::Running &&
            isTurnOf(*run))
            run->start();
    }
}

void BulkRuns::dropRunsOf(const QString &account)
{
    m_unopened.removeIf([&account](const Job &job) { return job.account == account; });
    for (const auto &run : m_runs) {
        if (run->job().account == account)
            Q_EMIT runAboutToBeRemoved(run.get());
    }
    std::erase_if(m_runs, [&account](const auto &run) { return run->job().account == account; });
}

} // namespace patchbook
