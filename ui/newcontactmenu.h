// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;
class QToolButton;

namespace patchbook {

class AccountSession;
class Settings;
class Workspace;

/**
 * Asks in which account a new contact is to be, where all accounts are shown: as a menu of the
 * button, the account used last marked.
 */
class NewContactMenu final : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this. `parent` is the window in which the button is. */
    NewContactMenu(Workspace &workspace, Settings &settings, QWidget *parent);

    /** The button that gets the menu while it asks. */
    void setButton(QToolButton *button) { m_button = button; }
    void setAsking(bool asks);
    /** Whether any account takes a new contact. */
    bool isPossible() const;
    /** Accounts came, went or became read-only. */
    void update();
    /** Opens the menu, or goes on at once where there is no choice. */
    void ask();

Q_SIGNALS:
    void chosen(patchbook::AccountSession *session);

private:
    void fill();
    void choose(const QString &account);

    Workspace &m_workspace;
    Settings &m_settings;
    QMenu *m_menu;
    QToolButton *m_button = nullptr;
};

} // namespace patchbook
