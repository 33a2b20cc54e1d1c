// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordref.h"
#include "ui/prompts.h"

#include <QList>

namespace patchbook {

class Workspace;

/**
 * Asks before several contacts are removed, and says what their services make of it. The first
 * choice is to remove them.
 */
Question removalQuestion(const Workspace &workspace, const QList<RecordRef> &records);

} // namespace patchbook
