// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/serviceerror.h"

#include <QLatin1StringView>

#include <optional>

namespace patchbook {

/** Why a contact of a bulk run is not sent. */
enum class LeftOut {
    NothingAccepted, ///< it holds nothing by which the service takes a change of it
    NoValue,         ///< no value can be made for it: a number that is none, an unknown old owner
    ReadOnly,        ///< the record could not be read wholly, or the field takes no change in it
    Archived,        ///< the service changes it no more
    ChangedLately,   ///< somebody may be at it
    Unsaved,         ///< it has edits here that were not saved
    UnderWay,        ///< an earlier edit of it is not finished
    MovedOn,         ///< an undo: the field is no longer as we left it
    Gone,            ///< it is not in the list any more
    ChangedSince,    ///< it changed after the rehearsal
};

/** The error of an operation that was left out; what is stored as its `code`. */
ServiceError leftOutError(LeftOut why);
/** nullopt for an error of another kind, or of a newer Patchbook. */
std::optional<LeftOut> leftOutOf(const ServiceError &error);

} // namespace patchbook
