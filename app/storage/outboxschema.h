// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

namespace patchbook {

/** What an outbox file has to be. */
DatabaseDesign outboxDesign(std::chrono::milliseconds busyTimeout);

} // namespace patchbook
