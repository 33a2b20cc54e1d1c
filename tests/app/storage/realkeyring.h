// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace patchbook {

/** The gnome-keyring of with-keyring, handled past the program: what a user or a mishap does. */
class RealKeyring final
{
public:
    bool lock() const;
    bool unlock() const;

    /** Entries under a key, readable or locked. */
    int entries(const QString &key) const;
    /** An entry as QtKeychain would store it, by another program. */
    static bool store(const QString &key, const QByteArray &content);
    /** One that answers to the same search, and yet is not replaced by QtKeychain's. */
    static bool storeForeign(const QString &key, const QByteArray &content);
    static QByteArray lookup(const QString &key);

    bool freeze();
    bool thaw() const;
    bool kill() const;

private:
    static pid_t process();

    pid_t m_frozen = 0;
};

} // namespace patchbook
