// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's commands do.
#include "models/tables/contacttablemodel.h"
#include "ui/activity/activitypage.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/form/contactform.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QStackedWidget>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

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

} // namespace patchbook
