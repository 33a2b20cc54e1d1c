// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/workspace.h"
#include "models/bulk/bulkselection.h"
#include "models/ports/pictureloader.h"
#include "models/ports/settings.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>
#include <QUndoGroup>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace patchbook {

class ActivityCounts;
class ActivityPage;
class BulkCommands;
class BulkRun;
class BulkRuns;
class CardsPage;
class ContactForm;
class ContactLists;
class EmptyForm;
class ListPane;
class MainActions;
class NoticeBar;
class NewContactMenu;
class PlainLabel;
class Prompts;
class SelectionPage;
class Sidebar;
class StartNews;

/** The one window: sidebar, list and form, or the cards, and the commands around them. */
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, BulkRuns &runs, Settings &settings, Prompts &prompts,
               PictureLoader &pictures, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** Shows the first contact of the list, as for a picture of the window. */
    void chooseFirstContact();
    /** Keeps the window's size and layout for the next start, as closing it does. */
    void rememberState();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectActions();
    void connectList();
    void connectWorkspace();
    void restoreState();

    void takeSession(AccountSession *session);
    void forgetSession(AccountSession *session);
    void showCollection(AccountSession *session, Collection collection);
    void showAll();
    void showContact(const QString &id);
    /** The form went to another contact by itself. */
    void followForm(const RecordRef &record);
    /** After the list was changed for another: what was chosen stays so where it can. */
    void keepChosen(const RecordRef &chosen);
    /** The accounts whose contacts are in the list. */
    QList<AccountSession *> listedSessions() const;
    /** Which contact an id of the list names, and the other way round ("": not in this list). */
    RecordRef recordOf(const QString &listed) const;
    QString listedId(const RecordRef &record) const;
    RecordRef chosenRecord() const;
    void refreshListed();
    void showArchived(bool shown);
    void updateArchived();
    // Made when they are shown first, the form and what takes its place when there is an account:
    // the window is painted sooner without them.
    ContactForm &form();
    SelectionPage &selectionPage();
    CardsPage &cardsPage();
    ActivityPage &activityPage();
    void connectActivity();
    void showActivity();
    void showHistory();
    void showRecord(const QString &account, Collection collection, const QString &id);
    void updateActions();
    static QString readOnlyReason();
    void updateRemoval(AccountSession *session, bool shown, bool hasContacts);

    void connectBulk();
    void connectRuns();
    void connectRunsOf(ActivityPage &page);
    void countSelected();
    void showSelection();
    void updateBulk(bool hasContacts);
    bool isManySelected() const;
    /** The contacts that are selected; new ones, which no service has yet, left out. */
    QList<RecordRef> selectedRecords() const;
    ChosenContacts selectedSlots() const;
    BulkSelection selectedContacts() const;
    /** Who has the contact in view, as the service stores it; "" for nobody. */
    QString ownerInView() const;
    QString ownerNameInView() const;
    /** The account that a command is about which needs one: "" for all that are listed. */
    QString accountInView() const;
    void selectContacts(const QString &account, const QStringList &ids);
    void noteTakenUp(int runs);
    void noteRunEnd(BulkRun *run);
    void noteRunStopped(BulkRun *run);

    void addAccount();
    void beginNewContact();
    void beginNewContactIn(AccountSession &session);
    void removeContact();
    void removeContacts(const QList<RecordRef> &records);
    void saveShown();
    void revertShown();
    void undoShown();
    void redoShown();
    void connectSaving(QWidget *place);
    void noteOp(const Op &op);
    void noteNotKept(const OutboxError &error);
    bool isInView(const Op &op) const;
    void noteConflictedRemoval(const Op &op);
    void notePause(const QString &account, const ServiceError &reason);
    QString unfinishedWork() const;

    Workspace &m_workspace;
    BulkRuns &m_runs;
    Settings &m_settings;
    Prompts &m_prompts;
    PictureLoader &m_pictures;
    QUndoGroup m_undo;
    MainActions *m_actions;
    Sidebar *m_sidebar = nullptr;
    NoticeBar *m_notice = nullptr;
    QSplitter *m_outer = nullptr;
    QSplitter *m_inner = nullptr;
    QStackedWidget *m_pages = nullptr;
    ListPane *m_list = nullptr;
    QStackedWidget *m_side = nullptr;     // beside the list
    EmptyForm *m_noForm = nullptr;        // while there is no form
    ContactForm *m_form = nullptr;        // see form()
    SelectionPage *m_selection = nullptr; // see selectionPage()
    QHash<QString, int> m_selected;       // contacts by account
    CardsPage *m_cards = nullptr;         // see cardsPage()
    ActivityPage *m_activity = nullptr;   // see activityPage()
    ActivityCounts *m_counts = nullptr;
    PlainLabel *m_waiting = nullptr;
    BulkCommands *m_bulk;
    QTimer m_selectionSoon;
    ContactLists *m_lists;
    NewContactMenu *m_newMenu;
    StartNews *m_news = nullptr;
    qint64 m_noticed = 0; // the operation which a notice spoke of last, 0 = none
    QString m_noticedText;
    bool m_mayClose = false;
};

} // namespace patchbook
