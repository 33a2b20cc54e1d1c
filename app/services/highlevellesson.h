// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "app/services/recorddialect.h"
#include "models/domain/request.h"

#include <QLatin1StringView>

#include <optional>

namespace patchbook {

class HighLevelReading;

// The key of a custom field's value is spelt in two ways. The wrong one is refused, or taken with
// 200 and dropped; which one is the right one, is found out for each account.

namespace highlevel {
inline constexpr auto customKeySetting = QLatin1StringView("customFieldKey"); ///< of the account
inline constexpr auto usualCustomKey = QLatin1StringView("field_value");
inline constexpr auto otherCustomKey = QLatin1StringView("fieldValue");
} // namespace highlevel

/** As RecordDialect::lessonIn(). */
std::optional<Lesson> highLevelLesson(const HighLevelReading &reading, const Request &request,
                                      const HttpReply &reply);

} // namespace patchbook
