// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchbook {

/**
 * Leaves threads of Qt's pool to painting. Qt 6.4 fills large areas in that pool and waits for it:
 * were all its threads at long work, such as texts to be searched or pages that are read, the
 * window would stand still until one is done. Once, when the program begins.
 */
void leaveThreadsToPainting();

} // namespace patchbook
