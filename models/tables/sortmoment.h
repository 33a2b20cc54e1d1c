// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace patchbook {

/**
 * The moment that a timestamp in UTF-8 tells, in milliseconds: in the order of these numbers stand
 * the same moments written as "2024-02-29T12:30:00.000Z", in every language. nullopt for what is no
 * moment, or one that is not written in so many characters. Any thread.
 */
std::optional<std::int64_t> sortMoment(std::string_view timestamp);

} // namespace patchbook
