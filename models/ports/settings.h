// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace patchbook {

/** What the window remembers between starts: no contact data, no secrets. */
class Settings
{
public:
    Settings() = default;
    virtual ~Settings() = default;
    Q_DISABLE_COPY_MOVE(Settings)

    virtual QString text(const QString &key, const QString &fallback = {}) const = 0;
    virtual void setText(const QString &key, const QString &value) = 0;
    virtual QStringList list(const QString &key) const = 0;
    virtual void setList(const QString &key, const QStringList &value) = 0;
    virtual QByteArray blob(const QString &key) const = 0;
    virtual void setBlob(const QString &key, const QByteArray &value) = 0;
};

/** Keys of settings that more than one room reads. */
namespace setting {
inline constexpr char region[] = "region"; ///< two-letter country for phone numbers without "+"
inline constexpr char appearance[] = "appearance"; ///< "light", "dark" or "" for the system's
} // namespace setting

} // namespace patchbook
