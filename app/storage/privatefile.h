// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace patchbook {

/** Why a file of ours gave no content. */
enum class FileTrouble {
    Absent,     ///< there is none yet
    NotOurs,    ///< something that is not a regular file, or larger than such a file can be
    Unreadable, ///< it is there, and the system does not let us read it
};

/** The whole of a small file. Never waits: a pipe or a device under this name is not opened. */
Result<QByteArray, FileTrouble> readPrivateFile(const QString &path, qint64 limit);

/** Replaces a file wholly or not at all; 0600. The error is a reason for the log. */
Result<Done, QString> writePrivateFile(const QString &path, const QByteArray &content);

/** Renames a damaged file so that nothing overwrites it. Its new path, "" when that failed. */
QString setAside(const QString &path);

} // namespace patchbook
