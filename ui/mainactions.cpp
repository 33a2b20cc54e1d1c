// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainactions.h"

#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoGroup>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char tipProperty[] = "tip"; // what the command does, while it says why it does not

void tell(QAction &action, const QString &tip)
{
    action.setProperty(tipProperty, tip);
    setPlainTip(&action, tip);
    action.setStatusTip(tip);
}

} // namespace

MainActions::MainActions(QMainWindow &window, QUndoGroup &undoGroup)
    : QObject(&window)
    , newContact(action(u"new"_s, u"contact-new"_s, tr("&New contact"),
                        tr("Start a contact that the service does not have yet")))
    , save(action(u"save"_s, u"save"_s, tr("&Save"), tr("Send the changes of this contact")))
    , revert(action(u"revert"_s, u"revert"_s, tr("Re&vert"),
                    tr("Drop the changes of this contact that are not saved")))
    , edit(action(u"edit"_s, u"edited"_s, tr("&Edit"), tr("Go to the first field")))
    , remove(action(u"delete"_s, u"delete"_s, tr("&Delete"), tr("Delete this contact")))
    , reassign(action(u"reassign"_s, u"owner"_s, tr("&Reassign…"),
                      tr("Give the selected contacts to others: rehearsed first, undone for 90 "
                         "days")))
    , editSelected(action(u"edit_selected"_s, u"edited"_s, tr("Edit se&lected…"),
                          tr("Change fields of all selected contacts at once")))
    , handOver(action(u"hand_over"_s, u"people"_s, tr("Hand &over a colleague's contacts…"),
                      tr("Deal out all that somebody has to those who stay")))
    , handOverOwner(action(u"hand_over_owner"_s, u"people"_s, tr("Hand &over all contacts…"),
                           tr("Deal out all that the owner of this contact has")))
    , choosePasted(action(u"choose_pasted"_s, u"filter"_s, tr("Choose from a &pasted list…"),
                          tr("Find the contacts of a list of ids or e-mail addresses")))
    , copy(action(u"copy"_s, u"copy"_s, tr("&Copy"), tr("Copy the chosen rows as text")))
    , selectAll(action(u"select_all"_s, u"ok"_s, tr("Select &all that match"),
                       tr("Select all that the search shows, also what is loaded later")))
    , find(action(u"find"_s, u"search"_s, tr("&Find"), tr("Search all fields")))
    , refresh(action(u"refresh"_s, u"refresh"_s, tr("&Refresh"), tr("Read the list anew")))
    , archived(action(u"archived"_s, u"eye"_s, tr("Show a&rchived contacts"),
                      tr("Archived contacts can be looked at, but not changed")))
    , activity(action(u"activity"_s, u"activity"_s, tr("Acti&vity"),
                      tr("What became of everything you saved")))
    , history(action(u"history"_s, u"activity"_s, tr("&History of this contact"),
                     tr("What Patchbook changed in this contact, and when")))
    , runs(action(u"runs"_s, u"send"_s, tr("&Bulk runs"),
                  tr("How the changes of many contacts stand, and what became of each")))
    , undoLast(action(u"undo_last"_s, u"undo"_s, tr("Undo the last save or &deletion"),
                      tr("Put the saved values back, or keep the deleted contact")))
    , addAccount(action(u"add_account"_s, u"account-new"_s, tr("Add &account…"),
                        tr("Connect a service with a token")))
    , accounts(action(u"accounts"_s, u"account"_s, tr("A&ccounts…"),
                      tr("Add, test, rename and remove accounts")))
    , settings(
          action(u"settings"_s, u"settings"_s, tr("Se&ttings…"), tr("Change how Patchbook works")))
    , help(action(u"help"_s, u"help"_s, tr("&Help"),
                  tr("What is kept where, and what you can rely on")))
    , shortcuts(
          action(u"shortcuts"_s, u"info"_s, tr("&Keyboard shortcuts"), tr("Every key at a glance")))
    , about(action(u"about"_s, u"info"_s, tr("&About Patchbook"), tr("Version and licence")))
    , quit(action(u"quit"_s, u"close"_s, tr("&Quit"), tr("Leave Patchbook")))
{
    undo = undoGroup.createUndoAction(this, tr("&Undo"));
    redo = undoGroup.createRedoAction(this, tr("&Redo"));
    // Their texts name the step to take back; a list of keys wants the plain command.
    undo->setProperty("command", tr("Undo"));
    redo->setProperty("command", tr("Redo"));
    undo->setObjectName(u"action_undo"_s);
    redo->setObjectName(u"action_redo"_s);
    undo->setIcon(themedIcon(u"undo"_s));
    redo->setIcon(themedIcon(u"redo"_s));

    newContact->setShortcuts(QKeySequence::New);
    save->setShortcuts(QKeySequence::Save);
    edit->setShortcut(Qt::Key_F2);
    remove->setShortcut(Qt::Key_Delete);
    reassign->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_R));
    editSelected->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_E));
    selectAll->setShortcuts(QKeySequence::SelectAll);
    find->setShortcuts(QKeySequence::Find);
    refresh->setShortcuts(
        {QKeySequence(Qt::Key_F5), QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_R))});
    activity->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_A));
    history->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_H));
    undo->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_Z));
    redo->setShortcuts(
        {QKeySequence(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z)),
         QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_Y))});
    undoLast->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::AltModifier, Qt::Key_Z));
    settings->setShortcuts(QKeySequence::Preferences);
    help->setShortcuts(QKeySequence::HelpContents);
    shortcuts->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_Slash));
    quit->setShortcuts(QKeySequence::Quit);
    archived->setCheckable(true);
    archived->setVisible(false);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);

    fillMenus(window);
    fillToolBar(window);
}

void MainActions::allow(QAction *action, bool allowed, const QString &whyNot)
{
    action->setEnabled(allowed);
    const QString tip = action->property(tipProperty).toString();
    const QString &told = allowed || whyNot.isEmpty() ? tip : whyNot;
    setPlainTip(action, told);
    action->setStatusTip(told);
}

void MainActions::nameOwner(const QString &owner)
{
    handOverOwner->setVisible(!owner.isEmpty());
    QString name = owner;
    name.replace(u'&', u"&&"_s); // not an access key
    //: %1 is a colleague's name.
    handOverOwner->setText(tr("Hand &over all that %1 has…").arg(name));
}

void MainActions::nameRemoval(bool archives)
{
    if (archives == std::exchange(m_archives, archives))
        return;
    remove->setText(archives ? tr("Arc&hive") : tr("&Delete"));
    tell(*remove, archives ? tr("Archive this contact. The service's API has no way to bring it "
                                "back.")
                           : tr("Delete this contact"));
}

QAction *MainActions::action(const QString &name, const QString &icon, const QString &text,
                             const QString &tip)
{
    auto *made = new QAction(themedIcon(icon), text, this);
    made->setObjectName(u"action_"_s + name);
    tell(*made, tip);
    return made;
}

void MainActions::fillMenus(QMainWindow &window)
{
    QMenu *contact = window.menuBar()->addMenu(tr("&Contact"));
    contact->addActions({newContact, edit, save, revert, remove, history});
    contact->addSeparator();
    contact->addActions({reassign, editSelected, handOver, choosePasted});
    contact->addSeparator();
    contact->addAction(quit);
    QMenu *editing = window.menuBar()->addMenu(tr("&Edit"));
    editing->addActions({undo, redo, undoLast});
    editing->addSeparator();
    editing->addAction(selectAll);
    editing->addAction(copy);
    editing->addAction(find);
    editing->addSeparator();
    editing->addAction(settings);
    QMenu *view = window.menuBar()->addMenu(tr("&View"));
    view->addAction(archived);
    view->addAction(activity);
    view->addAction(runs);
    QMenu *account = window.menuBar()->addMenu(tr("&Account"));
    account->addActions({refresh, addAccount, accounts});
    QMenu *helping = window.menuBar()->addMenu(tr("&Help"));
    helping->addActions({help, shortcuts, about});
}

void MainActions::fillToolBar(QMainWindow &window)
{
    QToolBar *bar = window.addToolBar(tr("Commands"));
    bar->setObjectName(u"commands"_s); // saveState() needs one
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    bar->addActions({newContact, save});
    m_newButton = static_cast<QToolButton *>(bar->widgetForAction(newContact));
    bar->addSeparator();
    bar->addActions({undo, redo});
    // Their texts name the step and change with each one: the bar must not jump.
    for (QAction *step : {undo, redo})
        static_cast<QToolButton *>(bar->widgetForAction(step))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addSeparator();
    bar->addActions({refresh, reassign, remove});
}

} // namespace patchbook
