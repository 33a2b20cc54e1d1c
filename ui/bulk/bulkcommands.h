// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkselection.h"

#include <QObject>

#include <memory>

class QWidget;

namespace patchbook {

class BulkPage;
class BulkRuns;
class Prompts;
class RunWindows;
class Settings;
class Workspace;

/** What can be asked for many contacts at once: opens the dialogs, and the window of what begins.
 */
class BulkCommands final : public QObject
{
    Q_OBJECT

public:
    /** The dialogs belong to `window`. The references outlive this. */
    BulkCommands(Workspace &workspace, BulkRuns &runs, Settings &settings, Prompts &prompts,
                 QWidget &window);

    void reassign(const BulkSelection &selection);
    void edit(const BulkSelection &selection);
    /** Deals out all that an owner has. "": the account, or the owner, is chosen in the dialog. */
    void handOver(const QString &account, const QString &owner = {});
    /** Finds the contacts of a list of ids or addresses; "": the account is chosen there. */
    void choosePasted(const QString &account);

    /** The windows of runs. */
    RunWindows &windows() { return *m_windows; }
    /** Whether a run's window is open. */
    bool isShown(qint64 job) const;

Q_SIGNALS:
    void showContactRequested(const QString &account, patchbook::Collection collection,
                              const QString &id);
    /** Only to be selected in the list. */
    void selectRequested(const QString &account, const QStringList &ids);

private:
    void ask(const BulkSelection &selection, std::unique_ptr<BulkPage> page);

    Workspace &m_workspace;
    BulkRuns &m_runs;
    Settings &m_settings;
    QWidget &m_window;
    RunWindows *m_windows;
};

} // namespace patchbook
