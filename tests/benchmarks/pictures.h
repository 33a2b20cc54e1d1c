// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measured.h"

#include <QByteArray>

#include <vector>

namespace patchbook::bench {

/**
 * How each figure grows with the number of contacts, ours and the limit, both axes by powers of
 * ten: one panel for each name that was measured at two sizes or more. "" when there is none.
 */
QByteArray growthPicture(const std::vector<Measured> &figures);

/**
 * How long the window's thread kept anybody waiting: a panel for each kind of work at the largest
 * size it was watched at. "" when there is none.
 */
QByteArray stallPicture(const std::vector<Stalls> &stalls);

} // namespace patchbook::bench
