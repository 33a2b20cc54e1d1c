// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QPushButton;

namespace patchbook {

class BulkRuns;
class EmptyPage;
class PlainLabel;
class RunFollower;
class RunProgress;
class RunReport;
class RunResultsModel;
class RunResultsView;
class RunSums;
class SearchField;
class Workspace;

/**
 * One bulk run: how it stands, what became of each contact and why, and what can be done about it.
 * The same for a run that is at work and for one of the history. Closing it leaves the run alone.
 */
class RunWindow final : public QWidget
{
    Q_OBJECT

public:
    /** The references outlive it; it closes itself when the run's account is removed. */
    RunWindow(Workspace &workspace, BulkRuns &runs, const Job &job, QWidget *parent = nullptr);
    ~RunWindow() override;

    qint64 job() const;
    /** Asks where to, then writes it: CSV or PDF, by the file's ending. */
    void saveReport();
    /** Writes it there. */
    void saveReportTo(const QString &path);

Q_SIGNALS:
    void undoRequested(const patchbook::Job &job);
    void showContactRequested(const QString &account, patchbook::Collection collection,
                              const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildResults();
    QLayout *buildButtons();
    void addKeys();
    void connectParts();
    void connectReport();
    void refresh();
    void refreshButtons();
    void showEffect();
    void showEmpty();
    void pauseOrResume();
    void retryFailed();
    void filterAnew();
    void setFilter(std::optional<JobOutcome> outcome);
    void showContact(int row);

    Workspace &m_workspace;
    RunFollower *m_run;
    RunResultsModel *m_model;
    RunReport *m_report;
    RunProgress *m_progress;
    RunSums *m_sums;
    SearchField *m_search;
    QComboBox *m_filter;
    RunResultsView *m_view;
    EmptyPage *m_empty;
    PlainLabel *m_effect; // what cancelling leaves, or until when undo is possible
    PlainLabel *m_line;   // what became of the report
    QPushButton *m_retry;
    QPushButton *m_undo;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_pause;
    QPushButton *m_close;
    QTimer m_searchSoon;
};

} // namespace patchbook
