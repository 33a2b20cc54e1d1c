// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with several contacts at once, and how it tells of bulk runs.
#include "models/bulk/bulkruns.h"
#include "models/domain/plaintext.h"
#include "ui/activity/activitypage.h"
#include "ui/bulk/bulkcommands.h"
#include "ui/bulk/runwindow.h"
#include "ui/bulk/runwindows.h"
#include "ui/bulk/runwords.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/form/selectionpage.h"
#include "ui/list/contactlistview.h"
#include "ui/list/contactselection.h"
#include "ui/list/listpane.h"
#include "ui/list/servicemark.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/sidebar.h"

#include <QAction>
#include <QPointer>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewSelected = 1000;    // are counted in less than a millisecond
constexpr qsizetype ownerLimit = 60; // characters of a name in a menu

bool isStillLoading(AccountSession &session)
{
    const ListLoader::State state = session.loader().state();
    return state == ListLoader::State::Loading || state == ListLoader::State::Idle;
}

} // namespace

void MainWindow::connectBulk()
{
    // At once, so that a key that follows finds its command ready; but a large selection changes
    // many times a second while it is drawn with the mouse or its list loads.
    m_selectionSoon.setSingleShot(true);
    connect(&m_selectionSoon, &QTimer::timeout, this, &MainWindow::showSelection);
    connect(m_list, &ListPane::selectedCountChanged, this, [this](int count) {
        if (count <= fewSelected || m_selected.isEmpty())
            showSelection();
        else
            m_selectionSoon.start();
    });

    connect(m_actions->selectAll, &QAction::triggered, this, [this] {
        m_list->view().selectAll();
        showSelection();
    });
    connect(m_actions->reassign, &QAction::triggered, this,
            [this] { m_bulk->reassign(selectedContacts()); });
    connect(m_actions->editSelected, &QAction::triggered, this,
            [this] { m_bulk->edit(selectedContacts()); });
    connect(m_actions->handOver, &QAction::triggered, this,
            [this] { m_bulk->handOver(accountInView()); });
    connect(m_actions->handOverOwner, &QAction::triggered, this,
            [this] { m_bulk->handOver(chosenRecord().account, ownerInView()); });
    connect(m_actions->choosePasted, &QAction::triggered, this,
            [this] { m_bulk->choosePasted(accountInView()); });

    connect(m_bulk, &BulkCommands::showContactRequested, this, &MainWindow::showRecord);
    connect(m_bulk, &BulkCommands::selectRequested, this, &MainWindow::selectContacts);
    connect(&m_runs, &BulkRuns::takenUp, this, &MainWindow::noteTakenUp);
    connect(&m_runs, &BulkRuns::runEnded, this, &MainWindow::noteRunEnd);
    const auto follow = [this](BulkRun *run) {
        connect(run, &BulkRun::stopped, this, [this, run] { noteRunStopped(run); });
    };
    connect(&m_runs, &BulkRuns::runAdded, this, follow);
    for (const auto &run : m_runs.runs())
        follow(run.get());
    connectRuns();
}

SelectionPage &MainWindow::selectionPage()
{
    if (m_selection)
        return *m_selection;
    m_selection = new SelectionPage;
    m_side->addWidget(m_selection);
    m_selection->addCommand(*m_actions->reassign, tr("&Reassign…"));
    m_selection->addCommand(*m_actions->editSelected, tr("Ed&it…"));
    m_selection->addCommand(*m_actions->copy, tr("Co&py"));
    m_selection->addCommand(*m_actions->remove, {});
    connect(m_selection, &SelectionPage::noneRequested, this, [this] {
        m_list->setCurrentId({});
        m_list->view().setFocus(Qt::OtherFocusReason);
    });
    return *m_selection;
}

/** Where runs are shown beside their windows. */
void MainWindow::connectRuns()
{
    RunWindows *windows = &m_bulk->windows();
    m_sidebar->setRuns(&m_runs);
    connect(m_sidebar, &Sidebar::runRequested, windows, &RunWindows::openById);
    connect(windows, &RunWindows::seen, m_sidebar, &Sidebar::noteRunSeen);
    connect(m_actions->runs, &QAction::triggered, this, [this] {
        m_sidebar->selectActivity();
        activityPage().focusRuns();
    });
}

void MainWindow::connectRunsOf(ActivityPage &page)
{
    RunWindows *windows = &m_bulk->windows();
    page.setRuns(&m_runs);
    connect(&page, &ActivityPage::runRequested, windows, &RunWindows::open);
    connect(&page, &ActivityPage::undoRequested, windows, &RunWindows::undo);
    connect(&page, &ActivityPage::reportRequested, windows, &RunWindows::saveReport);
}

bool MainWindow::isManySelected() const
{
    const ContactSelection *chosen = m_list->view().chosen();
    return chosen && chosen->count() > 1;
}

void MainWindow::countSelected()
{
    m_selected.clear();
    const ContactSelection *chosen = m_list->view().chosen();
    if (chosen && chosen->count() > 0) {
        m_selected = chosen->countByAccount();
        // The list of one account does not name it.
        if (const int own = m_selected.take({}); own > 0 && m_sidebar->session())
            m_selected.insert(m_sidebar->session()->account().id, own);
    }
}

void MainWindow::showSelection()
{
    m_selectionSoon.stop();
    countSelected();
    const ContactSelection *chosen = m_list->view().chosen();
    const bool isMany = isManySelected();
    if (isMany) {
        QList<SelectionPage::Part> parts;
        bool isLoading = false;
        const QList<ServiceInfo> services = m_workspace.catalog().services();
        for (AccountSession *session : listedSessions()) {
            const Account &account = session->account();
            isLoading = isLoading || isStillLoading(*session);
            const auto service = std::ranges::find(services, account.service, &ServiceInfo::key);
            const QString mark = service == services.cend() ? QString() : service->mark;
            if (const int count = m_selected.value(account.id); count > 0)
                parts.append(
                    {account.label, serviceIcon(account.service, mark), count, account.readOnly});
        }
        selectionPage().setSelection(chosen->count(), parts, isLoading && chosen->isAll());
    }
    if (isMany)
        m_side->setCurrentWidget(m_selection);
    else if (m_form)
        m_side->setCurrentWidget(m_form);
    updateActions();
}

void MainWindow::updateBulk(bool hasContacts)
{
    int writable = 0;
    for (auto it = m_selected.cbegin(); it != m_selected.cend(); ++it) {
        const AccountSession *session = m_workspace.session(it.key());
        if (session && !session->account().readOnly)
            ++writable;
    }
    QString whyNot;
    if (m_selected.isEmpty())
        whyNot = tr("Select contacts in the list first.");
    else if (writable == 0)
        whyNot = readOnlyReason();
    for (QAction *action : {m_actions->reassign, m_actions->editSelected})
        MainActions::allow(action, hasContacts && writable > 0, hasContacts ? whyNot : QString());

    const QList<AccountSession *> listed = listedSessions();
    const bool anyWritable = std::ranges::any_of(
        listed, [](const AccountSession *session) { return !session->account().readOnly; });
    for (QAction *action : {m_actions->handOver, m_actions->handOverOwner})
        MainActions::allow(action, hasContacts && anyWritable,
                           hasContacts && !listed.isEmpty() ? readOnlyReason() : QString());
    m_actions->choosePasted->setEnabled(hasContacts && !listed.isEmpty());
    m_actions->selectAll->setEnabled(hasContacts && !listed.isEmpty());
    const RecordRef chosen = chosenRecord();
    const AccountSession *session = m_workspace.session(chosen.account);
    const QString owner = hasContacts && !isManySelected() && session ? ownerInView() : QString();
    m_actions->nameOwner(owner.isEmpty() ? QString() : displayText(ownerNameInView(), ownerLimit));
}

QString MainWindow::ownerInView() const
{
    const RecordRef chosen = chosenRecord();
    AccountSession *session = m_workspace.session(chosen.account);
    const Field *field = session ? session->book().schema().field(FieldRole::Owner) : nullptr;
    return field ? session->book().baseline(chosen.id).value(field->key).toString() : QString();
}

QString MainWindow::ownerNameInView() const
{
    AccountSession *session = m_workspace.session(chosenRecord().account);
    const Field *field = session ? session->book().schema().field(FieldRole::Owner) : nullptr;
    return field ? field->valueText(ownerInView()) : QString();
}

QString MainWindow::accountInView() const
{
    return m_sidebar->session() ? m_sidebar->session()->account().id : QString();
}

QList<RecordRef> MainWindow::selectedRecords() const
{
    const ContactSelection *chosen = m_list->view().chosen();
    const ContactTableModel *contacts = m_list->contacts();
    if (!chosen || !contacts)
        return {};
    const QString own = accountInView();
    QList<RecordRef> records;
    records.reserve(chosen->count());
    for (const int row : chosen->rows()) {
        if (contacts->isNew(contacts->slotAt(row)))
            continue;
        RecordRef record = contacts->recordAt(row);
        if (record.account.isEmpty())
            record.account = own;
        records.append(record);
    }
    return records;
}

ChosenContacts MainWindow::selectedSlots() const
{
    const ContactSelection *selection = m_list->view().chosen();
    const ContactTableModel *contacts = m_list->contacts();
    if (!selection || !contacts)
        return {};
    std::vector<std::vector<int>> slots(contacts->parts().size());
    for (const int slot : selection->slots()) {
        const ContactSource::Place place = contacts->placeOf(slot);
        if (!contacts->isNew(slot))
            slots[size_t(place.part)].push_back(place.slot);
    }
    ChosenContacts chosen;
    for (size_t part = 0; part < slots.size(); ++part) {
        const auto &home = contacts->parts()[part].home;
        chosen.add(home ? home->account : accountInView(), std::move(slots[part]));
    }
    return chosen;
}

BulkSelection MainWindow::selectedContacts() const
{
    BulkSelection selection;
    selection.contacts = selectedSlots();
    const ContactSelection *chosen = m_list->view().chosen();
    if (!chosen || !chosen->isAll())
        return selection;
    selection.origin = BulkSelection::Origin::Matching;
    selection.words = m_list->search().trimmed();
    // The selection grows with the list: whoever waits for the rest asks it once more.
    selection.again = [window = QPointer<const MainWindow>(this)] {
        return window ? window->selectedSlots() : ChosenContacts();
    };
    return selection;
}

void MainWindow::selectContacts(const QString &account, const QStringList &ids)
{
    AccountSession *session = m_workspace.session(account);
    if (!session)
        return;
    if (m_sidebar->isAll())
        m_sidebar->selectLast();
    else
        m_sidebar->select(session, Collection::Contacts);
    QStringList listed;
    listed.reserve(ids.size());
    for (const QString &id : ids)
        listed << listedId({account, Collection::Contacts, id});
    m_list->clearSearch(); // it would hide some of them
    m_list->setCurrentId(listed.value(0));
    m_list->view().choose(listed);
    showSelection();
    m_list->focusList();
}

void MainWindow::noteTakenUp(int runs)
{
    m_notice->show(
        NoticeBar::Tone::Information,
        tr("%n run(s) that the last end of the program interrupted go on now.", "", runs), {},
        tr("Show"), [this] { m_actions->runs->trigger(); });
}

void MainWindow::noteRunEnd(BulkRun *run)
{
    const Job &job = run->job();
    if (m_bulk->isShown(job.id))
        return; // its window says it
    m_notice->show(NoticeBar::Tone::Information,
                   //: %1 is the account's name, %2 says what became of a run: "Done: …".
                   tr("%1: %2").arg(displayTextAlone(run->session().account().label),
                                    runLine(job, run->tally(), runNow(*run))),
                   {}, tr("Show run"), [this, id = job.id] { m_bulk->windows().openById(id); });
}

void MainWindow::noteRunStopped(BulkRun *run)
{
    const Job &job = run->job();
    if (m_bulk->isShown(job.id))
        return;
    const Explanation why = pauseWords(job);
    m_notice->show(NoticeBar::Tone::Warning, why.sentence(), why.serviceWords, tr("Show run"),
                   [this, id = job.id] { m_bulk->windows().openById(id); });
}

} // namespace patchbook
