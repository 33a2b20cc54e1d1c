// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace patchbook {

/**
 * Whether these bytes are a row as a RowWriter makes it, with keys below `keys`, so that a RowView
 * may read them: for bytes that were on a disk. A RowView itself trusts its bytes. Any thread.
 */
bool isSoundRow(std::string_view packed, int keys);

/** Whether these bytes are UTF-8: no half, overlong or surrogate characters. */
bool isUtf8(std::string_view bytes);

} // namespace patchbook
