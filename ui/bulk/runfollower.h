// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"
#include "ui/bulk/runwords.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace patchbook {

class BulkRun;
class BulkRuns;
class Workspace;

/** How one run stands: from the run itself while it is at work here, else out of the outbox. */
class RunFollower final : public QObject
{
    Q_OBJECT

public:
    /** The references outlive this. `job`: as it was read last. */
    RunFollower(Workspace &workspace, BulkRuns &runs, const Job &job, QObject *parent = nullptr);

    const Job &job() const;
    const JobTally &tally() const;
    RunNow now() const;
    /** nullptr when this program does not work at it: it ended before the start. */
    BulkRun *run() const;
    /** Whether tally() was read; one that is live knows at once. */
    bool isKnown() const { return run() || m_isKnown; }

    QString title() const;
    /** The account's name, untrusted; "" when it is not open. */
    QString accountName() const;
    QString serviceName() const;
    /** nullptr when the account is not open. */
    const Schema *schema() const;

Q_SIGNALS:
    void changed();
    void opChanged(const patchbook::Op &op);
    /** The run was cancelled: what waited ended without a step of its own. */
    void waitingCancelled();
    /** Its account is removed, and the run with it. */
    void gone();

private:
    void follow(BulkRun *run);
    void readTally();
    void readUndone();

    Workspace &m_workspace;
    BulkRuns &m_runs;
    QPointer<BulkRun> m_run;
    Job m_job;
    JobTally m_tally;
    std::optional<Job> m_undone; // the run that this one puts back
    bool m_isKnown = false;
};

} // namespace patchbook
