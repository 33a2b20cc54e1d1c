// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/workspace.h"
#include "models/bulk/bulkrun.h"

#include <QObject>

#include <memory>
#include <vector>

namespace patchbook {

/**
 * The bulk runs of all accounts: begins them, and takes up at the next start what was under way.
 * One run of an account is at work at a time; a later one waits for it.
 */
class BulkRuns final : public QObject
{
    Q_OBJECT

public:
    /** The references outlive this. Takes up earlier runs when the outbox was read. */
    BulkRuns(Workspace &workspace, Outbox &outbox, Clock &clock, QObject *parent = nullptr);
    ~BulkRuns() override;

    /**
     * Keeps a run with all its operations, and begins. An error: nothing was kept and nothing will
     * be sent. AccountReadOnly in an account that is read-only.
     */
    QFuture<OutboxResult<Job>> begin(const Job &job, const QList<Op> &ops);
    /** The same for `job.total` operations that are made while they are written to the disk. */
    QFuture<OutboxResult<Job>> beginFrom(const Job &job, const OpFeed &ops);

    /** Runs which are not ended, and those that ended since the start; oldest first. */
    const std::vector<std::unique_ptr<BulkRun>> &runs() const { return m_runs; }
    /** nullptr when it is not among them. */
    BulkRun *run(qint64 job) const;

    /** All runs that are kept, newest first. */
    QFuture<OutboxResult<QList<Job>>> history();
    /** The operations of a run that count as Changed, for undoing(). */
    QFuture<OutboxResult<QList<Op>>> changedBy(qint64 job);

    Outbox &outbox() { return m_outbox; }
    Clock &clock() { return m_clock; }

Q_SIGNALS:
    void runAdded(patchbook::BulkRun *run);
    void runChanged(patchbook::BulkRun *run);
    void runEnded(patchbook::BulkRun *run);
    /** Its account is removed. */
    void runAboutToBeRemoved(patchbook::BulkRun *run);
    /** Runs that were under way when the program ended go on now. */
    void takenUp(int runs);

private:
    void load();
    void loadWaiting(const QString &account);
    void take(const Job &job);
    BulkRun *add(const Job &job, const JobTally &tally);
    bool isTurnOf(const BulkRun &run) const;
    void startNext(const QString &account);
    void dropRunsOf(const QString &account);
    struct Changed;
    void collectChanged(const std::shared_ptr<Changed> &changed, qint64 before);

    Workspace &m_workspace;
    Outbox &m_outbox;
    Clock &m_clock;
    std::vector<std::unique_ptr<BulkRun>> m_runs;
    QList<Job> m_unopened; // of accounts that are not there yet
};

} // namespace patchbook
