// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window leads to the activities, and from them to a contact or card.
#include "models/tables/activitycounts.h"
#include "ui/activity/activitypage.h"
#include "ui/cards/cardspage.h"
#include "ui/form/contactform.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"

#include <QAction>
#include <QStackedWidget>
#include <QStatusBar>

namespace patchbook {

namespace {

constexpr int activityNoteTime = 8000; // ms: long enough to read a sentence

} // namespace

void MainWindow::connectActivity()
{
    connect(m_counts, &ActivityCounts::changed, m_sidebar, &Sidebar::setCounts);
    connect(m_sidebar, &Sidebar::activitySelected, this, &MainWindow::showActivity);
    connect(m_actions->activity, &QAction::triggered, this, [this] {
        // The same key leads there and back.
        if (m_pages->currentWidget() == m_activity &&
            (m_sidebar->session() || m_sidebar->isAll())) {
            m_sidebar->selectLast();
            m_list->focusStart();
            return;
        }
        m_sidebar->selectActivity();
        activityPage().focusStart();
    });
    connect(m_actions->history, &QAction::triggered, this, &MainWindow::showHistory);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (m_pages->currentWidget() == m_activity)
            m_activity->focusSearch();
        else
            m_list->focusSearch();
    });
}

ActivityPage &MainWindow::activityPage()
{
    if (m_activity)
        return *m_activity;
    m_activity = new ActivityPage(m_workspace, m_prompts);
    m_pages->addWidget(m_activity);
    m_activity->setCounts(m_counts->counts());
    connect(m_counts, &ActivityCounts::changed, m_activity, &ActivityPage::setCounts);
    connect(m_activity, &ActivityPage::showContactRequested, this, &MainWindow::showRecord);
    connect(m_activity, &ActivityPage::statusMessage, this,
            [this](const QString &text) { statusBar()->showMessage(text, activityNoteTime); });
    connectRunsOf(*m_activity);
    return *m_activity;
}

void MainWindow::showActivity()
{
    m_pages->setCurrentWidget(&activityPage());
    m_undo.setActiveStack(nullptr);
    updateActions();
}

void MainWindow::showHistory()
{
    const RecordRef record =
        m_pages->currentWidget() == m_cards
            ? RecordRef{m_sidebar->session()->account().id, Collection::Cards, m_cards->phone()}
            : chosenRecord();
    const AddressBook *book = m_workspace.bookOf(record.account, record.collection);
    if (!book || record.id.isEmpty())
        return;
    const QString name = book->schema().displayName(book->draft(record.id));
    m_sidebar->selectActivity();
    activityPage().showRecord(record, name);
}

void MainWindow::showRecord(const QString &account, Collection collection, const QString &id)
{
    AccountSession *session = m_workspace.session(account);
    if (!session)
        return;
    if (collection == Collection::Cards) {
        m_sidebar->select(session, collection);
        cardsPage().setPhone(id);
        return;
    }
    if (m_sidebar->isAll())
        m_sidebar->selectLast(); // it is in that list too, and maybe among the activities now
    else
        m_sidebar->select(session, collection);
    m_list->setCurrentId(listedId({account, collection, id}));
    m_list->focusList();
}

} // namespace patchbook
