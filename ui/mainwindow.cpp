// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/domain/plaintext.h"
#include "models/tables/contacttablemodel.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/noticebar.h"
#include "ui/opnotice.h"
#include "ui/prompts.h"
#include "ui/sidebar.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QCloseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
constexpr auto outerKey = "window/sidebar"_L1;
constexpr auto innerKey = "window/form"_L1;
constexpr int messageTime = 8000; // ms: long enough to read a sentence

} // namespace

MainWindow::MainWindow(Workspace &workspace, Settings &settings, Prompts &prompts,
                       PictureLoader &pictures, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_pictures(pictures)
    , m_actions(new MainActions(*this, m_undo))
{
    setObjectName(u"mainwindow"_s);
    setWindowTitle(tr("Patchbook"));
    build();
    connectActions();
    connectList();
    connectWorkspace();
    restoreState();
    showCollection(m_sidebar->session(), m_sidebar->collection());
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_sidebar = new Sidebar(m_workspace);
    m_notice = new NoticeBar;
    m_list = new ListPane(&m_settings, [](const ServiceError &error) {
        return explain(error, Doing::LoadingList).sentence();
    });
    m_form = new ContactForm(m_workspace, m_settings, m_prompts);
    m_cards = new CardsPage(m_workspace, m_pictures, m_settings);

    m_inner = new QSplitter;
    m_inner->setChildrenCollapsible(false);
    m_inner->addWidget(m_list);
    m_inner->addWidget(m_form);
    m_inner->setStretchFactor(0, 3);
    m_inner->setStretchFactor(1, 2);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_inner);
    m_pages->addWidget(m_cards);

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

    m_waiting = new PlainLabel;
    m_waiting->setObjectName(u"waiting"_s);
    statusBar()->addPermanentWidget(m_waiting);
}

void MainWindow::connectActions()
{
    connect(m_actions->newContact, &QAction::triggered, this, &MainWindow::beginNewContact);
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::saveShown);
    connect(m_actions->revert, &QAction::triggered, this, &MainWindow::revertShown);
    connect(m_actions->edit, &QAction::triggered, m_form, &ContactForm::focusFirstField);
    connect(m_actions->remove, &QAction::triggered, this, &MainWindow::removeContact);
    connect(m_actions->copy, &QAction::triggered, &m_list->view(), &ContactListView::copySelected);
    connect(m_actions->find, &QAction::triggered, m_list, &ListPane::focusSearch);
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        if (AccountSession *session = m_sidebar->session())
            m_workspace.retryAccount(session->account().id);
    });
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
}

void MainWindow::connectList()
{
    connect(m_list, &ListPane::currentChanged, this, &MainWindow::showContact);
    connect(m_list, &ListPane::editRequested, m_form, &ContactForm::focusFirstField);
    connect(m_list, &ListPane::deleteRequested, this, &MainWindow::removeContact);
    connect(m_list, &ListPane::newContactRequested, this, &MainWindow::beginNewContact);
    connect(m_list, &ListPane::addAccountRequested, this, &MainWindow::addAccount);
    connect(m_list, &ListPane::retryRequested, this, [this] {
        if (AccountSession *session = m_sidebar->session())
            session->loader().resume();
    });
    connect(m_list, &ListPane::reloadRequested, this, [this] {
        if (AccountSession *session = m_sidebar->session())
            session->refresh();
    });
    connect(m_list, &ListPane::cancelRequested, this, [this] {
        if (AccountSession *session = m_sidebar->session())
            session->loader().cancel();
    });
    m_list->view().addActions(
        {m_actions->edit, m_actions->copy, m_actions->revert, m_actions->remove});
    m_list->view().setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_form, &ContactForm::stateChanged, this, &MainWindow::updateActions);
    connect(m_form, &ContactForm::statusMessage, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
    connect(m_form, &ContactForm::recordShown, this,
            [this](AccountSession *session, const QString &id) {
                if (session == m_sidebar->session())
                    m_list->setCurrentId(id);
            });
    connect(m_cards, &CardsPage::stateChanged, this, &MainWindow::updateActions);
    connect(m_cards, &CardsPage::statusMessage, this,
            [this](const QString &text) { statusBar()->showMessage(text, messageTime); });
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace.dispatcher(), &Dispatcher::opChanged, this, &MainWindow::noteOp);
    connect(&m_workspace.dispatcher(), &Dispatcher::accountPaused, this, &MainWindow::notePause);
    connect(&m_workspace.dispatcher(), &Dispatcher::storageFailed, this,
            [this](const Op &, const OutboxError &error) {
                m_notice->show(NoticeBar::Tone::Error, explain(error).sentence());
            });
    connect(&m_workspace, &Workspace::accountsNotStored, this, [this] {
        m_notice->show(NoticeBar::Tone::Error,
                       tr("The list of accounts could not be written to the disk. It is complete "
                          "until you quit. Please check the free space and permissions, and change "
                          "the account once more."));
    });
    connect(&m_workspace, &Workspace::sessionAboutToBeRemoved, this,
            [this](AccountSession *session) {
                if (m_form->session() == session)
                    m_form->clear();
                // The list lets go of the model before the session takes its book away.
                if (m_sidebar->session() == session)
                    m_list->setSession(nullptr, nullptr);
                m_cards->forget(session);
                delete m_tables.take(session);
            });
}

void MainWindow::showCollection(AccountSession *session, Collection collection)
{
    const bool cards = session && collection == Collection::Cards;
    m_pages->setCurrentWidget(cards ? static_cast<QWidget *>(m_cards) : m_inner);
    if (cards) {
        m_cards->setSession(session);
        m_undo.setActiveStack(&session->cards()->book().undoStack());
    } else if (session) {
        m_list->setSession(session, tableOf(session));
        m_undo.setActiveStack(&session->book().undoStack());
        showContact(m_list->currentId());
    } else {
        m_list->setSession(nullptr, nullptr);
        m_form->clear(tr("Add an account to see its contacts here."));
        m_undo.setActiveStack(nullptr);
    }
    updateActions();
}

void MainWindow::showContact(const QString &id)
{
    AccountSession *session = m_sidebar->session();
    if (session && !id.isEmpty())
        m_form->show(session, Collection::Contacts, id);
    else
        m_form->clear();
    updateActions();
}

ContactTableModel *MainWindow::tableOf(AccountSession *session)
{
    ContactTableModel *&table = m_tables[session];
    if (!table)
        table = new ContactTableModel(session->book(), this);
    return table;
}

void MainWindow::updateActions()
{
    AccountSession *session = m_sidebar->session();
    const bool cards = session && m_sidebar->collection() == Collection::Cards;
    const bool shown = session && !cards && !m_form->id().isEmpty();
    m_actions->newContact->setEnabled(session && !cards);
    m_actions->save->setEnabled(cards ? m_cards->canSave() : shown && m_form->canSave());
    m_actions->revert->setEnabled(cards ? m_cards->isDirty()
                                        : shown && session->book().isDirty(m_form->id()));
    m_actions->edit->setEnabled(shown);
    m_actions->copy->setEnabled(session && !cards);
    m_actions->find->setEnabled(session && !cards);
    m_actions->refresh->setEnabled(session);
    m_actions->remove->setEnabled(shown &&
                                  session->contacts().capabilities().testFlag(Capability::Remove));

    const int waiting = m_workspace.dispatcher().unfinishedCount();
    m_waiting->setVisible(waiting > 0);
    //: In the status bar: edits that are kept but not yet confirmed by the service.
    m_waiting->setText(tr("%n edit(s) on the way", "", waiting));
}

void MainWindow::addAccount()
{
    auto *dialog = new AccountDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::beginNewContact()
{
    AccountSession *session = m_sidebar->session();
    if (!session)
        return;
    m_sidebar->select(session, Collection::Contacts);
    const QString id = session->book().beginNew();
    m_list->setCurrentId(id);
    showContact(id);
    m_form->focusFirstField();
}

void MainWindow::removeContact()
{
    AccountSession *session = m_sidebar->session();
    const QString id = m_form->id();
    if (!session || id.isEmpty() || m_form->session() != session)
        return;
    if (session->book().isNew(id)) {
        m_form->revert();
        return;
    }
    const bool final = session->contacts().capabilities().testFlag(Capability::RemoveIsFinal);
    const QString name = session->book().schema().displayName(session->book().baseline(id));
    Question question;
    question.title = tr("Delete this contact?");
    question.text = final ? tr("The service cannot bring a deleted contact back, and neither can "
                               "Patchbook. What belongs to the contact there is deleted with it.")
                          : tr("The contact is deleted at the service.");
    question.foreignText = name.isEmpty() ? tr("(no name)") : name;
    question.choices = {{tr("Delete contact"), true}, {tr("Keep contact"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this, id, account = session->account().id](int choice) {
        AccountSession *still = m_workspace.session(account);
        if (choice == 0 && still)
            m_workspace.removeContact(*still, id).then(this, [this](const OutboxResult<Op> &kept) {
                if (!kept.ok())
                    m_notice->show(NoticeBar::Tone::Error, explain(kept.error()).sentence());
            });
    });
}

void MainWindow::saveShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->save();
    else
        m_form->save();
}

void MainWindow::revertShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->revert();
    else
        m_form->revert();
}

void MainWindow::noteOp(const Op &op)
{
    updateActions();
    const bool card = op.collection == Collection::Cards;
    const bool inView = card ? m_pages->currentWidget() == m_cards
                             : m_form->session() && m_form->session()->account().id == op.account &&
                                   m_form->id() == op.draft;
    if (op.edit.kind == EditKind::Remove && op.state == OpState::Conflicted) {
        noteConflictedRemoval(op);
        return;
    }
    const OpNotice notice = noticeOf(op);
    if (notice.text.isEmpty())
        return;
    if (notice.tone == NoticeBar::Tone::Information) {
        statusBar()->showMessage(notice.text, messageTime);
    } else if (!inView || op.edit.kind == EditKind::Remove) {
        // The form tells what concerns the contact in it; this is for all others.
        m_notice->show(notice.tone, notice.text, notice.serviceWords, tr("Show contact"),
                       [this, op] {
                           if (AccountSession *session = m_workspace.session(op.account)) {
                               m_sidebar->select(session, op.collection);
                               m_list->setCurrentId(op.draft);
                           }
                       });
    }
}

void MainWindow::noteConflictedRemoval(const Op &op)
{
    Question question;
    question.title =
        tr("Somebody changed this contact after you opened it. Delete it all the same?");
    question.text = tr("Nothing was deleted so far. If you keep it, refresh the list to see what "
                       "was changed.");
    question.foreignText = op.title;
    question.choices = {{tr("Delete contact"), true}, {tr("Keep contact"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this, op](int choice) {
        AccountSession *session = m_workspace.session(op.account);
        if (!session || !op.look)
            return;
        session->book().adopt({*op.look});
        if (choice == 0)
            m_workspace.removeContact(*session, op.draft);
    });
}

void MainWindow::notePause(const QString &account, const ServiceError &reason)
{
    AccountSession *session = m_workspace.session(account);
    if (!session)
        return;
    const Explanation why = explain(reason, Doing::Saving);
    m_notice->show(NoticeBar::Tone::Warning, why.sentence(), why.serviceWords, tr("Try again"),
                   [this, account] { m_workspace.retryAccount(account); });
}

QString MainWindow::unfinishedWork() const
{
    int drafts = 0;
    for (const auto &session : m_workspace.sessions()) {
        drafts += int(session->book().dirtyIds().size());
        if (session->cards())
            drafts += int(session->cards()->book().dirtyIds().size());
    }
    QStringList sentences;
    if (drafts > 0)
        sentences << tr("%n contact(s) or card(s) have changes that are not saved.", "", drafts);
    if (const int waiting = m_workspace.dispatcher().unfinishedCount(); waiting > 0)
        sentences << tr("%n edit(s) are not yet confirmed by the service.", "", waiting);
    return sentences.join(u'\n');
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString work = m_mayClose ? QString() : unfinishedWork();
    if (work.isEmpty()) {
        rememberState();
        event->accept();
        return;
    }
    event->ignore();
    Question question;
    question.title = tr("Quit and lose what is not saved?");
    question.text = work + u'\n' + tr("This version cannot keep them after it is closed.");
    question.choices = {{tr("Quit and lose them"), true}, {tr("Stay"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this](int choice) {
        if (choice == 0) {
            m_mayClose = true;
            close();
        }
    });
}

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.blob(geometryKey)))
        resize(1280, 800);
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
}

} // namespace patchbook
