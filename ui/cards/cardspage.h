// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QListWidget;
class QPushButton;
class QStackedLayout;

namespace patchbook {

class AccountSession;
class CardDeck;
class CardEditor;
class FormBanner;
class PictureLoader;
class PlainLabel;
class Settings;
class Workspace;

/** The cards of one account's own lines: a list of the lines and an editor for the chosen one. */
class CardsPage final : public QWidget
{
    Q_OBJECT

public:
    CardsPage(Workspace &workspace, PictureLoader &pictures, Settings &settings,
              QWidget *parent = nullptr);

    /** Shows the cards of an account; drafts in the one shown before stay. nullptr for none. */
    void setSession(AccountSession *session);
    /** The session is about to go. */
    void forget(AccountSession *session);
    AccountSession *session() const { return m_session; }

    /** The line that is shown, "" for none. */
    QString phone() const;
    void setPhone(const QString &phone);
    bool canSave() const;
    /** Whether the card that is shown has edits. */
    bool isDirty() const;
    void save();
    void revert();
    void undo();
    void redo();

Q_SIGNALS:
    /** canSave() or isDirty() may have changed. */
    void stateChanged();
    void statusMessage(const QString &text);

private:
    void build();
    CardDeck *deck() const;
    void fill();
    void updateLine(const QString &phone);
    void updateState();
    void showChosen();

    QPointer<AccountSession> m_session;
    QListWidget *m_lines;
    QPushButton *m_refresh;
    FormBanner *m_trouble;
    PlainLabel *m_empty;
    CardEditor *m_editor;
    QStackedLayout *m_right;
};

} // namespace patchbook
