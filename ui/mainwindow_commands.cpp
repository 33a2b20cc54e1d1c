// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's commands do.
#include "ui/activity/activitypage.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/form/contactform.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/newcontactmenu.h"
#include "ui/sidebar.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QStackedWidget>

namespace patchbook {

QString MainWindow::readOnlyReason()
{
    return tr("This account is read-only. Switch that off in Accounts to change its contacts.");
}

void MainWindow::updateActions()
{
    if (m_selectionSoon.isActive()) // a key that is pressed right after must find what it is for
        countSelected();
    // Of what is in view alone: a key must not change a contact that is not to be seen.
    const bool inActivity = m_pages->currentWidget() == m_activity;
    AccountSession *listed = inActivity ? nullptr : m_sidebar->session();
    const bool hasList = listed || (m_sidebar->isAll() && !inActivity);
    const bool cards = m_cards && listed && m_sidebar->collection() == Collection::Cards;
    const bool hasContacts = hasList && !cards;
    const bool shown = hasContacts && m_form && !m_form->id().isEmpty() && !isManySelected();
    AccountSession *session = shown ? m_form->session() : listed;
    const bool readOnly = session && session->account().readOnly;
    const QString whyNot = readOnly ? readOnlyReason() : QString();
    const bool isDirty =
        cards ? m_cards->isDirty() : shown && session && session->book().isDirty(m_form->id());

    m_newMenu->update();
    m_newMenu->setAsking(m_sidebar->isAll());
    const bool newHere = m_sidebar->isAll()
                             ? m_newMenu->isPossible()
                             : m_sidebar->session() && !m_sidebar->session()->account().readOnly;
    MainActions::allow(
        m_actions->newContact, newHere && !cards,
        newHere || (!m_sidebar->session() && !m_sidebar->isAll()) ? QString() : readOnlyReason());
    MainActions::allow(m_actions->save,
                       (cards ? m_cards->canSave() : shown && m_form->canSave()) && !readOnly,
                       whyNot);
    m_actions->revert->setEnabled(isDirty);
    MainActions::allow(m_actions->edit, shown && !readOnly, whyNot);
    updateRemoval(session, shown, hasContacts);
    updateBulk(hasContacts);
    m_actions->copy->setEnabled(hasList && !cards);
    m_actions->find->setEnabled(inActivity || (hasList && !cards));
    m_actions->history->setEnabled(cards ? !m_cards->phone().isEmpty() : shown);
    m_actions->refresh->setEnabled(m_sidebar->session() || m_sidebar->isAll());

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
    if (m_sidebar->isAll())
        m_newMenu->ask();
    else if (AccountSession *session = m_sidebar->session())
        beginNewContactIn(*session);
}

void MainWindow::beginNewContactIn(AccountSession &session)
{
    if (session.account().readOnly)
        return;
    if (m_sidebar->isAll())
        m_sidebar->selectLast(); // maybe the activities were shown
    else
        m_sidebar->select(&session, Collection::Contacts);
    const QString id = session.book().beginNew();
    const QString listed = listedId({session.account().id, Collection::Contacts, id});
    m_list->setCurrentId(listed);
    showContact(listed);
    form().focusFirstField();
}

void MainWindow::saveShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->save();
    else if (m_form)
        m_form->save();
}

void MainWindow::revertShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->revert();
    else if (m_form)
        m_form->revert();
}

void MainWindow::undoShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->undo();
    else if (m_form && m_form->session())
        m_form->undo();
    else
        m_undo.undo();
}

void MainWindow::redoShown()
{
    if (m_pages->currentWidget() == m_cards)
        m_cards->redo();
    else if (m_form && m_form->session())
        m_form->redo();
    else
        m_undo.redo();
}

} // namespace patchbook
