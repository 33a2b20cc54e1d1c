// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QWidget;

namespace patchbook {

class BulkRuns;
class Clock;
class Prompts;
class RunWindow;
class UndoRun;
class Workspace;

/** The windows of bulk runs: one for each run, opened or brought to the front. */
class RunWindows final : public QObject
{
    Q_OBJECT

public:
    /** The references outlive it. `owner`: the windows go when it goes. */
    RunWindows(Workspace &workspace, BulkRuns &runs, Clock &clock, Prompts &prompts,
               QWidget *owner);

    void open(const patchbook::Job &job);
    /** A run which is not among the live ones is looked up first. */
    void openById(qint64 job);
    /** Opens the rehearsal of its undo over its window, if there is one. */
    void undo(const patchbook::Job &job);
    /** Opens its window and asks where its report shall go. */
    void saveReport(const patchbook::Job &job);
    /** nullptr when it is not open. */
    RunWindow *window(qint64 job) const;

Q_SIGNALS:
    /** Its window was closed: what is to be seen of it was seen. */
    void seen(qint64 job);
    void showContactRequested(const QString &account, patchbook::Collection collection,
                              const QString &id);

private:
    RunWindow *shown(const Job &job);

    Workspace &m_workspace;
    BulkRuns &m_runs;
    QWidget *m_owner;
    UndoRun *m_undo;
    QHash<qint64, QPointer<RunWindow>> m_windows;
};

} // namespace patchbook
