// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/fieldrule.h"
#include "models/domain/changeset.h"
#include "ui/bulk/commonvalues.h"

#include <QString>

namespace patchbook {

// Values of fields and what is done to them, in words. All of it is safe to show.

/** "Arrow → Bow", each field under its label unless `isOne` says that there is only one. */
QString changeWords(const Schema &schema, const ChangeSet &changes, bool isOne);

/** What many contacts have in a field: the value, "mixed: 12 different values", "empty". */
QString commonWords(const Field &field, const CommonValue &common);

/** What is done to a field, as an entry of a list. */
QString ruleWords(FieldRule::Kind kind);

} // namespace patchbook
