// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/tables/activitycounts.h"
#include "ui/activity/activitypage.h"
#include "ui/bulk/bulkcommands.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/form/emptyform.h"
#include "ui/list/contactlists.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/newcontactmenu.h"
#include "ui/noticebar.h"
#include "ui/sidebar.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
constexpr auto outerKey = "window/sidebar"_L1;
constexpr auto innerKey = "window/form"_L1;
constexpr auto choiceKey = "window/choice"_L1;
constexpr QSize frameRoom(16, 48); // for the title bar and borders, which nobody knows before
constexpr int messageTime = 8000;  // ms: long enough to read a sentence

} // namespace

MainWindow::MainWindow(Workspace &workspace, BulkRuns &runs, Settings &settings, Prompts &prompts,
                       PictureLoader &pictures, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_pictures(pictures)
    , m_actions(new MainActions(*this, m_undo))
    , m_bulk(new BulkCommands(workspace, runs, settings, prompts, *this))
    , m_lists(new ContactLists(workspace, this))
    , m_newMenu(new NewContactMenu(workspace, settings, this))
{
    setObjectName(u"mainwindow"_s);
    setWindowTitle(tr("Patchbook"));
    build();
    connectActions();
    connectList();
    connectActivity();
    connectBulk();
    connectWorkspace();
    restoreState();
    if (m_sidebar->isAll())
        showAll();
    else
        showCollection(m_sidebar->session(), m_sidebar->collection());
    m_list->focusStart();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_sidebar = new Sidebar(m_workspace, m_settings.text(choiceKey));
    m_notice = new NoticeBar;
    m_list = new ListPane(&m_settings, [](const ServiceError &error) {
        return explain(error, Doing::LoadingList).sentence();
    });
    m_noForm = new EmptyForm;
    m_side = new QStackedWidget;
    m_side->addWidget(m_noForm);
    m_counts = new ActivityCounts(m_workspace, this);

    m_inner = new QSplitter;
    m_inner->setChildrenCollapsible(false);
    m_inner->addWidget(m_list);
    m_inner->addWidget(m_side);
    m_inner->setStretchFactor(0, 3);
    m_inner->setStretchFactor(1, 2);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_inner);

    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_notice);
    rightLayout->addWidget(m_pages, 1);
    m_outer = new QSplitter;
    m_outer->addWidget(m_sidebar);
    m_outer->addWidget(right);
    m_outer->setStretchFactor(1, 1);
    m_outer->setChildrenCollapsible(false);
    setCentralWidget(m_outer);
    connectSaving(right);

    m_waiting = new PlainLabel;
    m_waiting->setObjectName(u"waiting"_s);
    statusBar()->addPermanentWidget(m_waiting);
}

void MainWindow::connectActions()
{
    connect(m_actions->newContact, &QAction::triggered, this, &MainWindow::beginNewContact);
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::saveShown);
    connect(m_actions->revert, &QAction::triggered, this, &MainWindow::revertShown);
    // The form knows which contact a step belongs to and shows it; the stack would undo it unseen.
    for (QAction *step : {m_actions->undo, m_actions->redo})
        disconnect(step, nullptr, &m_undo, nullptr);
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undoShown);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::redoShown);
    connect(m_actions->edit, &QAction::triggered, this, [this] {
        if (m_form)
            m_form->focusFirstField();
    });
    connect(m_actions->remove, &QAction::triggered, this, &MainWindow::removeContact);
    connect(m_actions->copy, &QAction::triggered, &m_list->view(), &ContactListView::copySelected);
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refreshListed);
    connect(m_actions->archived, &QAction::toggled, this, &MainWindow::showArchived);
    connect(m_actions->addAccount, &QAction::triggered, this, &MainWindow::addAccount);
    connect(m_actions->accounts, &QAction::triggered, this, [this] {
        auto *dialog = new AccountsDialog(m_workspace, m_prompts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->settings, &QAction::triggered, this, [this] {
        auto *dialog = new SettingsDialog(m_settings, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    const auto opens = [this](QAction *action, auto make) {
        connect(action, &QAction::triggered, this, [make] {
            QDialog *dialog = make();
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    };
    opens(m_actions->help, [this] { return new HelpDialog(this); });
    opens(m_actions->shortcuts, [this] { return new ShortcutsDialog(this); });
    opens(m_actions->about, [this] { return new AboutDialog(this); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_sidebar, &Sidebar::addAccountRequested, this, &MainWindow::addAccount);
    connect(m_sidebar, &Sidebar::selected, this, &MainWindow::showCollection);
    connect(m_sidebar, &Sidebar::allSelected, this, &MainWindow::showAll);
    m_newMenu->setButton(m_actions->newContactButton());
    connect(m_newMenu, &NewContactMenu::chosen, this,
            [this](AccountSession *session) { beginNewContactIn(*session); });
}

void MainWindow::connectList()
{
    connect(m_list, &ListPane::currentChanged, this, &MainWindow::showContact);
    connect(m_list, &ListPane::editRequested, this, [this](const QString &id) {
        if (isManySelected())
            m_list->setCurrentId(id); // one is meant: the form comes back
        showSelection();
        form().focusFirstField();
    });
    connect(m_list, &ListPane::deleteRequested, this, &MainWindow::removeContact);
    connect(m_list, &ListPane::newContactRequested, this, &MainWindow::beginNewContact);
    connect(m_list, &ListPane::addAccountRequested, this, &MainWindow::addAccount);
    connect(m_list, &ListPane::retryRequested, this, [this] {
        for (AccountSession *session : listedSessions()) {
            if (session->loader().state() == ListLoader::State::Failed)
                session->loader().resume();
        }
    });
    connect(m_list, &ListPane::reloadRequested, this, [this] {
        for (AccountSession *session : listedSessions()) {
            if (session->loader().state() == ListLoader::State::Cancelled)
                session->refresh();
        }
    });
    connect(m_list, &ListPane::cancelRequested, this, [this] {
        for (AccountSession *session : listedSessions()) {
            if (session->loader().state() == ListLoader::State::Loading)
                session->loader().cancel();
        }
    });
    m_list->view().addActions({m_actions->edit, m_actions->copy, m_actions->revert,
                               m_actions->history, m_actions->reassign, m_actions->editSelected,
                               m_actions->handOverOwner, m_actions->remove});
    m_list->view().setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addMenuActions({m_actions->archived});
}

ContactForm &MainWindow::form()
{
    if (m_form)
        return *m_form;
    m_form = new ContactForm(m_workspace, m_settings, m_prompts);
    m_side->insertWidget(0, m_form);
    if (m_side->currentWidget() == m_noForm)
        m_side->setCurrentWidget(m_form);
    delete std::exchange(m_noForm, nullptr);
    connect(m_form, &ContactForm::stateChanged, this, &MainWindow::updateActions);
    connect(m_form, &ContactForm::statusMessage, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_form, &ContactForm::recordShown, this,
            [this](AccountSession *session, const QString &id) {
                if (session)
                    followForm({session->account().id, Collection::Contacts, id});
            });
    return *m_form;
}

CardsPage &MainWindow::cardsPage()
{
    if (m_cards)
        return *m_cards;
    m_cards = new CardsPage(m_workspace, m_pictures, m_settings);
    m_pages->addWidget(m_cards);
    connect(m_cards, &CardsPage::stateChanged, this, &MainWindow::updateActions);
    connect(m_cards, &CardsPage::statusMessage, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    return *m_cards;
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::accountsNotStored, this, [this] {
        m_notice->show(NoticeBar::Tone::Error,
                       tr("The list of accounts could not be written to the disk. It is complete "
                          "until you quit. Please check the free space and permissions, and change "
                          "the account once more."));
    });
    connect(&m_workspace, &Workspace::sessionAdded, this, &MainWindow::takeSession);
    for (const auto &session : m_workspace.sessions())
        takeSession(session.get());
    connect(&m_workspace, &Workspace::sessionAboutToBeRemoved, this, &MainWindow::forgetSession);
}

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.blob(geometryKey)))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize() - frameRoom));
    QMainWindow::restoreState(m_settings.blob(stateKey));
    if (!m_outer->restoreState(m_settings.blob(outerKey)))
        m_outer->setSizes({200, 1080});
    if (!m_inner->restoreState(m_settings.blob(innerKey)))
        m_inner->setSizes({640, 440});
}

void MainWindow::rememberState()
{
    m_settings.setBlob(geometryKey, saveGeometry());
    m_settings.setBlob(stateKey, saveState());
    m_settings.setBlob(outerKey, m_outer->saveState());
    m_settings.setBlob(innerKey, m_inner->saveState());
    m_settings.setText(choiceKey, m_sidebar->choice());
}

} // namespace patchbook
