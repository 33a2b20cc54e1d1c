// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <functional>

class QWidget;

namespace patchbook {

class Prompts;
class Schema;
class Workspace;

/** What differs between a record as it was shown and as it is now, line by line; "" for nothing. */
QString changesSeen(const Schema &schema, const Contact &shown, const Contact &now);

/** What became of the question. */
enum class RemovalChoice { Delete, Keep };

/**
 * A deletion was held up because somebody changed the contact: asks what to do, with the changes,
 * and does it. `taken` gets the choice and whether it could be kept; it is not called when the
 * user decides later.
 */
void askAboutRemoval(QWidget *parent, Prompts &prompts, Workspace &workspace, const Op &removal,
                     std::function<void(RemovalChoice, QFuture<OutboxResult<Op>>)> taken);

} // namespace patchbook
