// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

namespace patchbook {

class AccountSession;
class MainWindow;
class Workspace;

/** Waits until the list of every account is here, takes a picture of the window, and ends. */
class PictureTaker final : public QObject
{
    Q_OBJECT

public:
    /** Both outlive this. `file` is where the picture goes. */
    PictureTaker(Workspace &workspace, MainWindow &window, QString file);

    /** How many lists there will be. Nothing is taken before this is known. */
    void expect(int lists);

private:
    void follow(AccountSession *session);
    void lookAt(AccountSession &session);
    void takeWhenLoaded();
    void take();

    MainWindow &m_window;
    const QString m_file;
    int m_expected = -1;
    QSet<QString> m_loaded; // accounts
    bool m_isTaken = false;
    QTimer m_deadline;
};

} // namespace patchbook
