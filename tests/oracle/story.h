// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/history.h"

namespace patchbook::test {

/** Everything that happened, line by line, for reading. */
QString storyOf(const History &history);

} // namespace patchbook::test
