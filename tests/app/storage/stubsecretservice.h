// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QStringList>

namespace patchbook {

/** A Secret Service on the session bus that behaves as badly as a test wants. */
class StubSecretService final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Manner {
        Silent,     ///< takes every call and answers none
        Nonsense,   ///< answers with other types than promised
        Locked,     ///< one locked collection; its prompt waits for endPrompt()
        LockedDeaf, ///< locked, and does not even answer Unlock
        Hollow,     ///< finds an open entry, and is silent when that is to be read
        Stubborn,   ///< says that it deleted the entry, and did not
    };

    explicit StubSecretService(Manner manner);
    ~StubSecretService() override;

    /** The user answers the prompt that is open. */
    void endPrompt(bool dismissed);
    void setManner(Manner manner) { m_manner = manner; }

    int count(const QString &member) const { return static_cast<int>(m_calls.count(member)); }

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    QVariantList answerTo(const QDBusMessage &message) const;

    Manner m_manner;
    bool m_isLocked = true;
    QDBusConnection m_bus; ///< its own: the program's connection is never the stub's
    QStringList m_calls;
};

} // namespace patchbook
