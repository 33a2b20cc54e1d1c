// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace patchbook::bench {

/** Bytes with room behind them, as simdjson wants it. */
QByteArray withRoomBehind(const QByteArray &json);

/**
 * Looks at every value of a document, keys and texts without their escapes, and keeps none: the
 * least that anybody does who reads JSON. How many bytes of text there were; 0 for no JSON.
 */
qsizetype walkOfAllValues(const QByteArray &json);

} // namespace patchbook::bench
