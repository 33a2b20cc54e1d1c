// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/profilelock.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>

class QLocalSocket;

namespace patchbook {

/**
 * Sees to it that one process works with a profile: the first one listens, a second one asks it to
 * show its window. Nothing else can be asked for, and nobody but the same user is heard.
 */
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,  ///< this process works with the profile
        Second, ///< the first one has shown its window: this process has nothing to do
        Shut,   ///< another process has the profile and does not answer
    };
    /** How long a second start waits: longer than a busy program takes to answer or to end. */
    static constexpr std::chrono::milliseconds patience{6000};

    /** `folder` is the profile's own; it exists. */
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /**
     * Finds out which one this is; blocks for `wait` at most. `activation` is what the desktop gave
     * this start, so that the first one may take the focus; "" = nothing.
     */
    Role claim(const QByteArray &activation = {}, std::chrono::milliseconds wait = patience);
    /** The same, without asking the other one for anything. */
    Role claimSilently();

    /** Whoever has the profile, for a message. */
    ProfileLock::Holder holder() const { return m_lock.holder(); }

Q_SIGNALS:
    /** A second start wants the window to be shown. `activation` as in claim(). */
    void raiseAsked(const QByteArray &activation);

private:
    bool becomeFirst(ProfileLock::Answer answer);
    void listen();
    void hear();
    void answer(QLocalSocket &caller);

    QString m_folder;
    ProfileLock m_lock;
    QLocalServer m_server;
};

/** What the desktop gave this start for its window, "" when nothing. Before QApplication is made,
 * which takes it away. */
QByteArray activationOfThisStart();

} // namespace patchbook
