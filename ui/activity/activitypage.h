// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QWidget>

class QPushButton;
class QSplitter;

namespace patchbook {

class ActivityCommands;
class ActivityDetails;
class ActivityExport;
class ActivityFilter;
class ActivityModel;
class ActivityView;
class BulkRuns;
class EmptyPage;
class PlainLabel;
class Prompts;
class RunsSection;
class Workspace;
struct EmptyNote;

/**
 * What became of everything the user saved: the list of operations with its filter, the chosen one
 * in full, and what can be done about it. Reads nothing before it is shown for the first time.
 */
class ActivityPage final : public QWidget
{
    Q_OBJECT

public:
    ActivityPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    ActivityModel &model() { return *m_model; }
    ActivityFilter &filter() { return *m_filter; }
    ActivityCommands &commands() { return *m_commands; }

    void setCounts(const OpCounts &counts);
    /** Shows the bulk runs above the single changes; `runs` outlives the page. */
    void setRuns(BulkRuns *runs);
    /** Shows what this app changed in one record, and when. */
    void showRecord(const RecordRef &record, const QString &name);
    /** Puts the keys where they are of use. */
    void focusStart();
    void focusSearch();
    /** Nothing happens while there are no bulk runs. */
    void focusRuns();
    void exportTo(const QString &path);

Q_SIGNALS:
    /** About a bulk run: its window, its undo, its report. */
    void runRequested(const patchbook::Job &job);
    void undoRequested(const patchbook::Job &job);
    void reportRequested(const patchbook::Job &job);
    void showContactRequested(const QString &account, patchbook::Collection collection,
                              const QString &id);
    void statusMessage(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void readAnew();
    void showChosen();
    void showState();
    EmptyNote emptyReason() const;
    void askForFile();
    void showContact(const Op &op);
    void copyText();

    Workspace &m_workspace;
    ActivityModel *m_model;
    ActivityFilter *m_filter;
    ActivityView *m_view;
    ActivityCommands *m_commands;
    ActivityDetails *m_details;
    ActivityExport *m_export;
    EmptyPage *m_empty;
    RunsSection *m_runs = nullptr;
    PlainLabel *m_line;
    QPushButton *m_exportButton;
    QPushButton *m_stopExport;
    bool m_hasRead = false;
};

} // namespace patchbook
