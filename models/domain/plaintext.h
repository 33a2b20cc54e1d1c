// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook {

/** What a one-line label shows at most, in UTF-16 units: longer texts stall Qt's layout. */
inline constexpr qsizetype displayLimit = 512;

/**
 * What a line edit takes at most, in UTF-16 units. Beyond 32,767 it cuts without a word, and it
 * lays its whole text out anew with every key: this long, a line of emoji still answers at once.
 */
inline constexpr qsizetype longestEditable = 8'000;

/**
 * Contact text made safe to show on one line: control and bidi characters become visible marks,
 * line ends become a blank, stacks of combining marks and over-long texts are cut, and the whole
 * is isolated, so that it cannot reorder the sentence around it. The data itself is never changed.
 */
QString displayText(const QString &text, qsizetype limit = displayLimit);

/** displayText() without the isolating marks: for a place that shows this text alone. */
QString displayTextAlone(const QString &text, qsizetype limit = displayLimit);

/** Whether a line edit gives back exactly this text when nobody types. If not, it stays read-only.
 */
bool isEditableText(const QString &text);

} // namespace patchbook
