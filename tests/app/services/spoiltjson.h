// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace patchbook::test {

/**
 * A JSON document in which something is odd or no JSON at all: a value of another type, a key that
 * comes twice, numbers and escapes at the edges, deep nesting, damaged UTF-8, a cut.
 */
QByteArray spoilt(const QByteArray &json, QRandomGenerator &random);

} // namespace patchbook::test
