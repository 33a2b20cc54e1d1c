// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runwindow.h"

#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "models/domain/plaintext.h"
#include "models/tables/runresultsmodel.h"
#include "ui/activity/activitytext.h"
#include "ui/bulk/runfollower.h"
#include "ui/bulk/runprogress.h"
#include "ui/bulk/runreport.h"
#include "ui/bulk/runresultsview.h"
#include "ui/bulk/runsums.h"
#include "ui/explanation.h"
#include "ui/list/emptypage.h"
#include "ui/list/searchfield.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 200ms;
constexpr int windowColumns = 155; // average characters
constexpr int sumsColumns = 46;    // of these
constexpr int windowLines = 36;

QPushButton *runButton(const QString &name, const QString &text, const QString &icon = {})
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(themedIcon(icon));
    return button;
}

PlainLabel *noteLabel(const QString &name)
{
    auto *label = new PlainLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

RunResultWords wordsFor(const RunFollower &run)
{
    return {[&run](const Op &op) { return outcomeWord(outcomeOf(op), run.job().kind); },
            [&run](const Op &op) {
                return reasonOf(op, run.serviceName(),
                                nowAtService(op, run.job().fields, run.schema()));
            }};
}

} // namespace

RunWindow::RunWindow(Workspace &workspace, BulkRuns &runs, const Job &job, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_workspace(workspace)
    , m_run(new RunFollower(workspace, runs, job, this))
    , m_model(new RunResultsModel(
          runs.outbox(), job, [run = m_run] { return run->schema(); }, wordsFor(*m_run), this))
    , m_report(new RunReport(runs.outbox(), this))
    , m_progress(new RunProgress(*m_run))
    , m_sums(new RunSums)
    , m_search(new SearchField)
    , m_filter(new QComboBox)
    , m_view(new RunResultsView(*m_model))
    , m_empty(new EmptyPage(m_view))
    , m_effect(noteLabel(u"runEffect"_s))
    , m_line(noteLabel(u"runReportLine"_s))
    , m_retry(runButton(u"runRetry"_s, {}, u"refresh"_s))
    , m_undo(runButton(u"runUndo"_s, tr("&Undo…"), u"undo"_s))
    , m_save(runButton(u"runSave"_s, tr("&Save report…"), u"save"_s))
    , m_cancel(runButton(u"runCancel"_s, tr("Ca&ncel run")))
    , m_pause(runButton(u"runPauseButton"_s, tr("&Pause")))
    , m_close(runButton(u"runClose"_s, tr("&Close")))
{
    setObjectName(u"runWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    addKeys();
    connectParts();
    connectReport();
    refresh();
    m_model->setFilter({}, {});
}

RunWindow::~RunWindow() = default;

qint64 RunWindow::job() const
{
    return m_run->job().id;
}

void RunWindow::build()
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_sums);
    splitter->addWidget(buildResults());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * sumsColumns, letter * (windowColumns - sumsColumns)});
    m_line->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_progress);
    column->addWidget(splitter, 1);
    column->addWidget(m_effect);
    column->addWidget(m_line);
    column->addLayout(buildButtons());
    const QFontMetrics letters = fontMetrics();
    resize(letters.averageCharWidth() * windowColumns, letters.height() * windowLines);
}

QWidget *RunWindow::buildResults()
{
    m_search->setObjectName(u"runSearch"_s);
    m_search->setPlaceholderText(tr("Find a contact of this run"));
    m_search->setAccessibleName(tr("Find a contact of this run"));
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    m_filter->setObjectName(u"runFilter"_s);
    m_filter->setAccessibleName(tr("Which contacts are shown"));
    m_filter->addItem(tr("All results"), -1);
    for (int outcome = 0; outcome < jobOutcomes; ++outcome)
        m_filter->addItem(outcomeWord(JobOutcome(outcome), m_run->job().kind), outcome);
    auto *page = new QWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_filter);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    return page;
}

QLayout *RunWindow::buildButtons()
{
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_retry, m_undo, m_save})
        row->addWidget(button);
    row->addStretch();
    for (QPushButton *button : {m_cancel, m_pause, m_close})
        row->addWidget(button);
    return row;
}

void RunWindow::addKeys()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys, auto run) {
        auto *action = new QAction(text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(tr("Pause or resume"), {QKeySequence(Qt::CTRL | Qt::Key_Space)}, &RunWindow::pauseOrResume);
    add(tr("Find a contact of this run"), QKeySequence::keyBindings(QKeySequence::Find), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(tr("Save report…"), QKeySequence::keyBindings(QKeySequence::Save), &RunWindow::saveReport);
    add(tr("Undo…"), QKeySequence::keyBindings(QKeySequence::Undo), [this] { m_undo->click(); });
    add(tr("Close"), QKeySequence::keyBindings(QKeySequence::Close), [this] { close(); });
    setPlainTip(m_pause, QKeySequence(Qt::CTRL | Qt::Key_Space).toString(QKeySequence::NativeText));
}

void RunWindow::connectParts()
{
    connect(m_run, &RunFollower::changed, this, &RunWindow::refresh);
    connect(m_run, &RunFollower::opChanged, m_model, &RunResultsModel::takeIn);
    connect(m_run, &RunFollower::waitingCancelled, m_model, &RunResultsModel::reload);
    connect(m_run, &RunFollower::gone, this, &QWidget::close);
    connect(m_sums, &RunSums::outcomeChosen, this, &RunWindow::setFilter);
    connect(m_filter, &QComboBox::activated, this, [this] {
        const int chosen = m_filter->currentData().toInt();
        setFilter(chosen < 0 ? std::nullopt : std::optional(JobOutcome(chosen)));
    });
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_searchSoon, &QTimer::timeout, this, &RunWindow::filterAnew);
    connect(m_search, &SearchField::leaveRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &RunResultsView::leftAtTop, m_search, qOverload<>(&QWidget::setFocus));
    connect(m_view, &RunResultsView::contactRequested, this, &RunWindow::showContact);
    connect(m_model, &RunResultsModel::pageRead, this, &RunWindow::showEmpty);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RunWindow::showEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RunWindow::showEmpty);
    connect(m_empty, &EmptyPage::remedyRequested, this, [this](ListRemedy remedy) {
        if (remedy == ListRemedy::ClearSearch) {
            m_search->clear();
            setFilter({});
        } else {
            m_model->reload();
        }
    });
    connect(m_retry, &QPushButton::clicked, this, &RunWindow::retryFailed);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_run->job()); });
    connect(m_save, &QPushButton::clicked, this, &RunWindow::saveReport);
    connect(m_pause, &QPushButton::clicked, this, &RunWindow::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (BulkRun *run = m_run->run())
            run->cancel();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
}

void RunWindow::connectReport()
{
    const auto say = [this](const QString &text) {
        m_line->setText(text);
        m_line->setVisible(!text.isEmpty());
        m_save->setEnabled(!m_report->isRunning());
    };
    connect(m_report, &RunReport::progressed, this,
            [say](int count) { say(tr("Writing the report… %Ln contact(s) so far", "", count)); });
    connect(m_report, &RunReport::finished, this, [say](const QString &path, int count) {
        //: %1 is a file's name.
        say(tr("The report on %Ln contact(s) was written to %1.", "", count)
                .arg(displayText(QFileInfo(path).fileName())));
    });
    connect(m_report, &RunReport::failed, this, say);
}

void RunWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void RunWindow::refresh()
{
    QString title = m_run->title();
    // The isolating marks are for sentences; a window manager may draw them as boxes.
    setWindowTitle(title.remove(QChar(0x2068)).remove(QChar(0x2069)));
    m_progress->refresh();
    m_sums->setTally(m_run->tally(), m_run->job().kind, m_run->serviceName());
    refreshButtons();
    showEffect();
}

void RunWindow::refreshButtons()
{
    const Job &job = m_run->job();
    const bool isOpen = job.state == JobState::Running || job.state == JobState::Paused;
    const bool isHere = m_run->run() != nullptr && !m_run->now().isCancelling;
    const int failed = m_run->tally().of(JobOutcome::Failed);
    const int changed = m_run->tally().of(JobOutcome::Changed);
    m_pause->setText(job.state == JobState::Paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setVisible(isOpen);
    m_pause->setEnabled(isHere);
    m_cancel->setVisible(isOpen);
    m_cancel->setEnabled(isHere);
    m_cancel->setAccessibleDescription(cancelSentence(m_run->tally()));
    m_retry->setText(tr("Re&try the %Ln that failed", "", failed));
    m_retry->setVisible(failed > 0 && isHere && job.state != JobState::Cancelled);
    m_undo->setEnabled(!undoSentence(job, changed, QDateTime::currentDateTimeUtc()).isEmpty() &&
                       !isOpen);
    m_save->setEnabled(!m_report->isRunning());
}

void RunWindow::showEffect()
{
    const Job &job = m_run->job();
    const JobTally &tally = m_run->tally();
    const bool isOpen = job.state == JobState::Running || job.state == JobState::Paused;
    const QString text =
        isOpen
            //: %1 says what cancelling a bulk change leaves: "1,200 contacts are changed, …"
            ? tr("If you cancel now: %1").arg(cancelSentence(tally))
            : undoSentence(job, tally.of(JobOutcome::Changed), QDateTime::currentDateTimeUtc());
    m_effect->setText(text);
    m_effect->setVisible(m_run->isKnown() && !text.isEmpty());
}

void RunWindow::showEmpty()
{
    if (m_model->rowCount() > 0 || m_model->isReading()) {
        m_empty->setNote({});
        return;
    }
    if (m_model->error()) {
        m_empty->setNote({u"error"_s, tr("The results could not be read"),
                          explain(*m_model->error()).sentence(), ListRemedy::TryAgain});
        return;
    }
    m_empty->setNote({u"search"_s, tr("Nothing found"),
                      tr("No contact of this run fits this search and filter."),
                      ListRemedy::ClearSearch});
}

void RunWindow::pauseOrResume()
{
    BulkRun *run = m_run->run();
    if (!run || run->isEnded())
        return;
    if (run->isPaused())
        run->resume();
    else
        run->pause();
}

void RunWindow::retryFailed()
{
    if (BulkRun *run = m_run->run())
        run->retryFailed();
}

void RunWindow::filterAnew()
{
    m_searchSoon.stop();
    m_model->setFilter(m_sums->outcome(), m_search->text());
}

void RunWindow::setFilter(std::optional<JobOutcome> outcome)
{
    const int wanted = outcome ? int(*outcome) : -1;
    m_filter->setCurrentIndex(m_filter->findData(wanted));
    if (m_sums->outcome() != outcome) {
        m_sums->setOutcome(outcome); // comes back here
        return;
    }
    filterAnew();
}

void RunWindow::showContact(int row)
{
    const Op &op = m_model->opAt(row);
    Q_EMIT showContactRequested(op.account, op.collection, recordIdOf(op));
}

void RunWindow::saveReport()
{
    if (m_report->isRunning())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setObjectName(u"runReportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString pdf = tr("Report to print (*.pdf)");
    const QString csv = tr("Table as text (*.csv)");
    dialog->setNameFilters({pdf, csv});
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString &filter) {
        dialog->setDefaultSuffix(filter == csv ? u"csv"_s : u"pdf"_s);
    });
    //: The name of a file, without its ending; %1 is a number.
    dialog->selectFile(tr("patchbook-run-%1").arg(job()));
    connect(dialog, &QFileDialog::fileSelected, this, &RunWindow::saveReportTo);
    dialog->open();
}

void RunWindow::saveReportTo(const QString &path)
{
    m_line->setText(tr("Writing the report…"));
    m_line->show();
    m_report->start(reportHead(*m_run), path);
    m_save->setEnabled(!m_report->isRunning());
}

} // namespace patchbook
