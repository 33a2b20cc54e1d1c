// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/tables/activitymodel.h"
#include "ui/activity/activitycommands.h"
#include "ui/activity/activitydetails.h"
#include "ui/activity/activityexport.h"
#include "ui/activity/activityfilter.h"
#include "ui/activity/activitytext.h"
#include "ui/activity/activityview.h"
#include "ui/activity/runssection.h"
#include "ui/explanation.h"
#include "ui/list/emptypage.h"
#include "ui/list/searchfield.h"
#include "ui/prompts.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

ActivityPage::ActivityPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ActivityModel(workspace, this))
    , m_filter(new ActivityFilter(workspace))
    , m_view(new ActivityView(*m_model))
    , m_commands(new ActivityCommands(workspace, prompts, this))
    , m_details(new ActivityDetails(workspace, *m_commands))
    , m_export(new ActivityExport(workspace, this))
    , m_empty(new EmptyPage(m_view))
    , m_line(new PlainLabel)
    , m_exportButton(new QPushButton(themedIcon(u"save"_s), tr("E&xport…")))
    , m_stopExport(new QPushButton(tr("Stop exporting")))
{
    setObjectName(u"activityPage"_s);
    setAccessibleName(tr("Activity"));
    build();
    connectParts();
}

void ActivityPage::build()
{
    m_exportButton->setObjectName(u"activityExport"_s);
    m_exportButton->setAccessibleName(tr("Export what is shown as CSV"));
    m_exportButton->setAutoDefault(false);
    m_stopExport->setObjectName(u"activityStopExport"_s);
    m_stopExport->setAutoDefault(false);
    m_stopExport->hide();
    m_line->setObjectName(u"activityLine"_s);
    m_line->setWordWrap(true);
    m_line->hide();
    m_details->setAccessibleName(tr("The chosen change"));
    addActions(m_commands->all());
    m_view->addActions(m_commands->all());
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 8);
    head->addWidget(m_filter, 1);
    head->addWidget(m_exportButton);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 12, 6);
    line->addWidget(m_line, 1);
    line->addWidget(m_stopExport);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(line);
    column->addWidget(splitter, 1);
}

void ActivityPage::connectParts()
{
    connect(m_filter, &ActivityFilter::changed, this, &ActivityPage::readAnew);
    connect(m_filter, &ActivityFilter::leaveRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &ActivityView::leftAtTop, this, &ActivityPage::focusSearch);
    connect(m_view, &ActivityView::currentOpChanged, this, &ActivityPage::showChosen);
    connect(m_view, &ActivityView::showContactRequested, m_commands->showContact,
            &QAction::trigger);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivityPage::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ActivityPage::showState);
    connect(m_model, &ActivityModel::pageRead, this, &ActivityPage::showState);
    connect(m_commands, &ActivityCommands::statusMessage, this, &ActivityPage::statusMessage);
    connect(m_commands, &ActivityCommands::showContactRequested, this, &ActivityPage::showContact);
    connect(m_commands, &ActivityCommands::copyRequested, this, &ActivityPage::copyText);
    connect(m_commands, &ActivityCommands::historyRequested, this, [this](const Op &op) {
        showRecord({op.account, op.collection, recordIdOf(op)}, op.title);
    });
    connect(m_commands, &ActivityCommands::notKept, this, [this](const OutboxError &error) {
        m_line->setText(explain(error).sentence());
        m_line->show();
    });
    connect(m_exportButton, &QPushButton::clicked, this, &ActivityPage::askForFile);
    connect(m_stopExport, &QPushButton::clicked, this, [this] {
        m_export->cancel();
        m_line->setText(tr("Nothing was exported."));
        showState();
    });
    connect(m_export, &ActivityExport::progressed, this, [this](int count) {
        m_line->setText(tr("Exporting… %Ln change(s) so far", "", count));
    });
    connect(m_export, &ActivityExport::finished, this, [this](const QString &path, int count) {
        //: %1 is a file's name.
        m_line->setText(tr("%Ln change(s) were written to %1.", "", count)
                            .arg(displayText(QFileInfo(path).fileName())));
        showState();
    });
    connect(m_export, &ActivityExport::failed, this, [this](const QString &reason) {
        m_line->setText(reason);
        showState();
    });
    connect(m_empty, &EmptyPage::remedyRequested, this, [this](ListRemedy remedy) {
        if (remedy == ListRemedy::TryAgain)
            readAnew();
        else
            m_filter->reset();
    });
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_hasRead)
        readAnew();
}

void ActivityPage::readAnew()
{
    if (m_runs && !m_hasRead)
        m_runs->reload();
    m_hasRead = true;
    m_model->setQuery(m_filter->query());
    showState();
}

void ActivityPage::setCounts(const OpCounts &counts)
{
    m_filter->setCounts(counts);
}

void ActivityPage::setRuns(BulkRuns *runs)
{
    if (m_runs)
        return;
    m_runs = new RunsSection(m_workspace, *runs);
    connect(m_runs, &RunsSection::runRequested, this, &ActivityPage::runRequested);
    connect(m_runs, &RunsSection::undoRequested, this, &ActivityPage::undoRequested);
    connect(m_runs, &RunsSection::reportRequested, this, &ActivityPage::reportRequested);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_runs);
    if (m_hasRead)
        m_runs->reload();
}

void ActivityPage::showRecord(const RecordRef &record, const QString &name)
{
    m_filter->setRecord(record, name);
    m_view->setFocus();
}

void ActivityPage::focusStart()
{
    m_view->setFocus();
}

void ActivityPage::focusRuns()
{
    if (m_runs)
        m_runs->focusList();
}

void ActivityPage::focusSearch()
{
    m_filter->searchField().setFocus(Qt::ShortcutFocusReason);
    m_filter->searchField().selectAll();
}

void ActivityPage::showChosen()
{
    const int row = m_view->currentIndex().row();
    const std::optional<Op> op =
        row >= 0 && row < m_model->rowCount() ? std::optional(m_model->opAt(row)) : std::nullopt;
    m_commands->setOp(op);
    m_details->showOp(op);
}

void ActivityPage::showState()
{
    const bool none = m_model->rowCount() == 0;
    m_empty->setNote(none && !m_model->isReading() ? emptyReason() : EmptyNote{});
    m_details->setVisible(!none);
    m_exportButton->setEnabled(!none && !m_export->isRunning());
    m_stopExport->setVisible(m_export->isRunning());
    m_line->setVisible(!m_line->text().isEmpty());
}

EmptyNote ActivityPage::emptyReason() const
{
    if (m_model->error())
        return {u"error"_s, tr("The history could not be read"),
                explain(*m_model->error()).sentence(), ListRemedy::TryAgain};
    const bool byKindAlone = m_filter->search().isEmpty() && !m_filter->record();
    if (m_filter->kind() == ActivityFilter::NeedsYou && byKindAlone)
        return {u"ok"_s, tr("Nothing needs you"),
                tr("Edits which the service refused, and conflicts to decide, wait here."),
                ListRemedy::None};
    if (m_filter->kind() == ActivityFilter::Waiting && byKindAlone)
        return {u"ok"_s, tr("Nothing is waiting"),
                tr("Every edit that was saved has come to its end."), ListRemedy::None};
    if (m_filter->record() && m_filter->search().isEmpty() &&
        m_filter->kind() == ActivityFilter::All)
        return {u"activity"_s, tr("Nothing was changed from here"),
                tr("Patchbook keeps what it changes for 90 days. What others change at the service "
                   "is not in this list."),
                ListRemedy::None};
    if (m_filter->isNarrow())
        return {u"search"_s, tr("Nothing found"), tr("No change fits this search and filter."),
                m_filter->search().isEmpty() ? ListRemedy::None : ListRemedy::ClearSearch};
    return {u"activity"_s, tr("No single change was saved yet"),
            tr("Whatever you save appears here, with what became of it."), ListRemedy::None};
}

void ActivityPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export what is shown"));
    dialog->setObjectName(u"activityFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Table as text (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    //: The name of a file, without its ending.
    dialog->selectFile(tr("patchbook-activity") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityPage::exportTo);
    dialog->open();
}

void ActivityPage::exportTo(const QString &path)
{
    m_line->setText(tr("Exporting…")); // first: a short export may end within start()
    m_export->start(m_filter->query(), path);
    showState();
}

void ActivityPage::showContact(const Op &op)
{
    const AddressBook *book = m_workspace.bookOf(op.account, op.collection);
    const QString id = recordIdOf(op);
    Q_EMIT showContactRequested(op.account, op.collection,
                                book && !book->contains(id) ? op.draft : id);
}

void ActivityPage::copyText()
{
    QGuiApplication::clipboard()->setText(m_details->text());
    Q_EMIT statusMessage(tr("Copied."));
}

} // namespace patchbook
