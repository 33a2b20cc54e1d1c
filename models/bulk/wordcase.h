// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook {

// By Unicode's own rules and no language's: in Turkish "I" would become a dotless i, here it never
// does. The same contact comes out alike on every computer.

/** In lower case; a sigma at the end of a word is a final one. */
QString loweredText(const QString &text);

/**
 * Each word that is wholly in upper or wholly in lower case gets a first letter in title case and
 * the rest in lower case. "McDonald" and "iPhone" stay: somebody wrote them so. "IBM" does not.
 */
QString titledText(const QString &text);

} // namespace patchbook
