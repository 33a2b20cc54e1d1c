// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/foldtable.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace patchbook {

/**
 * Text as search compares it, in UTF-8: without case, accents, width and the marks that only
 * change how a text looks; every kind of blank is one blank, every digit is 0 to 9. Contains no
 * control characters. folded(a + b) need not be folded(a) + folded(b). Any thread.
 */
QByteArray folded(const QString &text);

/** folded() of a single code point: what a FoldTable is made of. Any thread. */
FoldedLetter foldedLetter(char32_t letter);

/**
 * Appends folded() of the text to `to`, several times as fast. `table` is one of foldedLetter().
 * Any thread.
 */
void fold(std::string_view utf8, const FoldTable &table, std::string &to);

/** The digits of a text as "0" to "9", whatever script they are written in. */
QByteArray digitsOf(const QString &text);

} // namespace patchbook
