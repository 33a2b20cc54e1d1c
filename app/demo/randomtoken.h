// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace patchbook::demo {

/** Something nobody can guess, of letters, digits and "_" only. */
QByteArray randomToken(const QByteArray &prefix);

} // namespace patchbook::demo
