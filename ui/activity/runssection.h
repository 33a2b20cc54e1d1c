// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace patchbook {

class BulkRuns;
class PlainLabel;
class Workspace;

/**
 * The bulk runs that are kept, newest first: what each did and how it stands, and the way to its
 * window, its undo and its report. Hides itself while there are none.
 */
class RunsSection final : public QWidget
{
    Q_OBJECT

public:
    /** The references outlive it. Reads nothing before reload(). */
    RunsSection(Workspace &workspace, BulkRuns &runs, QWidget *parent = nullptr);

    void reload();
    void focusList();

Q_SIGNALS:
    void runRequested(const patchbook::Job &job);
    void undoRequested(const patchbook::Job &job);
    void reportRequested(const patchbook::Job &job);

protected:
    void changeEvent(QEvent *event) override;

private:
    /** One run, its sums once they were read. */
    struct Row
    {
        Job job;
        std::optional<JobTally> tally;
        QTreeWidgetItem *item = nullptr;
    };

    void build();
    void fit();
    void takeJobs(const QList<Job> &jobs);
    void readNextTally();
    void showRow(Row &row);
    void showButtons();
    const Row *current() const;
    void open();

    Workspace &m_workspace;
    BulkRuns &m_runs;
    QList<Row> m_rows; // newest first
    PlainLabel *m_title;
    QTreeWidget *m_list;
    QPushButton *m_open;
    QPushButton *m_undo;
    QPushButton *m_report;
    int m_generation = 0; // of the list: answers to an earlier one are nobody's
};

} // namespace patchbook
