// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QToolButton;
class QUndoGroup;

namespace patchbook {

/** Every command of the main window with its text, keys and icon, in menus and tool bar. */
class MainActions final : public QObject
{
    Q_OBJECT

public:
    MainActions(QMainWindow &window, QUndoGroup &undo);

    QAction *const newContact;
    QAction *const save;
    QAction *const revert;
    QAction *const edit;
    QAction *const remove;
    QAction *const reassign;
    QAction *const editSelected;
    QAction *const handOver;
    QAction *const handOverOwner; ///< of whoever has the contact in view
    QAction *const choosePasted;
    QAction *const copy;
    QAction *const selectAll;
    QAction *const find;
    QAction *const refresh;
    QAction *const archived; ///< a switch
    QAction *const activity;
    QAction *const history;
    QAction *const runs;
    QAction *const undoLast; ///< the toast's: Undo is the one of edits
    QAction *const addAccount;
    QAction *const accounts;
    QAction *const settings;
    QAction *const help;
    QAction *const shortcuts;
    QAction *const about;
    QAction *const quit;
    /** Enables a command; one that is not says why, instead of what it does. */
    static void allow(QAction *action, bool allowed, const QString &whyNot = {});
    /** Names who has the contact in view, "" for nobody. The name is safe to show. */
    void nameOwner(const QString &owner);
    /** Whether to remove a contact means to archive it. */
    void nameRemoval(bool archives);
    QToolButton *newContactButton() const { return m_newButton; }

    QAction *undo = nullptr;
    QAction *redo = nullptr;

private:
    QAction *action(const QString &name, const QString &icon, const QString &text,
                    const QString &tip);
    void fillMenus(QMainWindow &window);
    void fillToolBar(QMainWindow &window);

    QToolButton *m_newButton = nullptr;
    bool m_archives = false;
};

} // namespace patchbook
