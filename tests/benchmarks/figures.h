// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace patchbook::bench {

/** 0 of nothing. */
double median(std::vector<double> values);

/** "0.82 to 0.91", from the lowest to the highest; "" of nothing. */
QString spread(const std::vector<double> &values, int decimals);

/** Writes a line to the standard output, at once. */
void say(const QString &line);

/** Says what is wrong. Always false: return complain(…). */
bool complain(const QString &what);

} // namespace patchbook::bench
