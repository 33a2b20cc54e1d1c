// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/outboxlease.h"
#include "models/ports/outbox.h"

#include <QString>

#include <chrono>
#include <memory>

namespace patchbook {

/** What to do with a file that is damaged or newer than we are. */
enum class Repair { Allowed, Forbidden };

/**
 * Opens the outbox at `path` or makes it, and takes the lease. A damaged or newer file is moved
 * aside with everything in it, and what can be read of it stands in the new one; a crash at any
 * moment of that leaves one of the two in its place. What was done to the file is told in `found`,
 * also when it cannot be opened after that.
 */
OutboxResult<std::unique_ptr<Database>> openOutboxFile(const QString &path, OutboxLease &lease,
                                                       std::chrono::milliseconds busyTimeout,
                                                       Repair repair, OutboxOpening &found);

OutboxError outboxError(const DatabaseError &error);

} // namespace patchbook
