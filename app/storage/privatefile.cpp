// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/privatefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray, FileTrouble> readPrivateFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return fail(FileTrouble::Absent);
    if (!info.isFile() || info.size() > limit)
        return fail(FileTrouble::NotOurs);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FileTrouble::Unreadable);
    const QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(FileTrouble::Unreadable);
    return content;
}

Result<Done, QString> writePrivateFile(const QString &path, const QByteArray &content)
{
    constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(file.errorString());
    // Before the first byte: QSaveFile takes over the mode of the file which it replaces.
    if (!file.setPermissions(ownerOnly))
        return fail(file.errorString());
    if (file.write(content) != content.size() || !file.commit())
        return fail(file.errorString());
    return Done{};
}

QString setAside(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    for (int attempt = 1; attempt <= 100; ++attempt) {
        const QString aside = u"%1.damaged-%2-%3"_s.arg(path, stamp, QString::number(attempt));
        // rename() never replaces a file that is there.
        if (QFile::rename(path, aside)) {
            QFile::setPermissions(aside, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            return aside;
        }
        if (!QFileInfo::exists(aside))
            return {};
    }
    return {};
}

} // namespace patchbook
