// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace patchbook {

/** A prompt of the Secret Service. A typed proxy, because only that connects by its members. */
class SecretPrompt final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    SecretPrompt(const QString &service, const QString &path, const QDBusConnection &bus)
        : QDBusAbstractInterface(service, path, "org.freedesktop.Secret.Prompt", bus, nullptr)
    {
    }

Q_SIGNALS:
    // Named as on the bus: that is how the signal is found.
    void Completed(bool dismissed, const QDBusVariant &result);
};

} // namespace patchbook
