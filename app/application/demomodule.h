// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demohouse.h"
#include "models/domain/result.h"

#include <memory>

namespace patchbook {

/** Loads the demo organisation, of so many contacts; or tells in the system's words why not. */
Result<std::unique_ptr<DemoHouse>, QString> loadDemo(int contacts);

} // namespace patchbook
