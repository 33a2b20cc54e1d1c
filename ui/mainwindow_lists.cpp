// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which list the main window shows, and which contact of it: of one account or of all.
#include "models/book/allcontacts.h"
#include "models/tables/contacttablemodel.h"
#include "ui/cards/cardspage.h"
#include "ui/form/contactform.h"
#include "ui/form/emptyform.h"
#include "ui/list/contactlists.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace patchbook {

void MainWindow::takeSession(AccountSession *session)
{
    form();
    selectionPage();
    connect(session, &AccountSession::accountChanged, this, &MainWindow::updateActions);
    session->setShowsArchived(m_actions->archived->isChecked());
    if (m_sidebar->isAll())
        m_list->setAll(listedSessions(), &m_lists->all());
    updateArchived();
    updateActions();
}

void MainWindow::forgetSession(AccountSession *session)
{
    if (m_form && m_form->session() == session)
        m_form->clear();
    // The list lets go of the model before the session takes its book away.
    if (m_lists->isOf(m_list->contacts(), *session))
        m_list->setSession(nullptr, nullptr);
    if (m_cards)
        m_cards->forget(session);
    m_lists->forget(*session);
    if (!m_sidebar->isAll())
        return;
    QList<AccountSession *> others = listedSessions();
    others.removeOne(session);
    m_list->setAll(others, &m_lists->all());
}

void MainWindow::showCollection(AccountSession *session, Collection collection)
{
    const RecordRef chosen = chosenRecord();
    const bool cards = session && collection == Collection::Cards;
    if (cards) {
        m_pages->setCurrentWidget(&cardsPage());
        m_cards->setSession(session);
        m_undo.setActiveStack(&session->cards()->book().undoStack());
    } else if (session) {
        m_pages->setCurrentWidget(m_inner);
        const bool isFirst = !m_list->contacts();
        m_list->setSession(session, &m_lists->of(*session));
        keepChosen(chosen);
        // The button that invited to it is gone by now; the keys would fall to the sidebar.
        if (isFirst)
            m_list->focusStart();
    } else {
        m_pages->setCurrentWidget(m_inner);
        m_list->setSession(nullptr, nullptr);
        const QString reason = tr("Add an account to see its contacts here.");
        if (m_form)
            m_form->clear(reason);
        else
            m_noForm->setReason(reason);
        m_undo.setActiveStack(nullptr);
    }
    updateArchived();
    updateActions();
}

void MainWindow::showAll()
{
    const RecordRef chosen = chosenRecord();
    m_pages->setCurrentIndex(0);
    const bool isFirst = !m_list->contacts();
    m_list->setAll(listedSessions(), &m_lists->all());
    keepChosen(chosen);
    if (isFirst)
        m_list->focusStart();
    updateArchived();
    updateActions();
}

void MainWindow::keepChosen(const RecordRef &chosen)
{
    const QString listed = listedId(chosen);
    if (!listed.isEmpty() && listed != m_list->currentId())
        m_list->setCurrentId(listed);
    showContact(m_list->currentId());
}

void MainWindow::followForm(const RecordRef &record)
{
    QString listed = listedId(record);
    // A record of the same person in another account.
    if (listed.isEmpty() && m_pages->currentWidget() == m_inner) {
        m_sidebar->select(m_workspace.session(record.account), Collection::Contacts);
        listed = listedId(record);
    }
    if (!listed.isEmpty())
        m_list->setCurrentId(listed);
}

void MainWindow::showContact(const QString &id)
{
    const RecordRef record = recordOf(id);
    AccountSession *session = m_workspace.session(record.account);
    if (session && !record.id.isEmpty())
        form().show(session, Collection::Contacts, record.id);
    else if (m_form)
        m_form->clear();
    else
        m_noForm->setReason({});
    // The edits of one account are one history: with nobody chosen of several, there is none.
    AccountSession *undoable = session ? session : m_sidebar->session();
    m_undo.setActiveStack(undoable ? &undoable->book().undoStack() : nullptr);
    updateActions();
}

void MainWindow::chooseFirstContact()
{
    if (const ContactTableModel *contacts = m_list->contacts())
        m_list->setCurrentId(contacts->idAt(0));
}

QList<AccountSession *> MainWindow::listedSessions() const
{
    QList<AccountSession *> sessions;
    if (AccountSession *one = m_sidebar->session())
        sessions << one;
    else if (m_sidebar->isAll()) {
        for (const auto &session : m_workspace.sessions())
            sessions << session.get();
    }
    return sessions;
}

RecordRef MainWindow::recordOf(const QString &listed) const
{
    if (m_sidebar->isAll())
        return AllContacts::recordOf(listed);
    const AccountSession *session = m_sidebar->session();
    return session ? RecordRef{session->account().id, Collection::Contacts, listed} : RecordRef();
}

QString MainWindow::listedId(const RecordRef &record) const
{
    if (record.id.isEmpty() || !m_workspace.session(record.account))
        return {};
    if (m_sidebar->isAll())
        return AllContacts::idOf(record.account, record.id);
    const AccountSession *session = m_sidebar->session();
    return session && session->account().id == record.account ? record.id : QString();
}

RecordRef MainWindow::chosenRecord() const
{
    const AccountSession *session = m_form ? m_form->session() : nullptr;
    return session && !m_form->id().isEmpty()
               ? RecordRef{session->account().id, Collection::Contacts, m_form->id()}
               : RecordRef();
}

void MainWindow::refreshListed()
{
    for (const AccountSession *session : listedSessions())
        m_workspace.retryAccount(session->account().id);
}

void MainWindow::showArchived(bool shown)
{
    for (const auto &session : m_workspace.sessions())
        session->setShowsArchived(shown);
}

void MainWindow::updateArchived()
{
    const QList<AccountSession *> sessions = listedSessions();
    m_actions->archived->setVisible(
        m_sidebar->collection() == Collection::Contacts &&
        std::ranges::any_of(
            sessions, [](const AccountSession *session) { return session->canShowArchived(); }));
}

} // namespace patchbook
