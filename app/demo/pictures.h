// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace patchbook::demo {

/** A square PNG with a gradient whose colours depend on `number`. */
QByteArray generatedPicture(quint64 number);

} // namespace patchbook::demo
