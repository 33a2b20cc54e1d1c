// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/runssection.h"

#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "models/domain/plaintext.h"
#include "models/tables/activitycells.h"
#include "ui/bulk/runwords.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

enum RunColumn {
    TitleColumn,
    StateColumn,
    ChangedColumn,
    FailedColumn,
    AccountColumn,
    BegunColumn
};
constexpr int runColumns = 6;
constexpr int fewestLines = 3; // rows that are shown without scrolling
constexpr int mostLines = 5;

QString stateIcon(const Job &job)
{
    switch (job.state) {
    case JobState::Running:
        return u"send"_s;
    case JobState::Paused:
        return job.pause == JobPause::User ? u"pending"_s : u"warning"_s;
    case JobState::Done:
        return u"ok"_s;
    case JobState::Cancelled:
        return u"clear"_s;
    }
    return {};
}

QString sum(const std::optional<JobTally> &tally, JobOutcome outcome)
{
    return tally ? QLocale().toString(tally->of(outcome)) : QString();
}

QPushButton *sectionButton(const QString &name, const QString &text, const QString &icon)
{
    auto *button = new QPushButton(themedIcon(icon), text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

RunsSection::RunsSection(Workspace &workspace, BulkRuns &runs, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_title(new PlainLabel(tr("&Bulk runs")))
    , m_list(new QTreeWidget)
    , m_open(sectionButton(u"runsOpen"_s, tr("&Open run"), u"people"_s))
    , m_undo(sectionButton(u"runsUndo"_s, tr("&Undo…"), u"undo"_s))
    , m_report(sectionButton(u"runsReport"_s, tr("&Report…"), u"save"_s))
{
    build();
    hide();
    const auto again = [this] {
        if (m_generation > 0)
            reload();
    };
    connect(&runs, &BulkRuns::runAdded, this, again);
    connect(&runs, &BulkRuns::runAboutToBeRemoved, this, again, Qt::QueuedConnection);
    connect(&runs, &BulkRuns::runChanged, this, [this](const BulkRun *run) {
        const auto row =
            std::ranges::find(m_rows, run->job().id, [](const Row &shown) { return shown.job.id; });
        if (row != m_rows.end())
            showRow(*row);
        showButtons();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RunsSection::showButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &RunsSection::open);
    connect(m_open, &QPushButton::clicked, this, &RunsSection::open);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const Row *row = current())
            Q_EMIT undoRequested(row->job);
    });
    connect(m_report, &QPushButton::clicked, this, [this] {
        if (const Row *row = current())
            Q_EMIT reportRequested(row->job);
    });
}

void RunsSection::build()
{
    m_title->setBuddy(m_list);
    m_list->setObjectName(u"runsList"_s);
    m_list->setAccessibleName(tr("Bulk runs"));
    m_list->setColumnCount(runColumns);
    m_list->setHeaderLabels({tr("What"), tr("State"), tr("Changed"), tr("Failed"), tr("Account"),
                             //: A column: when a bulk change began.
                             tr("Begun")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->setExpandsOnDoubleClick(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    for (QPushButton *button : {m_open, m_undo, m_report})
        head->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 2);
    column->addLayout(head);
    column->addWidget(m_list);
    fit();
    showButtons();
}

void RunsSection::fit()
{
    constexpr double rowLines = 1.6;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    const int rows =
        std::clamp(int(m_rows.size()), 1, m_rows.size() > fewestLines ? mostLines : fewestLines);
    const double line = fontMetrics().height() * rowLines;
    m_list->setFixedHeight(int(line * (rows + 1)) + 2 * m_list->frameWidth());
}

void RunsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void RunsSection::reload()
{
    ++m_generation;
    m_runs.history().then(this,
                          [this, generation = m_generation](const OutboxResult<QList<Job>> &read) {
                              if (generation == m_generation && read.ok())
                                  takeJobs(*read);
                          });
}

void RunsSection::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void RunsSection::takeJobs(const QList<Job> &jobs)
{
    const qint64 chosen = current() ? current()->job.id : 0;
    QHash<qint64, JobTally> known;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.tally && row.job.ended.isValid())
            known.insert(row.job.id, *row.tally);
    }
    m_rows.clear();
    m_list->clear();
    for (const Job &job : jobs) {
        Row row{job, std::nullopt, new QTreeWidgetItem(m_list)};
        if (const auto tally = known.constFind(job.id);
            tally != known.cend() && job.ended.isValid())
            row.tally = *tally;
        showRow(row);
        m_rows << row;
        if (job.id == chosen)
            m_list->setCurrentItem(row.item);
    }
    if (!m_list->currentItem() && !m_rows.isEmpty())
        m_list->setCurrentItem(m_rows.constFirst().item);
    fit();
    setVisible(!m_rows.isEmpty());
    showButtons();
    readNextTally();
}

// One after the other, newest first: the sums of a large run take a moment.
void RunsSection::readNextTally()
{
    const auto next = std::ranges::find_if(m_rows, [](const Row &row) { return !row.tally; });
    if (next == m_rows.end())
        return;
    m_runs.outbox()
        .tally(next->job.id)
        .then(this, [this, generation = m_generation,
                     id = next->job.id](const OutboxResult<JobTally> &read) {
            const auto row =
                std::ranges::find(m_rows, id, [](const Row &shown) { return shown.job.id; });
            if (generation != m_generation || row == m_rows.end() || !read.ok())
                return;
            row->tally = *read;
            showRow(*row);
            showButtons();
            readNextTally();
        });
}

void RunsSection::showRow(Row &row)
{
    const BulkRun *run = m_runs.run(row.job.id);
    if (run) {
        row.job = run->job();
        row.tally = run->tally();
    }
    const Job &job = row.job;
    const AccountSession *session = m_workspace.session(job.account);
    const AddressBook *book = m_workspace.bookOf(job.account, Collection::Contacts);
    const auto undone =
        std::ranges::find(m_rows, job.undoOf, [](const Row &shown) { return shown.job.id; });
    row.item->setText(TitleColumn, runTitle(job, book ? &book->schema() : nullptr,
                                            undone == m_rows.end() ? nullptr : &undone->job));
    row.item->setIcon(StateColumn, themedIcon(stateIcon(job)));
    row.item->setText(StateColumn, runShortLine(job, row.tally.value_or(JobTally()),
                                                run ? runNow(*run) : RunNow()));
    row.item->setText(ChangedColumn, sum(row.tally, JobOutcome::Changed));
    row.item->setText(FailedColumn, sum(row.tally, JobOutcome::Failed));
    row.item->setText(AccountColumn,
                      session ? displayTextAlone(session->account().label) : tr("(not connected)"));
    row.item->setText(BegunColumn, momentText(job.begun, QDateTime::currentDateTime()));
    for (const int column : {ChangedColumn, FailedColumn})
        row.item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
}

const RunsSection::Row *RunsSection::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const auto row =
        std::ranges::find_if(m_rows, [item](const Row &shown) { return shown.item == item; });
    return item && row != m_rows.cend() ? &*row : nullptr;
}

void RunsSection::showButtons()
{
    const Row *row = current();
    m_open->setEnabled(row);
    m_report->setEnabled(row);
    const int changed = row && row->tally ? row->tally->of(JobOutcome::Changed) : 0;
    const QString undo = row && row->job.ended.isValid()
                             ? undoSentence(row->job, changed, QDateTime::currentDateTimeUtc())
                             : QString();
    m_undo->setEnabled(!undo.isEmpty());
    m_undo->setAccessibleDescription(undo);
}

void RunsSection::open()
{
    if (const Row *row = current())
        Q_EMIT runRequested(row->job);
}

} // namespace patchbook
