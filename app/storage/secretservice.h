// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QDBusConnection;
class QDBusMessage;
class QDBusPendingCall;
class QDBusPendingCallWatcher;
class QDBusServiceWatcher;

namespace patchbook {

class SecretPrompt;

/** What the desktop's Secret Service holds under one name, told without opening anything. */
struct KeychainSight
{
    bool answered = false;    ///< false: no bus, no such service, or no answer
    QString detail;           ///< why not, for the log
    QStringList open;         ///< entries that can be read now
    QStringList locked;       ///< entries that cannot
    QString lockedCollection; ///< where new entries go, "" when that is not locked

    bool isEmpty() const { return open.isEmpty() && locked.isEmpty(); }
};

/**
 * Asks org.freedesktop.Secret.Service what QtKeychain cannot tell: with a locked keyring it reports
 * "not found", and a deletion that deleted nothing as done. Never waits: every call is a message,
 * and `then` runs later in this thread, unless this object is gone by then.
 */
class SecretService final : public QObject
{
    Q_OBJECT

public:
    /** Calls that are not answered within `patience` count as not answered at all. */
    explicit SecretService(std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~SecretService() override;

    void look(const QString &service, const QString &key,
              std::function<void(const KeychainSight &)> then);

    /**
     * Asks to unlock; the desktop shows its own prompt. `then` runs when that is over, whatever
     * came of it, which may be never. While a prompt is open, later calls wait for the same one.
     */
    void unlock(const QStringList &objects, std::function<void()> then);

private:
    using Answer = std::function<void(QDBusPendingCallWatcher &)>;
    void watch(const QDBusConnection &bus);
    void ask(const QDBusMessage &call, Answer then);
    void findCollection(const KeychainSight &sight,
                        std::function<void(const KeychainSight &)> then);
    void showPrompt(const QString &path);
    void endUnlock();

    std::chrono::milliseconds m_patience;
    QDBusServiceWatcher *m_watcher = nullptr; // none before something was asked
    std::unique_ptr<SecretPrompt> m_prompt;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace patchbook
