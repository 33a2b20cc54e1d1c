// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/highlevelmessages.h"
#include "app/demo/highlevelplace.h"

namespace patchbook::demo {

/**
 * Values of `customFields` in a body, as {id, value}, null for one that is emptied. A value under
 * the other spelling of its key, and one of an unknown field, is left out without a word.
 */
QJsonArray readCustomFields(const QJsonValue &value, const HighLevelPlace &place,
                            const HighLevelQuirks &quirks, QStringList &problems);

} // namespace patchbook::demo
