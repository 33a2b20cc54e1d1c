// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>
#include <QPointer>

namespace patchbook {

class BulkDialog;
class BulkRuns;
class Clock;
class Prompts;
class Workspace;

/**
 * Puts back what a run did: reads what it changed and opens the rehearsal of its undo, which is a
 * run like any other. Nothing is sent before the user begins it there.
 */
class UndoRun final : public QObject
{
    Q_OBJECT

public:
    /** The references outlive this. */
    UndoRun(Workspace &workspace, BulkRuns &runs, Clock &clock, Prompts &prompts,
            QObject *parent = nullptr);

    /** One at a time: nothing happens while one is read or shown. `over` owns the dialog. */
    void start(const Job &job, QWidget *over);

Q_SIGNALS:
    /** The undo is kept and goes on by itself. */
    void begun(qint64 job);

private:
    void open(const Job &job, const QList<Op> &changed, QWidget *over);
    void tell(QWidget *over, const QString &title, const QString &text);

    Workspace &m_workspace;
    BulkRuns &m_runs;
    Clock &m_clock;
    Prompts &m_prompts;
    QPointer<BulkDialog> m_dialog;
    bool m_isReading = false;
};

} // namespace patchbook
