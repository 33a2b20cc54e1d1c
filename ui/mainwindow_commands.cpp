// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's commands do, and what it says about saves that are not in view.
#include "models/tables/contacttablemodel.h"
#include "ui/activity/activitypage.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/opnotice.h"
#include "ui/prompts.h"
#include "ui/sidebar.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QStackedWidget>
#include <QStatusBar>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int noticeTime = 8000; // ms: long enough to read a sentence

} // namespace

void MainWindow::showCollection(AccountSession *session, Collection collection)
{
    const bool cards = session && collection == Collection::Cards;
    m_pages->setCurrentIndex(cards ? 1 : 0);
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

void MainWindow::chooseFirstContact()
{
    if (AccountSession *session = m_sidebar->session())
        m_list->setCurrentId(tableOf(session)->idAt(0));
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
    // Of what is in view alone: a key must not change a contact that is not to be seen.
    const bool inActivity = m_pages->currentWidget() == m_activity;
    AccountSession *session = inActivity ? nullptr : m_sidebar->session();
    const bool cards = session && m_sidebar->collection() == Collection::Cards;
    const bool shown = session && !cards && !m_form->id().isEmpty();
    m_actions->newContact->setEnabled(m_sidebar->session() && !cards);
    m_actions->save->setEnabled(cards ? m_cards->canSave() : shown && m_form->canSave());
    m_actions->revert->setEnabled(cards ? m_cards->isDirty()
                                        : shown && session->book().isDirty(m_form->id()));
    m_actions->edit->setEnabled(shown);
    m_actions->copy->setEnabled(session && !cards);
    m_actions->find->setEnabled(inActivity || (session && !cards));
    m_actions->history->setEnabled(cards ? !m_cards->phone().isEmpty() : shown);
    m_actions->refresh->setEnabled(m_sidebar->session());
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
    const QString shown = m_form->id();
    if (!session || shown.isEmpty() || m_form->session() != session)
        return;
    if (session->book().isNew(shown)) {
        m_form->revert();
        return;
    }
    // What is shown is meant, and with it whatever is selected beside it.
    QStringList ids = m_list->selectedIds();
    if (!ids.contains(shown))
        ids = {shown};
    ids.removeIf([session](const QString &id) { return session->book().isNew(id); });
    m_prompts.ask(this, removalQuestion(*session, ids),
                  [this, ids, account = session->account().id](int choice) {
                      AccountSession *still = m_workspace.session(account);
                      if (choice == 0 && still)
                          removeContacts(*still, ids);
                  });
}

Question MainWindow::removalQuestion(AccountSession &session, const QStringList &ids) const
{
    constexpr qsizetype namesShown = 20;
    const int count = int(ids.size());
    QStringList names;
    for (const QString &id : ids.first(qMin(namesShown, ids.size()))) {
        const QString name = session.book().schema().displayName(session.book().baseline(id));
        names << (name.isEmpty() ? tr("(no name)") : name);
    }
    if (ids.size() > namesShown)
        names << u"…"_s;
    Question question;
    question.title = tr("Delete %n contact(s)?", "", count);
    question.text =
        session.contacts().capabilities().testFlag(Capability::RemoveIsFinal)
            ? tr("The service cannot bring a deleted contact back, and neither can Patchbook. What "
                 "belongs to the contact there is deleted with it.")
            : tr("What is deleted here is deleted at the service.");
    question.foreignText = names.join(u'\n');
    question.choices = {{tr("Delete %n contact(s)", "button", count), true},
                        {tr("Keep %n contact(s)", "button", count), false}};
    question.preferred = 1;
    return question;
}

void MainWindow::removeContacts(AccountSession &session, const QStringList &ids)
{
    for (const QString &id : ids) {
        m_workspace.removeContact(session, id).then(this, [this](const OutboxResult<Op> &kept) {
            if (!kept.ok())
                m_notice->show(NoticeBar::Tone::Error, explain(kept.error()).sentence());
        });
    }
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

void MainWindow::undoShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->undo();
    else if (m_form->session())
        m_form->undo();
    else
        m_undo.undo();
}

void MainWindow::redoShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->redo();
    else if (m_form->session())
        m_form->redo();
    else
        m_undo.redo();
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
        statusBar()->showMessage(notice.text, noticeTime);
    } else if (!inView || op.edit.kind == EditKind::Remove) {
        // The form tells what concerns the contact in it; this is for all others.
        m_notice->show(notice.tone, notice.text, notice.serviceWords, tr("Show contact"),
                       [this, op] { showRecord(op.account, op.collection, op.draft); });
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

} // namespace patchbook
