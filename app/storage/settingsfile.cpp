// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settingsfile.h"

#include "app/storage/privatefile.h"

#include <QFile>
#include <QLockFile>
#include <QSettings>

#include <chrono>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 settingsLimit = 1024 * 1024;

// QSettings waits for its lock file without end: one that a stopped program holds, or that is
// garbage, would freeze the window.
bool isLockFree(const QString &path)
{
    QLockFile lock(path + u".lock"_s);
    return lock.tryLock(0);
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
{
    readValues();
    m_writing.setSingleShot(true);
    QObject::connect(&m_writing, &QTimer::timeout, &m_writing, [this] {
        if (!flush() && m_usable)
            m_writing.start(10s);
    });
}

SettingsFile::~SettingsFile()
{
    flush();
}

void SettingsFile::readValues()
{
    const Result<QByteArray, FileTrouble> bytes = readPrivateFile(m_path, settingsLimit);
    if (!bytes && bytes.error() == FileTrouble::Absent)
        return;
    if (!bytes && bytes.error() == FileTrouble::Unreadable) {
        m_usable = false;
        return;
    }
    if (bytes && !bytes->contains('\0')) {
        const QSettings file(m_path, QSettings::IniFormat);
        const QStringList keys = file.allKeys(); // only this makes it read, and find errors
        if (file.status() == QSettings::NoError) {
            for (const QString &key : keys)
                m_values.insert(key, file.value(key));
            return;
        }
    }
    m_damagedFile = setAside(m_path);
    m_usable = !m_damagedFile.isEmpty();
}

QString SettingsFile::text(const QString &key, const QString &fallback) const
{
    const auto value = m_values.constFind(key);
    return value == m_values.cend() ? fallback : value->toString();
}

void SettingsFile::setText(const QString &key, const QString &value)
{
    change(key, value);
}

QStringList SettingsFile::list(const QString &key) const
{
    return m_values.value(key).toStringList();
}

void SettingsFile::setList(const QString &key, const QStringList &value)
{
    change(key, value);
}

// As text: the "@ByteArray" and "@Variant" notations of QSettings would be decoded by type.
QByteArray SettingsFile::blob(const QString &key) const
{
    return QByteArray::fromBase64(text(key).toLatin1());
}

void SettingsFile::setBlob(const QString &key, const QByteArray &value)
{
    change(key, QString::fromLatin1(value.toBase64()));
}

void SettingsFile::change(const QString &key, const QVariant &value)
{
    if (m_values.contains(key) && m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_unwritten.insert(key, value);
    m_writing.start(500ms);
}

bool SettingsFile::flush()
{
    if (m_unwritten.isEmpty())
        return true;
    if (!m_usable || !isLockFree(m_path))
        return false;
    QSettings file(m_path, QSettings::IniFormat);
    for (auto value = m_unwritten.cbegin(); value != m_unwritten.cend(); ++value)
        file.setValue(value.key(), value.value());
    file.sync();
    if (file.status() != QSettings::NoError)
        return false;
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_unwritten.clear();
    return true;
}

} // namespace patchbook
