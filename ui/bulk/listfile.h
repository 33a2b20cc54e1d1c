// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace patchbook {

/** Why a file gives no list. */
enum class ListFileError {
    NotReadable,
    NotAFile, ///< a folder, a device
    TooLarge,
    NotText, ///< a spreadsheet's own file, a picture
};

/** The largest file that is taken, in bytes: a million lines have less. */
inline constexpr qint64 largestListFile = 64LL * 1024 * 1024;

/**
 * The text of a file out of a spreadsheet: UTF-8 or UTF-16 by its mark, else UTF-8, else Latin-1.
 * For a worker thread: a file may be slow.
 */
Result<QString, ListFileError> readListFile(const QString &path);

} // namespace patchbook
