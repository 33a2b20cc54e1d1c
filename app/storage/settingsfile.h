// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/settings.h"

#include <QMap>
#include <QTimer>
#include <QVariant>

namespace patchbook {

/**
 * Settings in an INI file. Read once; changes are written together, shortly after the last one and
 * at the end. A file that cannot be understood is set aside, and the defaults hold.
 */
class SettingsFile final : public Settings
{
public:
    explicit SettingsFile(const QString &path);
    ~SettingsFile() override;

    QString text(const QString &key, const QString &fallback = {}) const override;
    void setText(const QString &key, const QString &value) override;
    QStringList list(const QString &key) const override;
    void setList(const QString &key, const QStringList &value) override;
    QByteArray blob(const QString &key) const override;
    void setBlob(const QString &key, const QByteArray &value) override;

    /** Writes what is not written yet. False when that failed: it is tried again later. */
    bool flush();
    /** Where a damaged file was put at construction, "" when there was none. */
    QString damagedFile() const { return m_damagedFile; }

private:
    void readValues();
    void change(const QString &key, const QVariant &value);

    QString m_path;
    QString m_damagedFile;
    bool m_usable = true;             ///< false: nothing is ever written over what is there
    QMap<QString, QVariant> m_values; ///< texts and lists of texts only
    QMap<QString, QVariant> m_unwritten;
    QTimer m_writing;
};

} // namespace patchbook
