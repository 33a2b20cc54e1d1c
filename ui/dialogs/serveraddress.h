// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QUrl>

namespace patchbook {

/**
 * Reads the address of a server as typed. Strict: nothing is guessed, since a token goes there. The
 * error is a sentence for the user.
 */
Result<QUrl, QString> serverAddress(const QString &typed);

} // namespace patchbook
