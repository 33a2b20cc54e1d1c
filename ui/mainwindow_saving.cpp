// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window says of saves that are not in view, and what it asks when it closes.
#include "ui/cards/cardspage.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/form/removaldecision.h"
#include "ui/list/contactlists.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/opnotice.h"
#include "ui/prompts.h"
#include "ui/sidebar.h"
#include "ui/startnews.h"
#include "ui/toast.h"
#include "ui/undooffer.h"

#include <QAction>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QStatusBar>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int noticeTime = 8000; // ms: long enough to read a sentence

} // namespace

void MainWindow::connectSaving(QWidget *place)
{
    m_news = new StartNews(m_workspace, *m_notice, this);
    connect(m_news, &StartNews::recordRequested, this, [this](const RecordRef &record) {
        showRecord(record.account, record.collection, record.id);
    });
    connect(m_news, &StartNews::activityRequested, m_actions->activity, &QAction::trigger);

    auto *toast = new Toast(place);
    toast->giveFocusBackTo(&m_list->view());
    auto *offer = new UndoOffer(m_workspace, *toast, this);
    m_actions->undoLast->setEnabled(false);
    connect(toast, &Toast::shownChanged, m_actions->undoLast, &QAction::setEnabled);
    connect(m_actions->undoLast, &QAction::triggered, offer, &UndoOffer::undo);
    connect(offer, &UndoOffer::statusMessage, this,
            [this](const QString &text) { statusBar()->showMessage(text, noticeTime); });
    connect(offer, &UndoOffer::notKept, this, &MainWindow::noteNotKept);

    connect(&m_workspace.dispatcher(), &Dispatcher::opChanged, this, &MainWindow::noteOp);
    connect(&m_workspace.dispatcher(), &Dispatcher::recovered, this, &MainWindow::updateActions);
    connect(&m_workspace.dispatcher(), &Dispatcher::accountPaused, this, &MainWindow::notePause);
    connect(&m_workspace.dispatcher(), &Dispatcher::storageFailed, this,
            [this](const Op &, const OutboxError &error) { noteNotKept(error); });
}

void MainWindow::noteNotKept(const OutboxError &error)
{
    m_notice->show(NoticeBar::Tone::Error, explain(error).sentence());
}

void MainWindow::noteOp(const Op &op)
{
    updateActions();
    if (op.job != 0)
        return; // its run tells of it
    const bool removal = op.edit.kind == EditKind::Remove;
    if (removal)
        m_lists->setLeaving({op.account, op.collection, op.draft}, !isFinal(op.state));
    if (op.closed) {
        if (op.id == m_noticed && m_notice->text() == m_noticedText)
            m_notice->hide(); // dealt with elsewhere
        return;
    }
    if (removal && op.state == OpState::Conflicted) {
        noteConflictedRemoval(op);
        return;
    }
    const OpNotice notice = noticeOf(op, removalAt(m_workspace, op.account));
    if (notice.text.isEmpty())
        return;
    if (notice.tone == NoticeBar::Tone::Information) {
        if (!UndoOffer::isOffered(op))
            statusBar()->showMessage(notice.text, noticeTime);
    } else if (!isInView(op) || removal) {
        // The form tells what concerns the contact in it; this is for all others.
        m_notice->show(notice.tone, notice.text, notice.serviceWords, tr("Show contact"),
                       [this, op] { showRecord(op.account, op.collection, op.draft); });
        m_noticed = op.id;
        m_noticedText = m_notice->text();
    }
}

bool MainWindow::isInView(const Op &op) const
{
    if (op.collection == Collection::Cards)
        return m_pages->currentWidget() == m_cards;
    return m_pages->currentIndex() == 0 && !isManySelected() && m_form && m_form->session() &&
           m_form->session()->account().id == op.account && m_form->id() == op.draft;
}

void MainWindow::noteConflictedRemoval(const Op &op)
{
    const OpNotice notice = noticeOf(op, removalAt(m_workspace, op.account));
    m_notice->show(notice.tone, notice.text, {}, tr("Decide…"), [this, op] {
        askAboutRemoval(this, m_prompts, m_workspace, op,
                        [this](RemovalChoice, QFuture<OutboxResult<Op>> kept) {
                            kept.then(this, [this](const OutboxResult<Op> &result) {
                                if (!result.ok())
                                    noteNotKept(result.error());
                            });
                        });
    });
    m_noticed = op.id;
    m_noticedText = m_notice->text();
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_workspace.drafts().flush();
    const QString work = m_mayClose || m_news->outlivesTheRun() ? QString() : unfinishedWork();
    if (work.isEmpty()) {
        rememberState();
        event->accept();
        return;
    }
    event->ignore();
    Question question;
    question.title = tr("Quit and lose what is not saved?");
    question.text = work + u'\n' + tr("It cannot be kept on the disk, so it would be gone.");
    question.choices = {{tr("Quit and lose them"), true}, {tr("Stay"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this](int choice) {
        if (choice == 0) {
            m_mayClose = true;
            close();
        }
    });
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
