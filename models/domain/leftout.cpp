// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leftout.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of the enumeration; stored in outboxes, so never renamed.
constexpr std::array leftOutCodes = {
    "nothingAccepted"_L1, "noValue"_L1,  "readOnly"_L1, "archived"_L1, "changedLately"_L1,
    "unsaved"_L1,         "underWay"_L1, "movedOn"_L1,  "gone"_L1,     "changedSince"_L1};
static_assert(leftOutCodes.size() == std::size_t(LeftOut::ChangedSince) + 1);

} // namespace

ServiceError leftOutError(LeftOut why)
{
    return {.kind = ErrorKind::LeftOut,
            .delivery = Delivery::NotSent,
            .code = leftOutCodes.at(static_cast<std::size_t>(why))};
}

std::optional<LeftOut> leftOutOf(const ServiceError &error)
{
    const auto found = std::ranges::find(leftOutCodes, error.code);
    if (error.kind != ErrorKind::LeftOut || found == leftOutCodes.cend())
        return std::nullopt;
    return static_cast<LeftOut>(found - leftOutCodes.cbegin());
}

} // namespace patchbook
